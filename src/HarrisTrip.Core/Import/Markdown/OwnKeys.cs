using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>Keys that only our own articles have are taken over as they stand, if they are good.</summary>
static class OwnKeys
{
    public static ImportedArticle Add(
        ImportedArticle article,
        ForeignFrontMatter matter,
        ForeignFile file,
        SourceText source,
        KnownPosts posts
    )
    {
        var lines = source.Text.Split('\n');
        foreach (var (entry, node) in matter.Own)
        {
            var own = Lines(entry, file, source, lines);
            var with = article with { Own = [.. article.Own, .. own] };
            if (
                entry.Key.ToLowerInvariant() is "related" or "translations"
                && !Names(node).All(n => posts.Find(n, "") == n)
            )
            {
                matter.Keep(entry, "names an article that was not imported");
            }
            else if (!entry.Key.Any(char.IsUpper) && own.Count > 0 && IsGood(with))
            {
                article = with;
            }
            else
            {
                matter.Keep(entry, "does not fit an article");
            }
        }
        return article;
    }

    static IEnumerable<string> Names(YamlNode node) =>
        node switch
        {
            YamlScalar text => [text.Value],
            YamlSequence list => list.Items.SelectMany(Names),
            YamlMapping group => group.Entries.SelectMany(e => Names(e.Value)),
            _ => [],
        };

    /// <summary>The lines of an entry as they stand, without the comments that follow it.</summary>
    static List<string> Lines(YamlEntry entry, ForeignFile file, SourceText source, string[] lines)
    {
        var first = entry.At.Line - 1;
        if (
            entry.Key.Contains('.', StringComparison.Ordinal)
            || !lines[first].StartsWith(entry.Key + ":", StringComparison.Ordinal)
        )
        {
            return [];
        }
        var body = source.Locate(file.BodyStart).Line - 1;
        var next = file
            .Matter.Entries.Select(e => e.At.Line - 1)
            .Where(l => l > first)
            .DefaultIfEmpty(Math.Max(first + 1, body - 1))
            .Min();
        return
        [
            .. lines[first..Math.Min(next, lines.Length)]
                .Select(l => l.TrimEnd())
                .Where(l => l.Length > 0 && !l.StartsWith('#') && l is not ("---" or "...")),
        ];
    }

    static bool IsGood(ImportedArticle article)
    {
        var text = ArticleWriter.Write(article with { Draft = true });
        var (_, faults) = ArticleParser.Parse(
            "a.md",
            "a.md",
            System.Text.Encoding.UTF8.GetBytes(text),
            new ParseOptions(Drafts: true, "en", _ => QuoteMarks.English, _ => NumberMarks.English)
        );
        return faults.All(f => f.Severity != Severity.Error);
    }
}
