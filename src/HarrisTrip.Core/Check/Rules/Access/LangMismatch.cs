using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class LangMismatch
{
    public static readonly RuleInfo Info = new()
    {
        Name = "lang-mismatch",
        Severity = Severity.Error,
        Why = "When a page names two languages, programs disagree on which to believe.",
        Standard = "HTML Living Standard 3.2.6.2; ACT 5b7ae0; axe html-xml-lang-mismatch",
        Bad = """
            <!DOCTYPE html><html lang="en" xml:lang="fr"><head><title>Harbour</title></head><body><h1>Harbour</h1>
            </body></html>
            """,
        Good =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title></head><body><h1>Harbour</h1></body></html>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["html"],
        OnElement = static (element, page) =>
        {
            if (
                element.GetAttribute("lang")?.Trim() is { Length: > 0 } lang
                && element.GetAttribute("xml:lang")?.Trim() is { Length: > 0 } other
                && LanguageRegistry.Knows(other)
                && LanguageTag.Primary(lang) != LanguageTag.Primary(other)
            )
            {
                page.Add(Info, element, $"lang says “{lang}”, and xml:lang says “{other}”.", "Remove xml:lang.");
            }
        },
    };
}
