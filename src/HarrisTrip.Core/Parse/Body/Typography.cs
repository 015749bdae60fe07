using System.Text;
using HarrisTrip.Values;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Turns typewriter quotes, apostrophes and dots of running text into printer's marks. Code is left alone.
/// </summary>
static class Typography
{
    /// <summary>Sets one paragraph, heading or cell.</summary>
    public static void Set(LeafBlock block, QuoteMarks marks)
    {
        if (block.Inline is null)
        {
            return;
        }
        var leaves = block.Inline.Descendants<Inline>().Where(inline => inline is not ContainerInline).ToList();
        var before = ' ';
        for (var i = 0; i < leaves.Count; i++)
        {
            if (leaves[i] is LiteralInline literal)
            {
                var text = literal.Content.ToString();
                var after = i + 1 < leaves.Count ? FirstOf(leaves[i + 1]) : ' ';
                if (text.AsSpan().IndexOfAny("\"'") >= 0 || text.Contains("...", StringComparison.Ordinal))
                {
                    literal.Content = new StringSlice(Set(text, before, after, marks));
                }
                before = text.Length > 0 ? text[^1] : before;
            }
            else
            {
                before = leaves[i] is LineBreakInline ? ' ' : 'x';
            }
        }
    }

    /// <summary>Sets a text that stands alone, such as a block's title.</summary>
    public static string Set(string text, QuoteMarks marks) => Set(text, ' ', ' ', marks);

    static char FirstOf(Inline inline) =>
        inline switch
        {
            LiteralInline { Content.IsEmpty: false } literal => literal.Content.CurrentChar,
            LineBreakInline => ' ',
            _ => 'x',
        };

    static string Set(string text, char before, char after, QuoteMarks marks)
    {
        var set = new StringBuilder(text.Length);
        var isOpen = false;
        for (var i = 0; i < text.Length; i++)
        {
            var previous = i > 0 ? text[i - 1] : before;
            var next = i + 1 < text.Length ? text[i + 1] : after;
            switch (text[i])
            {
                case '"':
                    isOpen = Opens(previous, next) || (!isOpen && IsJoined(previous, next));
                    set.Append(isOpen ? marks.OpenDouble : marks.CloseDouble);
                    break;
                case '\'' when char.IsLetterOrDigit(previous) || (char.IsAsciiDigit(next) && Opens(previous, next)):
                    set.Append(char.IsLetterOrDigit(next) || char.IsAsciiDigit(next) ? "’" : marks.CloseSingle);
                    break;
                case '\'':
                    set.Append(Opens(previous, next) ? marks.OpenSingle : marks.CloseSingle);
                    break;
                case '.'
                    when string.CompareOrdinal(text, i, "...", 0, 3) == 0
                        && previous != '.'
                        && (i + 3 >= text.Length || text[i + 3] != '.'):
                    set.Append('…');
                    i += 2;
                    break;
                default:
                    set.Append(text[i]);
                    break;
            }
        }
        return set.ToString();
    }

    /// <summary>
    /// Arabic writes short words such as "and" and "to" together with the next, before its quotation mark.
    /// </summary>
    static bool IsJoined(char previous, char next) => previous is >= '\u0620' and <= '\u064A' && char.IsLetter(next);

    static bool Opens(char previous, char next) =>
        !char.IsWhiteSpace(next)
        && (
            char.IsWhiteSpace(previous)
            || previous
                is '('
                    or '['
                    or '{'
                    or '<'
                    or '/'
                    or '-'
                    or '–'
                    or '—'
                    or '"'
                    or '\''
                    or '“'
                    or '‘'
                    or '«'
                    or '¿'
                    or '¡'
        );
}
