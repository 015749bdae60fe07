using System.Globalization;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>The lists of a site, and the ways from an article to them.</summary>
public class ListTests
{
    const string Settings =
        "title: The Harbour Post\n"
        + "description: News from the harbour and from the town around it, every day of the year.\n"
        + "base_url: https://example.org/news/\n";

    [Theory]
    [InlineData("C", "c")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C#", "c-sharp")]
    [InlineData("Q&A", "q-and-a")]
    [InlineData("Élysée", "élysée")]
    [InlineData("St. John’s", "st-johns")]
    [InlineData("الموانئ", "الموانئ")]
    [InlineData("🚢", "u1f6a2")]
    [InlineData("con", "con-name")]
    [InlineData("page", "page-name")]
    public void A_name_in_any_script_makes_a_part_of_an_address(string name, string slug)
    {
        Assert.Equal(slug, NameSlug.Of(name));
        Assert.Null(Slug.Fault(slug));
    }

    [Fact]
    public void Names_that_are_nothing_but_marks_or_very_long_are_told_apart()
    {
        var names = new[] { "?!", "!?", "…", new string('a', 200), new string('a', 201) };
        Assert.Equal(names.Length, names.Select(NameSlug.Of).Distinct().Count());
        Assert.All(names, name => Assert.Null(Slug.Fault(NameSlug.Of(name))));
    }

    [Fact]
    public void A_new_article_changes_none_but_the_newest_of_the_numbered_pages()
    {
        var before = Site(65).Bundle;
        var after = Site(66).Bundle;
        foreach (var list in new[] { "tag/ships", "category/town", "author/ann-author" })
        {
            Assert.Contains($"{list}/page/2/index.html", before.Files.Keys);
            Assert.Equal(Titles(before, $"{list}/page/1/index.html"), Titles(after, $"{list}/page/1/index.html"));
            Assert.Equal(Titles(before, $"{list}/page/2/index.html"), Titles(after, $"{list}/page/2/index.html"));
            Assert.Equal(
                66,
                Enumerable
                    .Range(1, 2)
                    .SelectMany(n => Titles(after, $"{list}/page/{n}/index.html"))
                    .Concat(Titles(after, $"{list}/index.html"))
                    .Distinct()
                    .Count()
            );
        }
    }

    [Fact]
    public void Every_page_of_a_list_has_a_title_and_a_description_of_its_own_and_leads_on()
    {
        var (result, bundle) = Site(65);
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name is not "share-image-missing");
        Assert.Contains(
            "<title>ships, Page 2 – Topic – The Harbour Post</title>",
            bundle.Text("tag/ships/page/2/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/news/tag/ships/page/2/\">",
            bundle.Text("tag/ships/page/2/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a rel=\"next\" href=\"../1/\">Earlier stories</a>",
            bundle.Text("tag/ships/page/2/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a rel=\"prev\" href=\"../../\">Later stories</a>",
            bundle.Text("tag/ships/page/2/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains("\"@type\":\"BreadcrumbList\"", bundle.Text("tag/ships/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"@type\":\"ItemList\"", bundle.Text("category/town/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "\"@type\":\"ProfilePage\"",
            bundle.Text("author/ann-author/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_archive_leads_to_each_year_and_month()
    {
        var bundle = Site(65).Bundle;
        Assert.Contains("<a href=\"2025/\">2025</a>", bundle.Text("archive/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "<a href=\"2025/01/\" aria-label=\"January 2025\"><bdi>January</bdi></a> <span class=\"count\">31</span>",
            bundle.Text("archive/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"01/\" aria-label=\"January 2025\">January</a>",
            bundle.Text("archive/2025/index.html"),
            StringComparison.Ordinal
        );
        Assert.Equal(31, Titles(bundle, "archive/2025/01/index.html").Count);
    }

    [Fact]
    public void An_article_leads_to_its_lists_its_neighbours_and_what_is_like_it()
    {
        var page = Site(65).Bundle.Text("story-030/index.html");
        Assert.Contains("<a href=\"../category/town/\">Town</a>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<a class=\"author\" href=\"../author/ann-author/\" rel=\"author\">Ann Author</a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<a rel=\"tag\" href=\"../tag/ships/\"><bdi>ships</bdi></a>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<a rel=\"prev\" href=\"../story-029/\">Story number 29 of the harbour</a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a rel=\"next\" href=\"../story-031/\">Story number 31 of the harbour</a>",
            page,
            StringComparison.Ordinal
        );
        // The rare topic counts more than the one that all have.
        var related = page[
            page.IndexOf("id=\"_related\"", StringComparison.Ordinal)..page.IndexOf(
                "neighbours",
                StringComparison.Ordinal
            )
        ];
        Assert.DoesNotContain("story-030/", related, StringComparison.Ordinal);
        Assert.Matches("(?s)story-020/.*story-040/|story-040/.*story-020/", related);
    }

    [Fact]
    public void The_parts_of_a_series_stand_in_their_order()
    {
        var (_, bundle) = Build.Site(
            Articles(3, n => $"series: {{name: The attic, part: {4 - n}}}\n"),
            o => o with { BaseUrl = null }
        );
        Assert.Equal(
            ["Story number 3 of the harbour", "Story number 2 of the harbour", "Story number 1 of the harbour"],
            Titles(bundle, "series/the-attic/index.html")
        );
        Assert.Contains(
            "<span class=\"detail\">Part 2 of 3</span>",
            bundle.Text("story-002/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<li aria-current=\"page\">Story number 2 of the harbour</li>",
            bundle.Text("story-002/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_language_has_a_home_page_and_lists_that_lead_to_each_other()
    {
        var (result, bundle) = Build.Site(Articles(2, n => n == 2 ? "lang: es\n" : ""), o => o with { BaseUrl = null });
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(["Story number 1 of the harbour"], Titles(bundle, "index.html"));
        Assert.Equal(["Story number 2 of the harbour"], Titles(bundle, "es/index.html"));
        Assert.Contains("es/tag/ships/index.html", bundle.Files.Keys);
        foreach (var file in new[] { "index.html", "es/index.html" })
        {
            Assert.Contains(
                "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/news/\">",
                bundle.Text(file),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "<link rel=\"alternate\" hreflang=\"es\" href=\"https://example.org/news/es/\">",
                bundle.Text(file),
                StringComparison.Ordinal
            );
            Assert.Contains(
                "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/news/\">",
                bundle.Text(file),
                StringComparison.Ordinal
            );
        }
        Assert.Contains(
            "<a href=\"es/\" lang=\"es\" hreflang=\"es\">Español</a>",
            bundle.Text("index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_publishers_policies_are_shown_to_readers_and_to_search_engines()
    {
        var site = Articles(1, _ => "")
            .With(
                "site.yaml",
                Settings
                    + "publisher:\n  legal_name: Harbour Post Ltd\n  ethics: story-001\n  "
                    + "ai_use: https://rules.example/ai\n  principles: https://rules.example/principles\n"
            );
        var (result, bundle) = Build.Site(site, o => o with { BaseUrl = null });
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("index.html");
        Assert.Contains("\"ethicsPolicy\":\"https://example.org/news/story-001/\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "\"publishingPrinciples\":[\"https://rules.example/principles\",\"https://rules.example/ai\"]",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<a href=\"https://rules.example/ai\">How we use AI</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"story-001/\">Ethics</a>", page, StringComparison.Ordinal);
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(int articles) =>
        Build.Site(Articles(articles, _ => ""), o => o with { BaseUrl = null });

    /// <summary>One article a day from the first of January 2025; every tenth has a rare topic.</summary>
    static MemoryFolder Articles(int count, Func<int, string> more)
    {
        var folder = new MemoryFolder().With("site.yaml", Settings);
        for (var n = 1; n <= count; n++)
        {
            var date = new DateTime(2024, 12, 31, 0, 0, 0, DateTimeKind.Unspecified)
                .AddDays(n)
                .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            folder = folder.With(
                $"story-{n:000}/index.md",
                $"---\ntitle: Story number {n} of the harbour\n"
                    + $"standfirst: What became of ship number {n} on its way from the old quay to the new one "
                    + $"beyond the wall.\n"
                    + $"published: {date}T09:00:00Z\nauthors: [Ann Author]\ncategory: Town\n"
                    + $"tags: [ships{(n % 10 == 0 ? ", tens" : "")}]\n{more(n)}---\n\nText.\n"
            );
        }
        return folder;
    }

    /// <summary>The headlines of the teasers on a page.</summary>
    static List<string> Titles(MemoryBundle bundle, string file) =>
        [
            .. System
                .Text.RegularExpressions.Regex.Matches(
                    bundle.Text(file),
                    "(?s)<article class=\"teaser\".*?<h[23][^>]*><a [^>]*>(.*?)</a>"
                )
                .Select(m => m.Groups[1].Value),
        ];
}
