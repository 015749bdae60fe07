using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class LeadImageLazy
{
    /// <summary>In characters: behind more text than that, a picture is below the first screen.</summary>
    const int FirstScreen = 400;

    /// <summary>In CSS pixels: portraits beside a byline are no lead picture.</summary>
    const int MaxPortraitWidth = 200;

    public static readonly RuleInfo Info = new()
    {
        Name = "lead-image-lazy",
        Severity = Severity.Warning,
        Why = "With lazy loading, the picture that readers see first waits until the page is laid out.",
        Standard = "HTML Living Standard 2.5.7; Lighthouse lcp-lazy-loaded",
        Bad = """
            <main><h1>Harbour</h1><img src="harbour.png" width="400" height="300" loading="lazy" alt="The quay">
            </main>
            """,
        Good = "<main><h1>Harbour</h1><img src=\"harbour.png\" width=\"400\" height=\"300\" alt=\"The quay\"></main>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["main", "article", "p", "img"],
        OnElement = static (element, page) =>
        {
            var state = page.Memo.Get(() => new State());
            if (state.IsDone)
            {
                return;
            }
            switch (element.LocalName)
            {
                case "main" or "article":
                    state.IsInside = true;
                    break;
                case "p" when state.IsInside:
                    state.Characters += element.TextContent.Length;
                    state.IsDone = state.Characters > FirstScreen;
                    break;
                case "img" when state.IsInside && !IsSmall(element):
                    state.IsDone = true;
                    if (
                        IsLead(element)
                        && element.GetAttribute("loading")?.Equals("lazy", StringComparison.OrdinalIgnoreCase) == true
                    )
                    {
                        page.Add(
                            Info,
                            element,
                            "The first picture of the page is loaded last.",
                            "Remove loading=\"lazy\"."
                        );
                    }
                    break;
            }
        },
    };

    static bool IsSmall(IElement image) =>
        int.TryParse(
            image.GetAttribute("width"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var width
        )
        && width < MaxPortraitWidth;

    static bool IsLead(IElement image)
    {
        for (var at = image.ParentElement; at is not null; at = at.ParentElement)
        {
            if (at.LocalName is "main" or "article")
            {
                return true;
            }
            if (at.LocalName is "nav" or "aside" or "footer" or "noscript" or "details" or "dialog")
            {
                return false;
            }
        }
        return false;
    }

    sealed class State
    {
        public bool IsInside { get; set; }

        public bool IsDone { get; set; }

        public int Characters { get; set; }
    }
}
