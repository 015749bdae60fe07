using AngleSharp.Html.Parser;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Rights;

/// <summary>An article as others may publish it.</summary>
public class RepublishTests
{
    const string Page = "quay/republish/index.html";

    [Theory]
    [InlineData("", "", false)]
    [InlineData("republish: true\n", "", true)]
    [InlineData("", "republish: true\n", true)]
    [InlineData("republish: false\n", "republish: true\n", false)]
    public void A_story_is_given_to_others_only_where_that_is_allowed(string article, string site, bool given)
    {
        var (result, bundle) = Build.Site(Site(article).With("site.yaml", "title: The Harbour Post\n" + site));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Equal(given, bundle.Files.ContainsKey(Page));
        Assert.Equal(given, bundle.Text("quay/index.html").Contains("href=\"republish/\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_address_of_the_site_nothing_can_be_copied()
    {
        var (_, bundle) = Build.Site(Site("republish: true\n"), o => o with { BaseUrl = null });
        Assert.DoesNotContain(Page, bundle.Files.Keys);
    }

    [Fact]
    public void What_is_copied_has_full_addresses_credits_and_no_picture_that_may_not_be_reused()
    {
        var (result, bundle) = Build.Site(Site("republish: true\nauthors: [Ann </textarea> Author]\n"));
        Assert.False(result.Failed, result.Diagnostics.Lines());
        var page = new HtmlParser().ParseDocument(bundle.Text(Page));
        var copied = new HtmlParser().ParseDocument(page.QuerySelector("textarea")!.TextContent);

        var picture = Assert.Single(copied.Images);
        Assert.StartsWith("https://example.org/news/quay/free.", picture.GetAttribute("src"), StringComparison.Ordinal);
        Assert.Equal("Port office", picture.Closest("figure")!.QuerySelector(".credit")!.TextContent);
        Assert.Equal(
            "https://example.org/terms",
            picture.Closest("figure")!.QuerySelector("a[rel=license]")!.GetAttribute("href")
        );
        Assert.DoesNotContain("kept.", copied.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(["The wall, kept"], page.QuerySelectorAll("main li").Select(item => item.TextContent));
        Assert.Equal(
            [
                "https://example.org/news/quay/",
                "https://example.org/news/market/#top",
                "https://elsewhere.example/",
                "#the-wall",
                "https://example.org/terms",
            ],
            copied.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href"))
        );
        Assert.Contains("First published by News.", copied.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ann </textarea> Author", copied.Body.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public void A_fault_of_the_article_is_told_once()
    {
        var (result, _) = Build.Site(
            Site("republish: true\n").With("market/index.md", "---\ntitle: The market\ndraft: true\n---\n")
        );
        Assert.Single(result.Rules(), "link-broken");
    }

    static MemoryFolder Site(string lines) =>
        new MemoryFolder()
            .With(
                "quay/index.md",
                $"---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                    + $"standfirst: The new quay takes its first ship after four years of work on the harbour "
                    + $"wall.\n{lines}images:\n  - file: kept.png\n    alt: A wall\n    "
                    + $"caption: The wall, kept\n    credit: Getty Images\n    lead: true\n  - file: free.png\n    "
                    + $"alt: A ship\n    credit: Port office\n    license: https://example.org/terms\n    "
                    + $"republish: true\n---\n\nThe quay is open, as [the market](../market/#top), "
                    + $"[others](https://elsewhere.example/) and [the wall](#the-wall).\n\n![](free.png)\n\n"
                    + $"## The wall\n\n![](kept.png)\n"
            )
            .With("quay/kept.png", Pictures.Harbour)
            .With("quay/free.png", Pictures.Png(800, 600))
            .With(
                "market/index.md",
                "---\ntitle: The market is open\npublished: 2026-01-01T09:00:00Z\n"
                    + "standfirst: The new market has its first day after four years of work on the harbour wall.\n"
                    + "---\n\nOpen.\n"
            );
}
