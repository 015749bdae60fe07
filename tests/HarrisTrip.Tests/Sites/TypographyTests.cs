using HarrisTrip.Tests.Safety;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>What readers see is set in the same marks wherever its author wrote it.</summary>
public class TypographyTests
{
    const string Words = "\"It's open...\"";

    [Theory]
    [InlineData("en", "“It’s open…”")]
    [InlineData("es", "«It’s open…»")]
    public void Front_matter_is_set_in_the_marks_of_its_language_on_the_page_and_for_machines(string lang, string set)
    {
        var (result, bundle) = Build.Site(Site(lang));

        Assert.False(result.Failed, result.Diagnostics.Lines());
        foreach (var file in (string[])["story/index.html", "index.html"])
        {
            // The home page is in the language of the site.
            Assert.DoesNotContain(
                "It's",
                System.Net.WebUtility.HtmlDecode(bundle.Text(file)),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("It\\u0027s", bundle.Text(file), StringComparison.Ordinal);
        }
        var page = bundle.Text("story/index.html");
        foreach (
            var printed in (string[])
                [
                    $"<h1>{set} headline</h1>",
                    $"<title>{set} headline</title>",
                    $"content=\"{set} headline\"",
                    $"\"headline\":\"{set} headline\"",
                    $"{set} standfirst",
                    $"{set} point",
                    $"{set} caption",
                    $"alt=\"{set} picture\"",
                    $"{set} disclosure",
                    $"{set} mended",
                    $"{set} source",
                    $"{set} author",
                    $"{set} part</h2>",
                ]
        )
        {
            Assert.Contains(printed, page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_description_in_the_body_that_says_the_same_as_the_record_is_the_same() =>
        Assert.DoesNotContain(
            "image-alt-differs",
            Build
                .Article(
                    $"---\ntitle: T\npublished: 2026-01-02T09:00:00Z\n"
                        + $"images: [{{file: harbour.png, alt: {Quoted("picture")}, credit: c}}]\n---\n"
                        + $"![{Words} picture](harbour.png)\n"
                )
                .Result.Rules()
        );

    [Fact]
    public void An_address_keeps_its_marks()
    {
        var (_, bundle) = Build.Article(
            "---\ntitle: T\npublished: 2026-01-02T09:00:00Z\nsources: [{title: S, url: \"https://example.org/it's...\"}]\n---\nWords.\n"
        );

        Assert.Contains(
            "href=\"https://example.org/it&#39;s...\"",
            bundle
                .Text("index.html")
                .Replace("&#x27;", "&#39;", StringComparison.Ordinal)
                .Replace("it's", "it&#39;s", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    static string Quoted(string more) => Payloads.Quoted($"{Words} {more}");

    static MemoryFolder Site(string lang) =>
        new MemoryFolder()
            .With("site.yaml", $"title: {Quoted("site")}\nlang: {lang}\n")
            .With("story/harbour.png", Pictures.Harbour)
            .With(
                "story/index.md",
                $"""
                ---
                title: {Quoted("headline")}
                standfirst: {Quoted("standfirst")}
                published: 2026-01-02T09:00:00Z
                authors: [{Quoted("author")}]
                key_points: [{Quoted("point")}]
                sections: [{Quoted("part")}]
                disclosure: {Quoted("disclosure")}
                corrections: [{"{"}date: 2026-01-03, text: {Quoted("mended")}{"}"}]
                sources: [{"{"}title: {Quoted("source")}{"}"}]
                images: [{"{"}file: harbour.png, alt: {Quoted("picture")}, caption: {Quoted(
                    "caption"
                )}, credit: c, lead: true{"}"}]
                ---
                ## {Words} part

                Words.
                """
            );
}
