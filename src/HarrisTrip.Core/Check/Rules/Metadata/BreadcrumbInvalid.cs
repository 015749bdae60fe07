using System.Globalization;
using System.Text.Json;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class BreadcrumbInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "breadcrumb-invalid",
        Severity = Severity.Error,
        Why = "Breadcrumbs with a gap, or without names, are not shown in search results.",
        Standard = "schema.org BreadcrumbList; Google, breadcrumbs",
        Bad = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList",
            "itemListElement": [{"@type": "ListItem", "position": 2, "name": "Town",
            "item": "https://example.org/town/"}]}</script>
            """,
        Good = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "BreadcrumbList",
            "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Town",
            "item": "https://example.org/town/"}]}</script>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (var list in JsonLd.Of(page).Things.Where(t => t.Types.Contains("BreadcrumbList")))
            {
                var items = JsonLd
                    .Values(list.Data, "itemListElement")
                    .Where(i => i.ValueKind == JsonValueKind.Object)
                    .Take(100)
                    .ToList();
                var positions = items.Select(Position).Order().ToList();
                if (items.Count == 0)
                {
                    page.Add(
                        Info,
                        list.Element,
                        "The breadcrumbs are empty.",
                        "Add `itemListElement`, or remove them."
                    );
                }
                else if (!positions.SequenceEqual(Enumerable.Range(1, items.Count)))
                {
                    page.Add(
                        Info,
                        list.Element,
                        "The positions of the breadcrumbs do not count up from 1.",
                        "Number them 1, 2, 3."
                    );
                }
                if (
                    items.Exists(i =>
                        JsonLd.Text(i, "name") is null
                        && !JsonLd.Values(i, "item").Any(t => JsonLd.Text(t, "name") is not null)
                    )
                )
                {
                    page.Add(Info, list.Element, "A breadcrumb has no `name`.", "Add it.");
                }
                if (items.Where(i => Position(i) != items.Count).Any(i => !JsonLd.Values(i, "item").Any()))
                {
                    page.Add(
                        Info,
                        list.Element,
                        "A breadcrumb before the last leads nowhere.",
                        "Add `item` with its address."
                    );
                }
            }
        },
    };

    static int Position(JsonElement item) =>
        JsonLd.Values(item, "position").FirstOrDefault() switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value,
            { ValueKind: JsonValueKind.String } text
                when int.TryParse(text.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var value) =>
                value,
            _ => 0,
        };
}
