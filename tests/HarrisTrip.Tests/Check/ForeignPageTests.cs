using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>Pages that others made, in all the ways that HTML allows.</summary>
public class ForeignPageTests
{
    [Fact]
    public void The_top_of_another_page_needs_no_anchor() =>
        Assert.Empty(
            new Folder()
                .With("index.html", "<a href=\"b.html#top\">B</a> <a href=\"#Top\">Up</a>")
                .With("b.html", "")
                .Faults("link-broken")
        );

    [Fact]
    public void A_page_without_anchors_suggests_none() =>
        Assert.Equal(
            "Link to one of its headings, or to the page.",
            Assert
                .Single(
                    new Folder()
                        .With("index.html", "<a href=\"b.html#x\">B</a>")
                        .With("b.html", "")
                        .Faults("link-broken")
                )
                .Help
        );

    [Fact]
    public void A_page_that_was_not_read_breaks_no_links_to_it() =>
        Assert.Empty(
            new Folder()
                .With("index.html", "<a href=\"b.html#x\">B</a>")
                .With("b.html", string.Concat(Enumerable.Repeat("<div>", 600)) + "<p id=\"x\">")
                .Faults("link-broken")
        );

    [Theory]
    [InlineData("<img srcset=\"a,b.png 1x, c.png 2x\" alt=\"\">", 0)]
    [InlineData("<img srcset=\"a,b.png, c.png\" alt=\"\">", 0)]
    [InlineData("<img srcset=\"a.png 1x, c.png 2x\" alt=\"\">", 1)]
    public void A_comma_in_an_address_of_a_srcset_is_part_of_it(string image, int broken) =>
        Assert.Equal(
            broken,
            new Folder().With("index.html", image).WithFile("a,b.png").WithFile("c.png").Faults("asset-missing").Count
        );

    [Fact]
    public void An_anchor_of_a_page_called_htm_is_looked_up() =>
        Assert.Contains(
            "`no`",
            Assert
                .Single(
                    new Folder()
                        .With("index.html", "<a href=\"b.htm#no\">B</a> <a href=\"b.htm#x\">B</a>")
                        .With("b.htm", "<p id=\"x\">")
                        .Faults("link-broken")
                )
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("https://example.org/news/a/", 0)]
    [InlineData("https://example.org/news/a/index.html", 0)]
    [InlineData("https://example.org/news/", 1)]
    [InlineData("https://example.org/news/b.html", 1)]
    [InlineData("https://elsewhere.example/news/", 0)]
    public void The_own_address_of_a_page_is_known_when_that_of_the_folder_is(string canonical, int faults)
    {
        var folder = new Folder("https://example.org/news/")
            .With("index.html", "")
            .With("b.html", "")
            .With("a/index.html", "", $"<link rel=\"canonical\" href=\"{canonical}\">")
            .With(
                "moved/index.html",
                "",
                "<link rel=\"canonical\" href=\"https://example.org/news/b.html\">"
                    + "<meta http-equiv=\"refresh\" content=\"0; url=../b.html\">"
            );

        Assert.Equal(faults, folder.Faults("canonical-mismatch").Count);
    }

    [Fact]
    public void A_base_element_is_where_relative_addresses_begin()
    {
        var folder = new Folder()
            .With("a/index.html", "<a href=\"c.html\">C</a> <a href=\"d.html\">D</a>", "<base href=\"/b/\">")
            .With("b/c.html", "")
            .With("a/d.html", "");
        Assert.Contains("`d.html`", Assert.Single(folder.Faults("link-broken")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_beside_the_folder_on_its_host_is_not_looked_up() =>
        Assert.Contains(
            "`/news/none/`",
            Assert
                .Single(
                    new Folder("https://example.org/news/")
                        .With("index.html", "<a href=\"/about/\">About</a> <a href=\"/news/none/\">None</a>")
                        .Faults("link-broken")
                )
                .Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_site_of_another_is_told_nothing_of_our_settings() =>
        Assert.DoesNotContain(
            "site.yaml",
            Assert.Single(new Folder().With("index.html", "").Faults("description-missing")).Help,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<div/>", 1)]
    [InlineData("<br/>", 0)]
    public void A_slash_closes_no_element_of_HTML(string tag, int faults) =>
        Assert.Equal(
            faults,
            new Folder()
                .With("index.html", string.Concat(Enumerable.Repeat(tag, 20_000)))
                .Faults("html-parse-error")
                .Count(d => d.Message.Contains("nested", StringComparison.Ordinal))
        );

    [Fact]
    public void A_slash_closes_a_drawings_elements() =>
        Assert.DoesNotContain(
            new Folder()
                .With("index.html", "<svg>" + string.Concat(Enumerable.Repeat("<path/>", 2_000)) + "</svg>")
                .Faults("html-parse-error"),
            d => d.Message.Contains("nested", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("<header><img src=\"l.png\" alt=\"L\"></header><main></main>", 0)]
    [InlineData("<main><img src=\"l.png\" alt=\"L\"></main>", 1)]
    [InlineData("<header><img src=\"l.png\" alt=\"L\"></header>", 1)]
    public void Only_pictures_of_the_main_part_need_a_credit(string body, int faults) =>
        Assert.Equal(faults, new Folder().With("index.html", body).Faults("image-credit-missing").Count);

    [Theory]
    [InlineData("", 1)]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=b.html\">", 0)]
    public void A_page_without_any_preview_is_told_unless_it_only_leads_on(string head, int faults) =>
        Assert.Equal(faults, new Folder().With("index.html", "", head).Faults("open-graph-missing").Count);

    [Theory]
    [InlineData("<a href=\"https://example.org/\"></a>", 1)]
    [InlineData("<a href=\"https://example.org/\"><img src=\"l.png\" alt=\"\"></a>", 1)]
    [InlineData("<a href=\"https://example.org/\"><img src=\"l.png\" alt=\"Logo\"></a>", 0)]
    [InlineData("<a href=\"https://example.org/\" aria-label=\"Home\"></a>", 0)]
    public void A_link_needs_something_to_say(string link, int faults) =>
        Assert.Equal(faults, new Folder().With("index.html", link).Faults("link-name-missing").Count);
}
