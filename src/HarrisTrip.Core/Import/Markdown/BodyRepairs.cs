using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Whatever else an article may not hold becomes words: a backslash before its mark shows it as it was written.
/// </summary>
static partial class BodyRepairs
{
    /// <returns>The same text when there is nothing to mend; null when it cannot be mended.</returns>
    public static TracedText? Convert(TracedText text, BodyContext context)
    {
        var source = new SourceText("", text.Text);
        var edits = new HashSet<Edit>();
        foreach (var fault in Faults(source))
        {
            if (Mend(text.Text, source.OffsetOf(fault.At.Line, fault.At.Column), fault) is not { } mend)
            {
                return null;
            }
            if (edits.Add(mend))
            {
                context.Visible(
                    text.Origin(mend.Start),
                    $"“{TextLine.From(text.Text, mend.Start)}” is visible in the article as it is: "
                        + $"{char.ToLowerInvariant(fault.Message[0])}{fault.Message[1..]}"
                );
            }
        }
        return text.With(edits);
    }

    /// <summary>What an article may not hold.</summary>
    public static IReadOnlyList<Diagnostic> Faults(SourceText source)
    {
        var report = new Report();
        MarkdownBody.Parse(source, 0, QuoteMarks.English, NumberMarks.Unknown, Severity.Warning, report);
        return [.. report.Sorted().Where(f => f.Severity == Severity.Error)];
    }

    static Edit? Mend(string text, int at, Diagnostic fault)
    {
        if (fault.Rule == BodyRules.NestingTooDeep || fault.Rule == BodyRules.TextTooCrowded || at >= text.Length)
        {
            return null;
        }
        if (fault.Rule == BodyRules.FootnoteBroken)
        {
            var place = Mark().Match(fault.Message) is { Success: true, Value: var mark }
                ? text.IndexOf(mark, at, StringComparison.Ordinal)
                : -1;
            return place >= 0 && (place == 0 || text[place - 1] != '\\') ? new Edit(place, place + 1, "\\[")
                : Next(text, at) is { } unescaped ? new Edit(unescaped, unescaped + 1, "\\[")
                : null;
        }
        if (text.AsSpan(at).StartsWith("!["))
        {
            return new Edit(at, at + 2, "\\!\\[");
        }
        return char.IsAscii(text[at]) && MarkdownText.IsPunctuation(text[at])
            ? new Edit(at, at + 1, "\\" + text[at])
            : null;
    }

    /// <summary>The next mark of a footnote that has no backslash.</summary>
    static int? Next(string text, int at)
    {
        for (
            at = text.IndexOf("[^", at, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("[^", at + 1, StringComparison.Ordinal)
        )
        {
            if (at == 0 || text[at - 1] != '\\')
            {
                return at;
            }
        }
        return null;
    }

    [GeneratedRegex("""\[\^[^\]…]+\]""", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
