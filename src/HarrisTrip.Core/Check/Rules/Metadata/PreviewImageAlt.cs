using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class PreviewImageAlt
{
    public static readonly RuleInfo Info = new()
    {
        Name = "preview-image-alt",
        Severity = Severity.Warning,
        Why = "People who have a shared link read out to them hear nothing of its picture.",
        Standard = "ogp.me; WCAG 1.1.1",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:image" content="https://example.org/harbour.png"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:image" content="https://example.org/harbour.png">
            <meta property="og:image:alt" content="A ship at the quay"></head><body><h1>Harbour opens</h1></body>
            </html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            var head = HeadFacts.Of(page);
            // A picture of ours without a description has been reported at its record.
            if (
                page.Input.Kind == PageKind.Foreign
                && head.Meta("og:image") is not null
                && head.Meta("og:image:alt") is null
                && head.Meta("twitter:image:alt") is null
            )
            {
                page.Add(
                    Info,
                    head.MetaElement("og:image"),
                    "The picture of the preview has no description.",
                    "Add og:image:alt."
                );
            }
        },
    };
}
