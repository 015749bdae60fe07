using System.Globalization;
using System.Text;
using CsCheck;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>What is embargoed leaves no trace in any byte of a bundle; what expired leaves a page that says no more than that.</summary>
public class EmbargoTests
{
    const string Mark = "Zq7Xv";

    [Fact]
    public void No_byte_of_any_file_comes_from_an_embargoed_article_whatever_its_fields_are() =>
        Gen.Select(Gen.Int[0, 4], Gen.Int[1, 3], Gen.Bool.Array[12]).Sample((open, coming, fields) =>
        {
            var folder = new MemoryFolder().With("site.yaml", "title: Record\nfeeds: {entries: 5, categories: true, tags: true}\nrepublish: true\n").With("first/index.md", Open("first"));
            for (var i = 0; i < open; i++)
            {
                folder.With($"open-{i.ToString(CultureInfo.InvariantCulture)}/index.md", Open($"open {i.ToString(CultureInfo.InvariantCulture)}"));
            }
            for (var i = 0; i < coming; i++)
            {
                Embargoed(folder, i, fields);
            }
            var (result, bundle) = Build.Site(folder);
            Assert.False(result.Failed, result.Diagnostics.Lines());
            foreach (var (path, content) in bundle.Files)
            {
                Assert.DoesNotContain(Mark, path + Encoding.Latin1.GetString(content), StringComparison.OrdinalIgnoreCase);
            }
        }, iter: 30, threads: 1);

    [Theory]
    [InlineData("Tomorrow: Minister resigns over harbour.")]
    [InlineData("The minister will go, [as we will tell](https://example.org/news/zq7xv/).")]
    public void A_build_finds_what_an_open_article_gives_away(string text)
    {
        var (result, _) = Build.Site(new MemoryFolder().With("open/index.md", Open("open", text))
            .With("zq7xv/index.md", "---\ntitle: Minister resigns over harbour\npublished: 2027-01-02T09:00:00Z\n---\n\nText.\n"));
        Assert.Contains(result.Diagnostics, d => d.Rule.Name is "embargo-leaked" && d.At.ToString().StartsWith("articles/zq7xv/index.md:2:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Harbour", "The harbour is open, and the Harbour office too.")]
    [InlineData("Story open", "A story that has the same title.")]
    public void A_title_of_common_words_stops_nobody_who_uses_them(string title, string text)
    {
        var (result, _) = Build.Site(new MemoryFolder().With("open/index.md", Open("open", text)).With("soon/index.md", $"---\ntitle: {title}\npublished: 2027-01-02T09:00:00Z\n---\n\nText.\n"));
        Assert.DoesNotContain("embargo-leaked", result.Rules());
    }

    [Fact]
    public void What_expired_leaves_a_page_that_is_not_to_be_found_and_stands_in_no_list()
    {
        var (result, bundle) = Build.Site(new MemoryFolder().With("open/index.md", Open("open"))
            .With("gone/index.md", $"---\ntitle: {Mark} is over\npublished: 2026-01-02T09:00:00Z\nexpires: 2026-02-01T00:00:00Z\ntags: [{Mark}]\nlang: de\n---\n\n{Mark}.\n"));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.DoesNotContain(Mark, bundle.AllText(), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<meta name=\"robots\" content=\"noindex", bundle.Text("gone/index.html"), StringComparison.Ordinal);
        Assert.Contains("Dieser Artikel ist nicht mehr verfügbar", bundle.Text("gone/index.html"), StringComparison.Ordinal);
        Assert.All(bundle.Files.Keys.Where(f => f != "gone/index.html" && !f.StartsWith("_hosts/", StringComparison.Ordinal)), f => Assert.DoesNotContain("gone/", f.StartsWith("gone/", StringComparison.Ordinal) ? "gone/" : bundle.Text(f), StringComparison.Ordinal));
    }

    static string Open(string name, string text = "Text.") => $"---\ntitle: Story {name}\npublished: 2026-01-02T09:00:00Z\ncategory: World\ntags: [sea]\n---\n\n{text}\n";

    static void Embargoed(MemoryFolder folder, int number, bool[] fields)
    {
        var slug = $"{Mark}-{number.ToString(CultureInfo.InvariantCulture)}".ToLowerInvariant();
        string[] some =
        [
            $"standfirst: {Mark} standfirst\n", $"authors: [{Mark} author]\n", $"category: {Mark} category\n", $"tags: [{Mark} tag, sea]\n", $"dateline: {Mark} place\n",
            $"images:\n  - file: {Mark}.png\n    alt: {Mark} alt\n    caption: {Mark} caption\n    credit: {Mark} credit\n    lead: true\n", $"key_points: [{Mark} point]\n",
            $"sources:\n  - title: {Mark} source\n    url: https://example.com/{Mark}\n", $"corrections:\n  - date: 2027-01-05\n    text: {Mark} correction\n", $"disclosure: {Mark} disclosure\n",
            $"aliases: [{slug}-old]\n", "updated: 2027-03-01T00:00:00Z\n",
        ];
        folder.With($"{slug}/index.md", $"---\ntitle: {Mark} headline\npublished: 2027-01-02T09:00:00Z\n{string.Concat(some.Where((_, i) => fields[i]))}---\n\n{Mark} body. [Open](../first/index.md)\n").With($"{slug}/{Mark}.png", Pictures.Harbour);
    }
}
