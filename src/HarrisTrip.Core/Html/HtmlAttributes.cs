namespace HarrisTrip.Html;

/// <summary>An attribute's name and raw value: 0-based offsets, the ends past the last character.</summary>
readonly record struct HtmlAttribute(int Name, int NameEnd, int Value, int ValueEnd);

/// <summary>
/// Reads the attributes of a tag and says what is wrong with how they are written (HTML Living Standard 13.2.5.32 and
/// on).
/// </summary>
static class HtmlAttributes
{
    /// <summary>The attributes of a tag that is whole.</summary>
    /// <param name="at">The 0-based offset past the tag's name.</param>
    public static IReadOnlyList<HtmlAttribute> Of(string html, int at)
    {
        List<HtmlAttribute> found = [];
        Read(html, at, found, null, out _);
        return found;
    }

    /// <returns>The offset past the tag's &gt;; null when the page ends before it.</returns>
    /// <param name="at">The 0-based offset past the tag's name.</param>
    public static int? Read(
        string html,
        int at,
        List<HtmlAttribute>? found,
        ParseErrorHandler? report,
        out bool selfClosed
    )
    {
        selfClosed = false;
        while (true)
        {
            while (at < html.Length && WordList.IsSpace(html[at]))
            {
                at++;
            }
            if (at >= html.Length)
            {
                return null;
            }
            if (html[at] == '>')
            {
                return at + 1;
            }
            if (html[at] == '/')
            {
                at++;
                if (at < html.Length && html[at] == '>')
                {
                    selfClosed = true;
                    return at + 1;
                }
                if (at < html.Length)
                {
                    report?.Invoke(
                        at - 1,
                        "unexpected-solidus-in-tag",
                        "There is a / in this tag, not at its end.",
                        "Remove it."
                    );
                }
                continue;
            }
            at = ReadOne(html, at, found, report);
        }
    }

    static int ReadOne(string html, int at, List<HtmlAttribute>? found, ParseErrorHandler? report)
    {
        var start = at;
        if (html[at] == '=')
        {
            report?.Invoke(
                at,
                "unexpected-equals-sign-before-attribute-name",
                "A = has no attribute before it.",
                "Write the attribute's name before it."
            );
            at++;
        }
        while (at < html.Length && !WordList.IsSpace(html[at]) && html[at] is not ('/' or '>' or '='))
        {
            if (html[at] is '"' or '\'' or '<')
            {
                report?.Invoke(
                    at,
                    "unexpected-character-in-attribute-name",
                    $"There is a {html[at]} in the name of an attribute.",
                    "Look for a quotation mark or a > that is missing before it."
                );
            }
            else if (html[at] == '\0')
            {
                report?.ReportNull(at);
            }
            at++;
        }
        var nameEnd = at;
        if (found is not null && report is not null)
        {
            ReportDuplicate(html, start, nameEnd, found, report);
        }
        while (at < html.Length && WordList.IsSpace(html[at]))
        {
            at++;
        }
        if (at >= html.Length || html[at] != '=')
        {
            found?.Add(new HtmlAttribute(start, nameEnd, nameEnd, nameEnd));
            return at;
        }
        at++;
        while (at < html.Length && WordList.IsSpace(html[at]))
        {
            at++;
        }
        if (at >= html.Length)
        {
            return at;
        }
        if (html[at] is '"' or '\'')
        {
            var end = html.IndexOf(html[at], at + 1);
            if (end < 0)
            {
                return html.Length;
            }
            found?.Add(new HtmlAttribute(start, nameEnd, at + 1, end));
            if (end + 1 < html.Length && !WordList.IsSpace(html[end + 1]) && html[end + 1] is not ('/' or '>'))
            {
                report?.Invoke(
                    end + 1,
                    "missing-whitespace-between-attributes",
                    "There is no space between two attributes.",
                    "Put a space between them."
                );
            }
            return end + 1;
        }
        if (html[at] == '>')
        {
            report?.Invoke(
                at,
                "missing-attribute-value",
                $"The attribute {Quoted.Value(html[start..nameEnd])} has a = and no value.",
                "Write a value in quotation marks, or take the = out."
            );
            found?.Add(new HtmlAttribute(start, nameEnd, at, at));
            return at;
        }
        var value = at;
        while (at < html.Length && !WordList.IsSpace(html[at]) && html[at] != '>')
        {
            if (html[at] is '"' or '\'' or '<' or '=' or '`')
            {
                report?.Invoke(
                    at,
                    "unexpected-character-in-unquoted-attribute-value",
                    $"There is a {html[at]} in a value without quotation marks.",
                    "Put the value in quotation marks."
                );
            }
            at++;
        }
        found?.Add(new HtmlAttribute(start, nameEnd, value, at));
        return at;
    }

    static void ReportDuplicate(string html, int start, int end, List<HtmlAttribute> before, ParseErrorHandler report)
    {
        // A tag with more attributes is broken in other ways, and comparing all of them takes too long.
        foreach (var other in before.Take(64))
        {
            if (
                html.AsSpan(other.Name, other.NameEnd - other.Name)
                    .Equals(html.AsSpan(start, end - start), StringComparison.OrdinalIgnoreCase)
            )
            {
                report(
                    start,
                    "duplicate-attribute",
                    $"The attribute {Quoted.Value(html[start..end])} appears twice in this tag.",
                    "Take one of them out."
                );
                break;
            }
        }
    }
}
