namespace HarrisTrip.Cli.Publishing;

/// <summary>The bundle is published, and something beside it went wrong.</summary>
sealed class PublishedException(string message, Exception cause) : IOException(message, cause);
