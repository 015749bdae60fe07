using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HarrisTrip.Parse.Yaml;

/// <summary>Finds what YAML leaves out as a comment, where an author may have meant it as text.</summary>
static class Comments
{
    public const int TopLevel = 0;

    /// <summary>Between brackets, where columns mean nothing.</summary>
    public const int InBrackets = int.MaxValue;

    /// <summary>
    /// The 0-based offset of a comment after a value, or of one under it that could be its next line.
    /// </summary>
    /// <param name="indent">The 1-based column of the key or list that the value belongs to.</param>
    public static (int At, bool IsGlued)? After(Scalar value, string yaml, int indent)
    {
        if (value.Style is ScalarStyle.Literal or ScalarStyle.Folded)
        {
            return null;
        }
        var end = (int)value.End.Index;
        if (Begins(yaml, end) is { } at)
        {
            return (at, IsGlued(yaml, at));
        }
        if (indent == InBrackets)
        {
            var comma = AfterBlanks(yaml, end);
            return
                comma < yaml.Length && yaml[comma] == ',' && Begins(yaml, comma + 1) is { } next && IsGlued(yaml, next)
                ? (next, true)
                : null;
        }
        return value is { Style: ScalarStyle.Plain, Value.Length: > 0 } && Below(yaml, end, indent) is { } below
            ? (below, true)
            : null;
    }

    /// <summary>
    /// The 0-based offset of the first comment that follows something in a line; null when there is none.
    /// </summary>
    public static int? InLine(string line)
    {
        var first = line.Length - line.TrimStart().Length;
        for (var at = line.IndexOf('#', first); at > first; at = line.IndexOf('#', at + 1))
        {
            if (line[at - 1] is ' ' or '\t')
            {
                return at;
            }
        }
        return null;
    }

    static int? Begins(string yaml, int from) =>
        AfterBlanks(yaml, from) is var at && at > from && at < yaml.Length && yaml[at] == '#' ? at : null;

    /// <summary>
    /// A line such as <c>#5 of them</c> that is indented as the next line of a text is; no key or item that was taken
    /// out.
    /// </summary>
    static int? Below(string yaml, int end, int indent)
    {
        var line = AfterBlanks(yaml, end);
        while (line < yaml.Length && yaml[line] is '\r' or '\n')
        {
            var start = line + 1;
            line = AfterBlanks(yaml, start);
            if (line < yaml.Length && yaml[line] == '#')
            {
                return
                    line - start >= indent
                    && IsGlued(yaml, line)
                    && yaml[line + 1] != '-'
                    && !HoldsKey(yaml.AsSpan(line))
                    ? line
                    : null;
            }
        }
        return null;
    }

    static bool HoldsKey(ReadOnlySpan<char> rest)
    {
        var line = rest[..(rest.IndexOfAny('\r', '\n') is >= 0 and var end ? end : rest.Length)];
        return line.IndexOf(':') is > 0 and var colon && !line[..colon].ContainsAny(' ', '\t');
    }

    static bool IsGlued(string yaml, int at) =>
        at + 1 < yaml.Length && yaml[at + 1] is not (' ' or '\t' or '\r' or '\n' or '#');

    static int AfterBlanks(string yaml, int from)
    {
        while (from < yaml.Length && yaml[from] is ' ' or '\t')
        {
            from++;
        }
        return from;
    }
}
