using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;

namespace HarrisTrip.Check.Rules;

static class SectionMismatch
{
    public static readonly RuleInfo Info = ArticleRules.SectionMismatch;

    public static readonly Rule Rule = new(
        Info,
        """
        <h1>Harbour opens</h1><nav class="contents"><a href="#wall">The wall</a></nav>
        <h2 id="wall">The ships</h2>
        """,
        """
        <h1>Harbour opens</h1><nav class="contents"><a href="#wall">The wall</a></nav>
        <h2 id="wall">The wall</h2>
        """
    )
    {
        OnPage = static page =>
        {
            var last = -1;
            var places = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < page.Headings.Count; i++)
            {
                places.TryAdd(page.Headings[i].Id ?? "", i);
            }
            foreach (var link in page.Document.QuerySelectorAll("nav.contents a[href^='#']"))
            {
                var id = Uri.UnescapeDataString(link.GetAttribute("href")![1..]);
                var place = places.GetValueOrDefault(id, -1);
                if (place < 0 || OwnWords(page.Headings[place]) != Words(link.TextContent))
                {
                    page.Add(
                        Info,
                        link,
                        $"The table of sections lists “{Words(link.TextContent)}”, but no heading with that "
                            + $"anchor and name follows.",
                        "Write the same words in both places."
                    );
                }
                else if (place < last)
                {
                    page.Add(
                        Info,
                        link,
                        $"The table of sections lists “{Words(link.TextContent)}” in a different order from "
                            + $"the headings.",
                        "Put both in the same order."
                    );
                }
                last = Math.Max(last, place);
            }
        },
    };

    /// <summary>A heading's words without the numbers of its footnotes, which no table of sections repeats.</summary>
    static string OwnWords(IElement heading) =>
        Words(
            heading.QuerySelector("sup > a.footnote-ref") is null
                ? heading.TextContent
                : string.Concat(
                    heading
                        .Descendants<IText>()
                        .Where(t =>
                            t.ParentElement!.Closest("a.footnote-ref") is not { ParentElement.LocalName: "sup" }
                        )
                        .Select(t => t.Data)
                )
        );

    static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
