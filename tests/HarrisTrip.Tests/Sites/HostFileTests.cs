using System.Text.Json;
using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>What web hosts are told, in the grammar of each.</summary>
public class HostFileTests
{
    const string Head =
        "---\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Fact]
    public void Redirects_are_percent_encoded_and_end_at_the_limits_of_Cloudflare()
    {
        var text = Text("_redirects", "", string.Join(", ", Enumerable.Range(0, 2_100).Select(n => $"старый/{n}")));

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("/news/%D1%81%D1%82%D0%B0%D1%80%D1%8B%D0%B9/0/ /news/quay/ 301", lines[0]);
        Assert.Equal(2_000, lines.Length);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 1_000));
    }

    [Fact]
    public void Netlify_alone_is_told_to_redirect_although_there_is_a_page() =>
        Assert.Equal("/news/old/ /news/quay/ 301!\n", Text("_redirects", "hosting: {hosts: [netlify]}\n", "old"));

    [Fact]
    public void No_header_is_told_twice_of_one_file()
    {
        var rules = Text("_headers", "", "old")
            .Split('\n')
            .Where(line => line.StartsWith("  Cache-Control", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(6, rules.Count);
        Assert.All(Text("_headers", "", "old").Split('\n'), line => Assert.InRange(line.Length, 0, 2_000));
    }

    [Theory]
    [InlineData("style.bd060c8c3a.css", true)]
    [InlineData("quay/card.0f2cb9222f.png", true)]
    [InlineData("quay/lead.19113500ae-1200.avif", true)]
    [InlineData("quay/lead.19113500ae-16x9.jpg", true)]
    [InlineData("icon.png", false)]
    [InlineData("tag/wall-3be8e510b6/index.html", false)]
    [InlineData("quay/plan-19113500ae.png", false)]
    [InlineData("quay/plan.1911-00ae-720.png", false)]
    public void What_is_named_for_its_content_is_kept_for_ever_by_each_host(string file, bool kept)
    {
        var patterns = Regex
            .Matches(
                Text("_hosts/nginx.conf", "", "old") + Text("_hosts/Caddyfile", "", "old"),
                @"(?:location ~|@hashed path_regexp) ""(\\.\(\[0-9a-f][^""]+)"""
            )
            .Select(m => m.Groups[1].Value)
            .ToList();
        using var json = JsonDocument.Parse(Text("vercel.json", "", "old"));
        var vercel = json
            .RootElement.GetProperty("headers")
            .EnumerateArray()
            .Single(h => h.GetProperty("headers")[0].GetProperty("key").ValueEquals("Cache-Control"))
            .GetProperty("source")
            .GetString()!;
        Assert.Equal(2, patterns.Count);
        Assert.All(
            [.. patterns, $"^{vercel}$"],
            pattern => Assert.Equal(kept, Regex.IsMatch("/news/" + file, pattern))
        );
        Assert.Equal(kept, SourceAssets.IsHashedName(file));
    }

    [Fact]
    public void Patterns_of_Vercel_mean_just_the_old_address()
    {
        using var json = JsonDocument.Parse(Text("vercel.json", "", "a+b, story.php"));

        var sources = json
            .RootElement.GetProperty("redirects")
            .EnumerateArray()
            .Select(r => r.GetProperty("source").GetString())
            .ToList();
        Assert.Equal(["/news/a%2Bb/", @"/news/story\.php/", @"/news/story\.php"], sources);
    }

    [Theory]
    [InlineData("hosting: {hosts: [github]}\n", "https://news.example.org/", "news.example.org\n")]
    [InlineData("hosting: {hosts: [github]}\n", "https://someone.github.io/news/", null)]
    [InlineData("hosting: {hosts: [github]}\n", "https://127.0.0.1/", null)]
    [InlineData("", "https://news.example.org/", null)]
    public void A_custom_domain_is_claimed_only_where_GitHub_is_named(string settings, string root, string? domain)
    {
        var bundle = Bundle(settings, "old", root);

        Assert.Contains(".nojekyll", bundle.Files.Keys);
        Assert.Equal(domain, bundle.Files.ContainsKey("CNAME") ? bundle.Text("CNAME") : null);
    }

    [Fact]
    public void A_site_for_no_host_has_no_files_for_any() =>
        Assert.DoesNotContain(
            Bundle("hosting: {hosts: [none]}\n", "old").Files.Keys,
            file => file.StartsWith('_') || file is "vercel.json" or ".nojekyll"
        );

    [Fact]
    public void A_policy_is_in_pages_only_where_it_is_asked_for_and_never_with_what_has_no_meaning_there()
    {
        Assert.DoesNotContain(
            "Content-Security-Policy",
            Bundle("", "old").Text("index.html"),
            StringComparison.Ordinal
        );
        var page = Bundle("hosting: {policy_in_pages: true}\n", "old").Text("index.html");
        Assert.Contains(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;;",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("frame-ancestors", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<style>h1 { color: navy }</style>", "inline style")]
    [InlineData("<script>count()</script>", "inline script")]
    [InlineData("<p style=\"color: navy\">Words</p>", "`style` attributes")]
    [InlineData("<button onclick=\"count()\">Count</button>", "`onclick`")]
    [InlineData(
        "<img src=\"https://pictures.example/a.png\" alt=\"\" width=\"1\" height=\"1\">",
        "`https://pictures.example/a.png`"
    )]
    [InlineData("<link rel=\"stylesheet\" href=\"https://fonts.example/a.css\">", "`https://fonts.example/a.css`")]
    public void What_the_policy_of_hosts_forbids_is_told_at_the_line_of_the_template(string html, string what)
    {
        IEnumerable<Diagnostic> Conflicts(string settings) =>
            Build
                .Site(
                    Site(settings, "old"),
                    o =>
                        o with
                        {
                            ThemeName = "mine",
                            Theme = new MemoryFolder().With(
                                "article.html",
                                $"<h1>{{{{ article.title }}}}</h1>\n{html}\n"
                            ),
                        }
                )
                .Result.Diagnostics.Where(d => d.Rule.Name == "policy-conflict");

        var fault = Assert.Single(Conflicts(""));
        Assert.Equal("mine/article.html:2", $"{fault.At.Path}:{fault.At.Line}");
        Assert.StartsWith("The policy that hosts send with the page forbids ", fault.Message, StringComparison.Ordinal);
        Assert.Contains(what, fault.Message, StringComparison.Ordinal);
        Assert.Contains("`hosting` in site.yaml", fault.Help, StringComparison.Ordinal);
        Assert.Empty(Conflicts("hosting: {policy: \"default-src 'self' https: 'unsafe-inline'\"}\n"));
        Assert.Empty(Conflicts("hosting: {hosts: [github, s3]}\n"));
        Assert.Single(Conflicts("hosting: {policy_in_pages: true}\n"));
    }

    [Theory]
    [InlineData("default-src 'self' $host")]
    [InlineData("default-src {path}")]
    [InlineData("default-src \\\"a\\\"")]
    public void A_policy_that_would_leave_its_line_is_refused(string policy)
    {
        var (result, _) = Build.Site(Site($"hosting: {{policy: \"{policy}\"}}\n", "old"));
        Assert.Contains("value-unknown", result.Rules());
    }

    [Fact]
    public void Browsers_are_kept_to_https_only_on_request()
    {
        Assert.DoesNotContain("Strict-Transport", Bundle("", "old").AllText(), StringComparison.Ordinal);
        Assert.Contains(
            "  Strict-Transport-Security: max-age=2592000\n",
            Text("_headers", "hosting: {hsts_days: 30}\n", "old"),
            StringComparison.Ordinal
        );
    }

    static string Text(string file, string settings, string aliases) => Bundle(settings, aliases).Text(file);

    static MemoryBundle Bundle(string settings, string aliases, string root = "https://example.org/news/")
    {
        var (result, bundle) = Build.Site(Site(settings, aliases), o => o with { BaseUrl = root });
        Assert.False(result.Failed, result.Diagnostics.Lines());
        return bundle;
    }

    static MemoryFolder Site(string settings, string aliases) =>
        new MemoryFolder()
            .With(
                "site.yaml",
                $"title: News\ndescription: Reports from a small harbour town and its quay, every day of the year.\n{settings}"
            )
            .With("quay.md", $"{Head}title: Quay\naliases: [{aliases}]\n---\nWords.\n");
}
