using HarrisTrip.Cli.Serving.Answers;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>Policies of publishers' own, widened by what the preview needs and no more.</summary>
public class PolicyTests
{
    static readonly WidenedPolicy Widened = new("'sha256-x'", "http://localhost/_harristrip/", IsFramed: false);

    [Theory]
    [InlineData("", "")]
    [InlineData("img-src 'self'", "img-src 'self'")]
    [InlineData(
        "default-src 'self'",
        "default-src 'self'; script-src 'self' 'sha256-x'; connect-src 'self' http://localhost/_harristrip/"
    )]
    [InlineData("Script-Src 'none'", "script-src 'sha256-x'")]
    [InlineData(
        "script-src 'self'; script-src-elem https://a.example",
        "script-src 'self'; script-src-elem https://a.example 'sha256-x'"
    )]
    [InlineData("script-src 'unsafe-inline'", "script-src 'unsafe-inline'")]
    [InlineData("script-src 'unsafe-inline' 'nonce-a'", "script-src 'unsafe-inline' 'nonce-a' 'sha256-x'")]
    [InlineData("connect-src 'none'; upgrade-insecure-requests", "connect-src http://localhost/_harristrip/")]
    [InlineData("frame-ancestors 'none'", "frame-ancestors 'none'")]
    public void Only_what_is_limited_is_widened(string policy, string widened) =>
        Assert.Equal(widened, Widened.Of(policy));

    [Fact]
    public void A_page_in_a_frame_may_be_there() =>
        Assert.Equal("frame-ancestors 'self'", (Widened with { IsFramed = true }).Of("frame-ancestors 'none'"));

    [Fact]
    public void Policies_in_a_page_are_widened_where_they_stand() =>
        Assert.Equal(
            "<META HTTP-EQUIV=content-security-policy content=\"script-src &#39;self&#39; &#39;sha256-x&#39;\"><meta name=a content=\"script-src 'self'\">",
            Widened.InPage(
                "<META HTTP-EQUIV=content-security-policy content='script-src &#39;self&#39;'><meta name=a content=\"script-src 'self'\">"
            )
        );
}
