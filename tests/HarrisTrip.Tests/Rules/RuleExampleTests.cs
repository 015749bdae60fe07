using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Tests.Building;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rules;

/// <summary>Every rule is held to its own examples, so that what <c>explain</c> shows is true.</summary>
public partial class RuleExampleTests
{
    /// <summary>Rules that whole sites or sources show: what they must be told, as another test holds it.</summary>
    static readonly Dictionary<string, string> ShownByCases = new()
    {
        ["encoding"] = "Cases/bad-front-matter/diagnostics.txt",
        ["image-unreadable"] = "Cases/bad-images/diagnostics.txt",
        ["address-taken"] = "Cases/bad-addresses/diagnostics.txt",
        ["article-skipped"] = "Cases/bad-addresses/diagnostics.txt",
        ["base-url-missing"] = "Cases/a-lone-file/diagnostics.txt",
        ["template-error"] = "Cases/bad-templates/diagnostics.txt",
        ["template-unused"] = "Cases/bad-templates/diagnostics.txt",
        ["words-wrong"] = "Cases/bad-templates/diagnostics.txt",
        ["icon-unfit"] = "Cases/bad-names/diagnostics.txt",
        ["name-unused"] = "Cases/bad-names/diagnostics.txt",
        ["series-part-twice"] = "Cases/bad-names/diagnostics.txt",
        ["source-unreadable"] = "ImportCases/bad/report.txt",
    };

    public static TheoryData<string> Articles =>
        [
            .. RuleBook
                .All.Values.Where(r =>
                    r.Bad.Contains("---\n", StringComparison.Ordinal) || r.Name == "front-matter-missing"
                )
                .Select(r => r.Name),
        ];

    public static TheoryData<string> Pages => [.. CheckRules.All.Select(r => r.Info.Name).Except(RuleScenes.All.Keys)];

    public static TheoryData<string> Scenes => [.. RuleScenes.All.Keys];

