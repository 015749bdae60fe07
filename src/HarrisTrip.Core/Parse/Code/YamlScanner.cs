using System.Buffers;

namespace HarrisTrip.Parse.Code;

/// <summary>Finds the pieces of YAML, whose words are told apart by where they stand.</summary>
sealed class YamlScanner
{
    static readonly SearchValues<char> numeric = SearchValues.Create("0123456789+-.:_TZex");

    readonly string text;
    readonly List<CodePiece> pieces = [];
    int at;

    /// <summary>Brackets that are open.</summary>
    int depth;

    YamlScanner(string text) => this.text = text;

    public static IReadOnlyList<CodePiece> Scan(string text)
    {
        var scanner = new YamlScanner(text);
        while (scanner.at < text.Length)
        {
            scanner.ScanLine();
        }
        return scanner.pieces;
    }

    void ScanLine()
    {
        var (start, end) = (at, EndOfLine(at));
        // How far in the line's first name stands, or its dash when it has none.
        var (indent, isNamed) = (0, false);
        // True where a value may begin.
        var isOpen = true;
        while (at < end)
        {
            switch (text[at])
            {
                case ' ' or '\t' or '\r':
                    at++;
                    break;
                case '-' or '?' when isOpen && (at + 1 == end || text[at + 1] == ' '):
                    indent = isNamed ? indent : at - start;
                    at++;
                    break;
                case '#' when at == start || char.IsWhiteSpace(text[at - 1]):
                    Take(end, CodePart.Comment);
                    break;
                case '[' or '{':
                    (depth, isOpen) = (depth + 1, true);
                    at++;
                    break;
                case ']' or '}' when depth > 0:
                    (depth, isOpen) = (depth - 1, false);
                    at++;
                    break;
                case ',' when depth > 0:
                    isOpen = true;
                    at++;
                    break;
                case ':':
                    isOpen = true;
                    at++;
                    break;
                case '|' or '>' when isOpen && depth == 0 && end - at <= 4:
                    TakeBlock(end, indent);
                    return;
                case var first:
                    (indent, isNamed) = (isNamed ? indent : at - start, true);
                    if (isOpen && first is ('"' or '\''))
                    {
                        TakeQuoted(end);
                    }
                    else
                    {
                        TakePlain(end);
                    }
                    isOpen = false;
                    break;
            }
        }
        at = Math.Min(end + 1, text.Length);
    }

    void TakeQuoted(int end)
    {
        var mark = text[at];
        var close = at + 1;
        while (close < end && text[close] != mark)
        {
            close += mark == '"' && text[close] == '\\' ? 2 : 1;
        }
        close = Math.Min(close + 1, end);
        Take(close, IsName(close, end) ? CodePart.Name : CodePart.Text);
    }

    /// <summary>Words without marks go on to a colon, a comment, or what ends them in brackets.</summary>
    void TakePlain(int end)
    {
        var (start, stop) = (at, at);
        while (
            stop < end
            && !IsName(stop, end)
            && !(text[stop] == '#' && char.IsWhiteSpace(text[stop - 1]))
            && !(depth > 0 && text[stop] is ',' or '[' or ']' or '{' or '}')
        )
        {
            stop++;
        }
        var words = text.AsSpan(at, stop - at).TrimEnd();
        if (IsName(stop, end))
        {
            Take(at + words.Length, CodePart.Name);
        }
        else if (
            words is "true" or "false" or "null" or "~" or "yes" or "no"
            || (words.ContainsAnyInRange('0', '9') && !words.ContainsAnyExcept(numeric))
        )
        {
            Take(at + words.Length, CodePart.Value);
        }
        at = Math.Max(stop, start + 1);
    }

    /// <summary>A block of text: all lines that stand further in than its key.</summary>
    void TakeBlock(int end, int indent)
    {
        at = Math.Min(end + 1, text.Length);
        var (start, last) = (at, at);
        while (at < text.Length)
        {
            var lineEnd = EndOfLine(at);
            var line = text.AsSpan(at, lineEnd - at);
            var blanks = line.IndexOfAnyExcept(' ', '\t', '\r');
            if (blanks >= 0 && blanks <= indent)
            {
                break;
            }
            last = blanks < 0 ? last : lineEnd;
            at = Math.Min(lineEnd + 1, text.Length);
        }
        if (last > start)
        {
            pieces.Add(new CodePiece(start, last, CodePart.Text));
        }
    }

    /// <summary>True when a colon stands here that makes a name of what is before it.</summary>
    bool IsName(int place, int end) =>
        place < end && text[place] == ':' && (place + 1 == end || char.IsWhiteSpace(text[place + 1]));

    int EndOfLine(int from) => text.IndexOf('\n', from) is >= 0 and var end ? end : text.Length;

    void Take(int end, CodePart part)
    {
        if (end > at)
        {
            pieces.Add(new CodePiece(at, end, part));
            at = end;
        }
    }
}
