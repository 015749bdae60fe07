using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace HarrisTrip.Tests.Check.Security;

/// <summary>Policies that pages carry, and what in the pages they forbid.</summary>
public class PolicyTests
{
    static readonly string hash =
        "'sha384-" + Convert.ToBase64String(SHA384.HashData(Encoding.UTF8.GetBytes("count('é')"))) + "'";

    [Theory]
    [InlineData("script-src 'self'", "<script>count()</script>", 1)]
    [InlineData("default-src 'self'", "<script>count()</script>", 1)]
    [InlineData("default-src 'none'; script-src-elem 'unsafe-inline'", "<script>count()</script>", 0)]
    [InlineData("script-src 'unsafe-inline'", "<script>count()</script>", 0)]
    [InlineData("script-src 'unsafe-inline' 'nonce-a1'", "<script>count()</script>", 1)]
    [InlineData("script-src 'unsafe-inline' 'strict-dynamic'", "<script>count()</script>", 1)]
    [InlineData("script-src 'nonce-a1'", "<script nonce=\"a1\">count()</script>", 0)]
    [InlineData("script-src 'nonce-a1'", "<script nonce=\"A1\">count()</script>", 1)]
    [InlineData(
        "script-src 'none'",
        "<script type=\"application/ld+json\">{}</script><script type=\"text/plain\">a</script>",
        0
    )]
    [InlineData("script-src 'none'", "<script type=\"module\">count()</script>", 1)]
    [InlineData("img-src 'self'", "<script>count()</script><style>p{}</style>", 0)]
    [InlineData("style-src 'self'", "<style>p{color:red}</style>", 1)]
    [InlineData("style-src 'self'", "<p style=\"color:red\">A</p><p style=\"color:red\">B</p>", 1)]
    [InlineData("style-src 'unsafe-inline'", "<p style=\"color:red\">A</p><style>p{}</style>", 0)]
    [InlineData(
        "style-src-elem 'unsafe-inline'; style-src-attr 'none'",
        "<p style=\"color:red\">A</p><style>p{}</style>",
        1
    )]
    [InlineData("script-src 'self'", "<p onclick=\"count()\">A</p>", 1)]
    [InlineData("script-src 'self'", "<a href=\"javascript:count()\">A</a><a href=\"javascript:count()\">B</a>", 1)]
    [InlineData("script-src 'unsafe-inline'", "<a href=\"javascript:count()\">A</a>", 0)]
    [InlineData("script-src 'self'", "<p onfullscreenchange=\"count()\">A</p>", 1)]
    [InlineData("script-src 'self'", "<p onwebkittransitionend=\"count()\">A</p>", 1)]
    [InlineData("script-src 'self'", "<svg><animate onbegin=\"count()\"/></svg>", 1)]
    [InlineData("script-src 'self'", "<p on-click=\"count()\">A</p>", 0)]
    public void What_is_written_into_a_page_needs_a_policy_that_allows_it(string policy, string body, int faults) =>
        Assert.Equal(faults, Conflicts(policy, body));

    [Theory]
    [InlineData("script-src HASH", "<script>count('é')</script>", 0)]
    [InlineData("script-src HASH", "<script>count('e')</script>", 1)]
    [InlineData("script-src HASH", "<p onclick=\"count('é')\">A</p>", 1)]
    [InlineData("script-src 'unsafe-hashes' HASH", "<p onclick=\"count('é')\">A</p>", 0)]
    [InlineData("style-src 'unsafe-hashes' HASH", "<p style=\"count('é')\">A</p>", 0)]
    public void A_hash_allows_what_it_was_made_of(string policy, string body, int faults) =>
        Assert.Equal(faults, Conflicts(policy.Replace("HASH", hash, StringComparison.Ordinal), body));

