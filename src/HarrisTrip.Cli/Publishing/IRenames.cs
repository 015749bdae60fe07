namespace HarrisTrip.Cli.Publishing;

/// <summary>
/// The two steps that change what a reader of the published folder sees. Both take absolute paths on one file system.
/// </summary>
interface IRenames
{
    /// <summary>
    /// Lets two existing folders change places in one step, which no reader sees the middle of.
    /// False, and nothing changed, when this kernel or this file system cannot.
    /// </summary>
    bool TryExchange(string one, string other);

    /// <summary>Gives a folder another place, where there must be nothing yet.</summary>
    void Move(string from, string to);
}
