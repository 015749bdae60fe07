using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class DataLinkBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "data-link-broken",
        Severity = Severity.Error,
        Why = "Search engines and previews follow these addresses, and show readers what they find there.",
        Standard = "schema.org; ogp.me; newsroom rule",
        Bad = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person", "name": "Ana Ruiz",
            "url": "https://example.org/gone/"}</script>
            """,
        Good = """
            <script type="application/ld+json">{"@context": "https://schema.org", "@type": "Person", "name": "Ana Ruiz",
            "url": "https://example.org/"}</script>
            """,
        Groups = [RuleGroup.Links, RuleGroup.Metadata],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Use == LinkUse.Data && link.Goal == LinkGoal.Nothing
                ? (
                    $"`{link.Address}` is given to search engines and previews, but leads to nothing that "
                        + $"is published.",
                    "Correct the address, or remove it."
                )
                : null
    );
}
