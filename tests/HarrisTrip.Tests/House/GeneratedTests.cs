using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Settings;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.House;

/// <summary>
/// What is written from the tables of fields: the reference for editors, and the JSON Schema for their editors.
/// HARRISTRIP_UPDATE=1 writes both anew.
/// </summary>
public class GeneratedTests
{
    static readonly JsonSerializerOptions indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    static bool Updates => Environment.GetEnvironmentVariable("HARRISTRIP_UPDATE") is { Length: > 0 };

    [Fact]
    public void The_guide_lists_every_key_of_front_matter()
    {
        const string begin = "<!-- fields: begin -->",
            end = "<!-- fields: end -->";
        var file = Repository.Path("articles", "README.md");
        var guide = File.ReadAllText(file);
        var (from, to) = (
            guide.IndexOf(begin, StringComparison.Ordinal) + begin.Length,
            guide.IndexOf(end, StringComparison.Ordinal)
        );
        var tables = new StringBuilder("\n\n");
        Append(tables, "Front matter", FrontMatter.Table);
        Append(tables, "An author in `authors`", Author.Table);
        Append(tables, "An image in `images`", ImageRecord.Table);
        Append(tables, "A film, recording or document in `media`", MediaRecord.Table);
        Append(tables, "Captions in `captions` of a film or recording", CaptionFile.Table);
        Append(tables, "A section in `sections`", SectionEntry.Table);
        Append(tables, "A source in `sources`", SourceEntry.Table);
        Append(tables, "A correction in `corrections`", Correction.Table);
        Append(tables, "A series in `series`", SeriesEntry.Table);
        Append(tables, "`site.yaml`", SiteSettings.Table);
        Append(tables, "A field of your own in `fields` of `site.yaml`", DeclaredField.OfArticles);
        Append(tables, "A kind of article in `kinds` of `site.yaml`", KindSettings.Table);
        Append(tables, "The head of a block of your own, in `blocks/NAME.html` of the theme", OwnBlock.Table);
        Append(tables, "A field in `fields` of that head", DeclaredField.Table);
        Append(tables, "`feeds` in `site.yaml`", FeedSettings.Table);
        Append(tables, "`hosting` in `site.yaml`", HostingSettings.Table);
        Append(tables, "`security` in `site.yaml`", SecuritySettings.Table);
        Append(tables, "An edition in `editions` of `site.yaml`", EditionSettings.Table);
        Append(tables, "A category or topic in `categories` or `tags` of `site.yaml`", NameSettings.Table);
        Append(tables, "An author in `authors` of `site.yaml`", AuthorProfile.Table);
        Append(tables, "`portrait` of an author", ImageRecord.Portrait);
        Append(tables, "`publisher` in `site.yaml`", PublisherSettings.Table);
        Append(tables, "`checks` in `site.yaml`, or the whole of the file that `--rules` names", RuleSettings.Table);
        Append(tables, "`options` in `checks`", RuleOptions.Table);
        Append(tables, "A waiver in `waivers`", Waiver.Table);
        if (Updates)
        {
            File.WriteAllText(file, guide[..from] + tables + guide[to..]);
            guide = File.ReadAllText(file);
            to = guide.IndexOf(end, StringComparison.Ordinal);
        }
        Assert.Equal(tables.ToString(), guide[from..to]);
    }

    [Fact]
    public void The_schema_describes_every_key_of_front_matter()
    {
        var schema = ArticleFields.None.Schema();
        var file = Repository.Path("articles", "_front-matter.schema.json");
        var text = schema.ToJsonString(indented) + "\n";
        if (Updates)
        {
            File.WriteAllText(file, text);
        }
        Assert.Equal(text, File.ReadAllText(file));
        Assert.Equal(FrontMatter.Table.Names, ((JsonObject)schema["properties"]!).Select(p => p.Key));
    }

    [Fact]
    public void The_reference_lists_every_rule()
    {
        var text = new StringBuilder(
            "# Rules\n\nWritten from the rules themselves; `harristrip explain NAME` shows examples too. "
                + "A rule is listed in its first group and can be\n"
                + "chosen by each of its groups with `--only` and `--skip`.\n"
        );
        foreach (var group in RuleBook.All.Values.GroupBy(rule => rule.Groups[0]).OrderBy(group => group.Key))
        {
            text.Append($"\n## {group.Key}\n\n| rule | level | why | follows |\n| --- | --- | --- | --- |\n");
            foreach (var rule in group)
            {
                var also =
                    rule.Groups.Count > 1
                        ? $" (also {string.Join(", ", rule.Groups.Skip(1).Select(g => g.ToString().ToLowerInvariant()))})"
                        : "";
                text.Append(
                    $"| `{rule.Name}`{also} | "
                        + $"{rule.Severity.ToString().ToLowerInvariant()}{(rule.IsSafety ? ", always" : "")} | "
                        + $"{Cell(rule.Why)} | {Cell(rule.Standard)} |\n"
                );
            }
        }
        var file = Repository.Path("src", "RULES.md");
        if (Updates)
        {
            File.WriteAllText(file, text.ToString());
        }
        Assert.Equal(text.ToString(), File.ReadAllText(file));
    }

    static string Cell(string text) =>
        text.Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    static void Append<T>(StringBuilder tables, string heading, FieldTable<T> table)
        where T : class
    {
        tables.Append($"### {heading}\n\n| key | value | meaning |\n| --- | --- | --- |\n");
        foreach (var field in table.Fields)
        {
            tables.Append($"| `{field.Name}`{(field.Required ? " *" : "")} | {field.Words} | {field.Meaning} |\n");
        }
        tables.Append('\n');
    }
}
