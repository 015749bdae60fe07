using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Values;

namespace HarrisTrip.Import;

/// <summary>
/// The last comment of an imported article's front matter. It tells of which source the article was made, and whether
/// anybody has edited it since: then a second import lets it be.
/// </summary>
/// <param name="IsEdited">True when the text is no longer the one that was imported.</param>
public sealed record ImportMark(string Source, bool IsEdited)
{
    const string Opening = "# imported from ",
        Closing = "; delete this line to keep the article from being imported anew: ";
    const int HashLength = 16;

    /// <summary>Puts the mark into the text of an article that begins with front matter.</summary>
    public static string Add(string article, string source)
    {
        var end = article.IndexOf("\n---\n", StringComparison.Ordinal) + 1;
        return $"{article[..end]}{Opening}{source.ReplaceLineEndings(" ")}{Closing}{Hash(article)}\n{article[end..]}";
    }

    /// <summary>The mark in a text; null when it has none.</summary>
    public static ImportMark? Of(string article)
    {
        article = article.ReplaceLineEndings("\n");
        var start = article.IndexOf("\n" + Opening, StringComparison.Ordinal) + 1;
        if (start == 0)
        {
            return null;
        }
        var end = TextLine.End(article, start);
        var line = article[start..end];
        var closing = line.LastIndexOf(Closing, StringComparison.Ordinal);
        return closing < 0
            ? null
            : new ImportMark(
                line[Opening.Length..closing],
                line[(closing + Closing.Length)..]
                    != Hash(article[..start] + article[Math.Min(article.Length, end + 1)..])
            );
    }

    static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..HashLength];
}
