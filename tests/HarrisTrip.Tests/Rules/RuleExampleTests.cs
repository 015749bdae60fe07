using HarrisTrip.Check;
using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rules;

/// <summary>Every rule is held to its own examples, so that what <c>explain</c> shows is true.</summary>
public class RuleExampleTests
{
    /// <summary>Rules that one file cannot break, and the case in Cases/ that breaks each of them instead.</summary>
    static readonly Dictionary<string, string> ShownByCases = new()
    {
        ["encoding"] = "bad-front-matter",
        ["image-unreadable"] = "bad-images",
        ["address-taken"] = "bad-addresses",
        ["article-skipped"] = "bad-addresses",
        ["base-url-missing"] = "a-lone-file",
        ["share-image-missing"] = "a-lone-file",
        ["template-error"] = "bad-templates",
        ["template-unused"] = "bad-templates",
    };

    /// <summary>What takes a folder that changes while it is read, or a very long text, and what is said of sources that become no article.</summary>
    static readonly string[] shownByOtherTests = ["source-changed", "source-unreadable", "yaml-too-long"];

    public static TheoryData<string> Articles => [.. RuleBook.All.Values.Where(r => r.Bad.Contains("---\n", StringComparison.Ordinal) || r.Name == "front-matter-missing").Select(r => r.Name)];

    public static TheoryData<string> Pages => [.. RuleBook.Pages.Select(r => r.Info.Name)];

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
        var rule = RuleBook.Pages.Single(r => r.Info.Name == name);
        Assert.Contains(name, FaultsOfPage(rule.Bad));
        Assert.DoesNotContain(name, FaultsOfPage(rule.Good));
    }

    [Fact]
    public void Every_rule_has_examples_or_a_case_that_shows_it()
    {
        foreach (var rule in RuleBook.All.Values.Where(r => !shownByOtherTests.Contains(r.Name)))
        {
            if (ShownByCases.TryGetValue(rule.Name, out var name))
            {
                var diagnostics = File.ReadAllText(Outside.Repository.Path("tests", "HarrisTrip.Tests", "Cases", name, "diagnostics.txt"));
                Assert.Contains($" {rule.Name}: ", diagnostics, StringComparison.Ordinal);
            }
            else
            {
                Assert.True(rule.Bad.Length > 0 && rule.Good.Length > 0, $"{rule.Name} has no examples");
            }
        }
    }

    [Fact]
    public void Every_rule_that_is_written_is_listed()
    {
        var written = typeof(Rule).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
            .Select(field => field.FieldType == typeof(RuleInfo) ? field.GetValue(null) as RuleInfo : field.FieldType == typeof(Rule) ? (field.GetValue(null) as Rule)?.Info : null)
            .OfType<RuleInfo>();
        Assert.Equal(RuleBook.All.Keys.Order(StringComparer.Ordinal), written.Select(r => r.Name).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(Pages.Count, typeof(Rule).Assembly.GetTypes().Count(t => t.Namespace == "HarrisTrip.Check.Rules" && t.GetField("Rule") is not null));
    }

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
        Build.Site(new MemoryFolder().With("story/index.md", article).With("story/harbour.png", Pictures.Harbour)).Result.Rules();

    static IEnumerable<string> FaultsOfPage(string html)
    {
        var page = html.StartsWith("<!DOCTYPE", StringComparison.Ordinal) ? html : $"<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title></head><body>{html}</body></html>";
        var report = new Report();
        new PageChecker().Check(new PageInput("index.html", Location.StartOf("index.html"), page, new SourceMap(), WantsCredits: true), new OnePage(), report);
        return report.Sorted().Select(d => d.Rule.Name);
    }

    sealed class OnePage : IPublishedFolder
    {
        public string? Root => null;

        public bool Has(string path) => path is "index.html" or "harbour.png";
    }
}