    public static TheoryData<string> Cases => [.. ShownByCases.Keys];

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_breaks_a_rule_by_its_bad_example_and_keeps_it_by_its_good_one(string name)
    {
        var rule = RuleBook.All[name];
        Assert.Contains(name, FaultsOf(rule.Bad));
        Assert.DoesNotContain(name, FaultsOf(rule.Good));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_breaks_a_rule_by_its_bad_example_and_keeps_it_by_its_good_one(string name)
    {
        var rule = CheckRules.All.Single(r => r.Info.Name == name);
        Assert.Contains(name, FaultsOfPage(rule.Bad));
        Assert.DoesNotContain(name, FaultsOfPage(rule.Good));
    }

    /// <summary>A checker judges start tags that it knows once: it may never know more of them than there is.</summary>
    [Fact]
    public void A_checker_finds_the_same_whatever_it_has_seen_before()
    {
        var seasoned = new PageChecker();
        var rules = CheckRules.All.Where(rule => !RuleScenes.All.ContainsKey(rule.Info.Name)).ToList();
        foreach (var example in rules.Concat(rules).SelectMany(rule => new[] { rule.Good, rule.Bad }))
        {
            Assert.Equal(FaultsOfPage(example), FaultsOfPage(example, seasoned));
        }
    }

    [Theory]
    [MemberData(nameof(Scenes))]
    public void A_rule_is_broken_in_its_scene_and_kept_when_that_is_mended(string name)
    {
        var (broken, kept) = RuleScenes.All[name];
        Assert.Contains(name, broken());
        Assert.DoesNotContain(name, kept());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_told_the_rule_that_it_shows(string name) =>
        Assert.Contains(
            $" {name}: ",
            File.ReadAllText(Outside.Repository.Path("tests", "HarrisTrip.Tests", ShownByCases[name])),
            StringComparison.Ordinal
        );

    [Fact]
    public void Every_rule_is_shown() =>
        Assert.Equal(
            RuleBook.All.Keys.Order(StringComparer.Ordinal),
            new[] { Articles, Pages, Scenes, Cases }
                .SelectMany(shown => shown.Select(row => row.Data))
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_rule_that_is_written_is_listed()
    {
        var written = typeof(Rule)
            .Assembly.GetTypes()
            .SelectMany(type =>
                type.GetFields(
                    System.Reflection.BindingFlags.Static
                        | System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.NonPublic
                )
            )
            .Select(field =>
                field.FieldType == typeof(RuleInfo) ? field.GetValue(null) as RuleInfo
                : field.FieldType == typeof(Rule) ? (field.GetValue(null) as Rule)?.Info
                : null
            )
            .OfType<RuleInfo>();
        Assert.Equal(
            RuleBook.All.Keys.Order(StringComparer.Ordinal),
            written.Select(r => r.Name).Distinct().Order(StringComparer.Ordinal)
        );
        var rules = typeof(Rule)
            .Assembly.GetTypes()
            .Where(type => type.Namespace == "HarrisTrip.Check.Rules")
            .Select(type => type.GetField("Rule")?.GetValue(null))
            .OfType<Rule>()
            .ToList();
        Assert.True(rules.Count > 150);
        Assert.Empty(rules.Except(CheckRules.All));
    }

    [Fact]
    public void A_rule_of_pages_is_in_a_group_that_check_can_choose() =>
        Assert.All(
            CheckRules.All,
            rule =>
                Assert.True(
                    rule.Info.Groups.Any(g => g != RuleGroup.Article)
                        && rule.Info.Groups.Distinct().Count() == rule.Info.Groups.Count,
                    rule.Info.Name
                )
        );

    [Fact]
    public void A_rule_is_called_by_plain_words_and_says_why_it_is_there()
    {
        foreach (var rule in RuleBook.All.Values)
        {
            Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)+$|^encoding$", rule.Name);
            Assert.EndsWith(".", rule.Why, StringComparison.Ordinal);
            Assert.NotEmpty(rule.Standard);
        }
    }

    static IEnumerable<string> FaultsOf(string article) =>
        Build
            .Site(new MemoryFolder().With("story/index.md", article).With("story/harbour.png", Pictures.Harbour))
            .Result.Rules();

    /// <summary>
    /// An example is a page, the body of one, or files behind lines such as <c>==&gt; feed.xml &lt;==</c>.
    /// </summary>
    static IEnumerable<string> FaultsOfPage(string example, PageChecker? checker = null)
    {
        var files = FileName()
            .Split("==> index.html <==\n" + example)
            .Skip(1)
            .Chunk(2)
            .Where(f => f[1].Trim().Length > 0)
            .Select(f => (Name: f[0], Text: f[1]))
            .ToList();
        var folder = new ExampleFolder(files.ToDictionary(f => f.Name, f => f.Text));
        var report = new Report();
        var facts = files
            .Select(f =>
                f.Name.EndsWith(".html", StringComparison.Ordinal)
                    ? (checker ?? new PageChecker()).Check(
                        new PageInput(f.Name, Location.StartOf(f.Name), Whole(f.Text), SourceMap.Empty),
                        folder,
                        report
                    )
                    : FileChecker.Check(new FileInput(f.Name, Location.StartOf(f.Name), f.Text), folder, report)
            )
            .ToList();
        // As a later build has them, which does not look at the pages again.
        SiteChecker.Check(Remembered.AllAgain(facts), folder, report);
        return report.Sorted().Select(d => d.Rule.Name);
    }

    static string Whole(string html) =>
        html.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)
        || html.Contains("<html", StringComparison.Ordinal)
            ? html
            : $"<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title></head><body>{html}</body></html>";

    [System.Text.RegularExpressions.GeneratedRegex(
        @"^==> (.+) <==\n",
        System.Text.RegularExpressions.RegexOptions.Multiline
    )]
    private static partial System.Text.RegularExpressions.Regex FileName();

    /// <summary>What lies beside the files of an example: pictures that examples show, and a large script.</summary>
    sealed class ExampleFolder(Dictionary<string, string> files) : IPublishedFolder
    {
        static readonly Dictionary<string, ImageFacts> Pictures = new()
        {
            ["harbour.png"] = new ImageFacts(4, 3, ".png") { Bytes = 2_000 },
            ["located.jpg"] = new ImageFacts(400, 300, ".jpg") { Bytes = 40_000, HasGpsPosition = true },
            ["numbered.jpg"] = new ImageFacts(400, 300, ".jpg") { Bytes = 40_000, HasSerial = true },
            ["credited.jpg"] = new ImageFacts(400, 300, ".jpg")
            {
                Bytes = 40_000,
                Embedded = EmbeddedRights.None with { Credit = "Port office" },
            },
            ["generated.jpg"] = new ImageFacts(400, 300, ".jpg")
            {
                Bytes = 40_000,
                Embedded = EmbeddedRights.None with { DigitalSource = "trainedAlgorithmicMedia" },
            },
            ["heavy.jpg"] = new ImageFacts(4_000, 3_000, ".jpg") { Bytes = 1_800_000 },
            ["odd.gif"] = new ImageFacts(400, 300, ".png") { Bytes = 40_000 },
        };

        public string? Root => "https://example.org/";

        public IEnumerable<string> Files => files.Keys;

        public bool Has(string path) => files.ContainsKey(path) || Pictures.ContainsKey(path) || path == "large.js";

        public string? FindIgnoringCase(string path) =>
            files.Keys.FirstOrDefault(f => f.Equals(path, StringComparison.OrdinalIgnoreCase))
            ?? Pictures.Keys.FirstOrDefault(f => f.Equals(path, StringComparison.OrdinalIgnoreCase));

        public byte[]? Read(string path) =>
            files.TryGetValue(path, out var text) ? System.Text.Encoding.UTF8.GetBytes(text) : null;

        public ImageFacts? PictureOf(string path) => Pictures.GetValueOrDefault(path);

        public long? SizeOf(string path) => path == "large.js" ? 900_000 : PictureOf(path)?.Bytes;
    }
}
