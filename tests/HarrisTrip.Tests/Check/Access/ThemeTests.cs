using System.Text.RegularExpressions;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Check.Access;

/// <summary>The colours of our own look, by day and by night.</summary>
public partial class ThemeTests
{
    [Theory]
    [InlineData("ink", "paper")]
    [InlineData("ink", "tint")]
    [InlineData("soft", "paper")]
    [InlineData("soft", "tint")]
    [InlineData("accent", "paper")]
    [InlineData("accent", "tint")]
    [InlineData("paper", "accent")]
    public void Text_stands_out_from_its_ground_by_day_and_by_night(string text, string ground)
    {
        var sheet = File.ReadAllText(Repository.Path("templates", "assets", "style.css"));
        Assert.All(new[] { Token(sheet, ground).Count, Token(sheet, text).Count }, count => Assert.Equal(2, count));
        foreach (var (color, background) in Token(sheet, text).Zip(Token(sheet, ground)))
        {
            Assert.Empty(
                new Folder()
                    .With("index.html", $"<p style=\"color: {color}; background: {background}\">Wall</p>")
                    .Faults("contrast-low")
            );
        }
    }

    static List<string> Token(string sheet, string name) =>
        [.. Declared().Matches(sheet).Where(m => m.Groups["name"].Value == name).Select(m => m.Groups["color"].Value)];

    [GeneratedRegex("--(?<name>[a-z]+): (?<color>#[0-9a-f]{6});")]
    private static partial Regex Declared();
}
