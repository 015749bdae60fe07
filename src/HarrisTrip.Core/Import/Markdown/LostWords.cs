using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Markdown;

/// <summary>The last look: a line of the source with a word that is neither in the article nor in the report is quoted whole.</summary>
static partial class LostWords
{
    public static IReadOnlyList<ImportNote> Find(SourceText source, string article, IReadOnlyList<ImportNote> notes)
    {
        var missing = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in Words(Bare(source.Text)))
        {
            missing[word] = missing.GetValueOrDefault(word) + 1;
        }
        foreach (var word in Words(article).Concat(notes.SelectMany(n => Words(n.Message))))
        {
            if (missing.TryGetValue(word, out var count))
            {
                missing[word] = count - 1;
            }
        }
        var lost = new List<ImportNote>();
        var at = 0;
        foreach (var line in source.Text.Split('\n'))
        {
            var words = Words(Bare(line)).ToList();
            if (words.Exists(w => missing.GetValueOrDefault(w) > 0))
            {
                words.ForEach(w => missing[w] = missing.GetValueOrDefault(w) - 1);
                lost.Add(new ImportNote(NoteKind.LeftOut, source.Locate(at + line.Length - line.TrimStart().Length), $"“{line.Trim()}” is not in the article word by word."));
            }
            at += line.Length + 1;
        }
        return lost;
    }

    /// <summary>Without the names of tags and characters, which are no words.</summary>
    static string Bare(string text) => NoWord().Replace(text, " ");

    static IEnumerable<string> Words(string text) => Word().Matches(text.Normalize()).Select(m => m.Value);

    [GeneratedRegex("""</?[A-Za-z][A-Za-z0-9]*\s*/?>|&(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex NoWord();

    [GeneratedRegex("""[\p{L}\p{M}\p{N}]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
