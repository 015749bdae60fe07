using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>What the lines of a block begin with because of the quotes and lists that it stands in.</summary>
static class LinePrefix
{
    /// <summary>Furthest that a block is looked for in its line, in UTF-16 units.</summary>
    const int MaxLength = 400;

    /// <summary>The prefix of a line that goes on with the block at a 0-based offset.</summary>
    public static string Of(string text, int offset)
    {
        var line = TextLine.Start(text, offset);
        var marks = 0;
        while (
            line + marks < offset
            && marks < MaxLength
            && (text[line + marks] is ' ' or '\t' or '>' || IsBullet(text, line + marks, offset))
        )
        {
            marks++;
        }
        return new string([.. text.AsSpan(line, marks).ToString().Select(c => c is '>' or '\t' ? c : ' ')]);
    }

    static bool IsBullet(string text, int at, int end) =>
        text[at] is '-' or '*' or '+' && at + 1 < end && text[at + 1] is ' ' or '\t'
        || (char.IsAsciiDigit(text[at]) || text[at] is '.' or ')' && at > 0 && char.IsAsciiDigit(text[at - 1]))
            && text.AsSpan(at, end - at) is var rest
            && rest.IndexOfAnyExceptInRange('0', '9') is >= 0 and var after
            && (after == 0 || rest[after] is '.' or ')');
}
