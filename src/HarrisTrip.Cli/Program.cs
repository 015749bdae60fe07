using HarrisTrip.Cli;
using HarrisTrip.Cli.Commands;
using HarrisTrip.Cli.Output;

StandardStreams.ReopenClosed(args);
GarbageCollection.AskForHugePages();
GarbageCollection.Postpone();
return await Root.Run(args).ConfigureAwait(false);
