using System.Text;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class FontDisplayMissing
{
    const string Rules = "@font-face";

    public static readonly RuleInfo Info = new()
    {
        Name = "font-display-missing",
        Severity = Severity.Warning,
        Why = "Until its font has arrived, text is not shown at all, for up to three seconds.",
        Standard = "CSS Fonts 4, 4.9; Lighthouse font-display",
        Bad = "<style>@font-face { font-family: Quay; src: url(\"data:font/woff2,\") }</style>",
        Good = "<style>@font-face { font-family: Quay; src: url(\"data:font/woff2,\"); font-display: swap }</style>",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["style"],
        OnElement = static (element, page) =>
        {
            foreach (var offset in In(element.TextContent))
            {
                if (RawText.ContentStart(element, page.Input.Html) is { } start)
                {
                    page.AddAt(Info, start + offset, Message, Help);
                }
                else
                {
                    page.Add(Info, element, Message, Help);
                }
            }
        },
        Files = [".css"],
        OnFile = static file =>
        {
            foreach (var offset in In(file.Input.Text))
            {
                file.AddAt(Info, offset, Message, Help);
            }
        },
    };

    const string Message = "The font does not say what is shown until it has arrived.";

    const string Help = "Add `font-display: swap`.";

    /// <summary>
    /// Where each font begins that says nothing of it. A font that lies in the style sheet itself, or on the reader's
    /// machine, is judged like any other.
    /// </summary>
    static IEnumerable<int> In(string css)
    {
        if (!css.Contains(Rules, StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }
        var plain = WithoutComments(css);
        for (var at = 0; plain.IndexOf(Rules, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var start; )
        {
            at = plain.IndexOf('}', start) is >= 0 and var end ? end : plain.Length;
            if (plain.AsSpan(start, at - start).IndexOf("font-display", StringComparison.OrdinalIgnoreCase) < 0)
            {
                yield return start;
            }
        }
    }

    /// <summary>Spaces for comments, so that every offset stays.</summary>
    static string WithoutComments(string css)
    {
        var plain = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length; )
        {
            var open = css.IndexOf("/*", at, StringComparison.Ordinal) is >= 0 and var comment ? comment : css.Length;
            var close =
                open == css.Length ? open
                : css.IndexOf("*/", open + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2
                : css.Length;
            plain.Append(css, at, open - at).Append(' ', close - open);
            at = close;
        }
        return plain.ToString();
    }
}
