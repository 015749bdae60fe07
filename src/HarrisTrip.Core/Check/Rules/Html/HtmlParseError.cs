using HarrisTrip.Check.Html.Parsing;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class HtmlParseError
{
    public static readonly RuleInfo Info = new(
        "html-parse-error",
        Severity.Error,
        "Browsers repair broken HTML each in its own way; what a reader then sees is chance.",
        "HTML Living Standard 13.2.2",
        "<p>Harbour <b>opens</p>",
        "<p>Harbour <b>opens</b></p>"
    )
    {
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (var error in PageSource.Of(page).Errors)
            {
                page.AddAt(Info, error.At, $"{error.What.TrimEnd('.')} ({error.Code}).", error.Help);
            }
        },
    };
}
