using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>The first article in another language makes an edition, and its author is told what that needs.</summary>
public sealed class EditionNameTests
{
    const string Standfirst =
        "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Theory]
    [InlineData("de", "", "articles/b.md:3:7", "- {lang: de, title: \"The Quay\"}")]
    [InlineData("it", "", "articles/b.md:3:7", "- {lang: it, title: \"The Quay\"}")]
    [InlineData("pt-BR", "", "articles/b.md:3:7", "- {lang: pt, title: \"The Quay\"}")]
    [InlineData(
        "ar",
        "editions:\n  - {lang: fr, title: Le quai}\n",
        "articles/b.md:3:7",
        "- {lang: ar, title: \"The Quay\"}"
    )]
    [InlineData(
        "es",
        "editions:\n  - {lang: es, description: Noticias de un puerto y de quienes trabajan en su muelle cada día.}\n",
        "articles/site.yaml:4:5",
        "Add `title:` here"
    )]
    [InlineData("es", "editions:\n  - {lang: es, title: The Quay}\n", null, null)]
    [InlineData("en-GB", "", null, null)]
    public void An_edition_without_a_name_is_told_where_an_article_made_it(
        string lang,
        string editions,
        string? place,
        string? help
    )
    {
        var (result, _) = Build.Site(Site(lang, editions));

        var faults = result.Diagnostics.Where(d => d.Rule.Name == "edition-unnamed").ToList();
        Assert.Equal(place is null ? [] : [place], faults.Select(d => d.At.ToString()));
        Assert.All(faults, d => Assert.Contains(help!, d.Help, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Diagnostics, d => d.At.Path.StartsWith("templates/", StringComparison.Ordinal));
    }

    [Fact]
    public void Pages_of_two_editions_of_one_name_have_titles_that_differ()
    {
        var bundle = Build
            .Site(
                Site("nl", "")
                    .With(
                        "c.md",
                        $"---\ntitle: Varsling\nlang: nb\npublished: 2026-01-04T09:00:00Z\nauthors: [Ann Bell]\n{Standfirst}---\nOrd.\n"
                    )
            )
            .Bundle;

        Assert.Equal(
            ["Ann Bell – The Quay", "Ann Bell – The Quay – nl", "Ann Bell – The Quay – nb"],
            new[] { "", "nl/", "nb/" }
                .Select(folder => bundle.Text(folder + "author/ann-bell/index.html"))
                .Select(page => page.Split("<title>")[1].Split("</title>")[0])
        );
    }

    static MemoryFolder Site(string lang, string editions) =>
        new MemoryFolder()
            .With(
                "site.yaml",
                $"title: The Quay\ndescription: News of the harbour and of those who work in it, every day of the year.\n{editions}"
            )
            .With(
                "a.md",
                $"---\ntitle: Quay\npublished: 2026-01-02T09:00:00Z\nauthors: [Ann Bell]\ncategory: World\n{Standfirst}---\nWords.\n"
            )
            .With(
                "b.md",
                $"---\ntitle: Muelle\nlang: {lang}\npublished: 2026-01-03T09:00:00Z\nauthors: [Ann Bell]\n"
                    + $"category: World\n{Standfirst.Replace("wall", "mole", StringComparison.Ordinal)}---\n"
                    + $"Palabras.\n"
            );
}
