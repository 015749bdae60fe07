namespace HarrisTrip.Html;

/// <summary>
/// Counts how deep tags are nested before a page is parsed: the parser's time grows with the square of the depth.
/// Elements whose end tag may be left out are not counted, so that pages without them are not taken for deep ones.
/// </summary>
static class TagDepth
{
    /// <summary>Chromium's own limit.</summary>
    public const int Limit = 512;

    static readonly HashSet<string> NotCounted = new(StringComparer.OrdinalIgnoreCase)
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "caption",
        "option",
        "html",
        "head",
        "body",
    };

    /// <summary>What ends by itself only inside of another element.</summary>
    static readonly Dictionary<string, string> NotCountedIn = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rt"] = "ruby",
        ["rp"] = "ruby",
        ["rb"] = "ruby",
        ["rtc"] = "ruby",
        ["optgroup"] = "select",
    };

    static readonly HashSet<string> RawText = new(StringComparer.OrdinalIgnoreCase)
    {
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
    };

    /// <summary>The 0-based offset of the first tag that is nested too deep; null when none is.</summary>
    public static int? TooDeepAt(string html)
    {
        var (depth, foreign) = (0, 0);
        var holders = new Dictionary<string, int>(StringComparer.Ordinal) { ["ruby"] = 0, ["select"] = 0 };
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at))
        {
            var start = at;
            if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
            {
                at = After(html, "-->", at + 4);
                continue;
            }
            var closes = html[at + 1] == '/';
            var name = Name(html, at + (closes ? 2 : 1));
            at += 1;
            if (name.Length == 0)
            {
                continue;
            }
            at = EndOfTag(html, at);
            var selfClosed = html[Math.Min(at, html.Length) - 1] == '>' && at >= 2 && html[at - 2] == '/';
            if (!closes && RawText.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var text))
            {
                at = html.IndexOf("</" + text, at, StringComparison.OrdinalIgnoreCase) is >= 0 and var end
                    ? After(html, ">", end)
                    : html.Length;
                continue;
            }
            if (!selfClosed && IsForeign(name))
            {
                foreign = Math.Max(0, foreign + (closes ? -1 : 1));
            }
            // On elements of HTML the slash says nothing: the element stays open.
            selfClosed &= foreign > 0 || IsForeign(name);
            if (
                NotCounted.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
                || selfClosed
                || (
                    NotCountedIn.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var holder)
                    && holders[holder] > 0
                )
            )
            {
                continue;
            }
            foreach (var around in holders.Keys)
            {
                if (name.Equals(around, StringComparison.OrdinalIgnoreCase))
                {
                    holders[around] = Math.Max(0, holders[around] + (closes ? -1 : 1));
                }
            }
            depth = Math.Max(0, depth + (closes ? -1 : 1));
            if (depth > Limit)
            {
                return start;
            }
        }
        return null;
    }

    static bool IsForeign(ReadOnlySpan<char> name) =>
        name.Equals("svg", StringComparison.OrdinalIgnoreCase)
        || name.Equals("math", StringComparison.OrdinalIgnoreCase);

    static ReadOnlySpan<char> Name(string html, int start)
    {
        var end = start;
        while (end < html.Length && end - start < 64 && (char.IsAsciiLetterOrDigit(html[end]) || html[end] == '-'))
        {
            end++;
        }
        return end > start && char.IsAsciiLetter(html[start]) ? html.AsSpan(start, end - start) : [];
    }

    /// <summary>The offset after the tag's &gt;, past quoted attribute values.</summary>
    static int EndOfTag(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            var c = html[at];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && html[at - 1] == '=')
            {
                quote = c;
            }
            else if (c == '>')
            {
                return at + 1;
            }
        }
        return html.Length;
    }

    static int After(string html, string mark, int from) =>
        from < html.Length && html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at
            ? at + mark.Length
            : html.Length;
}
