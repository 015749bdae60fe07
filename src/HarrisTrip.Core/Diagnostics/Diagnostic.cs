namespace HarrisTrip.Diagnostics;

/// <summary>An error stops the publication; a warning does not.</summary>
public enum Severity
{
    Warning,
    Error,
}

/// <summary>One fault: where it is, what is wrong, and what to do about it.</summary>
/// <param name="At">Where it was written: in the author's file, the template, or the page that was checked.</param>
/// <param name="Message">What is wrong, as one sentence.</param>
/// <param name="Help">What to do, as one sentence.</param>
public sealed record Diagnostic(RuleInfo Rule, Severity Severity, Location At, string Message, string Help)
{
    /// <summary>Where it appears in a finished page, when that is not where it was written.</summary>
    public Location? Page { get; init; }

    /// <summary>The one line a terminal, an editor or a CI log shows.</summary>
    public override string ToString()
    {
        var severity = Severity == Severity.Error ? "error" : "warning";
        var place = $"{Printable.Of(At.Path)}:{At.Line}:{At.Column}";
        return Printable.Line($"{place}: {severity} {Rule.Name}: {Message} {Help}".TrimEnd());
    }

    /// <summary>Which of two equal faults is kept: that of the first page, whichever thread was first.</summary>
    internal static int ByPage(Diagnostic left, Diagnostic right) =>
        Nullable.Compare(left.Page, right.Page) is not 0 and var order
            ? order
            : string.CompareOrdinal(left.Message, right.Message);
}
