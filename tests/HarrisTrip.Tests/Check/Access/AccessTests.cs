using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Check.Access;

/// <summary>What shuts readers out of a page, and what only looks as if it did.</summary>
public class AccessTests
{
    [Theory]
    [InlineData("5", 1)]
    [InlineData("0", 0)]
    [InlineData("0; url=/", 0)]
    [InlineData("30; url=/", 1)]
    [InlineData("30, url=/", 1)]
    [InlineData("30: url=/", 0)]
    [InlineData("+30", 0)]
    [InlineData("soon; url=/", 0)]
    [InlineData("72001", 0)]
    public void A_page_stays(string content, int errors) =>
        Assert.Equal(errors, Errors("", "refresh-delayed", $"<meta http-equiv=\"refresh\" content=\"{content}\">"));

    [Theory]
    [InlineData("user-scalable=no", 1)]
    [InlineData("user-scalable=0.5", 1)]
    [InlineData("user-scalable=yes", 0)]
    [InlineData("maximum-scale=1.5", 1)]
    [InlineData("maximum-scale=yes", 1)]
    [InlineData("maximum-scale=2", 0)]
    [InlineData("maximum-scale=-1", 0)]
    [InlineData("width=device-width, initial-scale=1", 0)]
    public void A_page_can_be_made_larger(string content, int errors) =>
        Assert.Equal(errors, Errors("", "zoom-locked", $"<meta name=\"viewport\" content=\"{content}\">"));

    [Theory]
    [InlineData("<p lang=\"english\">Wall</p>", 1)]
    [InlineData("<p lang=\"em-US\">Wall</p>", 1)]
    [InlineData("<p lang=\"eng\">Wall</p>", 1)]
    [InlineData("<p lang=\"i-lux\">Mauer</p>", 1)]
    [InlineData("<p lang=\"fr-XX\">Mur</p>", 0)]
    [InlineData("<p lang=\"yue\">Wall</p>", 0)]
    [InlineData("<p lang=\"xx\"></p>", 0)]
    [InlineData("<p lang=\"xx\" hidden>Wall</p>", 0)]
    [InlineData("<p lang=\"xx\"><b lang=\"fr\">Mur</b></p>", 0)]
    [InlineData("<p lang=\"xx\"><img src=\"w.png\" alt=\"Wall\"></p>", 1)]
    public void A_part_is_in_a_language(string body, int errors) =>
        Assert.Equal(errors, Errors(body, "lang-part-invalid"));

    [Theory]
    [InlineData("<p style=\"color: #aaa; background: white\">Wall</p>", 1)]
    [InlineData("<p style=\"color: #333; background: #fff\">Wall</p>", 0)]
    [InlineData("<p style=\"color: #888; background: #fff; font-size: 24px\">Wall</p>", 0)]
    [InlineData("<p style=\"color: #888; background: #fff; font-size: 18.7px; font-weight: bold\">Wall</p>", 0)]
    [InlineData("<p style=\"color: rgba(0, 0, 0, 0.3)\">Wall</p>", 1)]
    [InlineData("<p style=\"color: hsl(0, 0%, 60%)\">Wall</p>", 1)]
    [InlineData("<div style=\"background: #000\"><p style=\"color: #333\">Wall</p></div>", 1)]
    [InlineData("<p style=\"color: #aaa; background: url(w.png)\">Wall</p>", 0)]
    [InlineData("<p style=\"color: #aaa; text-shadow: 0 0 2px #000\">Wall</p>", 0)]
    [InlineData("<p style=\"color: #aaa; display: none\">Wall</p>", 0)]
    [InlineData("<button disabled style=\"color: #aaa; background: #fff\">Wall</button>", 0)]
    [InlineData("<label for=\"w\" style=\"color: #aaa\">Wall</label><input id=\"w\" disabled>", 0)]
    [InlineData("<style>p { color: #aaa } .dark { color: #222 }</style><p class=\"dark\">Wall</p>", 0)]
    [InlineData("<style>p { color: #aaa }</style><p>Wall</p>", 1)]
    [InlineData("<style>@media print { p { color: #aaa } }</style><p>Wall</p>", 0)]
    [InlineData("<p style=\"color: var(--ink)\">Wall</p>", 0)]
    [InlineData("<p>Wall</p>", 0)]
    public void Text_stands_out_from_its_ground(string body, int errors) =>
        Assert.Equal(errors, Errors(body, "contrast-low"));

