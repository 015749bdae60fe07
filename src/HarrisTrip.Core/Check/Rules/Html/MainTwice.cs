using HarrisTrip.Check.Html;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class MainTwice
{
    public static readonly RuleInfo Info = new()
    {
        Name = "main-twice",
        Severity = Severity.Error,
        Why = "Readers who jump to the main part of a page need a single place to land.",
        Standard = "HTML Living Standard 4.4.14",
        Bad = "<main><h1>Harbour</h1></main><main><p>Ships</p></main>",
        Good = "<main><h1>Harbour</h1><p>Ships</p></main>",
        Groups = [RuleGroup.Html],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["main"],
        OnElement = static (element, page) =>
        {
            if (!ElementKind.IsHtml(element) || element.HasAttribute("hidden"))
            {
                return;
            }
            var seen = page.Memo.Get(static () => new State());
            if (seen.Any)
            {
                page.Add(
                    Info,
                    element,
                    "The page has a second `<main>` that is not hidden.",
                    "Keep one of them, or hide the other."
                );
            }
            seen.Any = true;
        },
    };

    sealed class State
    {
        public bool Any { get; set; }
    }
}
