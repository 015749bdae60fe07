using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Readers are asked for replies only where these can reach somebody.</summary>
public class ReplyTests
{
    const string Invitation = "<h2 id=\"_reply\">Leave a reply</h2>",
        Closed = "<p>Comments on this article are closed.</p>";

    [Theory]
    [InlineData("comments: open\n", "reply_address: desk@quay.example\n", Invitation)]
    [InlineData("", "reply_address: desk@quay.example\ncomments: open\n", Invitation)]
    [InlineData("comments: open\n", "comments: off\n", null, "articles/quay.md:5")]
    [InlineData("", "comments: open\n", null, "articles/site.yaml:2")]
    [InlineData("comments: closed\n", "comments: open\n", Closed)]
    [InlineData("comments: closed\n", "reply_address: desk@quay.example\n", Closed)]
    [InlineData("comments: off\n", "comments: open\n", null)]
    [InlineData("", "reply_address: desk@quay.example\n", null)]
    public void A_prompt_has_something_to_press_or_is_not_printed(
        string matter,
        string settings,
        string? printed,
        params string[] expected
    )
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With("site.yaml", "title: The Quay\n" + settings)
                .With(
                    "quay.md",
                    $"---\ntitle: Quay\npublished: 2026-01-02T09:00:00Z\n"
                        + $"standfirst: The new quay takes its first ship after four years of work on the harbour "
                        + $"wall.\n{matter}---\n\nWords.\n"
                )
        );

        var page = bundle.Text("quay/index.html");
        Assert.Equal(printed is not null, page.Contains("class=\"coda reply\"", StringComparison.Ordinal));
        Assert.Equal(
            printed == Invitation,
            page.Contains("href=\"mailto:desk@quay.example?subject=Quay\"", StringComparison.Ordinal)
        );
        Assert.Contains(printed ?? "", page, StringComparison.Ordinal);
        var faults = result.Diagnostics.Where(d => d.Rule.Name == "reply-address-missing").ToList();
        Assert.Equal(expected, faults.Select(d => $"{d.At.Path}:{d.At.Line}"));
        Assert.All(
            faults,
            d =>
                Assert.Equal(
                    (Severity.Warning, "Write `reply_address:` in site.yaml, or `comments: off` here."),
                    (d.Severity, d.Help)
                )
        );
    }
}
