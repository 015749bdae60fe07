using HarrisTrip.Values;

namespace HarrisTrip.Parse.Yaml;

/// <summary>
/// YAML as other generators' readers take it: a text in quotes or a list in brackets may go on at the beginning of the
/// next line, and tabs may indent. Lines are joined, and tabs replaced, one character for one, so that places stay
/// true.
/// </summary>
sealed class LooseYaml
{
    readonly string yaml;
    readonly char[] loose;

    /// <summary>
    /// Brackets and quotation marks that nothing closes: the text is not searched for their ends again.
    /// </summary>
    readonly HashSet<char> unclosed = [];

    LooseYaml(string yaml) => (this.yaml, loose) = (yaml, yaml.ToCharArray());

    public static string Of(string yaml) => new LooseYaml(yaml).Loosened();

    string Loosened()
    {
        for (var line = 0; line < yaml.Length; )
        {
            var start = line;
            while (start < yaml.Length && yaml[start] is ' ' or '\t')
            {
                loose[start++] = ' ';
            }
            var value = ValueAt(start);
            line = TextLine.Next(
                yaml,
                value < yaml.Length
                    ? yaml[value] switch
                    {
                        '"' or '\'' => Quoted(value, start - line),
                        '[' or '{' => Bracketed(value),
                        '|' or '>' => Literal(value, start - line),
                        _ => value,
                    }
                    : value
            );
        }
        return new string(loose);
    }

    /// <summary>
    /// Where the value of a line begins, after the marks of lists, its key, and its anchor or type; the end of the
    /// line when it has none.
    /// </summary>
    int ValueAt(int at)
    {
        var end = TextLine.End(yaml, at);
        while (at + 1 < end && yaml[at] == '-' && yaml[at + 1] is ' ' or '\t')
        {
            at = PastSpaces(at + 1, end);
        }
        if (at >= end || yaml[at] == '#')
        {
            return end;
        }
        var isQuoted = yaml[at] is '"' or '\'';
        var key = isQuoted ? EndOfQuoted(at, end) : at;
        var colon =
            key < 0 || yaml[at] is '[' or '{' ? -1
            : isQuoted && PastSpaces(key, end) is var after
                ? after < end && yaml[after] == ':' ? after
                    : -1
            : Colon(at, end);
        at = colon < 0 ? at : PastSpaces(colon + 1, end);
        while (at < end && yaml[at] is '&' or '!')
        {
            while (at < end && yaml[at] is not (' ' or '\t'))
            {
                at++;
            }
            at = PastSpaces(at, end);
        }
        return at;
    }

    int Colon(int at, int end)
    {
        for (; at < end; at++)
        {
            if (yaml[at] == ':' && (at + 1 == end || yaml[at + 1] is ' ' or '\t'))
            {
                return at;
            }
        }
        return -1;
    }

    int PastSpaces(int at, int end)
    {
        while (at < end && yaml[at] is ' ' or '\t')
        {
            loose[at++] = ' ';
        }
        return at;
    }

    /// <summary>The offset after the mark that closes a text in quotes; -1 when none does before the end.</summary>
    int EndOfQuoted(int at, int end)
    {
        var mark = yaml[at++];
        for (; at < end; at++)
        {
            if (yaml[at] == '\\' && mark == '"')
            {
                at++;
            }
            else if (yaml[at] == mark)
            {
                if (mark == '"' || at + 1 >= end || yaml[at + 1] != '\'')
                {
                    return at + 1;
                }
                at++;
            }
        }
        return -1;
    }

    int Quoted(int at, int indent)
    {
        if (unclosed.Contains(yaml[at]))
        {
            return at;
        }
        var end = EndOfQuoted(at, yaml.Length);
        if (end < 0)
        {
            unclosed.Add(yaml[at]);
        }
        if (end < 0 || !IsLast(end))
        {
            return at;
        }
        var isShort = false;
        for (var line = TextLine.Next(yaml, at); line < end; line = TextLine.Next(yaml, line))
        {
            isShort |= PastSpaces(line, end) - line <= indent && yaml[line] != '\n';
        }
        if (isShort)
        {
            Join(at, end);
        }
        return end;
    }

    /// <summary>A list or group in brackets, with the comments in it.</summary>
    int Bracketed(int at)
    {
        if (unclosed.Contains('['))
        {
            return at;
        }
        var remarks = new List<(int From, int To)>();
        var depth = 0;
        for (var i = at; i < yaml.Length; i++)
        {
            switch (yaml[i])
            {
                case '"' or '\'' when yaml[i - 1] is ' ' or '\t' or '\n' or '[' or '{' or ',' or ':':
                    i = EndOfQuoted(i, yaml.Length) is > 0 and var quoted ? quoted - 1 : yaml.Length;
                    break;
                case '#' when yaml[i - 1] is ' ' or '\t' or '\n':
                    var line = TextLine.Next(yaml, i);
                    remarks.Add((i, line - 1));
                    i = line - 1;
                    break;
                case '[' or '{':
                    depth++;
                    break;
                case ']' or '}' when --depth == 0:
                    if (!IsLast(i + 1))
                    {
                        unclosed.Add('[');
                        return at;
                    }
                    remarks.ForEach(r => loose.AsSpan(r.From, r.To - r.From).Fill(' '));
                    Join(at, i);
                    return i;
            }
        }
        unclosed.Add('[');
        return at;
    }

    /// <summary>The last line of a text that is deeper than its key, or empty.</summary>
    int Literal(int at, int indent)
    {
        var last = at;
        for (var line = TextLine.Next(yaml, at); line < yaml.Length; line = TextLine.Next(yaml, line))
        {
            var start = line;
            while (start < yaml.Length && yaml[start] == ' ')
            {
                start++;
            }
            if (start < yaml.Length && yaml[start] != '\n' && start - line <= indent)
            {
                break;
            }
            last = line;
        }
        return last;
    }

    /// <summary>True when nothing but a comment follows in the line.</summary>
    bool IsLast(int at)
    {
        while (at < yaml.Length && yaml[at] is ' ' or '\t')
        {
            at++;
        }
        return at >= yaml.Length || yaml[at] is '\n' or '#';
    }

    void Join(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            loose[i] = loose[i] is '\n' or '\t' ? ' ' : loose[i];
        }
    }
}
