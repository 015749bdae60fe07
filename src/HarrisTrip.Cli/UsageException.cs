namespace HarrisTrip.Cli;

/// <summary>
/// What cannot be done as it was asked for: a folder that is not there, an output folder that HarrisTrip does not write
/// to, a program that is missing. Nothing was published, and the program ends with <see cref="ExitCode.Usage"/>.
/// </summary>
/// <param name="help">What to do instead, as a sentence.</param>
sealed class UsageException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
