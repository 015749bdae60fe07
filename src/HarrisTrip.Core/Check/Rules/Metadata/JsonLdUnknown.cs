using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class JsonLdUnknown
{
    public static readonly RuleInfo Info = new()
    {
        Name = "json-ld-unknown",
        Severity = Severity.Warning,
        Why = "A type or property that schema.org does not have is ignored: what it says is lost.",
        Standard = "schema.org 29",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headlne": "Harbour opens"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
            "headline": "Harbour opens"}</script>
            </head><body><h1>Harbour opens</h1></body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (
                var (thing, type) in JsonLd
                    .Of(page)
                    .Things.SelectMany(t => t.Types.Where(n => !SchemaOrg.Knows(n)).Select(n => (t, n)))
                    .Take(MaxFaults)
            )
            {
                // The vocabulary has 800 types: only what is almost one of ours is certainly none.
                if (Suggestion.Nearest(type, SchemaOrg.Types) is { } near && Math.Abs(near.Length - type.Length) <= 2)
                {
                    page.Add(Info, thing.Element, $"schema.org has no type `{type}`.", $"Did you mean `{near}`?");
                }
            }
            foreach (var (thing, property) in JsonLd.Of(page).Things.SelectMany(Unknown).Take(MaxFaults))
            {
                page.Add(
                    Info,
                    thing.Element,
                    $"schema.org's {thing.Types[0]} has no property `{property}`.",
                    Suggestion.For(property, SchemaOrg.PropertiesOf(thing.Types)!.Order(StringComparer.Ordinal))
                        ?? "Remove it."
                );
            }
        },
    };

    /// <summary>Nobody corrects more of one page in one go.</summary>
    const int MaxFaults = 50;

    static IEnumerable<(JsonLdThing, string)> Unknown(JsonLdThing thing) =>
        SchemaOrg.PropertiesOf(thing.Types) is not { } known
            ? []
            : thing
                .Data.EnumerateObject()
                .Select(p => SchemaOrg.Bare(p.Name))
                .Where(n =>
                    n.Length > 0 && n[0] != '@' && !n.Contains(':', StringComparison.Ordinal) && !known.Contains(n)
                )
                .Select(n => (thing, n));
}
