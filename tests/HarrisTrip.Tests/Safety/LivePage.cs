using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Safety;

/// <summary>A page as a browser makes it of its text: what in it is alive, and what is only words.</summary>
static partial class LivePage
{
    /// <summary>Every element that our templates and bodies are made of. Another one came out of a payload.</summary>
    static readonly HashSet<string> Ours =
    [
        "html",
        "head",
        "body",
        "meta",
        "title",
        "link",
        "script",
        "header",
        "main",
        "footer",
        "nav",
        "section",
        "aside",
        "article",
        "div",
        "span",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "p",
        "a",
        "ul",
        "ol",
        "li",
        "time",
        "strong",
        "em",
        "del",
        "sup",
        "br",
        "hr",
        "blockquote",
        "pre",
        "code",
        "bdi",
        "figure",
        "figcaption",
        "img",
        "picture",
        "source",
        "video",
        "audio",
        "track",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "meter",
        "details",
        "summary",
        "label",
        "textarea",
    ];

    static readonly string[] Addresses =
    [
        "href",
        "src",
        "action",
        "formaction",
        "data",
        "poster",
        "srcset",
        "xlink:href",
        "background",
        "cite",
    ];

    /// <summary>Every web page of a bundle, with its path.</summary>
    public static IEnumerable<(string Path, IDocument Page)> Of(MemoryBundle bundle) =>
        bundle
            .Files.Keys.Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, (IDocument)new HtmlParser().ParseDocument(bundle.Text(path))));

    /// <summary>Nothing in any page runs, or asks another host for anything.</summary>
    public static void AssertHarmless(MemoryBundle bundle)
    {
        foreach (var (path, page) in Of(bundle))
        {
            foreach (var element in page.All)
            {
                Assert.True(
                    Ours.Contains(element.LocalName) || IsTone(element) || IsSearch(element) || IsDrawn(element),
                    $"{path}: <{element.LocalName}> is none of our elements: {element.OuterHtml}"
                );
                foreach (var attribute in element.Attributes)
                {
                    AssertHarmless(path, element, attribute);
                }
            }
            foreach (var script in page.Scripts.Where(script => !IsOwnScript(script)))
            {
                Assert.Equal("application/ld+json", script.GetAttribute("type"));
                using var data = JsonDocument.Parse(script.TextContent);
            }
        }
    }

    /// <summary>A part of a chart or map, none of which can load or run anything.</summary>
    static bool IsDrawn(IElement element) =>
        element.LocalName is "svg" or "g" or "path" or "line" or "circle" or "rect" or "text"
        && element.Closest("figure.chart") is not null;

    /// <summary>
    /// All words that a reader, a search engine or a screen reader gets, wherever they stand in the page.
    /// </summary>
    public static string Words(IDocument page) =>
        string.Join(
            '\n',
            page.All.SelectMany(e => e.Attributes.Select(a => Unescaped(a.Value)))
                .Append(page.DocumentElement.TextContent)
                .Concat(
                    page.Scripts.Where(script => !IsOwnScript(script))
                        .SelectMany(s => Strings(JsonDocument.Parse(s.TextContent).RootElement))
                )
        );

    /// <summary>All texts in the manifests of a bundle.</summary>
    public static IEnumerable<string> ManifestWords(MemoryBundle bundle) =>
        bundle
            .Files.Keys.Where(path => path.EndsWith(".webmanifest", StringComparison.Ordinal))
            .SelectMany(path => Strings(JsonDocument.Parse(bundle.Text(path)).RootElement));

    static void AssertHarmless(string path, IElement element, IAttr attribute)
    {
        var shown = $"{path}: {attribute.Name}=\"{attribute.Value}\" of {element.LocalName}";
        Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), shown);
        Assert.False(attribute.Name is "style" or "srcdoc", shown);
        // A policy, and the way from an old address to another page of the bundle.
        Assert.True(
            attribute.Name != "http-equiv"
                || attribute.Value == "Content-Security-Policy"
                || (attribute.Value == "refresh" && RedirectContent().IsMatch(element.GetAttribute("content")!)),
            shown
        );
        Assert.DoesNotContain(Payloads.Mark, attribute.Name, StringComparison.OrdinalIgnoreCase);
        if (Addresses.Contains(attribute.Name))
        {
            // As browsers do (URL Standard 4.4): white space and controls are no part of an address.
            var address = string.Concat(attribute.Value.Where(c => c > ' ' && !char.IsControl(c)))
                .Replace('\\', '/')
                .ToLowerInvariant();
            Assert.False(address.StartsWith("//", StringComparison.Ordinal), shown);
            var scheme =
                address.Split('/', '?', '#')[0] is var start && start.Contains(':', StringComparison.Ordinal)
                    ? start.Split(':')[0]
                    : "";
            Assert.True(scheme is "" or "http" or "https" or "mailto" or "tel", shown);
            Assert.True(attribute.Name == "href" || scheme.Length == 0, $"{shown} is loaded from another host");
        }
    }

    /// <summary>The colour under a picture that is still on its way.</summary>
    static bool IsTone(IElement element) =>
        element is { LocalName: "svg", ClassName: "tone" } or { LocalName: "path", ParentElement.ClassName: "tone" };

    /// <summary>What readers search with: a form that sends nothing anywhere.</summary>
    static bool IsSearch(IElement element) =>
        element switch
        {
            { LocalName: "form" } => element.GetAttribute("role") == "search" && !element.HasAttribute("action"),
            { LocalName: "input" } => element is { Id: "_words" },
            { LocalName: "button" } => element.Closest(".search") is not null && !element.HasAttribute("formaction"),
            _ => false,
        };

    /// <summary>The one script that the theme has.</summary>
    static bool IsOwnScript(IElement script) =>
        script.TextContent.Length == 0 && OwnScript().IsMatch(script.GetAttribute("src") ?? "");

    [GeneratedRegex(@"^(\.\./)*assets/search\.[0-9a-f]{10}\.js$")]
    private static partial Regex OwnScript();

    [GeneratedRegex(@"^0; url=(\.\./)*[A-Za-z0-9._~%-]+/$")]
    private static partial Regex RedirectContent();

    static string Unescaped(string address) => Uri.UnescapeDataString(address);

    static IEnumerable<string> Strings(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Strings(p.Value)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
            JsonValueKind.String => [json.GetString()!],
            _ => [],
        };
}
