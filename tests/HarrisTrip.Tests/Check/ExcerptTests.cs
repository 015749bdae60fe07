using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Check;

/// <summary>What messages quote of long texts.</summary>
public class ExcerptTests
{
    [Theory]
    [InlineData("wall", 4, "wall")]
    [InlineData("walls", 4, "wal…")]
    [InlineData("wa🌊ll", 5, "wa🌊…")]
    [InlineData("wa🌊ll", 4, "wa…")]
    public void A_long_text_is_cut_between_two_characters(string text, int most, string shown) =>
        Assert.Equal(shown, Excerpt.Of(text, most));

    [Fact]
    public void Messages_quote_no_half_character()
    {
        var waves = string.Concat(Enumerable.Repeat("🌊", 200));
        var said = Enumerable
            .Range(0, 2)
            .Select(i => new string('a', i) + waves)
            .SelectMany(text =>
                new Folder("https://example.org/")
                    .With(
                        "index.html",
                        $"<a href=\"\">{text}</a><script src=\"a.js\" integrity=\"{text}\"></script>"
                            + $"<script>{text}</script><p title=\"a\" {text}=\"b\">{{{{ {text} }}}}</p>",
                        $"<meta http-equiv=\"Content-Security-Policy\" content=\"script-src {text}\">"
                    )
                    .All()
            )
            .Select(d => d.Message + d.Help)
            .ToList();
        Assert.Contains(said, message => message.Contains("🌊…", StringComparison.Ordinal));
        Assert.All(
            said,
            message =>
                Assert.DoesNotContain(
                    '\uFFFD',
                    new System.Text.UTF8Encoding().GetString(System.Text.Encoding.UTF8.GetBytes(message))
                )
        );
    }
}
