using HarrisTrip.Cli.Commands;

return await Root.Run(args).ConfigureAwait(false);
