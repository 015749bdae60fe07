using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class HtmlParseError
{
    public static readonly RuleInfo Info = new()
    {
        Name = "html-parse-error",
        Severity = Severity.Error,
        Why = "Browsers repair broken HTML each in its own way; what a reader then sees is a matter of chance.",
        Standard = "HTML Living Standard 13.2.2",
        Bad = "<p>Harbour <b>opens</p>",
        Good = "<p>Harbour <b>opens</b></p>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (var error in PageSource.Of(page).All)
            {
                page.AddAt(Info, error.At, $"{error.What.TrimEnd('.')} ({error.Code}).", error.Help);
            }
        },
    };
}
