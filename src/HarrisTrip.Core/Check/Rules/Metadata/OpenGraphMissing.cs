using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class OpenGraphMissing
{
    /// <summary>What ogp.me requires, but for the picture, which has a rule of its own where we build.</summary>
    static readonly string[] Required = ["og:title", "og:type", "og:url", "og:image"];

    public static readonly RuleInfo Info = new()
    {
        Name = "open-graph-missing",
        Severity = Severity.Warning,
        Why = "Without these tags a shared link shows whatever the network finds on the page.",
        Standard = "ogp.me",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:title" content="Harbour opens"></head><body><h1>Harbour opens</h1></body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:title" content="Harbour opens"><meta property="og:type" content="article">
            <meta property="og:url" content="https://example.org/harbour/">
            <meta property="og:image" content="https://example.org/harbour.png"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            if (page.IsRedirect || head.IsNoIndex || (page.Input.Kind != PageKind.Foreign && !head.HasPreview))
            {
                return;
            }
            // In our own bundles, a lead picture is asked for at the article, and for lists none is needed.
            var missing = Required
                .Where(p => head.Meta(p) is null && !(p == "og:image" && page.Input.Kind != PageKind.Foreign))
                .ToList();
            if (missing.Count > 0)
            {
                page.Add(
                    Info,
                    page.Document.Head,
                    $"The preview of the page lacks {string.Join(", ", missing)}.",
                    missing is ["og:image"] ? "Name a picture." : "Add these properties."
                );
            }
        },
    };
}
