using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.Publication;

public sealed class UnusedEditionTests
{
    [Theory]
    [InlineData("it", 1)]
    [InlineData("es", 0)]
    public void An_edition_in_a_language_that_no_article_is_in_is_told(string lang, int times)
    {
        var (result, _) = Build.Site(new MemoryFolder()
            .With("site.yaml", $"title: The Quay\neditions:\n  - {{lang: {lang}, title: Other}}\n")
            .With("a.md", "---\ntitle: Quay\npublished: 2026-01-02T09:00:00Z\n---\nWords.\n")
            .With("b.md", "---\ntitle: Muelle\npublished: 2026-01-02T09:00:00Z\nlang: es\n---\nPalabras.\n"));

        Assert.Equal(times, result.Diagnostics.Count(d => d.Rule.Name == "name-unused" && d.At.Line == 3));
    }
}
