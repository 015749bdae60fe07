using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// The texts of a <see cref="GeneratedSite"/> as a site for Hugo: the same articles, lists of the same kinds (front page,
/// categories, topics, authors), their feeds, the next and the last article and three related ones. It has no pages for
/// corrections, credits or search, no social cards, no lists for hosts, and nothing is checked.
/// </summary>
static partial class HugoSite
{
    const string Settings = """
        baseURL: https://example.org/
        title: The Harbour Record
        paginate: 20
        taxonomies: {tag: tags, category: categories, author: authors}
        """;

    const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{{ .Title }} – {{ site.Title }}</title><meta name="description" content="{{ .Description }}">
        <meta property="og:title" content="{{ .Title }}"><link rel="canonical" href="{{ .Permalink }}">
        {{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
        </head><body><header><a href="/">{{ site.Title }}</a><nav><ul>
        {{ range site.Taxonomies.categories }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}
        </ul></nav></header><main>{{ block "main" . }}{{ end }}</main><footer><p>{{ site.Title }}</p></footer></body></html>
        """;

    const string Article = """
        {{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .Description }}</p>
        <p>{{ range .Params.authors }}<a href="/authors/{{ . | urlize }}/">{{ . }}</a> {{ end }}
        <time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2 January 2006" }}</time></p>
        {{ .Content }}
        <ul>{{ range .Params.tags }}<li><a href="/tags/{{ . | urlize }}/">{{ . }}</a></li>{{ end }}</ul>
        {{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
        {{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
        <ul>{{ range site.RegularPages.Related . | first 3 }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
        </article>{{ end }}
        """;

    const string List = """
        {{ define "main" }}<h1>{{ .Title }}</h1>
        <ul>{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Description }}</p>
        <time>{{ .Date.Format "2 January 2006" }}</time></li>{{ end }}</ul>
        {{ with .Paginator.Prev }}<a href="{{ .URL }}">Newer</a>{{ end }}
        {{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}{{ end }}
        """;

    public static void Write(string folder, int articles)
    {
        Put("config.yaml", Settings);
        Put("layouts/_default/baseof.html", Page);
        Put("layouts/_default/single.html", Article);
        Put("layouts/_default/list.html", List);
        Put(
            "layouts/index.html",
            List.Replace(".Paginator.Pages", "(.Paginate site.RegularPages).Pages", StringComparison.Ordinal)
        );
        foreach (var (path, content) in GeneratedSite.Files(articles, pictures: false))
        {
            if (Path.GetDirectoryName(path) is { Length: > 0 } slug)
            {
                Put($"content/posts/{slug}.md", Adapted(Encoding.UTF8.GetString(content)));
            }
        }

        void Put(string path, string text)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The same article with the names that Hugo has for its keys.</summary>
    static string Adapted(string article) =>
        Link()
            .Replace(article, "](/posts/")
            .Replace("published:", "date:", StringComparison.Ordinal)
            .Replace("standfirst:", "description:", StringComparison.Ordinal)
            .Replace("category:", "categories:", StringComparison.Ordinal);

    [GeneratedRegex(@"\]\(\.\./")]
    private static partial Regex Link();
}
