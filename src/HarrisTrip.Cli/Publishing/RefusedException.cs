namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// An output folder that HarrisTrip does not write to. Nothing was touched, and the program ends with 2.
/// </summary>
/// <param name="help">What to do instead, as a sentence.</param>
sealed class RefusedException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}
