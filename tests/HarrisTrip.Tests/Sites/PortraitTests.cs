using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Portraits of authors for search engines: files of the publisher's own, or pictures elsewhere.</summary>
public class PortraitTests
{
    [Theory]
    [InlineData("bell.png", null, "https://example.org/news/assets/bell.")]
    [InlineData("../bell.png", null, "https://example.org/news/assets/bell.")]
    [InlineData(null, "bell.png", "https://example.org/news/assets/bell.")]
    [InlineData("https://example.org/news/bell.png", null, "https://example.org/news/assets/bell.")]
    [InlineData(null, "https://example.org/news/people/b%20ell.png", "https://example.org/news/assets/b-ell.")]
    [InlineData("https://photos.example/bell.jpg", "bell.png", "https://photos.example/bell.jpg")]
    public void A_portrait_is_named_by_an_address_where_it_is(string? inArticle, string? inSettings, string address)
    {
        var (result, bundle) = Site(inArticle, inSettings);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = bundle.Text("quay/index.html");
        Assert.Contains($"\"image\":\"{address}", page, StringComparison.Ordinal);
        if (address.Contains("/assets/", StringComparison.Ordinal))
        {
            var start = page.IndexOf(address, StringComparison.Ordinal) + "https://example.org/news/".Length;
            Assert.Contains(page[start..page.IndexOf('"', start)], bundle.Files.Keys);
        }
    }

    [Theory]
    [InlineData("none.png", null, "articles/quay/index.md:6", "There is no picture `none.png` beside this article.")]
    [InlineData(null, "none.png", "articles/site.yaml:2", "There is no picture `none.png` beside site.yaml.")]
    [InlineData("index.md", null, "articles/quay/index.md:6", "There is no picture `index.md` beside this article.")]
    [InlineData(
        "../../bell.png",
        null,
        "articles/quay/index.md:6",
        "There is no picture `../../bell.png` beside this article."
    )]
    [InlineData(
        "javascript:alert(1)",
        null,
        "articles/quay/index.md:6",
        "There is no picture `javascript:alert(1)` beside this article."
    )]
    [InlineData(
        "https://example.org/news/none.png",
        null,
        "articles/quay/index.md:6",
        "`https://example.org/news/none.png` is an address on this site, but beside site.yaml there is no picture `none.png` to publish."
    )]
    public void A_portrait_that_is_not_there_is_told_once_where_it_is_named(
        string? inArticle,
        string? inSettings,
        string place,
        string expected
    )
    {
        var fault = Assert.Single(
            Site(inArticle, inSettings).Result.Diagnostics,
            d => d.Severity == HarrisTrip.Diagnostics.Severity.Error
        );

        Assert.Equal(
            ("portrait-missing", place, expected),
            (fault.Rule.Name, $"{fault.At.Path}:{fault.At.Line}", fault.Message)
        );
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(string? inArticle, string? inSettings) =>
        Build.Site(
            new MemoryFolder()
                .With(
                    "site.yaml",
                    $"title: The Quay\nauthors: [{{name: Ann Bell{(inSettings is null ? "" : $", image: \"{inSettings}\"")}}}]\n"
                )
                .With("bell.png", Pictures.Harbour)
                .With("people/b ell.png", Pictures.Harbour)
                .With("quay/bell.png", Pictures.Harbour)
                .With(
                    "quay/index.md",
                    $"---\ntitle: Quay\npublished: 2026-01-02T09:00:00Z\n"
                        + $"standfirst: The new quay takes its first ship after four years of work on the harbour "
                        + $"wall.\nauthors:\n  - {{name: "
                        + $"Ann Bell{(inArticle is null ? "" : $", image: \"{inArticle}\"")}}}\n---\n\nWords.\n"
                )
        );
}
