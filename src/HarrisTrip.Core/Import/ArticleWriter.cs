using System.Text;

namespace HarrisTrip.Import;

/// <summary>An imported article as the text of its index.md.</summary>
public static class ArticleWriter
{
    public static string Write(ImportedArticle article)
    {
        var text = new StringBuilder("---\n");
        Value("title", article.Title);
        Value("standfirst", article.Standfirst);
        Plain("published", article.Published);
        Plain("updated", article.Updated);
        Plain("expires", article.Expires);
        Plain("draft", article.Draft ? "true" : null);
        Value("slug", article.Slug);
        // What an article of ours says of its kind itself is more exact.
        var saysKind = article.Own.Any(line => line.StartsWith("kind:", StringComparison.Ordinal));
        Plain("kind", article.IsPage && !saysKind ? "page" : null);
        List(
            "authors",
            article.Authors,
            a =>
                a is { Role: null, Url: null, Email: null }
                    ? [("", a.Name)]
                    : [("name", a.Name), ("role", a.Role), ("url", a.Url), ("email", a.Email)]
        );
        Value("category", article.Category);
        List("tags", article.Tags, One);
        Value("dateline", article.Dateline);
        Value("lang", article.Lang);
        List(
            "images",
            article.Images,
            i =>
                [
                    ("file", i.File),
                    ("alt", i.Alt),
                    ("decorative", Flag(i.Decorative)),
                    ("caption", i.Caption),
                    ("credit", i.Credit),
                    ("creator", i.Creator),
                    ("copyright", i.Copyright),
                    ("license", i.License),
                    ("lead", Flag(i.Lead)),
                ]
        );
        List("sections", article.Sections, One);
        List("key_points", article.KeyPoints, One);
        Value("disclosure", article.Disclosure);
        Plain(
            "share",
            article.Share switch
            {
                true => "true",
                false => "false",
                null => null,
            }
        );
        Plain("comments", article.Comments);
        Value("canonical", article.Canonical);
        List("aliases", article.Aliases, One);
        foreach (var line in article.Own)
        {
            text.Append(line).Append('\n');
        }
        foreach (var line in article.Kept)
        {
            text.Append("# ").Append(line).Append('\n');
        }
        return text.Append("---\n\n").Append(article.Body.Trim('\n')).Append('\n').ToString();

        void Plain(string key, string? value)
        {
            if (value is not null)
            {
                text.Append(key).Append(": ").Append(value).Append('\n');
            }
        }

        void Value(string key, string? value) => Plain(key, value is null ? null : YamlText.Of(value));

        void List<T>(string key, IReadOnlyList<T> items, Func<T, (string Key, string? Value)[]> fields)
        {
            if (items.Count == 0)
            {
                return;
            }
            text.Append(key).Append(":\n");
            foreach (var item in items)
            {
                var mark = "  - ";
                foreach (var (name, value) in fields(item).Where(f => f.Value is not null))
                {
                    text.Append(mark)
                        .Append(name.Length == 0 ? "" : name + ": ")
                        .Append(value is "true" && name is "lead" or "decorative" ? value : YamlText.Of(value!))
                        .Append('\n');
                    mark = "    ";
                }
            }
        }
    }

    static (string, string?)[] One(string value) => [("", value)];

    static string? Flag(bool value) => value ? "true" : null;
}
