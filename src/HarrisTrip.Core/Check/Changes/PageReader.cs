using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Changes;

/// <summary>
/// Reads pages as an editor does: headline, text, links and credits. One reader serves one thread at a time.
/// </summary>
sealed partial class PageReader
{
    /// <summary>Stands for the root of a bundle while addresses are resolved.</summary>
    static readonly Uri Root = new("https://bundle.invalid/");

    /// <summary>What is a paragraph of its own, unless it holds others.</summary>
    const string Blocks = "p, li, h2, h3, h4, h5, h6, dt, dd, tr, figcaption, pre";

    readonly PageParser parser = new();

    public Reading Read(string file, string html, IPublishedFolder folder)
    {
        if (parser.Parse(html).Document is not { } parsed)
        {
            return new Reading(null, null);
        }
        using var document = parsed;
        var page = new PageView(
            new PageInput(file, Location.StartOf(file), html, SourceMap.Empty),
            document,
            folder,
            new SourceText(file, html),
            EnabledRules.None,
            new Report()
        );
        foreach (var element in PageParser.Elements(document))
        {
            page.Gather(element);
            PageLinks.Gather(element, page);
        }
        if (page.IsRedirect)
        {
            return new Reading(null, LinkedPages.Of(page).LeadsTo);
        }
        var head = HeadFacts.Of(page);
        var data = (JsonLd.Of(page).Article ?? (IsPlainPage(document) ? JsonLd.Of(page).Page : null))?.Data;
        if (head.IsNoIndex || (data is null && head.Meta("og:type") != "article"))
        {
            return new Reading(null, null);
        }
        var parts = TextOf(document).ToList();
        return new Reading(
            new PublishedArticle(
                file,
                Plain(ArticleFacts.Of(page).Headline?.TextContent ?? head.Title ?? file),
                Text(data, "datePublished") ?? head.Meta("article:published_time"),
                Text(data, "dateModified") ?? head.Meta("article:modified_time"),
                [.. parts.SelectMany(Paragraphs)],
                [
                    .. data is { } all
                        ? JsonLd.Values(all, "correction").Select(c => Text(c, "text")).OfType<string>()
                        : [],
                ],
                [
                    .. parts
                        .SelectMany(p => p.QuerySelectorAll("a[href]"))
                        .Select(a => AddressOf(file, a.GetAttribute("href")!))
                        .Distinct(StringComparer.Ordinal),
                ],
                Credits(data)
            )
            {
                Fields = ReaderFields.Of(document, head, data, address => AddressOf(file, address)),
                IsDraft = document.QuerySelector(".draft-banner") is not null,
            },
            null
        );
    }

    /// <summary>True for a text of its own, as About and Imprint are; other sites call every list a web page, too.</summary>
    static bool IsPlainPage(IDocument document) => document.QuerySelector("article .text") is not null;

    static string? Text(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } there ? JsonLd.Text(there, name) : null;

    /// <summary>
    /// The parts of a page that its author wrote: what our templates call so, else the whole article.
    /// </summary>
    static IEnumerable<IElement> TextOf(IDocument document) =>
        document.QuerySelector("article .text") is { } text
            ? document.QuerySelectorAll("article .standfirst, article .key-points").Append(text)
            : new[]
            {
                document.QuerySelector("article") ?? document.QuerySelector("main") ?? document.Body,
            }.OfType<IElement>();

    static IEnumerable<string> Paragraphs(IElement part) =>
        (part.Matches(Blocks) ? [part] : part.QuerySelectorAll(Blocks).AsEnumerable())
            .Where(block => block.QuerySelector(Blocks) is null && block.Closest("nav, footer, form") is null)
            .Select(block => Plain(block.TextContent))
            .Where(words => words.Length > 0);

    static Dictionary<string, string> Credits(JsonElement? data)
    {
        var credits = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var picture in data is { } all
                ? JsonLd.Values(all, "image").Where(i => i.ValueKind == JsonValueKind.Object)
                : []
        )
        {
            if ((Text(picture, "contentUrl") ?? Text(picture, "url")) is { } url)
            {
                credits.TryAdd(ReaderFields.NameOf(url), Text(picture, "creditText") ?? "");
            }
        }
        return credits;
    }

    static string AddressOf(string file, string href) =>
        Uri.TryCreate(new Uri(Root, Paths.Encode(file)), href.Trim(), out var address)
            ? Root.IsBaseOf(address)
                ? "/" + Root.MakeRelativeUri(address)
                : address.AbsoluteUri
            : href;

    static string Plain(string words) => Space().Replace(words, " ").Trim();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
