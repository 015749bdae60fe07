using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Parse.Body;

/// <summary>
/// Plain words as Markdown that shows just these words: a backslash only where Markdown would see a mark.
/// </summary>
static partial class MarkdownText
{
    /// <summary>The words of a paragraph, in one line.</summary>
    public static string Of(string words) => AtStart(Escaped(words, ' ', ' ', static (_, _) => false));

    /// <summary>
    /// A heading of a level from 1 to 6. Number signs that end its words would be taken for the end of the mark.
    /// </summary>
    public static string Heading(int level, string markdown) =>
        $"{new string('#', level)} {ClosingMark().Replace(markdown, "\\$&")}".TrimEnd(' ');

    /// <summary>The words of a link, or those of a picture.</summary>
    public static string InBrackets(string words) =>
        Escaped(words, '*', '*', static (words, i) => words[i] is '[' or ']');

    /// <summary>Words between two characters, with a backslash before each that would be a mark.</summary>
    /// <param name="isMarkHere">Tells more marks, of the words and a 0-based place in them.</param>
    public static string Escaped(string words, char before, char after, Func<string, int, bool> isMarkHere)
    {
        var text = new StringBuilder(words.Length + 8);
        for (var i = 0; i < words.Length; i++)
        {
            if (
                IsMark(words, i, i == 0 ? before : words[i - 1], i + 1 == words.Length ? after : words[i + 1])
                || isMarkHere(words, i)
            )
            {
                text.Append('\\');
            }
            text.Append(words[i]);
        }
        return text.ToString();
    }

    /// <summary>True for a Unicode punctuation character (CommonMark 0.31.2, 2.1).</summary>
    public static bool IsPunctuation(char c) => char.IsPunctuation(c) || char.IsSymbol(c);

    /// <summary>The most backticks in a row.</summary>
    public static int LongestRun(string code)
    {
        var (longest, run) = (0, 0);
        foreach (var c in code)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    /// <summary>The title of a link, in one line.</summary>
    public static string InQuotes(string words) =>
        words
            .ReplaceLineEndings(" ")
            .Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("\\", @"\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>An address as it may stand in the round brackets of a link.</summary>
    public static string Address(string address)
    {
        var text = new StringBuilder(address.Length + 8);
        for (var i = 0; i < address.Length; i++)
        {
            _ = address[i] switch
            {
                '(' => text.Append("%28"),
                ')' => text.Append("%29"),
                '<' => text.Append("%3C"),
                '>' => text.Append("%3E"),
                ' ' => text.Append("%20"),
                '\\' => text.Append("%5C"),
                '&' when Entity().IsMatch(address.AsSpan(i)) => text.Append("&amp;"),
                var c => text.Append(c),
            };
        }
        return text.Length == 0 ? "<>" : text.ToString();
    }

    /// <summary>True for a character that Markdown would take for a mark between these two.</summary>
    public static bool IsMark(string words, int i, char before, char after) =>
        words[i] switch
        {
            '\\' => IsPunctuation(after) || i + 1 == words.Length,
            '`' => true,
            '*' => before != ' ' || after != ' ',
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) && (before != ' ' || after != ' '),
            '~' => before == '~' || after == '~',
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?',
            '[' => after == '^' || before == '!' || ClosesAsLink(words, i),
            '&' => Entity().IsMatch(words.AsSpan(i)),
            _ => false,
        };

    /// <summary>
    /// Brackets such as [sic] are words; before a round one, another square one or a colon they are a link.
    /// </summary>
    static bool ClosesAsLink(string words, int open)
    {
        var close = words.IndexOf(']', open);
        return close >= 0 && close + 1 < words.Length && words[close + 1] is '(' or '[' or ':';
    }

    /// <summary>Marks that count only where a line begins: headings, quotes, lists, rules and blocks.</summary>
    public static string AtStart(string text) =>
        StartMark().Match(text) is { Success: true } match ? text.Insert(match.Groups["mark"].Index, "\\") : text;

    [GeneratedRegex(
        """^(\d{1,9}(?<mark>[.)])(\s|$)|(?<mark>\#){1}\#{0,5}(\s|$)|(?<mark>>)|(?<mark>[-+*])(\s|$)"""
            + """|(?<mark>[-=:|]){1}[-=:| ]+|(?<mark>=)$|(?<mark>_)(\ _)+\ *$)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex StartMark();

    [GeneratedRegex("""(?<=^|\s)\#+\s*$""", RegexOptions.CultureInvariant)]
    private static partial Regex ClosingMark();

    [GeneratedRegex(
        """^&(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Entity();
}
