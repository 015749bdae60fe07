using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Links;

/// <summary>Which addresses the elements of a page name, and what for.</summary>
static class PageLinks
{
    /// <summary>
    /// Kinds of links between documents and files (HTML Living Standard 4.6.7, and those that are in use) that load
    /// what they name.
    /// </summary>
    static readonly HashSet<string> Loading = new(StringComparer.OrdinalIgnoreCase)
    {
        "stylesheet",
        "icon",
        "apple-touch-icon",
        "apple-touch-icon-precomposed",
        "apple-touch-startup-image",
        "mask-icon",
        "fluid-icon",
        "image_src",
        "preload",
        "modulepreload",
        "prefetch",
        "manifest",
    };

    /// <summary>Those that name a host, a service or a vocabulary, and no file.</summary>
    static readonly HashSet<string> Naming = new(StringComparer.OrdinalIgnoreCase)
    {
        "dns-prefetch",
        "preconnect",
        "pingback",
        "webmention",
        "edituri",
        "profile",
        "schema.dc",
        "schema.dcterms",
        "micropub",
        "authorization_endpoint",
        "token_endpoint",
        "https://api.w.org/",
    };

    /// <summary>Every address that a page names, in document order; complete when the page has been walked.</summary>
    public static List<Link> Of(PageView page) => page.Memo.Get(static () => new List<Link>());

    /// <summary>Adds the addresses of an element.</summary>
    public static void Gather(IElement element, PageView page)
    {
        var links = Of(page);
        switch (element.LocalName)
        {
            case "a" or "area":
                Add(links, LinkUse.Page, element, element.GetAttribute("href") ?? element.GetAttribute("xlink:href"));
                Take(LinkUse.Mention, "ping");
                break;
            case "link":
                AddLink(element, links);
                break;
            case "img":
                Take(LinkUse.Asset, "src");
                AddSet(links, element, "srcset");
                Take(LinkUse.Mention, "longdesc");
                break;
            case "source":
                Take(LinkUse.Asset, "src");
                AddSet(links, element, "srcset");
                break;
            case "script":
                Add(
                    links,
                    LinkUse.Asset,
                    element,
                    element.GetAttribute("src") ?? (IsDrawing(element) ? Href(element) : null)
                );
                DataLinks.Gather(element, page.Input.Html, links);
                break;
            case "iframe" or "frame":
                Take(LinkUse.Frame, "src");
                break;
            case "embed" or "audio" or "track" or "input":
                Take(LinkUse.Asset, "src");
                Take(LinkUse.Mention, "formaction");
                break;
            case "video":
                Take(LinkUse.Asset, "src");
                Take(LinkUse.Asset, "poster");
                break;
            case "object":
                Take(LinkUse.Asset, "data");
                break;
            case "html":
                Take(LinkUse.Asset, "manifest");
                break;
            case "body" or "table" or "td" or "th" or "tr":
                Take(LinkUse.Asset, "background");
                break;
            case "form":
                Take(LinkUse.Mention, "action");
                break;
            case "button":
                Take(LinkUse.Mention, "formaction");
                break;
            case "blockquote" or "q" or "ins" or "del":
                Take(LinkUse.Mention, "cite");
                break;
            case "image" or "feimage" or "feImage" when IsDrawing(element):
                Add(links, LinkUse.Asset, element, Href(element));
                break;
            case "use" when IsDrawing(element):
                Add(
                    links,
                    Href(element)?.StartsWith('#') == true ? LinkUse.Mention : LinkUse.Asset,
                    element,
                    Href(element)
                );
                break;
            case "meta":
                MetaLinks.Gather(element, links);
                break;
            case "style":
                AddStyle(element, page, links);
                break;
        }
        if (element.GetAttribute("style") is { } style && style.Contains('(', StringComparison.Ordinal))
        {
            foreach (var found in CssAddresses.In(style))
            {
                Add(links, LinkUse.Asset, element, found.Address);
            }
        }

        void Take(LinkUse use, string attribute) => Add(links, use, element, element.GetAttribute(attribute));
    }

    /// <summary>The kinds that a <c>link</c> element says it is of.</summary>
    public static string[] Kinds(IElement link) =>
        (link.GetAttribute("rel") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True for a <c>link</c> element whose address is no place to look into.</summary>
    public static bool OnlyNames(IElement link) => Kinds(link) is { Length: > 0 } kinds && kinds.All(Naming.Contains);

    static void AddLink(IElement element, List<Link> links)
    {
        var kinds = Kinds(element);
        if (!OnlyNames(element))
        {
            Add(
                links,
                kinds.Any(Loading.Contains) ? LinkUse.Asset : LinkUse.Page,
                element,
                element.GetAttribute("href")
            );
        }
        AddSet(links, element, "imagesrcset");
    }

    static void AddStyle(IElement element, PageView page, List<Link> links)
    {
        var start = RawText.ContentStart(element, page.Input.Html);
        foreach (var found in OwnStyleSheets.Of(page, element).Addresses)
        {
            Add(links, LinkUse.Asset, element, found.Address, start + found.Offset);
        }
    }

    static void AddSet(List<Link> links, IElement element, string attribute)
    {
        if (element.GetAttribute(attribute) is { } candidates)
        {
            foreach (var address in SourceSet.Addresses(candidates))
            {
                Add(links, LinkUse.Asset, element, address);
            }
        }
    }

    /// <summary>Adds an address unless it is blank, or carries its own content.</summary>
    public static void Add(List<Link> links, LinkUse use, IElement? element, string? address, int? offset = null)
    {
        if (
            !string.IsNullOrWhiteSpace(address)
            && !address.TrimStart().StartsWith("data:", StringComparison.OrdinalIgnoreCase)
        )
        {
            links.Add(new Link(use, address.Trim(), element, offset));
        }
    }

    static string? Href(IElement element) => element.GetAttribute("href") ?? element.GetAttribute("xlink:href");

    static bool IsDrawing(IElement element) => element.NamespaceUri == "http://www.w3.org/2000/svg";
}
