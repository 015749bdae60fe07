using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>An address in a text of Markdown.</summary>
/// <param name="Offset">0-based, in UTF-16 units.</param>
public sealed record MarkdownLink(string Address, int Offset, bool IsPicture);

/// <summary>The addresses in a text of Markdown, whoever wrote it.</summary>
public static class MarkdownLinks
{
    /// <summary>In their order; none of a text that is too long or nested too deep to be read.</summary>
    public static IEnumerable<MarkdownLink> Of(string text) =>
        (MarkdownBody.Outline(text)?.Descendants() ?? [])
            .Select(item =>
                item switch
                {
                    LinkInline { Url.Length: > 0 } link => new MarkdownLink(
                        link.Url,
                        Math.Max(0, link.UrlSpan.IsEmpty ? link.Span.Start : link.UrlSpan.Start),
                        link.IsImage
                    ),
                    AutolinkInline { IsEmail: false } auto => new MarkdownLink(
                        auto.Url,
                        auto.Span.Start + 1,
                        IsPicture: false
                    ),
                    _ => null,
                }
            )
            .OfType<MarkdownLink>();
}
