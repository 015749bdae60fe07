using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

/// <summary>security.txt, by the clock of the build (2026-06-01).</summary>
public class SecurityTextTests
{
    [Fact]
    public void Every_field_is_written_as_the_standard_has_it()
    {
        var (result, bundle) = Publish(
            """
            security:
              contacts: [mailto:security@example.org, https://example.org/bericht-über/, tel:+44-20-7946-0000]
              expires: 2027-05-01T09:00:00+02:00
              policy: https://example.org/policy/
              encryption: https://example.org/key.txt
              acknowledgments: https://example.org/thanks/
              hiring: https://example.org/jobs/
              languages: [en, de]
            """
        );
        Assert.Empty(result.Diagnostics.Lines());
        Assert.Equal(
            """
            Contact: mailto:security@example.org
            Contact: https://example.org/bericht-%C3%BCber/
            Contact: tel:+44-20-7946-0000
            Expires: 2027-05-01T09:00:00+02:00
            Encryption: https://example.org/key.txt
            Policy: https://example.org/policy/
            Acknowledgments: https://example.org/thanks/
            Hiring: https://example.org/jobs/
            Preferred-Languages: en, de
            Canonical: https://example.org/.well-known/security.txt

            """,
            bundle.Text(".well-known/security.txt")
        );
    }

    [Theory]
    [InlineData("2026-06-01T12:00:00Z", Severity.Error, "security.txt expired on 2026-06-01T12:00:00Z.")]
    [InlineData("2026-06-01T12:00:01Z", Severity.Warning, "security.txt expires soon, on 2026-06-01T12:00:01Z.")]
    [InlineData("2026-07-01T12:00:00Z", Severity.Warning, "security.txt expires soon, on 2026-07-01T12:00:00Z.")]
    [InlineData("2026-07-01T12:00:01Z", null, null)]
    [InlineData("2027-06-02T12:00:00Z", null, null)]
    [InlineData(
        "2027-06-02T12:00:01Z",
        Severity.Warning,
        "security.txt expires on 2027-06-02T12:00:01Z, more than a year from now."
    )]
    public void That_it_ends_is_told_at_its_line(string expires, Severity? severity, string? message)
    {
        var faults = Publish(Least(expires)).Result.Diagnostics;
        Assert.Equal(
            message is null ? [] : [("articles/site.yaml:5:12", "security-expired", severity, message)],
            faults.Select(d => (d.At.ToString(), d.Rule.Name, (Severity?)d.Severity, (string?)d.Message))
        );
    }

    [Fact]
    public void In_a_folder_of_a_host_it_is_made_and_it_is_told_where_it_has_to_go()
    {
        var (result, bundle) = Publish(Least("2027-05-01T09:00:00Z"), "https://example.org/news/");
        var fault = Assert.Single(result.Diagnostics);
        Assert.Equal(
            (
                "security-place",
                "The site is in a folder of its host, but security.txt is looked for at https://example.org/.well-known/security.txt."
            ),
            (fault.Rule.Name, fault.Message)
        );
        Assert.Contains(
            "Canonical: https://example.org/.well-known/security.txt\n",
            bundle.Text(".well-known/security.txt"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(
        "contacts: [security@example.org]",
        "`contacts` is not a full address.",
        "Write it as mailto:security@example.org."
    )]
    [InlineData("contacts: [http://example.org/]", "`contacts` is not an address for contact.", null)]
    [InlineData("contacts: [the office]", "`contacts` is not an address for contact.", null)]
    [InlineData("contacts: [mailto:office]", "`contacts` is not an email address.", null)]
    [InlineData("policy: http://example.org/", "`policy` is not sent securely.", "Begin it with https://.")]
    [InlineData("expires: 2027-05-01", "`expires` has neither a time nor a zone.", null)]
    public void What_nobody_could_use_is_refused(string line, string message, string? help)
    {
        var key = line.Split(':')[0];
        var settings = string.Join(
            '\n',
            Least("2027-05-01T09:00:00Z")
                .Split('\n')
                .Where(l => !l.TrimStart().StartsWith(key, StringComparison.Ordinal))
                .Append("  " + line)
        );
        var (result, bundle) = Publish(settings);
        Assert.Contains(
            result.Diagnostics,
            d => d.Message.StartsWith(message[..^1], StringComparison.Ordinal) && (help is null || d.Help == help)
        );
        Assert.True(result.Failed);
    }

    [Fact]
    public void A_site_that_says_nothing_has_none_and_a_bundle_of_one_article_neither()
    {
        Assert.DoesNotContain(Publish("").Bundle.Files.Keys, f => f.EndsWith("security.txt", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Publish(Least("2027-05-01T09:00:00Z"), single: "story.md").Bundle.Files.Keys,
            f => f.EndsWith("security.txt", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "Contact: mailto:a@example.org\r\nExpires: 2027-01-02T09:00:00Z\r\n# Canonical: none\r\nX-Own: words",
        null
    )]
    [InlineData("Expires: 2027-01-02T09:00:00Z\n", "1:1 security.txt has no `Contact`.")]
    [InlineData(
        "Contact: tel:+44\nExpires: 2027-01-02\n",
        "2:1 `Expires` has `2027-01-02`, which is not a date and time with a zone."
    )]
    [InlineData(
        "Expires: 2027-01-02T09:00:00Z\ncontact: mailto:a@example.org\nExpires: 2028-01-02T09:00:00Z\n",
        "1:1 security.txt has more than one `Expires`."
    )]
    [InlineData(
        "Contact: http://example.org/\nExpires: 2027-01-02T09:00:00Z\n",
        "1:1 `Contact` has `http://example.org/`, which is not an address that can be reached securely."
    )]
    public void One_of_any_origin_is_checked(string text, string? fault)
    {
        var faults = new Check.Folder("https://example.org/")
            .With("index.html", "")
            .WithFile(".well-known/security.txt", text)
            .Faults("security-text-invalid");
        Assert.Equal(
            fault is null ? [] : [".well-known/security.txt:" + fault],
            faults.Select(d => $"{d.At} {d.Message}")
        );
    }

    static string Least(string expires) =>
        $"security:\n  contacts: [mailto:security@example.org]\n  expires: {expires}\n";

    static (BuildResult Result, MemoryBundle Bundle) Publish(
        string settings,
        string root = "https://example.org/",
        string? single = null
    ) =>
        Build.Site(
            new MemoryFolder()
                .With(
                    "site.yaml",
                    $"title: Harbour Post\ndescription: Reports from a small harbour town and its quay, every day of the year.\n{settings}"
                )
                .With(
                    "story.md",
                    "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
                        + "standfirst: The new quay takes its first ship after four years of work on the harbour "
                        + "wall.\n---\n\nWords.\n"
                ),
            o => o with { BaseUrl = root, Single = single }
        );
}
