using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Files;
using HarrisTrip.Html;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Films, sounds and other sites' pages within a post. An article has no place for them: a link leads there, and the
/// article is a draft until somebody looked.
/// </summary>
static partial class Embeds
{
    /// <summary>Where elements name what they show, the most certain first.</summary>
    static readonly string[] attributes =
    [
        "src",
        "data",
        "href",
        "data-src",
        "data-lazy-src",
        "data-url",
        "data-href",
        "code",
        "movie",
    ];

    /// <summary>True for what shows something of its own, as forms and comments do not.</summary>
    public static bool Is(IElement element) =>
        element.LocalName switch
        {
            "iframe" or "video" or "audio" or "object" or "embed" or "applet" or "frame" or "canvas" or "math" => true,
            "svg" => element.GetAttribute("aria-hidden") != "true",
            "source" => element.HasAttribute("src")
                && element.ParentElement is not { LocalName: "video" or "audio" or "picture" },
            "script" => element.GetAttribute("src") is { } src && !HelperScript().IsMatch(src),
            _ => false,
        };

    /// <summary>The element that a piece of HTML is, when it shows something of its own; else null.</summary>
    public static IElement? Read(string html)
    {
        // Outside of its place a parser drops a frame.
        html = HtmlTag.Read(html, 0) is { Name: "frame" } ? $"<iframe{html["<frame".Length..]}" : html;
        return new PageParser().ParseFragment(html)?.OfType<IElement>().FirstOrDefault() is { } element && Is(element)
            ? element
            : null;
    }

    /// <returns>The link in Markdown; "" when there is no address to link to.</returns>
    /// <param name="origin">0-based offset in the source.</param>
    /// <param name="isInLink">A link within a link is none.</param>
    public static string Write(IElement element, BodyContext context, int origin, bool isInLink)
    {
        if (
            element.LocalName == "script"
                && WebAddress.Scheme(element.GetAttribute("src")!) is null
                && !IsHosted(element.GetAttribute("src")!)
            || isInLink
            || AddressOf(element) is not { } address
        )
        {
            context.Visible(
                origin,
                $"“{element.OuterHtml}” cannot be part of an article, and there is nothing in its place: "
                    + $"write what it showed, or link to it."
            );
            return "";
        }
        context.Visible(
            origin,
            $"“{element.OuterHtml}” cannot be part of an article; there is a link to `{address}` in its "
                + $"place. Say what readers find there, or remove it."
        );
        return $"[{LabelOf(element, address)}]({HtmlTags.Address(address)})";
    }

    /// <summary>What an element shows, as an address that a link may have.</summary>
    public static string? AddressOf(IElement element) =>
        element
            .QuerySelectorAll("source, embed, iframe, param[name=movie], param[name=src]")
            .Prepend(element)
            .SelectMany(e =>
                e.LocalName == "param" ? [e.GetAttribute("value")] : attributes.Select(a => e.GetAttribute(a))
            )
            .Select(a => a?.Trim())
            .FirstOrDefault(a =>
                a is { Length: > 0 and < 4_000 }
                && a != "about:blank"
                && WebAddress.Scheme(a) is null or "http" or "https"
            )
            is { } found
            ? GitHubGist().Replace(IsHosted(found) ? "https:" + found : found, "$1")
            : null;

    /// <summary>Where an element says what it is called, the best first.</summary>
    static readonly string[] names = ["title", "aria-label", "alt"];

    /// <summary>What the element is called, or who shows it, or the file that it plays.</summary>
    public static string NameOf(IElement element, string address) =>
        names.Select(element.GetAttribute).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) is { } title
            ? MatterValues.OneLine(title)
        : Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0 ? url.Host
        : Paths.NameOf(address.Split('?', '#')[0].TrimEnd('/')) is { Length: > 0 } file ? file
        : address;

    static string LabelOf(IElement element, string address) => MarkdownText.InBrackets(NameOf(element, address));

    static bool IsHosted(string address) => address.StartsWith("//", StringComparison.Ordinal);

    /// <summary>Scripts that count readers, or dress up what stands in the text without them.</summary>
    [GeneratedRegex(
        """googletagmanager|google-analytics|googlesyndication|doubleclick|adsbygoogle|plausible|matomo|mathjax"""
            + """|katex|jquery|polyfill|prism|highlight(\.min)?\.js|fonts\.|platform\.(twitter|x)\.com"""
            + """|instagram\.com/embed\.js|tiktok\.com/embed\.js|connect\.facebook\.net|mermaid""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex HelperScript();

    /// <summary>The script of a text at GitHub, which readers find at the same address without its end.</summary>
    [GeneratedRegex("""^(https?://gist\.github\.com/[^?#]+)\.js.*$""", RegexOptions.CultureInvariant)]
    private static partial Regex GitHubGist();
}
