using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Links;

/// <summary>The addresses in data that is written as JSON.</summary>
static class DataLinks
{
    /// <summary>Keys whose value is an address in JSON Feed 1.1 and in web app manifests.</summary>
    static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "home_page_url", "feed_url", "next_url", "url", "image", "banner_image", "icon", "favicon", "avatar", "src", "start_url",
    };

    /// <summary>Properties of schema.org that are words, even words that look like an address.</summary>
    static readonly HashSet<string> Prose = new(StringComparer.Ordinal)
    {
        "headline", "alternativeHeadline", "name", "alternateName", "description", "abstract", "text", "articleBody", "caption", "creditText", "copyrightNotice",
        "keywords", "articleSection", "jobTitle", "honorificPrefix", "about", "correction", "dateline", "title",
    };

    /// <summary>Adds the addresses in a page's structured data. What names a thing, its <c>@id</c>, need not lead anywhere.</summary>
    public static void Gather(IElement script, string html, List<Link> links)
    {
        if (!string.Equals(script.GetAttribute("type")?.Trim(), "application/ld+json", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }
        var start = PageLinks.ContentStart(script, html);
        foreach (var (key, value, offset) in Strings(script.TextContent))
        {
            // A relative address cannot be told from other words, and a pattern is no address.
            if (!key.StartsWith('@') && !Prose.Contains(key) && Addresses.IsWeb(value) && value.AsSpan().IndexOfAny("{} ") < 0)
            {
                PageLinks.Add(links, LinkUse.Data, script, value, start + offset);
            }
        }
    }

    /// <summary>True for a file that is called like a web app manifest.</summary>
    public static bool IsManifest(string file) => Paths.ExtensionOf(file) == ".webmanifest" || Paths.NameOf(file) is "manifest.json" or "site.webmanifest.json";

    /// <summary>The 0-based offset of a text that stands under a key, in UTF-16 units; 0 when it is not found.</summary>
    public static int OffsetOf(string json, string key, string value) => Strings(json).FirstOrDefault(s => s.Key == key && s.Value == value).Offset;

    /// <summary>The addresses in a feed or a web app manifest.</summary>
    public static IEnumerable<Link> OfFile(string json)
    {
        foreach (var (key, value, offset) in Strings(json))
        {
            if (Keys.Contains(key) && value.Length > 0 && !value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            {
                yield return new Link(key is "src" ? LinkUse.Asset : LinkUse.Data, value, null, offset);
            }
        }
    }

    /// <summary>Every text with the key it stands under and its 0-based offset, in UTF-16 units, as far as the JSON can be read.</summary>
    static List<(string Key, string Value, int Offset)> Strings(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        var found = new List<(string, string, int)>();
        var (key, counted, offset) = ("", 0, 0);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    key = reader.GetString()!;
                }
                else if (reader.TokenType == JsonTokenType.String)
                {
                    var start = (int)reader.TokenStartIndex;
                    offset += Encoding.UTF8.GetCharCount(bytes, counted, start - counted);
                    counted = start;
                    found.Add((key, reader.GetString()!, offset));
                }
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            // Another rule says so: what was read up to here is looked at.
        }
        return found;
    }
}
