using Xunit;

namespace HarrisTrip.Tests.Check.Security;

/// <summary>What nobody meant to publish, and what only looks like it.</summary>
public class LeakTests
{
    /// <summary>Made up here, and put together so that no scanner of repositories takes them for real.</summary>
    static string Token(string beginning, int length) =>
        beginning
        + string.Concat(Enumerable.Range(0, length).Select(i => "Qw7eR2tY9uI4oP1aS6dF3gH8jK5lZxCvBnM0"[(i * 7) % 36]));

    public static TheoryData<string, string> Secrets =>
        new()
        {
            { Token("ghp" + "_", 36), "secret-leaked" },
            { Token("sk_" + "live_", 24), "secret-leaked" },
            { Token("xox" + "b-", 40), "secret-leaked" },
            { Token("glp" + "at-", 20), "secret-leaked" },
            { "AKI" + "AQ7R2T9U4P1S6D3G8", "secret-leaked" },
            { "-----BEGIN RSA " + "PRIVATE KEY-----\n" + Token("MII", 61), "secret-leaked" },
            { "\"-----BEGIN " + "PRIVATE KEY-----\\n" + Token("MII", 61) + "\"", "secret-leaked" },
            { "aws_secret_access_key = " + Token("", 40), "secret-leaked" },
            { "postgres://desk:Kai7nord@db.news.net/archive", "secret-leaked" },
            { Token("AI" + "za", 35), "secret-possible" },
            { "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0." + Token("", 43), "secret-possible" },
            { "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "" },
            { "postgres://user:password@host/db", "" },
            { "postgres://USER:${PASSWORD}@db.news.net/archive", "" },
            { "A key begins with -----BEGIN RSA PRIVATE KEY----- and goes on.", "" },
            { "AKIAN and Asia", "" },
            { "pk_live_Qw7eR2tY9uI4oP1aS6dF3gH8", "" },
            { "https://example.org/a:b@c", "" },
        };

    [Theory]
    [MemberData(nameof(Secrets))]
    public void A_secret_is_told_from_what_looks_like_one(string text, string rule)
    {
        Assert.Equal(Expected(rule), Found(new Folder().With("index.html", $"<!-- {text} -->")));
        Assert.Equal(Expected(rule), Found(new Folder().With("index.html", $"<script>const it = {text}</script>")));
        Assert.Equal(Expected(rule), Found(new Folder().WithFile("count.js", $"const it = `{text}`;")));
    }

    [Fact]
    public void An_article_on_keys_may_show_one() =>
        Assert.Empty(Found(new Folder().With("index.html", $"<pre><code>{Token("ghp" + "_", 36)}</code></pre>")));

    [Fact]
    public void A_report_does_not_repeat_a_secret() =>
        Assert.DoesNotContain(
            Token("ghp" + "_", 36)[..12],
            Assert
                .Single(new Folder().With("index.html", $"<!-- {Token("ghp" + "_", 36)} -->").Faults("secret-leaked"))
                .Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<!-- /Users/anna/desk/a.md -->", 1)]
    [InlineData("<!-- C:\\Users\\anna\\desk\\a.md -->", 1)]
    [InlineData("<p data-from=\"/home/anna/site/a.md\">A</p>", 1)]
    [InlineData("<p>Put it into /home/anna/site/ or /Users/anna/Desktop/b.</p>", 0)]
    [InlineData("<a href=\"/home/news/quay/\">A</a>", 0)]
    [InlineData("<!-- https://example.org/home/news/quay/ -->", 0)]
    [InlineData("<!-- see /home/ -->", 0)]
    [InlineData("<p data-page=\"https://example.org/users/anna/quay\">A</p>", 0)]
    public void A_path_of_the_maker_is_told_from_addresses_and_prose(string body, int faults) =>
        Assert.Equal(faults, new Folder().With("index.html", body).Faults("local-path-leaked").Count);

    [Theory]
    [InlineData(".env", "private-file")]
    [InlineData("a/.htpasswd", "private-file")]
    [InlineData(".git/config", "stray-file")]
    [InlineData("a/.DS_Store", "stray-file")]
    [InlineData("index.html.bak", "stray-file")]
    [InlineData(".env.example", "")]
    [InlineData(".well-known/security.txt", "")]
    [InlineData(".nojekyll", "")]
    public void Files_that_are_for_nobody_are_found(string file, string rule) =>
        Assert.Equal(
            Expected(rule),
            new Folder()
                .With("index.html", "")
                .WithFile(file)
                .All()
                .Select(d => d.Rule.Name)
                .Where(r => r is "private-file" or "stray-file")
        );

    [Theory]
    [InlineData("count();\n//# sourceMappingURL=count.js.map\n", 1)]
    [InlineData("count();\n//# sourceMappingURL=none.js.map\n", 0)]
    [InlineData("count();\n//# sourceMappingURL=data:application/json;base64,e30=\n", 1)]
    [InlineData("const mark = 'sourceMappingURL=';\n", 0)]
    public void A_source_map_is_told_where_it_is_published(string script, int faults) =>
        Assert.Equal(
            faults,
            new Folder()
                .WithFile("count.js", script)
                .WithFile("count.js.map", "{}")
                .Faults("source-map-published")
                .Count
        );

    static string[] Expected(string rule) => rule.Length == 0 ? [] : [rule];

    static IEnumerable<string> Found(Folder folder) =>
        folder.All().Select(d => d.Rule.Name).Where(name => name.StartsWith("secret", StringComparison.Ordinal));
}
