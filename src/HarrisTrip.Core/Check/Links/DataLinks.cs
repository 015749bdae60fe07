using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Files;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Links;

/// <summary>The addresses in data that is written as JSON.</summary>
static class DataLinks
{
    /// <summary>Keys whose value is an address in JSON Feed 1.1 and in web app manifests.</summary>
    static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "home_page_url",
        "feed_url",
        "next_url",
        "url",
        "image",
        "banner_image",
        "icon",
        "favicon",
        "avatar",
        "src",
        "start_url",
    };

    /// <summary>Properties of schema.org that are words, even words that look like an address.</summary>
    static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "headline",
        "alternativeHeadline",
        "name",
        "alternateName",
        "description",
        "abstract",
        "text",
        "articleBody",
        "caption",
        "creditText",
        "copyrightNotice",
        "keywords",
        "articleSection",
        "jobTitle",
        "honorificPrefix",
        "about",
        "correction",
        "dateline",
        "title",
    };

    /// <summary>
    /// Adds the addresses in a page's structured data. What names a thing, its <c>@id</c>, need not lead anywhere.
    /// </summary>
    public static void Gather(IElement script, string html, List<Link> links)
    {
        if (
            !string.Equals(
                script.GetAttribute("type")?.Trim(),
                "application/ld+json",
                StringComparison.OrdinalIgnoreCase
            )
        )
        {
            return;
        }
        var start = RawText.ContentStart(script, html);
        foreach (var (key, value, offset) in JsonSource.Texts(script.TextContent))
        {
            // A relative address cannot be told apart from other words, and a pattern is not an address.
            if (
                !key.StartsWith('@')
                && !Prose.Contains(key)
                && UrlParts.IsWeb(value)
                && value.AsSpan().IndexOfAny("{} ") < 0
            )
            {
                PageLinks.Add(links, LinkUse.Data, script, value, start + offset);
            }
        }
    }

    /// <summary>True for a file that is called like a web app manifest.</summary>
    public static bool IsManifest(string file) =>
        Paths.ExtensionOf(file) == ".webmanifest" || Paths.NameOf(file) is "manifest.json" or "site.webmanifest.json";

    /// <summary>The addresses in a feed or a web app manifest.</summary>
    public static IEnumerable<Link> OfFile(string json)
    {
        foreach (var (key, value, offset) in JsonSource.Texts(json))
        {
            if (
                Keys.Contains(key)
                && value.Length > 0
                && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            )
            {
                yield return new Link(key is "src" ? LinkUse.Asset : LinkUse.Data, value, null, offset);
            }
        }
    }
}
