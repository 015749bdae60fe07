using System.Buffers;
using System.Collections.Frozen;

namespace HarrisTrip.Html.Parsing;

/// <summary>
/// Reads a page tag by tag and says what is wrong with each (HTML Living Standard 13.2.5). It keeps no tree: it is
/// there for the faults that the library's parser passes over, and for their right names. Linear in the length of the
/// page.
/// </summary>
sealed class HtmlTokenizer(string html, ErrorList errors)
{
    static readonly SearchValues<char> textStops = SearchValues.Create("<&\0");

    static readonly FrozenSet<string> known = WordList
        .Of(
            """
            a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup data datalist dd del details dfn
            dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li
            link main map mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select
            slot small source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul var video wbr path g
            """
        )
        .ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> interned = known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Reads the whole page.</summary>
    public void Read(TreeConstruction tree)
    {
        Controls();
        var at = html.Length > 0 && html[0] == '\ufeff' ? 1 : 0;
        while (at < html.Length)
        {
            var stop = html.AsSpan(at).IndexOfAny(textStops);
            if (stop != 0)
            {
                var end = stop < 0 ? html.Length : at + stop;
                tree.Text(html.AsSpan(at, end - at), at);
                at = end;
                continue;
            }
            at = html[at] switch
            {
                '&' => Reference(at, isAttribute: false, tree),
                '\0' => Null(at),
                _ => Markup(at, tree),
            };
        }
        tree.End(html.Length);
    }

    int Null(int at)
    {
        errors.Add(at, "unexpected-null-character", "A character with the code 0 stands here.", "Delete it.");
        return at + 1;
    }

    /// <summary>Characters that may stand nowhere (13.2.3.5).</summary>
    void Controls()
    {
        for (var at = 0; at < html.Length; at++)
        {
            var c = html[at];
            if (c is >= ' ' and < '\u007f' or '\n' or '\t' or '\r' or '\f' or '\0' or (> '\u009f' and < '\ud800'))
            {
                continue;
            }
            if (c is < ' ' or (>= '\u007f' and <= '\u009f'))
            {
                errors.Add(
                    at,
                    "control-character-in-input-stream",
                    $"A control character, code {(int)c:X4}, stands here.",
                    "Delete it."
                );
            }
            else if (char.IsSurrogate(c))
            {
                if (!char.IsHighSurrogate(c) || at + 1 == html.Length || !char.IsLowSurrogate(html[at + 1]))
                {
                    errors.Add(
                        at,
                        "surrogate-in-input-stream",
                        "Half a character stands here.",
                        "Delete it, and save the file as UTF-8."
                    );
                }
                else
                {
                    NonCharacter(at, char.ConvertToUtf32(c, html[++at]));
                }
            }
            else
            {
                NonCharacter(at, c);
            }
        }
    }

    void NonCharacter(int at, int code)
    {
        if (code is >= 0xfdd0 and <= 0xfdef || (code & 0xfffe) == 0xfffe)
        {
            errors.Add(at, "noncharacter-in-input-stream", $"The code {code:X4} is no character.", "Delete it.");
        }
    }

    int Markup(int at, TreeConstruction tree)
    {
        var next = at + 1 < html.Length ? html[at + 1] : '\0';
        if (char.IsAsciiLetter(next))
        {
            return Tag(at, at + 1, isEnd: false, tree);
        }
        switch (next)
        {
            case '/':
                var after = at + 2 < html.Length ? html[at + 2] : '\0';
                if (char.IsAsciiLetter(after))
                {
                    return Tag(at, at + 2, isEnd: true, tree);
                }
                if (at + 2 >= html.Length)
                {
                    errors.Add(
                        at,
                        "eof-before-tag-name",
                        "The page ends where a tag begins.",
                        "Finish the tag, or write &lt; for the sign itself."
                    );
                    return html.Length;
                }
                errors.Add(
                    at,
                    after == '>' ? "missing-end-tag-name" : "invalid-first-character-of-tag-name",
                    "An end tag has no name here.",
                    "Write the element's name right behind </, or take it out."
                );
                return After(">", at + 2);
            case '!':
                return Declaration(at, tree);
            case '?':
                errors.Add(
                    at,
                    "unexpected-question-mark-instead-of-tag-name",
                    "A processing instruction stands here, as in XML.",
                    "Take it out: HTML has none."
                );
                return After(">", at + 1);
            default:
                errors.Add(
                    at,
                    at + 1 >= html.Length ? "eof-before-tag-name" : "invalid-first-character-of-tag-name",
                    "A < stands here that begins no tag.",
                    "Write &lt; for the sign itself."
                );
                tree.Text("<", at);
                return at + 1;
        }
    }

