using System.Buffers;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Values;

/// <summary>
/// Finds characters that change the direction of a text and are not closed (Unicode Standard Annex 9).
/// </summary>
static class BidiControls
{
    const char PopDirection = '\u202C',
        PopIsolate = '\u2069';

    static readonly SearchValues<char> openers = SearchValues.Create("\u202A\u202B\u202D\u202E\u2066\u2067\u2068");

    static readonly SearchValues<char> signs = SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\n"
    );

    /// <summary>Reports those in a part of a file, between two 0-based offsets.</summary>
    /// <param name="byLine">True where each line is a text of its own; else a blank line ends one.</param>
    public static void Check(SourceText source, int start, int end, bool byLine, Report report)
    {
        foreach (var at in Unclosed(source.Text[start..end], byLine))
        {
            report.Add(
                TextRules.DirectionUnclosed,
                source.Locate(start + at),
                Message(source.Text[start + at]),
                Help(source.Text[start + at])
            );
        }
    }

    /// <summary>The 0-based places of those that nothing closes before their text ends, in order.</summary>
    public static IReadOnlyList<int> Unclosed(string text, bool byLine)
    {
        var found = new List<int>();
        var open = new Stack<int>();
        for (
            var at = text.AsSpan().IndexOfAny(openers);
            at >= 0 && at < text.Length;
            at = text.AsSpan(at + 1).IndexOfAny(signs) is >= 0 and var next ? at + 1 + next : -1
        )
        {
            switch (text[at])
            {
                case '\n' when byLine || EndsText(text, at):
                    found.AddRange(open.Reverse());
                    open.Clear();
                    break;
                case '\n':
                    break;
                case PopDirection when open.Count > 0 && !IsIsolate(text[open.Peek()]):
                    open.Pop();
                    break;
                case PopIsolate when open.Any(o => IsIsolate(text[o])):
                    // What was opened inside an isolate ends with it.
                    while (!IsIsolate(text[open.Pop()])) { }
                    break;
                case PopDirection or PopIsolate:
                    break;
                default:
                    open.Push(at);
                    // Deeper than this no program follows.
                    if (open.Count > 125)
                    {
                        return [.. found, .. open.Reverse()];
                    }
                    break;
            }
        }
        found.AddRange(open.Reverse());
        return found;
    }

    public static string Message(char sign) =>
        $"U+{(int)sign:X4} changes the direction of the text here, and nothing changes it back.";

    public static string Help(char sign) =>
        $"Put U+{(int)(IsIsolate(sign) ? PopIsolate : PopDirection):X4} where its text ends, or delete it.";

    static bool IsIsolate(char sign) => sign is >= '\u2066' and <= '\u2068';

    static bool EndsText(string text, int newline)
    {
        var at = newline + 1;
        while (at < text.Length && text[at] is ' ' or '\t' or '\r')
        {
            at++;
        }
        return at >= text.Length || text[at] == '\n';
    }
}
