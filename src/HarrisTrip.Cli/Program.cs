using HarrisTrip.Cli.Commands;
using HarrisTrip.Cli.Output;

StandardStreams.OpenThoseClosed(args);
return await Root.Run(args).ConfigureAwait(false);
