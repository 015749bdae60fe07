using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// The last look: a line of the source with a word that is neither in the article nor in the report is quoted whole.
/// </summary>
static partial class DroppedText
{
    public static IReadOnlyList<ImportNote> Find(
        SourceText source,
        int bodyStart,
        string article,
        IReadOnlyList<ImportNote> notes
    )
    {
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = Lines(source.Text, bodyStart).ToList();
        foreach (var word in lines.SelectMany(l => l.Words))
        {
            missing[word] = missing.GetValueOrDefault(word) + 1;
        }
        foreach (var word in Words(RaisedMark().Replace(article, "")).Concat(notes.SelectMany(n => Words(n.Message))))
        {
            if (missing.TryGetValue(word, out var count))
            {
                missing[word] = count - 1;
            }
        }
        var lost = new List<ImportNote>();
        foreach (var (at, line, words) in lines)
        {
            if (words.Exists(w => missing[w] > 0))
            {
                words.ForEach(w => missing[w]--);
                lost.Add(
                    new ImportNote(
                        NoteKind.LeftOut,
                        source.Locate(at + line.Length - line.TrimStart().Length),
                        $"“{line.Trim()}” is not in the article word by word."
                    )
                );
            }
        }
        return lost;
    }

    static IEnumerable<(int At, string Line, List<string> Words)> Lines(string text, int bodyStart)
    {
        var at = 0;
        foreach (var line in text.Split('\n'))
        {
            yield return (
                at,
                line,
                [.. Words(Mark().Replace(Joined().Replace(at < bodyStart ? Key().Replace(line, "") : line, ""), " "))]
            );
            at += line.Length + 1;
        }
    }

    static IEnumerable<string> Words(string text) =>
        Word().Matches(Superscript.Restore(text.Normalize())).Select(m => m.Value);

    /// <summary>The name of a key or of a TOML table, which is taken over by what it means.</summary>
    [GeneratedRegex(
        """^\s*(-\s+)?(?<quote>["']?)[A-Za-z][A-Za-z0-9_. -]*\k<quote>\s*[:=]"""
            + """|^\s*\[{1,2}[A-Za-z0-9_."' -]+\]{1,2}\s*$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Key();

    /// <summary>Tags within a word: <c>H&lt;sub>2&lt;/sub>O</c>.</summary>
    [GeneratedRegex(
        """</?(sup|sub|span|small|u|abbr|mark|ins|font)\s*/?>""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase
    )]
    private static partial Regex Joined();

    /// <summary>What shows that words are raised: no part of them.</summary>
    [GeneratedRegex("""(\^|\\_)\(""", RegexOptions.CultureInvariant)]
    private static partial Regex RaisedMark();

    /// <summary>
    /// The names of tags, attributes and characters, which are no words, and what shows that a class of code is a
    /// language.
    /// </summary>
    [GeneratedRegex(
        """</?[A-Za-z][A-Za-z0-9]*(?=[\s/>])|\b[a-z-]+=(?=["'])|(?<=<(code|pre)\s[^<>]{0,200}["'\s])language-"""
            + """|&(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mark();

    [GeneratedRegex("""[\p{L}\p{M}\p{N}]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
