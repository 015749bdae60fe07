using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class HtmlParseError
{
    public static readonly RuleInfo Info = new("html-parse-error", Severity.Error,
        "Browsers repair broken HTML each in its own way; what a reader then sees is chance.",
        "HTML Living Standard 13.2.2",
        "<p>Harbour <b>opens</p>",
        "<p>Harbour <b>opens</b></p>")
    {
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info);

    /// <summary>What the parser stumbled over, one fault a place.</summary>
    public static void ReportAll(PageView page, IEnumerable<(int Offset, string Message)> errors)
    {
        foreach (var (offset, message) in errors.DistinctBy(e => e.Offset))
        {
            page.AddAt(Info, Math.Max(0, offset), $"The HTML is broken here: {Sentence(message)}", "Close what is opened, in the reverse order, and quote attributes.");
        }
    }

    static string Sentence(string message) => message.Trim().TrimEnd('.') + ".";
}
