using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

public sealed class UnusedEditionTests
{
    [Theory]
    [InlineData("es")]
    [InlineData("it", 4)]
    [InlineData("es-MX", 4)]
    public void An_edition_that_no_article_is_in_or_that_was_there_before_is_told(string lang, params int[] lines)
    {
        var (result, _) = Build.Site(
            new MemoryFolder()
                .With(
                    "site.yaml",
                    $"title: The Quay\neditions:\n  - {{lang: {(lines is [] ? "en" : "es")}, title: "
                        + $"First}}\n  - {{lang: {lang}, title: Other}}\n"
                )
                .With("a.md", "---\ntitle: Quay\npublished: 2026-01-02T09:00:00Z\n---\nWords.\n")
                .With("b.md", "---\ntitle: Muelle\npublished: 2026-01-02T09:00:00Z\nlang: es\n---\nPalabras.\n")
        );

        Assert.Equal(lines, result.Diagnostics.Where(d => d.Rule.Name == "name-unused").Select(d => d.At.Line));
    }
}
