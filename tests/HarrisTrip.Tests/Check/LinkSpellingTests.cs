using HarrisTrip.Tests.Sites;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>One address can be spelt in many ways, and hosts are called so in every script.</summary>
public class LinkSpellingTests
{
    [Theory]
    [InlineData("https://fähre.example/", "https://xn--fhre-loa.example/")]
    [InlineData("https://FÄHRE.example/Ü?ä#ö", "https://xn--fhre-loa.example/%C3%9C?%C3%A4#%C3%B6")]
    [InlineData("http://⚓.example:8080/a", "http://xn--r7h.example:8080/a")]
    [InlineData("https://⛴️.example", "https://xn--jbi.example")]
    [InlineData("https://🚢.harbour.example/", "https://xn--068h.harbour.example/")]
    [InlineData("https://порт.example/", "https://xn--n1abei.example/")]
    [InlineData("https://港湾。example/", "https://xn--j6wog.example/")]
    [InlineData("https://straße.example/", "https://xn--strae-oqa.example/")]
    [InlineData("https://f%C3%A4hre.example/", "https://xn--fhre-loa.example/")]
    [InlineData("//fähre.example/a", "//xn--fhre-loa.example/a")]
    [InlineData("mailto:post@fähre.example?subject=Fähre", "mailto:post@xn--fhre-loa.example?subject=F%C3%A4hre")]
    [InlineData("a/fähre.html", "a/f%C3%A4hre.html")]
    [InlineData("https://[2001:db8::1]/ä", "https://[2001:db8::1]/%C3%A4")]
    public void A_host_is_written_as_machines_write_it(string written, string encoded) =>
        Assert.Equal(encoded, WebAddress.Encode(written));

    [Theory]
    [InlineData("https://fähre.example/")]
    [InlineData("https://⚓.example/")]
    [InlineData("https://❤️.pier.example/a?b#c")]
    [InlineData("https://порт.рф/")]
    [InlineData("https://ميناء.example/")]
    [InlineData("//港.example/")]
    [InlineData("mailto:post@fähre.example")]
    [InlineData("mailto:lotse@⚓.example")]
    public void A_link_to_a_host_in_any_script_is_no_error(string address)
    {
        var folder = new Folder().With("index.html", $"<p><a href=\"{address}\">Ferry</a></p>");
        Assert.DoesNotContain(
            folder.All(),
            d => d.Rule.Name is "link-malformed" or "attribute-value" or "mail-address-invalid" or "link-encoding"
        );
        if (address.StartsWith("http", StringComparison.Ordinal))
        {
            Assert.True(WebAddress.IsAbsolute(address));
        }
    }

    [Theory]
    [InlineData("https://a|b.example/")]
    [InlineData("https://fähre^.example/")]
    [InlineData("https://f%20a.example/")]
    [InlineData("https://a%00b.example/")]
    [InlineData("https://a%zz.example/")]
    public void What_no_host_is_called_stays_an_error(string address) =>
        Assert.Contains(
            new Folder().With("index.html", $"<p><a href=\"{address}\">Ferry</a></p>").All(),
            d => d.Rule.Name is "link-malformed"
        );

    [Theory]
    [InlineData("[Ferry](https://fähre.example/plan)", "<a href=\"https://xn--fhre-loa.example/plan\"")]
    [InlineData("<https://⚓.example/>", "<a href=\"https://xn--r7h.example/\"")]
    [InlineData("[Mail](mailto:post@fähre.example)", "<a href=\"mailto:post@xn--fhre-loa.example\"")]
    public void An_article_links_to_it(string markdown, string html)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder().With(
                "ferry/index.md",
                $"---\ntitle: The ferry sails again\n"
                    + $"standfirst: After four years of work the ferry takes its first cars over the river.\n"
                    + $"published: 2026-01-02T09:00:00Z\n---\n\nSee {markdown}.\n"
            )
        );
        Assert.DoesNotContain(result.Rules(), rule => rule is "link-malformed" or "url-invalid" or "attribute-value");
        Assert.Contains(html, bundle.Text("ferry/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/", "./a/")]
    [InlineData("a/", "a/index.html")]
    [InlineData("a/", "../pier/a/")]
    [InlineData("a/", "/pier/a/")]
    [InlineData("a/", "https://harbour.example/pier/a/")]
    [InlineData("a/", "HTTPS://Harbour.EXAMPLE:443/pier/a/")]
    [InlineData("a/", "%61/")]
    [InlineData("a/", "a/#times")]
    [InlineData("a/", "a/#")]
    [InlineData("a/", "b/../a/")]
    [InlineData("https://other.example", "https://other.example/")]
    [InlineData("https://other.example/x", "https://OTHER.example:443/%78")]
    [InlineData("http://other.example:80/x/", "http://other.example/x/index.html")]
    [InlineData("https://fähre.example/", "https://xn--fhre-loa.example/")]
    public void Two_spellings_of_one_address_are_one_link(string one, string other) => Assert.Empty(Same(one, other));

    [Theory]
    [InlineData("a/", "b/")]
    [InlineData("a/#times", "a/#fares")]
    [InlineData("a/?day=1", "a/?day=2")]
    [InlineData("https://other.example/x", "https://other.example/X")]
    [InlineData("https://other.example/x", "https://other.example:8443/x")]
    [InlineData("a/", "https://other.example/pier/a/")]
    public void Two_places_are_two_links(string one, string other) => Assert.Single(Same(one, other));

    static IReadOnlyList<HarrisTrip.Diagnostics.Diagnostic> Same(string one, string other) =>
        new Folder("https://harbour.example/")
            .With("pier/index.html", $"<p><a href=\"{one}\">Times</a> <a href=\"{other}\">Times</a></p>")
            .With("pier/a/index.html", "<h2 id=\"times\">Times</h2><h2 id=\"fares\">Fares</h2>")
            .With("pier/b/index.html", "")
            .Faults("link-same-words");
}
