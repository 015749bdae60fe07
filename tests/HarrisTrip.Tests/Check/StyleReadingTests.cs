using HarrisTrip.Html.Css;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>Styles are read as browsers read them (CSS Syntax 3), whoever asks what stands in them.</summary>
public class StyleReadingTests
{
    [Theory]
    [InlineData("p { color: red }; h1 { color: red }")]
    [InlineData("p { background: url(a b.png) }")]
    [InlineData("p { color: rgb(1 ] } h1 { color: red }")]
    [InlineData("p { color: !important }")]
    [InlineData("p { <!-- color: red }")]
    [InlineData("p { content: \"a\\\" }")]
    [InlineData("p { color: \\\f }")]
    public void What_browsers_skip_is_a_fault(string css) => Assert.Single(Page(css).Faults("css-syntax"));

    [Theory]
    [InlineData("p { c\\6flor: red }")]
    [InlineData("p { color /* the wall */ : red }")]
    [InlineData("p { fill: url(a\\)b) }")]
    [InlineData("<!-- p { color: red } -->")]
    [InlineData("p { --wall: { a; b } ; color: red }")]
    [InlineData("p { color: red };")]
    public void What_browsers_read_is_none(string css) => Assert.Empty(Page(css).Faults("css-syntax"));

    [Theory]
    [InlineData("@import url(a.css) supports(background: url(b.png));", "a.css")]
    [InlineData("@import 'a.css", "a.css")]
    [InlineData("p { background: \\75rl(a.png) }", "a.png")]
    [InlineData("p { background: url( a\\)b.png\n) }", "a)b.png")]
    [InlineData("p { background: url(a b.png) }", "")]
    [InlineData("p { background: image-set('a.png' type('b') 1x) }", "a.png")]
    public void Only_what_browsers_load_is_an_address(string css, string address) =>
        Assert.Equal(
            address.Length == 0 ? [] : [address],
            Page(css).Faults("asset-missing").Select(fault => fault.Message.Split('`')[1])
        );

    [Theory]
    [InlineData("p { &:hover { color: blue; margin: 0 } color: #eee }", 1)]
    [InlineData("p { color: #eee }", 1)]
    [InlineData("h1, { color: #eee } p, { color: #eee }", 0)]
    [InlineData("p { color: #eee \"a\n\" ; }", 0)]
    public void Only_what_browsers_apply_has_a_contrast(string css, int faults) =>
        Assert.Equal(faults, Page(css + " body { background-color: white }").Faults("contrast-low").Count);

    [Theory]
    [InlineData("p/* the wall */.quay { color: #eee }", 1)]
    [InlineData("p /* the wall */ .quay { color: #eee }", 0)]
    [InlineData("p/* the wall */quay { color: #eee }", 0)]
    public void A_comment_in_a_selector_is_no_space(string css, int faults) =>
        Assert.Equal(
            faults,
            new Folder()
                .With("index.html", "<p class=quay>Pier</p>", $"<style>{css} body {{ background: white }}</style>")
                .Faults("contrast-low")
                .Count
        );

    [Fact]
    public void A_fault_in_a_style_stands_where_it_was_written_whatever_the_tag_says()
    {
        const string Font = "@font-face { font-family: Quay }";

        var fault = Assert.Single(
            new Folder()
                .With("index.html", "<p>Pier</p>", $"<style title='a>b'>{Font}</style>")
                .Faults("font-display-missing")
        );

        Assert.Equal(
            "<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title><style title='a>b'>".Length + 1,
            fault.At.Column
        );
    }

    [Theory]
    [InlineData("{")]
    [InlineData("(")]
    [InlineData("a{--b:{")]
    [InlineData("@media x{")]
    [InlineData("@font-face{")]
    [InlineData("url(")]
    [InlineData("\\")]
    [InlineData("\\\f")]
    [InlineData("\\\r\n")]
    [InlineData("'\n")]
    [InlineData("/*")]
    [InlineData("-->")]
    [InlineData(";")]
    [InlineData("}")]
    [InlineData("a{b:c;")]
    public void However_often_something_stands_in_a_style_it_is_read_in_the_order_it_was_written(string piece)
    {
        var css = string.Concat(Enumerable.Repeat(piece, 100_000));
        var at = 0;
        foreach (var token in CssTokens.Read(css))
        {
            Assert.True(token.At >= at && token.Source.Length > 0);
            Assert.True(string.CompareOrdinal(css, token.At, token.Source, 0, token.Source.Length) == 0);
            at = token.End;
        }
        Assert.True(CssStatement.In(css).Count <= 200_000);
        _ = Page(css).Faults("css-syntax");
    }

    static Folder Page(string css) => new Folder().With("index.html", "<p>Pier</p>", $"<style>{css}</style>");
}