    int Declaration(int at, TreeConstruction tree)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            return Comment(at);
        }
        if (string.Compare(html, at, "<!doctype", 0, 9, StringComparison.OrdinalIgnoreCase) == 0)
        {
            var end = After(">", at + 9);
            tree.Doctype(html[(at + 9)..(html[end - 1] == '>' ? end - 1 : end)], at, isClosed: html[end - 1] == '>');
            return end;
        }
        if (string.CompareOrdinal(html, at, "<![CDATA[", 0, 9) == 0)
        {
            if (tree.IsForeign)
            {
                var end = html.IndexOf("]]>", at + 9, StringComparison.Ordinal);
                if (end < 0)
                {
                    errors.Add(at, "eof-in-cdata", "A CDATA section is not closed.", "Close it with ]]>.");
                }
                return end < 0 ? html.Length : end + 3;
            }
            errors.Add(
                at,
                "cdata-in-html-content",
                "A CDATA section stands here, as in XML.",
                "Take it out: only SVG and MathML have them."
            );
            return After(">", at + 2);
        }
        errors.Add(
            at,
            "incorrectly-opened-comment",
            "A comment begins wrong here.",
            "Begin a comment with <!-- and end it with -->."
        );
        return After(">", at + 2);
    }

    int Comment(int at)
    {
        var from = at + 4;
        if (string.CompareOrdinal(html, from, ">", 0, 1) == 0 || string.CompareOrdinal(html, from, "->", 0, 2) == 0)
        {
            errors.Add(at, "abrupt-closing-of-empty-comment", "A comment ends before it has begun.", "Write <!-- -->.");
            return html.IndexOf('>', from) + 1;
        }
        for (var dash = html.IndexOf('-', from); dash >= 0; dash = html.IndexOf('-', dash + 1))
        {
            if (string.CompareOrdinal(html, dash, "-->", 0, 3) == 0)
            {
                return dash + 3;
            }
            if (string.CompareOrdinal(html, dash, "--!>", 0, 4) == 0)
            {
                errors.Add(dash, "incorrectly-closed-comment", "A comment is closed with --!>.", "Close it with -->.");
                return dash + 4;
            }
            if (
                dash - 2 >= from
                && dash + 2 < html.Length
                && html[dash - 1] == '!'
                && html[dash - 2] == '<'
                && string.CompareOrdinal(html, dash, "--", 0, 2) == 0
                && string.CompareOrdinal(html, dash, "-->", 0, 3) != 0
            )
            {
                errors.Add(
                    dash - 2,
                    "nested-comment",
                    "A comment begins within a comment.",
                    "Close the first one before it."
                );
            }
        }
        errors.Add(at, "eof-in-comment", "A comment is not closed.", "Close it with -->.");
        return html.Length;
    }

    int Tag(int at, int name, bool isEnd, TreeConstruction tree)
    {
        var end = name;
        while (end < html.Length && !WordList.IsSpace(html[end]) && html[end] is not ('/' or '>'))
        {
            if (html[end] == '\0')
            {
                Null(end);
            }
            end++;
        }
        var attributes = HtmlAttributes.Read(html, end, errors, out var selfClosed, out var after);
        foreach (var attribute in attributes)
        {
            if (
                attribute.ValueEnd > attribute.Value
                && html.AsSpan(attribute.Value, attribute.ValueEnd - attribute.Value).IndexOfAny('&', '\0') >= 0
            )
            {
                References(attribute);
            }
        }
        if (after < 0)
        {
            errors.Add(
                at,
                "eof-in-tag",
                "The page ends within a tag.",
                "Close the tag with >, and its values with quotation marks."
            );
            return html.Length;
        }
        var tag = new HtmlTag(NameOf(html.AsSpan(name, end - name)), isEnd, selfClosed, at, html, attributes);
        if (isEnd)
        {
            if (attributes.Count > 0)
            {
                errors.Add(
                    at,
                    "end-tag-with-attributes",
                    $"The end tag </{Quoted.Value(tag.Name)}> has attributes.",
                    "Put them on the start tag."
                );
            }
            if (selfClosed)
            {
                errors.Add(
                    at,
                    "end-tag-with-trailing-solidus",
                    $"The end tag </{Quoted.Value(tag.Name)}> has a / at its end.",
                    "Take the second / out."
                );
            }
            tree.EndTag(tag);
            return after;
        }
        var isHtml = tree.StartTag(tag);
        return isHtml ? RawText(tag, after, tree) : after;
    }

    void References(HtmlTag.Attribute attribute)
    {
        for (var at = attribute.Value; at < attribute.ValueEnd; )
        {
            at = html[at] switch
            {
                '&' => Math.Min(attribute.ValueEnd, Reference(at, isAttribute: true, null)),
                '\0' => Null(at),
                _ => at + 1,
            };
        }
    }

    /// <summary>Past the text of an element that holds no tags.</summary>
    int RawText(HtmlTag tag, int at, TreeConstruction tree)
    {
        if (tag.Name == "plaintext")
        {
            return html.Length;
        }
        if (
            tag.Name
            is not ("script" or "style" or "title" or "textarea" or "xmp" or "iframe" or "noembed" or "noframes")
        )
        {
            return at;
        }
        var end = tag.Name == "script" ? EndOfScript(at) : EndTagOf(tag.Name, at);
        var stop = end < 0 ? html.Length : end;
        for (
            var sign = html.AsSpan(at, stop - at).IndexOfAny('&', '\0');
            sign >= 0;
            sign = html.AsSpan(at, stop - at).IndexOfAny('&', '\0')
        )
        {
            at += sign;
            at =
                html[at] == '\0' ? Null(at)
                : tag.Name is "title" or "textarea" ? Math.Min(stop, Reference(at, isAttribute: false, null))
                : at + 1;
        }
        if (end < 0)
        {
            errors.Add(
                tag.At,
                "eof-in-element-that-can-contain-only-text",
                $"<{tag.Name}> is not closed.",
                $"Close it with </{tag.Name}>."
            );
        }
        return stop;
    }

    int EndTagOf(string name, int at)
    {
        for (
            var found = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
            found >= 0;
            found = html.IndexOf("</" + name, found + 2, StringComparison.OrdinalIgnoreCase)
        )
        {
            var after = found + 2 + name.Length;
            if (after >= html.Length || WordList.IsSpace(html[after]) || html[after] is '/' or '>')
            {
                return found;
            }
        }
        return -1;
    }

    /// <summary>
    /// In what looks like a comment, a script within the script hides the end tag (13.2.5.15 and on).
    /// </summary>
    int EndOfScript(int at)
    {
        var end = EndTagOf("script", at);
        while (end >= 0)
        {
            var open = html.IndexOf("<!--", at, end - at, StringComparison.Ordinal);
            if (open < 0)
            {
                return end;
            }
            var close = html.IndexOf("-->", open + 2, end - open - 2, StringComparison.Ordinal);
            if (close >= 0)
            {
                at = close + 3;
                continue;
            }
            if (html.IndexOf("<script", open, end - open, StringComparison.OrdinalIgnoreCase) < 0)
            {
                return end;
            }
            at = end + 8;
            end = EndTagOf("script", at);
        }
        return end;
    }

    /// <summary>Character references (13.2.5.72 and on); returns the offset past it.</summary>
    int Reference(int at, bool isAttribute, TreeConstruction? tree)
    {
        var end = CharacterReferences.Read(html, at, isAttribute, errors);
        tree?.Text(end > at + 1 ? "x" : "&", at);
        return end;
    }

    int After(string mark, int from) =>
        from < html.Length && html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at
            ? at + mark.Length
            : html.Length;

    static string NameOf(ReadOnlySpan<char> written)
    {
        if (interned.TryGetValue(written, out var name))
        {
            return name;
        }
        return new string(written).ToLowerInvariant();
    }
}
