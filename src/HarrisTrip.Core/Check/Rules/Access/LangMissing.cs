using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class LangMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "lang-missing",
        Severity = Severity.Error,
        Why = "Screen readers choose their voice by it; hyphenation and translation depend on it.",
        Standard = "WCAG 3.1.1; ACT b5c3f8, bf051a",
        Bad =
            "<!DOCTYPE html><html><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1></body></html>",
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["html"],
        OnElement = static (element, page) =>
        {
            var lang = element.GetAttribute("lang")?.Trim();
            if (string.IsNullOrEmpty(lang))
            {
                page.Add(
                    Info,
                    element,
                    "The page does not say what language it is in.",
                    "Add lang to the html element, such as lang=\"en\"."
                );
            }
            else if (!LanguageRegistry.Knows(lang))
            {
                page.Add(
                    Info,
                    element,
                    $"“{lang}” is not a language.",
                    "Use its tag from the IANA registry, such as en or pt-BR."
                );
            }
        },
    };
}