    [Theory]
    [InlineData("<p style=\"letter-spacing: 0.1em !important\">Wall</p>", 1)]
    [InlineData("<p style=\"letter-spacing: 1px !important; font-size: 16px\">Wall</p>", 1)]
    [InlineData("<p style=\"letter-spacing: 0.12em !important\">Wall</p>", 0)]
    [InlineData("<p style=\"letter-spacing: 0.1em\">Wall</p>", 0)]
    [InlineData("<p style=\"word-spacing: 0.1em !important\">Wall</p>", 1)]
    [InlineData("<p style=\"word-spacing: 0.16em !important\">Wall</p>", 0)]
    [InlineData("<p style=\"letter-spacing: 0.1em !important\"></p>", 0)]
    [InlineData("<p style=\"letter-spacing: 0.1em !important; display: none\">Wall</p>", 0)]
    [InlineData("<p style=\"line-height: 1.2 !important\">Wall</p>", 0)]
    [InlineData(
        "<p style=\"line-height: 1.2 !important; max-width: "
            + "200px\">The wall of the harbour is closed until the spring, says the port office.</p>",
        1
    )]
    [InlineData(
        "<p style=\"line-height: 1.5 !important; max-width: "
            + "200px\">The wall of the harbour is closed until the spring, says the port office.</p>",
        0
    )]
    public void Space_can_be_widened(string body, int errors) => Assert.Equal(errors, Errors(body, "spacing-locked"));

    [Theory]
    [InlineData("portrait", "transform: rotate(90deg)", 1)]
    [InlineData("landscape", "transform: rotateZ(0.25turn)", 1)]
    [InlineData("portrait", "transform: matrix(0, 1, -1, 0, 0, 0)", 1)]
    [InlineData("portrait", "rotate: 270deg", 1)]
    [InlineData("portrait", "transform: rotate(1.5708rad)", 1)]
    [InlineData("portrait", "transform: rotate(7deg)", 0)]
    [InlineData("portrait", "transform: rotate(180deg)", 0)]
    [InlineData("portrait", "margin: 0", 0)]
    public void A_screen_can_be_turned(string held, string style, int errors) =>
        Assert.Equal(
            errors,
            Errors("", "orientation-locked", $"<style>@media (orientation: {held}) {{ body {{ {style} }} }}</style>")
        );

    [Theory]
    [InlineData("name", 0)]
    [InlineData("off", 0)]
    [InlineData("section-a shipping work email", 0)]
    [InlineData("username webauthn", 0)]
    [InlineData("nonsense", 1)]
    [InlineData("work shipping email", 1)]
    [InlineData("work photo", 1)]
    [InlineData("email home", 1)]
    public void A_field_says_what_it_wants(string words, int errors) =>
        Assert.Equal(errors, Errors($"<label>Field <input autocomplete=\"{words}\"></label>", "autocomplete-invalid"));

    [Theory]
    [InlineData("<table><tr><th>Ships</th><th>Boats</th></tr><tr><td>1</td><td>2</td></tr></table>", 0)]
    [InlineData("<table><tr><th>Ships</th><th>Boats</th></tr><tr><td>1</td></tr></table>", 1)]
    [InlineData("<table><tr><th>Ships</th><th>Boats</th></tr><tr><td colspan=\"2\">1</td></tr></table>", 0)]
    [InlineData("<table><tr><th scope=\"row\">Ships</th></tr><tr><td>1</td></tr></table>", 1)]
    [InlineData("<table><tr><th rowspan=\"2\">Ships</th><td>1</td></tr><tr><td>2</td></tr></table>", 0)]
    [InlineData("<table role=\"none\"><tr><th>Ships</th></tr></table>", 0)]
    [InlineData("<table hidden><tr><th>Ships</th></tr></table>", 0)]
    [InlineData("<table><tr><th id=\"s\">Ships</th></tr></table><table><tr><td headers=\"s\">1</td></tr></table>", 1)]
    public void A_heading_of_a_table_heads_something(string body, int errors) =>
        Assert.Equal(errors, Errors(body, "table-header-alone"));

    [Fact]
    public void A_heading_of_a_table_with_a_million_places_heads_something()
    {
        var rows = string.Concat(Enumerable.Repeat("<tr><th rowspan=\"0\">Ships</th></tr>", 500));
        var data = string.Concat(Enumerable.Repeat("<tr><td>1</td></tr>", 2_000));
        Assert.Equal(
            1,
            Errors($"<table>{rows}{data}<tr><th scope=\"col\">Boats</th></tr></table>", "table-header-alone")
        );
    }

