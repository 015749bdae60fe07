using System.Buffers;

namespace HarrisTrip.Html.Parsing;

/// <summary>
/// Reads a page tag by tag and says what is wrong with each (HTML Living Standard 13.2.5). It keeps no tree: it is
/// there for the faults that the library's parser passes over, and for their right names. Linear in the length of the
/// page.
/// </summary>
sealed class HtmlTokenizer(string html, ErrorList errors)
{
    static readonly SearchValues<char> textStops = SearchValues.Create("<&\0");

    readonly List<HtmlAttribute> attributes = [];
    readonly ParseErrorHandler report = errors.Add;

    /// <summary>Reads the whole page.</summary>
    public void Read(TreeConstruction tree)
    {
        CheckInputStream();
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
                '&' => ReadReference(at, isAttribute: false, tree),
                '\0' => ReadNull(at),
                _ => ReadMarkup(at, tree),
            };
        }
        tree.End(html.Length);
    }

    int ReadNull(int at)
    {
        report.ReportNull(at);
        return at + 1;
    }

    /// <summary>Characters that may stand nowhere (13.2.3.5).</summary>
    void CheckInputStream()
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
                    $"This is a control character, code {(int)c:X4}.",
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
                        "This is an unpaired surrogate.",
                        "Delete it, and save the file as UTF-8."
                    );
                }
                else
                {
                    CheckNonCharacter(at, char.ConvertToUtf32(c, html[++at]));
                }
            }
            else
            {
                CheckNonCharacter(at, c);
            }
        }
    }

    void CheckNonCharacter(int at, int code)
    {
        if (code is >= 0xfdd0 and <= 0xfdef || (code & 0xfffe) == 0xfffe)
        {
            errors.Add(at, "noncharacter-in-input-stream", $"The code {code:X4} is not a character.", "Delete it.");
        }
    }

    int ReadMarkup(int at, TreeConstruction tree)
    {
        if (HtmlTag.Begins(html, at))
        {
            return ReadTag(at, tree);
        }
        switch (at + 1 < html.Length ? html[at + 1] : '\0')
        {
            case '/':
                var after = at + 2 < html.Length ? html[at + 2] : '\0';
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
                    "Write the element's name right behind </, or remove it."
                );
                return HtmlTag.After(html, ">", at + 2);
            case '!':
                return ReadDeclaration(at, tree);
            case '?':
                errors.Add(
                    at,
                    "unexpected-question-mark-instead-of-tag-name",
                    "This is a processing instruction, as in XML.",
                    "Remove it: HTML has none."
                );
                return HtmlTag.After(html, ">", at + 1);
            default:
                errors.Add(
                    at,
                    at + 1 >= html.Length ? "eof-before-tag-name" : "invalid-first-character-of-tag-name",
                    "This < does not begin a tag.",
                    "Write &lt; for the sign itself."
                );
                tree.Text("<", at);
                return at + 1;
        }
    }

    int ReadDeclaration(int at, TreeConstruction tree)
    {
        if (HtmlComment.Begins(html, at))
        {
            return HtmlComment.End(html, at, report);
        }
        if (string.Compare(html, at, "<!doctype", 0, 9, StringComparison.OrdinalIgnoreCase) == 0)
        {
            var end = HtmlTag.After(html, ">", at + 9);
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
                "This is a CDATA section, as in XML.",
                "Remove it: only SVG and MathML have them."
            );
            return HtmlTag.After(html, ">", at + 2);
        }
        errors.Add(
            at,
            "incorrectly-opened-comment",
            "A comment begins wrong here.",
            "Begin a comment with <!-- and end it with -->."
        );
        return HtmlTag.After(html, ">", at + 2);
    }

    int ReadTag(int at, TreeConstruction tree)
    {
        attributes.Clear();
        var read = HtmlTag.Read(html, at, attributes, report);
        attributes.ForEach(CheckReferences);
        if (read is not { } tag)
        {
            errors.Add(
                at,
                "eof-in-tag",
                "The page ends within a tag.",
                "Close the tag with >, and its values with quotation marks."
            );
            return html.Length;
        }
        if (tag.IsEnd)
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
            if (tag.IsSelfClosed)
            {
                errors.Add(
                    at,
                    "end-tag-with-trailing-solidus",
                    $"The end tag </{Quoted.Value(tag.Name)}> has a / at its end.",
                    "Take the second / out."
                );
            }
            tree.EndTag(tag);
            return tag.End;
        }
        return tree.StartTag(tag) ? ReadText(tag) : tag.End;
    }

    void CheckReferences(HtmlAttribute attribute)
    {
        if (html.AsSpan(attribute.Value, attribute.ValueEnd - attribute.Value).IndexOfAny('&', '\0') < 0)
        {
            return;
        }
        for (var at = attribute.Value; at < attribute.ValueEnd; )
        {
            at = html[at] switch
            {
                '&' => Math.Min(attribute.ValueEnd, ReadReference(at, isAttribute: true, null)),
                '\0' => ReadNull(at),
                _ => at + 1,
            };
        }
    }

    /// <summary>Past the text of an element that holds no tags.</summary>
    int ReadText(HtmlTag tag)
    {
        if (tag.Name == "plaintext")
        {
            return html.Length;
        }
        var end = TextElements.End(html, tag);
        var (at, stop) = (tag.End, end ?? html.Length);
        for (
            var sign = html.AsSpan(at, stop - at).IndexOfAny('&', '\0');
            sign >= 0;
            sign = html.AsSpan(at, stop - at).IndexOfAny('&', '\0')
        )
        {
            at += sign;
            at =
                html[at] == '\0' ? ReadNull(at)
                : tag.Name is "title" or "textarea" ? Math.Min(stop, ReadReference(at, isAttribute: false, null))
                : at + 1;
        }
        if (end is null)
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

    /// <summary>Character references (13.2.5.72 and on); returns the offset past it.</summary>
    int ReadReference(int at, bool isAttribute, TreeConstruction? tree)
    {
        var end = CharacterReferences.Read(html, at, isAttribute, errors);
        tree?.Text(end > at + 1 ? "x" : "&", at);
        return end;
    }
}
