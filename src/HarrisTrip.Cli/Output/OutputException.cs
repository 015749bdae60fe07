namespace HarrisTrip.Cli.Output;

/// <summary>What the program has to say cannot be written where it is to go, as to a file on a full disk.</summary>
sealed class OutputException(string message, Exception cause) : Exception(message, cause);
