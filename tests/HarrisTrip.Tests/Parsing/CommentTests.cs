using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Parsing;

/// <summary>In YAML a # after a space begins a comment: no words of an author may be lost in one.</summary>
public class CommentTests
{
    const string Rule = "comment-in-value";

    [Theory]
    [InlineData("title: Berth §#4 is free")]
    [InlineData("title: Berth §# 4 is free")]
    [InlineData("title: Berth\t§#4 is free")]
    [InlineData("title: Harbour\nstandfirst: The first §# sign on the quay")]
    [InlineData("title: Harbour\ncategory: Pier §#2")]
    [InlineData("title: Harbour\ncategory: §#harbour")]
    [InlineData("title: Harbour\nslug: berth §#4")]
    [InlineData("title: \"Harbour\" §#4")]
    [InlineData("title: Harbour\ntags:\n  - Ships §#1")]
    [InlineData("title: Harbour\ntags:\n  - §#ships")]
    [InlineData("title: Harbour\ntags:\n- Ships §#1")]
    [InlineData("title: Harbour\ntags: [sea, quay §#9\n  ]")]
    [InlineData("title: Harbour\ntags: [sea, §#quay\n  ]")]
    [InlineData("title: Harbour\ntags: [sea, quay §#9]")]
    [InlineData("title: Harbour\nauthors:\n  - name: Ann Lee\n    role: Pilot §#3")]
    [InlineData("title: Harbour\nauthors:\n  - {name: Ann Lee, role: Pilot §#3}")]
    [InlineData("title: Harbour\nsources:\n  - title: Tide tables\n    url: https://example.org/tides §#high")]
    [InlineData("title: Harbour\ndisclosure: The port paid\n  for pier §#3")]
    [InlineData("title: Harbour\ndisclosure: The port paid for\n  §#3 and #4")]
    [InlineData("title: Harbour\ndisclosure: The port paid for pier §#3\n  and for its crane")]
    [InlineData("title: Harbour\ndisclosure: The port\n  §#3 pier\n  and for its crane")]
    public void Words_that_a_comment_would_take_away_are_an_error_at_its_sign(string marked)
    {
        var before = marked[..marked.IndexOf('§', StringComparison.Ordinal)].Split('\n');
        var fault = Assert.Single(
            Faults($"{marked.Replace("§", "", StringComparison.Ordinal)}\npublished: 2026-01-02T09:00:00Z"),
            d => d.Rule.Name == Rule
        );
        Assert.Equal((before.Length + 1, before[^1].Length + 1), (fault.At.Line, fault.At.Column));
    }

    [Theory]
    [InlineData("draft: false # until Monday")]
    [InlineData("draft: false #until Monday")]
    [InlineData("updated: 2026-01-03T09:00:00Z # the second ship")]
    [InlineData("lang: en # British")]
    [InlineData("kind: opinion # or analysis?")]
    [InlineData("canonical: https://example.org/quay # where it was first")]
    [InlineData("canonical: https://example.org/quay#top")]
    [InlineData("category: \"Pier #2\" # in quotes")]
    [InlineData("category: 'Pier #2'")]
    [InlineData("category: C#")]
    [InlineData("category: # one of ours")]
    [InlineData("tags: # what it is about\n  - ships")]
    [InlineData("tags: [sea, ships] # two")]
    [InlineData("tags:\n  - ships\n  #- quays")]
    [InlineData("tags:\n  - ships\n    # and more")]
    [InlineData("# a line of its own\ntags: [sea]")]
    [InlineData("#category: Pier")]
    [InlineData("authors:\n  - name: Ann Lee\n    #role: Pilot")]
    [InlineData("disclosure: >-\n  The port paid for\n  #3 and #4 # of five")]
    public void A_comment_that_takes_nothing_away_is_left_alone(string matter) =>
        Assert.DoesNotContain(
            Faults($"title: Harbour opens\npublished: 2026-01-02T09:00:00Z\n{matter}"),
            d => d.Rule.Name is Rule or "yaml-syntax"
        );

    [Theory]
    [InlineData("title: Port #1", "site.yaml")]
    [InlineData("title: Port\ndescription: The port's paper, #1 on the coast", "site.yaml")]
    [InlineData("title: Port\npublisher:\n  name: Port Press #2", "site.yaml")]
    public void Settings_of_a_site_lose_no_words_either(string settings, string file)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With("site.yaml", settings)
                .With("quay/index.md", "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n")
        );
        Assert.Equal($"articles/{file}", Assert.Single(result.Diagnostics, d => d.Rule.Name == Rule).At.Path);
    }

    [Theory]
    [InlineData("tags_title: Topics #1")]
    [InlineData("published: Out # on")]
    [InlineData(
        "months: [January #1,\n  February, March, April, May, June, July, August, September, October, November, December]"
    )]
    public void Words_of_a_theme_lose_none(string words)
    {
        var (result, _) = Build.Site(
            new MemoryFolder().With(
                "quay/index.md",
                "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n---\n"
            ),
            o => o with { Theme = new MemoryFolder().With("words/en.yaml", words), ThemeName = "theme" }
        );
        Assert.Contains(result.Diagnostics, d => d.Rule.Name == Rule && d.At.Path == "theme/words/en.yaml");
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("yes")]
    [InlineData("true")]
    [InlineData("12:30")]
    [InlineData(".5")]
    [InlineData("1_000")]
    [InlineData("2026-01-02")]
    [InlineData("\"null\"")]
    [InlineData("'~'")]
    [InlineData("Harbour#4")]
    public void A_headline_that_other_programs_take_for_a_number_or_a_flag_is_published_as_written(string title)
    {
        var (result, bundle) = Build.Article($"---\ntitle: {title}\npublished: 2026-01-02T09:00:00Z\n---\n\nText.\n");
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains($">{title.Trim('"', '\'')}</h1>", bundle.Text("index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("~")]
    [InlineData("null")]
    public void A_headline_that_means_nothing_to_YAML_is_told(string title) =>
        Assert.Contains(
            $"`{title}` means no value",
            Assert
                .Single(Faults($"title: {title}\npublished: 2026-01-02T09:00:00Z"), d => d.Rule.Name == "key-missing")
                .Message,
            StringComparison.Ordinal
        );

    static IReadOnlyList<Diagnostics.Diagnostic> Faults(string matter) =>
        Build.Article($"---\n{matter}\n---\n\nText.\n").Result.Diagnostics;
}