    [Theory]
    [InlineData(
        "script-src 'self'",
        "<script src=\"a.js\"></script><script src=\"https://example.org/b.js\"></script>",
        0
    )]
    [InlineData("script-src 'self'", "<script src=\"//cdn.example/a.js\"></script>", 1)]
    [InlineData(
        "script-src https:",
        "<script src=\"a.js\"></script><script src=\"https://cdn.example/a.js\"></script>",
        0
    )]
    [InlineData("script-src *.cdn.example", "<script src=\"https://a.cdn.example/a.js\"></script>", 0)]
    [InlineData("script-src *.cdn.example", "<script src=\"https://cdn.example/a.js\"></script>", 1)]
    [InlineData("script-src https://cdn.example/lib/", "<script src=\"https://cdn.example/lib/a.js\"></script>", 0)]
    [InlineData("script-src https://cdn.example/lib/", "<script src=\"https://cdn.example/other/a.js\"></script>", 1)]
    [InlineData("script-src https://cdn.example/a.js", "<script src=\"https://cdn.example/b.js\"></script>", 1)]
    [InlineData("script-src cdn.example:8443", "<script src=\"https://cdn.example/b.js\"></script>", 1)]
    [InlineData("script-src cdn.example:*", "<script src=\"https://cdn.example:8443/b.js\"></script>", 0)]
    [InlineData(
        "script-src 'strict-dynamic' 'nonce-a' https:",
        "<script src=\"https://cdn.example/b.js\"></script>",
        1
    )]
    [InlineData(
        "script-src 'strict-dynamic' 'nonce-a'",
        "<script src=\"https://cdn.example/b.js\" nonce=\"a\"></script>",
        0
    )]
    [InlineData("script-src", "<script src=\"a.js\"></script>", 1)]
    [InlineData("img-src 'self'", "<img alt=\"\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">", 1)]
    [InlineData("img-src 'self' data:", "<img alt=\"\" src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\">", 0)]
    [InlineData("img-src *", "<img alt=\"\" srcset=\"https://cdn.example/a.png 2x\">", 0)]
    [InlineData("img-src 'self'", "<img alt=\"\" srcset=\"https://cdn.example/a.png 2x\">", 1)]
    [InlineData("default-src 'self'; frame-src 'none'", "<iframe title=\"A\" src=\"a.html\"></iframe>", 1)]
    [InlineData("child-src https://video.example", "<iframe title=\"A\" src=\"https://video.example/1\"></iframe>", 0)]
    [InlineData(
        "default-src 'none'",
        "<form action=\"https://cdn.example/\"></form><a href=\"https://cdn.example/\">A</a>",
        0
    )]
    [InlineData("form-action 'self'", "<form action=\"https://cdn.example/\"></form>", 1)]
    [InlineData(
        "default-src 'self'; style-src 'unsafe-inline'",
        "<style>@font-face{font-family:a;src:url(https://cdn.example/a.woff2);font-display:swap}</style>",
        1
    )]
    public void What_a_page_loads_needs_a_policy_that_names_it(string policy, string body, int faults) =>
        Assert.Equal(faults, Conflicts(policy, body));

    [Fact]
    public void Nobody_knows_the_own_host_of_a_page_that_does_not_say_it() =>
        Assert.Empty(
            new Folder()
                .With("index.html", "<script src=\"https://news.example/a.js\"></script>", Meta("script-src 'self'"))
                .Faults("policy-conflict")
        );

    [Fact]
    public void A_policy_counts_for_what_comes_after_it() =>
        Assert.Empty(
            new Folder("https://example.org/")
                .With("index.html", "", "<script>count()</script>" + Meta("script-src 'self'"))
                .Faults("policy-conflict")
        );

    [Theory]
    [InlineData("default-src self", "policy-invalid")]
    [InlineData("script-scr 'self'", "policy-invalid")]
    [InlineData("default-src 'selfish'", "policy-invalid")]
    [InlineData("default-src 'sha256-abc'", "policy-invalid")]
    [InlineData("default-src 'self', https://cdn.example", "policy-invalid")]
    [InlineData("default-src <https://cdn.example>", "policy-invalid")]
    [InlineData("img-src 'none' https:", "policy-invalid")]
    [InlineData("img-src 'self'; img-src https:", "policy-invalid")]
    [InlineData("object-src 'none'; report-uri /told", "policy-without-effect")]
    [InlineData("script-src *; object-src 'none'", "policy-weak")]
    [InlineData("script-src 'self' 'unsafe-eval'; object-src 'none'", "policy-weak")]
    [InlineData("script-src 'self'", "policy-weak")]
    [InlineData(
        "script-src 'nonce-a1' 'unsafe-inline' https: 'strict-dynamic'; object-src 'none'; base-uri 'none'",
        ""
    )]
    [InlineData("default-src 'self'; upgrade-insecure-requests; img-src 'self' data: https://*.example.net:443/a/", "")]
    [InlineData("upgrade-insecure-requests", "")]
    public void A_policy_is_read_as_browsers_read_it(string policy, string rule) =>
        Assert.Equal(
            rule.Length == 0 ? [] : [rule],
            new Folder("https://example.org/")
                .With("index.html", "", Meta(policy))
                .All()
                .Select(d => d.Rule.Name)
                .Where(name => name.StartsWith("policy", StringComparison.Ordinal))
                .Distinct()
        );

    [Fact]
    public void Only_one_rule_reads_the_grammar_of_a_policy()
    {
        Assert.Empty(Broken("script-src 'self' 'report-sha256'; object-src 'none'"));
        Assert.Equal(["policy-invalid"], Broken("script-src 'selfish'; object-src 'none'"));

        static IEnumerable<string> Broken(string policy) =>
            new Folder("https://example.org/")
                .With("index.html", "", Meta(policy))
                .All()
                .Where(d => d.Severity == HarrisTrip.Diagnostics.Severity.Error)
                .Select(d => d.Rule.Name);
    }

    static int Conflicts(string policy, string body) =>
        new Folder("https://example.org/").With("index.html", body, Meta(policy)).Faults("policy-conflict").Count;

    static string Meta(string policy) => $"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">";
}
