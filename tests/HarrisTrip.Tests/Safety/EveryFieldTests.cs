using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Settings;
using HarrisTrip.Render.Templating;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Safety;

public class EveryFieldTests
{
    static readonly Languages languages = new(ThemeFiles.BuiltInWords(), new Report());

    public static TheoryData<string, bool> PayloadsInBoth =>
        [.. Payloads.All.SelectMany(p => new[] { (p, true), (p, false) })];

    public static TheoryData<string> WordFields => [.. Filled.Leaves.Where(l => l.IsWords).Select(l => l.Path)];

    public static TheoryData<string> OtherFields =>
        [.. Filled.Leaves.Where(l => !l.IsWords).Select(l => l.Path).Except(Filled.Choosing)];

    [Fact]
    public void The_tables_have_fields_of_both_kinds()
    {
        Assert.True(Filled.Leaves.Count(l => l.IsWords) >= 20);
        Assert.True(Filled.Leaves.Count(l => !l.IsWords) >= 20);
    }

    [Theory]
    [MemberData(nameof(PayloadsInBoth))]
    public void A_payload_in_every_text_at_once_is_printed_as_text_everywhere(string payload, bool single)
    {
        var (result, bundle) = Run(new Filled(leaf => leaf.IsWords ? Value(leaf.Path, payload) : null), single);

        // What has the form of a template's code is text as well, and refused.
        Assert.DoesNotContain(
            result.Diagnostics,
            d => d.Severity == Severity.Error && d.Rule.Name != "template-leftover"
        );
        LivePage.AssertHarmless(bundle);
        var words = AllWords(bundle);
        Assert.All(
            Filled.Leaves.Where(l => l.IsWords && !(single && l.IsOfLists)),
            leaf =>
                Assert.All(
                    Parts(leaf.Path, Value(leaf.Path, payload)),
                    part => Assert.Contains(Folded(part), words, StringComparison.Ordinal)
                )
        );
    }

    [Theory]
    [MemberData(nameof(WordFields))]
    public void All_payloads_in_one_text_are_printed_as_text(string path)
    {
        foreach (var single in (bool[])[true, false])
        {
            var (result, bundle) = Run(
                new Filled(leaf => leaf.Path == path ? Value(path, Payloads.Together) : null),
                single
            );

            Assert.DoesNotContain(
                result.Diagnostics,
                d => d.Severity == Severity.Error && d.Rule.Name != "template-leftover"
            );
            LivePage.AssertHarmless(bundle);
            var words = AllWords(bundle);
            if (!single || !Filled.Leaves.Single(l => l.Path == path).IsOfLists)
            {
                Assert.All(
                    Parts(path, Value(path, Payloads.Together)),
                    part => Assert.Contains(Folded(part), words, StringComparison.Ordinal)
                );
            }
        }
    }

    [Fact]
    public void Good_values_are_not_refused() => Assert.False(IsRefusedWhenRead(new Filled(_ => null)));

    [Theory]
    [MemberData(nameof(OtherFields))]
    public void A_field_with_a_grammar_refuses_every_payload_and_nothing_of_it_gets_into_a_page(string path)
    {
        foreach (var payload in IsOfSites(path) ? [] : Payloads.All)
        {
            var filled = new Filled(leaf => leaf.Path == path ? payload : null);
            // Most fields refuse it before a page is made. Of the others the pages have to be looked at.
            if (!IsRefusedWhenRead(filled))
            {
                var (result, bundle) = Run(filled, single: true);
                Assert.True(result.Failed, $"{path}: {payload}");
                AssertNothingGotIn(result, bundle);
            }
        }
        var (all, site) = Run(new Filled(leaf => leaf.Path == path ? Payloads.Together : null), single: false);
        Assert.True(all.Failed, path);
        AssertNothingGotIn(all, site);
    }

    [Theory]
    [MemberData(nameof(PayloadsInBoth))]
    public void Nothing_of_what_all_fields_with_a_grammar_refuse_gets_into_a_page(string payload, bool single)
    {
        HashSet<string> paths = [.. OtherFields.Select(row => row.Data)];
        var (result, bundle) = Run(new Filled(leaf => paths.Contains(leaf.Path) ? payload : null), single);
        Assert.True(result.Failed);
        AssertNothingGotIn(result, bundle);
    }

    static void AssertNothingGotIn(BuildResult result, MemoryBundle bundle)
    {
        LivePage.AssertHarmless(bundle);
        Assert.DoesNotContain(Payloads.Mark, bundle.AllText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(
            bundle.Files.Keys,
            file => file.Contains(Payloads.Mark, StringComparison.OrdinalIgnoreCase)
        );
        Assert.All(result.Diagnostics, d => Assert.DoesNotContain('\n', d.ToString()));
    }

    static bool IsRefusedWhenRead(Filled filled)
    {
        var folder = filled.Folder();
        var report = new Report();
        var settings = SettingsReader.Read(folder, "articles", baseUrl: null, languages, report);
        var (_, faults) = ArticleParser.Parse(
            "story/index.md",
            "articles/story/index.md",
            folder.Read("story/index.md")!,
            new ParseOptions(
                Drafts: false,
                settings.Language,
                lang => languages.For(lang).QuoteMarks,
                languages.NumberMarksOf
            )
        );
        return report.Sorted().Concat(faults).Any(d => d.Severity == Severity.Error);
    }

    /// <summary>
    /// What names another article, or stands in lists alone: where one article is built, nobody looks for it.
    /// </summary>
    static bool IsOfSites(string path) =>
        Filled.Good.GetValueOrDefault(path) is "other"
        || path == "site.lead_story"
        || Filled.Leaves.Single(l => l.Path == path).IsOfLists;

    static (BuildResult Result, MemoryBundle Bundle) Run(Filled filled, bool single) =>
        Build.Site(
            filled.Folder(),
            o =>
                o with
                {
                    Single = single ? "story/index.md" : null,
                    BaseUrl = null,
                    Theme = new MemoryFolder(),
                    ThemeName = "theme",
                }
        );

    /// <summary>Several makers of a picture are named one by one.</summary>
    static string[] Parts(string path, string value) =>
        path is "images[].creator" or "media[].creator" ? value.Split("; ") : [value];

    static string Value(string path, string payload) => $"{path} {payload}";

    static string AllWords(MemoryBundle bundle) =>
        Folded(
            string.Join(
                '\n',
                LivePage.Of(bundle).Select(p => LivePage.Words(p.Page)).Concat(LivePage.ManifestWords(bundle))
            )
        );

    /// <summary>Headings come out with printer's quotation marks.</summary>
    static string Folded(string words) =>
        words.Replace('“', '"').Replace('”', '"').Replace('‘', '\'').Replace('’', '\'');
}
