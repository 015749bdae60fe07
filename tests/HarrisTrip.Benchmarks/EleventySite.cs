using System.Text;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// The texts of a <see cref="GeneratedSite"/> as a site for Eleventy: the same articles, lists of the same kinds (front
/// page, categories, topics, authors), their feeds, and the next and the last article. It has no related articles, no pages
/// for corrections, credits or search, no social cards, no lists for hosts, and nothing is checked.
/// </summary>
static class EleventySite
{
    const string Settings = """
        const size = 20;
        const slug = (text) => text.toLowerCase().replaceAll(" ", "-");

        module.exports = (config) => {
          const articles = (api) => api.getFilteredByGlob("content/posts/*.md").sort((a, b) => b.date - a.date);
          const terms = (api) => {
            const found = new Map([["", { title: "The Harbour Record", path: "", articles: articles(api) }]]);
            for (const article of articles(api)) {
              for (const kind of ["authors", "topics", "sections"]) {
                for (const term of [article.data[kind]].flat()) {
                  const path = `${kind}/${slug(term)}/`;
                  if (!found.has(path)) found.set(path, { title: term, path, articles: [] });
                  found.get(path).articles.push(article);
                }
              }
            }
            return [...found.values()];
          };
          config.addCollection("articles", articles);
          config.addCollection("terms", terms);
          config.addCollection("lists", (api) =>
            terms(api).flatMap((term) =>
              Array.from({ length: Math.ceil(term.articles.length / size) }, (_, i) => ({
                title: term.title,
                url: "/" + term.path + (i ? `page/${i + 1}/` : ""),
                articles: term.articles.slice(i * size, (i + 1) * size),
              })),
            ),
          );
          config.addFilter("slug", slug);
          config.addFilter("day", (date) => date.toISOString().slice(0, 10));
          return { dir: { input: "content", includes: "_includes" }, markdownTemplateEngine: "liquid" };
        };
        """;

    const string Page = """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>{{ title }} – The Harbour Record</title><meta name="description" content="{{ standfirst }}">
        <meta property="og:title" content="{{ title }}"><link rel="canonical" href="https://example.org{{ page.url }}">
        </head><body><header><a href="/">The Harbour Record</a><nav><ul>
        {% for n in (0..7) %}<li><a href="/sections/category-{{ n }}/">Category {{ n }}</a></li>{% endfor %}
        </ul></nav></header><main>{{ content }}</main><footer><p>The Harbour Record</p></footer></body></html>
        """;

    const string Article = """
        ---
        layout: page.liquid
        ---
        <article><h1>{{ title }}</h1><p>{{ standfirst }}</p>
        <p>{% for author in authors %}<a href="/authors/{{ author | slug }}/">{{ author }}</a> {% endfor %}
        <time datetime="{{ page.date | day }}">{{ page.date | day }}</time></p>
        {{ content }}
        <ul>{% for topic in topics %}<li><a href="/topics/{{ topic | slug }}/">{{ topic }}</a></li>{% endfor %}</ul>
        {% assign before = collections.articles | getPreviousCollectionItem %}{% if before %}<a href="{{ before.url }}">{{ before.data.title }}</a>{% endif %}
        {% assign after = collections.articles | getNextCollectionItem %}{% if after %}<a href="{{ after.url }}">{{ after.data.title }}</a>{% endif %}
        </article>
        """;

    const string List = """
        ---
        layout: page.liquid
        pagination: {data: collections.lists, size: 1, alias: list}
        permalink: "{{ list.url }}"
        eleventyComputed: {title: "{{ list.title }}"}
        ---
        <h1>{{ list.title }}</h1>
        <ul>{% for article in list.articles %}<li><a href="{{ article.url }}">{{ article.data.title }}</a>
        <p>{{ article.data.standfirst }}</p><time>{{ article.date | day }}</time></li>{% endfor %}</ul>
        """;

    const string Feed = """
        ---
        pagination: {data: collections.terms, size: 1, alias: term}
        permalink: "/{{ term.path }}index.xml"
        ---
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0"><channel><title>{{ term.title }}</title><link>https://example.org/{{ term.path }}</link>
        <description>{{ term.title }}</description>
        {% for article in term.articles limit: 50 %}<item><title>{{ article.data.title }}</title>
        <link>https://example.org{{ article.url }}</link><guid>https://example.org{{ article.url }}</guid>
        <description>{{ article.data.standfirst }}</description></item>{% endfor %}</channel></rss>
        """;

    public static void Write(string folder, int articles)
    {
        Put("eleventy.config.cjs", Settings);
        Put("content/_includes/page.liquid", Page);
        Put("content/_includes/article.liquid", Article);
        Put("content/lists.liquid", List);
        Put("content/feeds.liquid", Feed);
        Put("content/posts/posts.json", """{"layout": "article.liquid"}""");
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

    /// <summary>The same article with the names that Eleventy has for its keys, or leaves to the site.</summary>
    static string Adapted(string article) =>
        article
            .Replace("](../", "](/posts/", StringComparison.Ordinal)
            .Replace("published:", "date:", StringComparison.Ordinal)
            .Replace("category:", "sections:", StringComparison.Ordinal)
            .Replace("tags:", "topics:", StringComparison.Ordinal);
}
