using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Check.Rules;

static class MetadataTargetMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "metadata-target-missing",
        Severity = Severity.Error,
        Why =
            "What metadata names has to exist: a preview without its picture, or a page whose own address "
            + "is missing, is not shown.",
        Standard = "ogp.me; RFC 6596; Google, article",
        Bad = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:image" content="https://example.org/no-such.png"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Good = """
            <!DOCTYPE html><html lang="en"><head><title>Harbour opens</title>
            <meta property="og:image" content="https://example.org/harbour.png"></head><body><h1>Harbour opens</h1>
            </body></html>
            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            if (page.Folder.Root is null || !page.Folder.IsWhole)
            {
                return;
            }
            var head = HeadFacts.Of(page);
            foreach (var name in new[] { "og:image", "og:url", "twitter:image" })
            {
                if (head.Meta(name) is { } address)
                {
                    Check(page, head.MetaElement(name)!, name, address);
                }
            }
            if (page.Input.Kind != PageKind.Article && head.Canonical is { } canonical)
            {
                Check(page, canonical.Element, "canonical", canonical.Address);
            }
            foreach (
                var thing in JsonLd
                    .Of(page)
                    .Things.Where(t => t.Types.Any(SchemaOrg.IsArticle) || t.Types.Contains("ImageObject"))
            )
            {
                foreach (var property in new[] { "image", "logo", "url", "contentUrl", "thumbnailUrl" })
                {
                    foreach (
                        var value in JsonLd
                            .Values(thing.Data, property)
                            .Where(v => v.ValueKind == JsonValueKind.String)
                            .Take(100)
                    )
                    {
                        Check(page, thing.Element, property, value.GetString()!);
                    }
                }
            }
        },
    };

    /// <summary>Relative addresses are reported by other rules; what lies elsewhere is not looked up.</summary>
    static void Check(PageView page, IElement element, string name, string address)
    {
        if (
            address.StartsWith(page.Folder.Root!, StringComparison.Ordinal)
            && LinkTargets.Split(LinkTargets.Local(address, page.Folder.Root)) is ({ } path, _)
            && LinkTargets.FileOf(page.Input.File, path, page.Folder) is null
        )
        {
            page.Add(Info, element, $"`{name}` names `{address}`, which is not published.", "Correct the address.");
        }
    }
}
