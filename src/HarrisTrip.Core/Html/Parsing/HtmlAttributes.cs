namespace HarrisTrip.Html.Parsing;

/// <summary>
/// Reads the attributes of a tag and says what is wrong with how they are written (HTML Living Standard 13.2.5.32 and
/// on).
/// </summary>
static class HtmlAttributes
{
    /// <param name="at">The 0-based offset past the tag's name.</param>
    /// <param name="after">The offset past the tag's &gt;; -1 when the page ends before it.</param>
    public static IReadOnlyList<HtmlTag.Attribute> Read(
        string html,
        int at,
        ErrorList errors,
        out bool selfClosed,
        out int after
    )
    {
        List<HtmlTag.Attribute> found = [];
        selfClosed = false;
        while (true)
        {
            while (at < html.Length && WordList.IsSpace(html[at]))
            {
                at++;
            }
            if (at >= html.Length)
            {
                after = -1;
                return found;
            }
            if (html[at] == '>')
            {
                after = at + 1;
                return found;
            }
            if (html[at] == '/')
            {
                at++;
                if (at < html.Length && html[at] == '>')
                {
                    (selfClosed, after) = (true, at + 1);
                    return found;
                }
                if (at < html.Length)
                {
                    errors.Add(
                        at - 1,
                        "unexpected-solidus-in-tag",
                        "A / stands in a tag, not at its end.",
                        "Take it out."
                    );
                }
                continue;
            }
            at = One(html, at, errors, found);
        }
    }

    static int One(string html, int at, ErrorList errors, List<HtmlTag.Attribute> found)
    {
        var start = at;
        if (html[at] == '=')
        {
            errors.Add(
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
                errors.Add(
                    at,
                    "unexpected-character-in-attribute-name",
                    $"A {html[at]} stands in the name of an attribute.",
                    "Look for a quotation mark or a > that is missing before it."
                );
            }
            else if (html[at] == '\0')
            {
                errors.Add(at, "unexpected-null-character", "A character with the code 0 stands here.", "Delete it.");
            }
            at++;
        }
        var nameEnd = at;
        // A tag with more attributes is broken in other ways, and comparing all of them takes too long.
        foreach (var other in found.Take(64))
        {
            if (
                html.AsSpan(other.Name, other.NameEnd - other.Name)
                    .Equals(html.AsSpan(start, nameEnd - start), StringComparison.OrdinalIgnoreCase)
            )
            {
                errors.Add(
                    start,
                    "duplicate-attribute",
                    $"The attribute {Quoted.Value(html[start..nameEnd])} stands twice in a tag.",
                    "Take one of them out."
                );
                break;
            }
        }
        while (at < html.Length && WordList.IsSpace(html[at]))
        {
            at++;
        }
        if (at >= html.Length || html[at] != '=')
        {
            found.Add(new HtmlTag.Attribute(start, nameEnd, nameEnd, nameEnd));
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
            found.Add(new HtmlTag.Attribute(start, nameEnd, at + 1, end));
            if (end + 1 < html.Length && !WordList.IsSpace(html[end + 1]) && html[end + 1] is not ('/' or '>'))
            {
                errors.Add(
                    end + 1,
                    "missing-whitespace-between-attributes",
                    "Two attributes stand together without a space.",
                    "Put a space between them."
                );
            }
            return end + 1;
        }
        if (html[at] == '>')
        {
            errors.Add(
                at,
                "missing-attribute-value",
                $"The attribute {Quoted.Value(html[start..nameEnd])} has a = and no value.",
                "Write a value in quotation marks, or take the = out."
            );
            found.Add(new HtmlTag.Attribute(start, nameEnd, at, at));
            return at;
        }
        var value = at;
        while (at < html.Length && !WordList.IsSpace(html[at]) && html[at] != '>')
        {
            if (html[at] is '"' or '\'' or '<' or '=' or '`')
            {
                errors.Add(
                    at,
                    "unexpected-character-in-unquoted-attribute-value",
                    $"A {html[at]} stands in a value without quotation marks.",
                    "Put the value in quotation marks."
                );
            }
            at++;
        }
        found.Add(new HtmlTag.Attribute(start, nameEnd, value, at));
        return at;
    }
}
