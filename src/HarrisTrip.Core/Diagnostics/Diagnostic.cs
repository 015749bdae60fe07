namespace HarrisTrip.Diagnostics;

/// <summary>An error stops the publication; a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>One fault: where it is, what is wrong, and what to do about it.</summary>
/// <param name="Message">What is wrong, as one sentence.</param>
/// <param name="Help">What to do, as one sentence.</param>
public sealed record Diagnostic(RuleInfo Rule, Severity Severity, Location At, string Message, string Help)
{
    /// <summary>The one line a terminal, an editor or a CI log shows.</summary>
    public override string ToString() =>
        OneLine($"{At}: {(Severity == Severity.Error ? "error" : "warning")} {Rule.Name}: {Message} {Help}".TrimEnd());

    /// <summary>What is quoted from a file may hold line breaks: they could pass for a line of our own in a log.</summary>
    internal static string OneLine(string text) => text.AsSpan().IndexOfAny(Breaks) < 0 ? text
        : string.Concat(text.Select(c => Breaks.Contains(c) ? ' ' : c));

    static readonly System.Buffers.SearchValues<char> Breaks = System.Buffers.SearchValues.Create("\r\n\v\f\u0085\u2028\u2029");
}
