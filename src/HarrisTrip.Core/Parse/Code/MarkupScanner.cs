using System.Buffers;

namespace HarrisTrip.Parse.Code;

/// <summary>Finds the pieces of HTML and XML, and of the code that stands in it.</summary>
sealed class MarkupScanner
{
    static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n=<>/\"'");

    readonly string text;
    readonly List<CodePiece> pieces = [];
    int at;

    MarkupScanner(string text) => this.text = text;

    public static IReadOnlyList<CodePiece> Scan(string text) => new MarkupScanner(text).Scan();

    List<CodePiece> Scan()
    {
        while (at < text.Length && text.AsSpan(at).IndexOfAny('<', '&') is >= 0 and var length)
        {
            at += length;
            if (text[at] == '&')
            {
                TakeReference();
            }
            else if (Stands("<!--"))
            {
                var end = text.IndexOf("-->", at, StringComparison.Ordinal);
                Take(end < 0 ? text.Length : end + 3, CodePart.Comment);
            }
            else
            {
                TakeTag();
            }
        }
        return pieces;
    }

    void TakeReference()
    {
        var end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }
        if (end > at + 1 && end < text.Length && text[end] == ';')
        {
            Take(end + 1, CodePart.Value);
        }
        else
        {
            at = end;
        }
    }

    void TakeTag()
    {
        var name = at + 1;
        while (name < text.Length && text[name] is '/' or '!' or '?')
        {
            name++;
        }
        if (name == text.Length || !char.IsLetter(text[name]))
        {
            at = name;
            return;
        }
        var end = NameEnd(name);
        var element = text[name..end];
        var opens = name == at + 1;
        Take(end, CodePart.Keyword);
        TakeAttributes();
        if (opens && Language(element) is { } language)
        {
            TakeCode(element, language);
        }
    }

    void TakeAttributes()
    {
        var isValue = false;
        while (at < text.Length && text[at] is not ('>' or '<'))
        {
            if (text[at] is '"' or '\'')
            {
                var end = text.IndexOf(text[at], at + 1);
                Take(end < 0 ? text.Length : end + 1, CodePart.Text);
                isValue = false;
            }
            else if (text[at] == '=')
            {
                isValue = true;
                at++;
            }
            else if (char.IsWhiteSpace(text[at]) || text[at] is '/' or '?')
            {
                at++;
            }
            else
            {
                Take(NameEnd(at), isValue ? CodePart.Text : CodePart.Name);
                isValue = false;
            }
        }
        if (at < text.Length && text[at] == '>')
        {
            at++;
        }
    }

    static CodeLanguage? Language(string element) =>
        element.ToLowerInvariant() switch
        {
            "script" => CodeLanguages.Find("js"),
            "style" => CodeLanguages.Find("css"),
            _ => null,
        };

    /// <summary>What stands in an element up to its end is in a language of its own.</summary>
    void TakeCode(string element, CodeLanguage language)
    {
        var end = text.IndexOf("</" + element, at, StringComparison.OrdinalIgnoreCase);
        var start = at;
        at = end < 0 ? text.Length : end;
        pieces.AddRange(
            language
                .PiecesOf(text[start..at])
                .Select(piece => piece with { Start = start + piece.Start, End = start + piece.End })
        );
    }

    /// <summary>Behind a name, or at least one sign further.</summary>
    int NameEnd(int from)
    {
        var length = text.AsSpan(from + 1).IndexOfAny(NameEnds);
        return length < 0 ? text.Length : from + 1 + length;
    }

    bool Stands(string sign) => string.CompareOrdinal(text, at, sign, 0, sign.Length) == 0;

    void Take(int end, CodePart part)
    {
        pieces.Add(new CodePiece(at, end, part));
        at = end;
    }
}
