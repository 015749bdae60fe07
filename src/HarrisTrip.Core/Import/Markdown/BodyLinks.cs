using HarrisTrip.Files;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Import.Markdown;

/// <summary>Leads the links of a body to the articles of the same import, and shows those that lead nowhere.</summary>
sealed class BodyLinks(TracedText text, BodyContext context, HashSet<string> anchors)
{
    readonly List<Edit> edits = [];

    public static TracedText Convert(TracedText text, BodyContext context)
    {
        if (MarkdownBody.Outline(text.Text) is not { } document)
        {
            return text;
        }
        var taken = new UniqueNames([]);
        var headings = document.Descendants<HeadingBlock>().ToList();
        var anchors = headings
            .Select(h => taken.Take(SectionIds.FromWords(BodyInspection.Words(h.Inline)) ?? "section"))
            .ToHashSet(StringComparer.Ordinal);
        var links = new BodyLinks(text, context, anchors);
        foreach (var link in document.Descendants<LinkInline>().Where(l => !l.IsImage))
        {
            links.Resolve(link);
        }
        var resolved = text.With(links.edits);
        // A link that is shown in a heading is among its words, of which its anchor is made.
        return links.edits.Exists(edit => headings.Exists(h => h.Span.Start <= edit.Start && edit.Start <= h.Span.End))
            ? Convert(resolved, context)
            : resolved;
    }

    void Resolve(LinkInline link)
    {
        var (url, origin) = (link.Url ?? "", text.Origin(link.Span.Start));
        var hasPicture = link.Descendants<LinkInline>().Any(l => l.IsImage);
        if (!hasPicture && BodyInspection.Words(link).Trim().Length == 0)
        {
            context.LeftOut(origin, $"“{text.Text[link.Span.Start..(link.Span.End + 1)]}” is a link without words.");
            edits.Add(new Edit(link.Span.Start, link.Span.End + 1, ""));
            return;
        }
        if (Tail(link) is not { } tail)
        {
            return;
        }
        if (url is "" or "#")
        {
            context.LeftOut(
                origin,
                $"The link of “{BodyInspection.Words(link).Trim()}” leads nowhere; its words are kept."
            );
            Replace(link, tail, "", "");
            return;
        }
        if (context.Resolved.Contains(url))
        {
            return;
        }
        var address = AddressInArticle(url, origin);
        if (address == url)
        {
            return;
        }
        if (address is not null)
        {
            context.Resolved.Add(address);
            Replace(link, tail, "[", $"]({HtmlTags.Address(address)}{Title(link)})");
        }
        else if (hasPicture)
        {
            context.LeftOut(
                origin,
                $"The picture's link to `{url}` leads to nothing that was imported, and is left out."
            );
            Replace(link, tail, "", "");
        }
        else
        {
            context.Visible(
                origin,
                $"The link to `{url}` leads to nothing that was imported. It is visible in the article: "
                    + $"correct the address and take the backslash away."
            );
            Replace(link, tail, "\\[", $"]({HtmlTags.Address(url).Trim('<', '>')}{Title(link)})");
        }
    }

    /// <summary>
    /// The 0-based offset of the bracket that closes the words of a link; null when it is not where it should be.
    /// </summary>
    int? Tail(LinkInline link)
    {
        var from = link.LastChild is { } last ? last.Span.End + 1 : link.Span.Start + 1;
        var at =
            from < text.Text.Length
                ? text.Text.IndexOf(']', from, Math.Max(0, Math.Min(text.Text.Length, link.Span.End + 1) - from))
                : -1;
        return at < 0 || text.Text[link.Span.Start] != '[' ? null : at;
    }

    static string Title(LinkInline link)
    {
        if (string.IsNullOrWhiteSpace(link.Title))
        {
            return "";
        }
        var escaped = MatterValues
            .OneLine(link.Title)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $" \"{escaped}\"";
    }

    void Replace(LinkInline link, int tail, string opening, string closing)
    {
        edits.Add(new Edit(link.Span.Start, link.Span.Start + 1, opening));
        edits.Add(new Edit(tail, link.Span.End + 1, closing));
    }

    /// <summary>The address that leads there from the article; null when none does.</summary>
    string? AddressInArticle(string url, int origin)
    {
        if (WebAddress.IsHostRelative(url))
        {
            return WebAddress.IsAllowedLink("https:" + url) ? "https:" + url : null;
        }
        if (WebAddress.Scheme(url) is "http" or "https" && !url.StartsWith("__", StringComparison.Ordinal))
        {
            return WebAddress.IsAllowedLink(url) ? url
                : WebAddress.Encode(url) is var encoded && WebAddress.IsAllowedLink(encoded) ? encoded
                : null;
        }
        if (WebAddress.Scheme(url) is "mailto" or "tel")
        {
            return url;
        }
        if (url.StartsWith('#'))
        {
            var anchor = Uri.UnescapeDataString(url[1..]);
            return anchors.Contains(anchor) ? url
                : context.OldAnchors.TryGetValue(anchor, out var now) && anchors.Contains(now) ? "#" + now
                : SectionIds.FromWords(anchor) is { } same && anchors.Contains(same) ? "#" + same
                : null;
        }
        var plain = SourceFiles.Plain(url);
        var end = plain.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? plain : plain[..end];
        if (url == "/")
        {
            return url;
        }
        if (WebAddress.Scheme(plain) is not null || path.Length == 0)
        {
            return null;
        }
        if (context.Posts.Find(path, context.Folder) is { } slug)
        {
            if (url != $"../{slug}/")
            {
                context.Became(
                    origin,
                    $"The link to `{url}` leads to the article `{slug}`{(end < 0 ? "" : ", to its beginning")}."
                );
            }
            return $"../{slug}/";
        }
        // A text is an article itself to whoever imports its folder.
        if (Attachments.Has(path) && Paths.ExtensionOf(path) != ".txt" && context.Files.Find(plain) is { } file)
        {
            return Attach(file, origin);
        }
        return null;
    }

    string Attach(string file, int origin)
    {
        if (!context.Attached.TryGetValue(file, out var name))
        {
            name = Paths.NameOf(file).TrimStart('_', '.');
            var plain = name;
            for (var number = 2; context.Attached.ContainsValue(name); number++)
            {
                name = $"{number}-{plain}";
            }
            context.Attached.Add(file, name);
            context.Became(origin, $"The file `{file}` comes along as `{name}`.");
        }
        return Paths.Encode(name);
    }
}
