using System.Globalization;
using System.Text;

namespace HarrisTrip.Benchmarks;

/// <summary>
/// A publication of any number of articles with 40 topics, 8 categories and 50 authors, the same on every machine. Each
/// article is a usual one: four sections of four paragraphs with a link each, and a lead picture, so that a build of it
/// has nothing to complain about.
/// </summary>
static class GeneratedSite
{
    const string Settings = """
        title: The Harbour Record
        description: A generated publication that shows how much time and memory a build of many articles needs.
        base_url: https://example.org/

        """;

    /// <summary>Switches on all that a site may have besides.</summary>
    const string Everything = """
        republish: true
        markdown: true
        llms: true
        search: true
        feeds: {categories: true, tags: true}
        security: {contacts: [mailto:security@example.org], expires: 2030-12-01T00:00:00Z}

        """;

    /// <summary>1200 x 675 white pixels as a PNG: the smallest file that is large enough to be shared.</summary>
    static readonly byte[] picture = Convert.FromBase64String(
        """
        iVBORw0KGgoAAAANSUhEUgAABLAAAAKjAQAAAAAlyMttAAABpUlEQVR42u3OMQEAAAwCIPuX1hjbAQlIX4qWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaW
        lpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaW
        lpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaW
        lpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaW
        lpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaWlpaW
        lpaWlpbWmQEz1g2V4P8ycgAAAABJRU5ErkJggg==
        """
    );

    static readonly string[] words =
        "harbour wall ship quay council vote budget river bridge school ferry storm market tide engine record pilot crane dock crew".Split(
            ' '
        );

    /// <summary>Writes the site into a folder.</summary>
    public static void Write(string folder, int articles, bool pictures = true)
    {
        foreach (var (path, content) in Files(articles, pictures: pictures))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, content);
        }
    }

    /// <summary>
    /// The site's files, one after the other: its settings, and the text and the picture of each article.
    /// </summary>
    /// <param name="everything">True for one with every output that there is.</param>
    public static IEnumerable<(string Path, byte[] Content)> Files(
        int articles,
        bool everything = false,
        bool pictures = true
    )
    {
        yield return ("site.yaml", Encoding.UTF8.GetBytes(everything ? Settings + Everything : Settings));
        for (var number = 0; number < articles; number++)
        {
            yield return ($"{SlugOf(number)}/index.md", Encoding.UTF8.GetBytes(Article(number, articles, pictures)));
            if (pictures)
            {
                yield return ($"{SlugOf(number)}/lead.png", picture);
            }
        }
    }

    /// <summary>One article in Markdown; its links lead to others of the same site.</summary>
    static string Article(int number, int articles, bool hasPicture)
    {
        // The words of an article depend on nothing but its number.
        var random = new Random(number);
        var text = new StringBuilder();
        text.Append(
            CultureInfo.InvariantCulture,
            $"""
            ---
            title: "{Sentence(random, 7)[..^1]} {number}"
            standfirst: "{Sentence(random, 14)}"
            published: {2010 + number % 15}-{1 + number % 12:00}-{1 + number % 28:00}T{number % 24:00}:00:00Z
            authors: [Author {number % 50}]
            category: Category {number % 8}
            tags: [topic {number % 40}, topic {(number + 13) % 40}, topic {(number + 27) % 40}]

            """
        );
        var caption = Sentence(random, 8)[..^1];
        if (hasPicture)
        {
            text.Append(
                $"""
                images:
                  - file: lead.png
                    alt: A white wall
                    caption: {caption}
                    credit: The Harbour Record
                    lead: true

                """
            );
        }
        text.Append("---\n");
        for (var section = 0; section < 4; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Sentence(random, 3)[..^1]} {section}\n");
            for (var paragraph = 0; paragraph < 4; paragraph++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n{Sentence(random, 60)} [More of "
                        + $"{section}{paragraph}](../{SlugOf((number + 13 * (4 * section + paragraph + 1)) % articles)}/) "
                        + $"and *so on*.\n"
                );
            }
        }
        return text.ToString();
    }

    static string SlugOf(int number) => $"story-{number.ToString("00000", CultureInfo.InvariantCulture)}";

    static string Sentence(Random random, int length)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)]));
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }
}
