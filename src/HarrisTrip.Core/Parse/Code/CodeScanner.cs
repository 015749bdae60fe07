using System.Buffers;

namespace HarrisTrip.Parse.Code;

/// <summary>
/// Finds the pieces of a code by the table of its language, in one pass: no sign is looked at more than a few times,
/// whatever the code is.
/// </summary>
sealed class CodeScanner
{
    static readonly SearchValues<char> lineEnds = SearchValues.Create("\r\n");

    readonly string text;
    readonly Grammar grammar;
    readonly List<CodePiece> pieces = [];

    /// <summary>Quotations that nothing ends from here on.</summary>
    readonly HashSet<Quotation> open = [];

    int at;

    /// <summary>Braces that are open.</summary>
    int depth;

    /// <summary>The last sign that was not a blank; a line break at the beginning.</summary>
    char before = '\n';

    /// <summary>True where a name may begin that stands first in its line or declaration.</summary>
    bool isFirst = true;

    /// <summary>Up to here no slash begins a regular expression.</summary>
    int noExpressionBefore;

    CodeScanner(string text, Grammar grammar) => (this.text, this.grammar) = (text, grammar);

    public static IReadOnlyList<CodePiece> Scan(string text, Grammar grammar) => new CodeScanner(text, grammar).Scan();

    List<CodePiece> Scan()
    {
        while (at < text.Length)
        {
            var start = at;
            if (char.IsWhiteSpace(text[at]))
            {
                isFirst |= text[at] == '\n' && grammar.NamesStand == NamePlace.LineStart;
                at++;
            }
            else if (!TakeComment())
            {
                if (!TakeQuotation() && !TakeExpression() && !TakeMark() && !TakeNumber() && !TakeWord())
                {
                    TakeSign();
                }
                else
                {
                    isFirst = false;
                }
                before = text[at - 1];
            }
            System.Diagnostics.Debug.Assert(at > start, "Each step goes forward.");
        }
        return pieces;
    }

    void TakeSign()
    {
        depth += text[at] switch
        {
            '{' => 1,
            '}' => -1,
            _ => 0,
        };
        isFirst = grammar.NamesStand == NamePlace.Declaration && text[at] is '{' or '}' or ';';
        at++;
    }

    bool TakeComment()
    {
        if (grammar.BlockComment is var (opening, closing) && Stands(opening))
        {
            var end = text.IndexOf(closing, at + opening.Length, StringComparison.Ordinal);
            Take(end < 0 ? text.Length : end + closing.Length, CodePart.Comment);
            return true;
        }
        if (
            grammar.LineComments.Any(Stands)
            && (!grammar.BlankBeforeComments || at == 0 || char.IsWhiteSpace(text[at - 1]) || text[at - 1] == ';')
        )
        {
            Take(LineEnd(), CodePart.Comment);
            return true;
        }
        return false;
    }

    bool TakeQuotation()
    {
        foreach (var quotation in grammar.Quotations)
        {
            if (!Stands(quotation.Open) || open.Contains(quotation))
            {
                continue;
            }
            if (End(quotation) is not { } end)
            {
                open.Add(quotation);
                continue;
            }
            var isName = IsName(end);
            Take(end, isName ? CodePart.Name : CodePart.Text);
            return true;
        }
        return false;
    }

    /// <summary>Where a quotation ends: at the end of its line if nothing else ends it there.</summary>
    int? End(Quotation quotation)
    {
        for (var i = at + quotation.Open.Length; i < text.Length; i++)
        {
            if (text[i] == quotation.Escape && i + 1 < text.Length && text[i + 1] is not ('\r' or '\n'))
            {
                i++;
            }
            else if (string.CompareOrdinal(text, i, quotation.Close, 0, quotation.Close.Length) == 0)
            {
                return i + quotation.Close.Length;
            }
            else if (!quotation.Lines && text[i] is '\r' or '\n')
            {
                return i;
            }
        }
        return quotation.Lines ? null : text.Length;
    }

    /// <summary>A slash divides where a value stands before it, and begins an expression elsewhere.</summary>
    bool TakeExpression()
    {
        if (
            !grammar.HasRegularExpressions
            || text[at] != '/'
            || at < noExpressionBefore
            || !"(,=:[!&|?{};\n".Contains(before)
        )
        {
            return false;
        }
        var end = LineEnd();
        var isInClass = false;
        for (var i = at + 1; i < end; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[':
                    isInClass = true;
                    break;
                case ']':
                    isInClass = false;
                    break;
                case '/' when !isInClass:
                    i++;
                    while (i < end && char.IsAsciiLetter(text[i]))
                    {
                        i++;
                    }
                    Take(i, CodePart.Text);
                    return true;
            }
        }
        noExpressionBefore = end;
        return false;
    }

    bool TakeMark()
    {
        if (!grammar.Marks.TryGetValue(text[at], out var part))
        {
            return false;
        }
        var name = at + 1 < text.Length && text[at + 1] == '{' ? at + 2 : at + 1;
        var end = WordEnd(name);
        if (end == name)
        {
            return false;
        }
        Take(end, part);
        return true;
    }

    bool TakeNumber()
    {
        if (!char.IsAsciiDigit(text[at]))
        {
            return false;
        }
        var end = at;
        while (
            end < text.Length
            && (
                char.IsLetterOrDigit(text[end])
                || text[end] == '_'
                || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            )
        )
        {
            end++;
        }
        Take(end < text.Length && text[end] == '%' ? end + 1 : end, CodePart.Value);
        return true;
    }

    bool TakeWord()
    {
        var end = WordEnd(at);
        if (end == at)
        {
            return false;
        }
        var word = text[at..end];
        var signs = word.AsSpan().IndexOfAnyExcept(grammar.WordSigns);
        if (signs < 0 || char.IsAsciiDigit(word[signs]))
        {
            // Signs without a word, or before a number.
            at = signs < 0 ? end : at + signs;
            return true;
        }
        // What belongs to something is a word of the author, whatever else it may mean.
        var isOwn = before == '.';
        if (IsName(end))
        {
            Take(end, CodePart.Name);
        }
        else if (!isOwn && grammar.Keywords.Contains(word))
        {
            Take(end, CodePart.Keyword);
        }
        else if (!isOwn && grammar.Values.Contains(word))
        {
            Take(end, CodePart.Value);
        }
        else
        {
            at = end;
        }
        return true;
    }

    /// <summary>True when what ends here is a name.</summary>
    bool IsName(int end)
    {
        if (
            grammar.NameEnd is not { } sign
            || (grammar.NamesStand != NamePlace.Anywhere && !isFirst)
            || (grammar.NamesStand == NamePlace.Declaration && depth < 1)
        )
        {
            return false;
        }
        var next = end;
        while (next < text.Length && text[next] is ' ' or '\t')
        {
            next++;
        }
        return next < text.Length && text[next] == sign;
    }

    int WordEnd(int from)
    {
        var end = from;
        while (
            end < text.Length
            && (char.IsLetterOrDigit(text[end]) || text[end] == '_' || grammar.WordSigns.Contains(text[end]))
        )
        {
            end++;
        }
        return end;
    }

    int LineEnd() => text.AsSpan(at).IndexOfAny(lineEnds) is >= 0 and var length ? at + length : text.Length;

    bool Stands(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    void Take(int end, CodePart part)
    {
        pieces.Add(new CodePiece(at, end, part));
        at = end;
    }
}
