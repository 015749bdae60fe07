using HarrisTrip.Cli.Commands;
using HarrisTrip.Cli.Output;

StandardStreams.ReopenClosed(args);
return await Root.Run(args).ConfigureAwait(false);