    [Theory]
    [InlineData("<table><tr><th id=\"s\">Ships</th></tr><tr><td headers=\"s\">1</td></tr></table>", 0)]
    [InlineData("<table><tr><th id=\"s\">Ships</th></tr><tr><td headers=\"none\">1</td></tr></table>", 1)]
    [InlineData("<table><tr><td id=\"s\" headers=\"s\">Ships</td></tr></table>", 1)]
    [InlineData("<table hidden><tr><td headers=\"none\">1</td></tr></table>", 0)]
    public void A_cell_names_headings_of_its_table(string body, int errors) =>
        Assert.Equal(errors, Errors(body, "table-headers-broken"));

    [Theory]
    [InlineData("<ul><li>Wall</li></ul>", 0)]
    [InlineData("<ul role=\"menu\"><li role=\"menuitem\">Wall</li></ul>", 0)]
    [InlineData("<ul role=\"none\"><li>Wall</li></ul>", 0)]
    [InlineData("<ul><li role=\"none\">Wall</li></ul>", 0)]
    [InlineData("<ul><div><li>Wall</li></div></ul>", 2)]
    [InlineData("<li>Wall</li>", 1)]
    [InlineData("<div role=\"list\"><li>Wall</li></div>", 0)]
    [InlineData("<dl><dt>Wall</dt><dd>Stones</dd></dl>", 0)]
    [InlineData("<dl><div><dt>Wall</dt><dd>Stones</dd></div></dl>", 0)]
    [InlineData("<dl><p>Wall</p></dl>", 1)]
    [InlineData("<dl><dd>Stones</dd><dt>Wall</dt></dl>", 1)]
    [InlineData("<div><dt>Wall</dt></div>", 1)]
    public void A_list_holds_entries(string body, int errors) => Assert.Equal(errors, Errors(body, "list-structure"));

    [Theory]
    [InlineData("<video src=\"w.mp4\" autoplay></video>", "media-autoplay", 1)]
    [InlineData("<video src=\"w.mp4\" autoplay muted></video>", "media-autoplay", 0)]
    [InlineData("<video src=\"w.mp4\" autoplay controls></video>", "media-autoplay", 0)]
    [InlineData("<video src=\"w.mp4#t=8,10\" autoplay></video>", "media-autoplay", 0)]
    [InlineData("<audio autoplay><source src=\"w.mp3#t=8,20\"></audio>", "media-autoplay", 1)]
    [InlineData("<iframe title=\"W\" tabindex=\"-1\" srcdoc=\"<a href='/'>Home</a>\"></iframe>", "frame-focus", 1)]
    [InlineData(
        "<iframe title=W tabindex=-1 srcdoc=\"<a title='1 > 0' href='/'>Home</a>\"></iframe>",
        "frame-focus",
        1
    )]
    [InlineData("<iframe title=W tabindex=-1 srcdoc=\"<!-- <a href='/'>Home</a> -->\"></iframe>", "frame-focus", 0)]
    [InlineData("<iframe title=\"W\" tabindex=\"-1\" srcdoc=\"<h1>Home</h1>\"></iframe>", "frame-focus", 0)]
    [InlineData("<div style=\"overflow: auto; height: 200px\"><p>Wall</p></div>", "scroll-unreachable", 0)]
    [InlineData(
        "<div style=\"overflow: scroll; height: 50px; width: 100px\"><div style=\"height: 500px\">Wall</div></div>",
        "scroll-unreachable",
        1
    )]
    [InlineData(
        "<div style=\"overflow: scroll; height: 50px; width: 100px\"><div style=\"height: 500px\"><a href=\"/\">Wall</a></div></div>",
        "scroll-unreachable",
        0
    )]
    public void Readers_are_not_shut_out(string body, string rule, int errors) =>
        Assert.Equal(errors, Errors(body, rule));

    [Theory]
    [InlineData("heading-single-h1", "<h1>Wall</h1>")]
    [InlineData("landmark-main", "<p>Wall</p>")]
    [InlineData("table-header-empty", "<table><tr><th></th></tr><tr><td>1</td></tr></table>")]
    [InlineData("tabindex-positive", "<p tabindex=\"2\">Wall</p>")]
    [InlineData("link-text-vague", "<a href=\"/\">Click here</a>")]
    [InlineData("link-same-words", "<a href=\"/a\">Wall</a> <a href=\"/b\">Wall</a>")]
    [InlineData("contrast-modest", "<p style=\"color: #666\">Wall</p>")]
    [InlineData("captions-missing", "<video src=\"w.mp4\" controls></video>")]
    public void What_is_only_better_otherwise_is_no_error_on_the_page_of_another(string rule, string body) =>
        Assert.Equal(Severity.Warning, Assert.Single(new Folder().With("index.html", body).Faults(rule)).Severity);

    static int Errors(string body, string rule, string head = "") =>
        new Folder().With("index.html", body, head).Faults(rule).Count(d => d.Severity == Severity.Error);
}
