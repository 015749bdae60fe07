using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Tests.Sites;

/// <summary>Builds in memory, with a clock of the tests' own.</summary>
static class Build
{
    /// <summary>What time it is in the tests: later than every date in them that is not called future.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static (BuildResult Result, MemoryBundle Bundle) Site(
        ISourceFolder articles,
        Func<BuildOptions, BuildOptions>? options = null
    )
    {
        var bundle = new MemoryBundle();
        var plain = new BuildOptions(
            articles,
            "articles",
            Single: null,
            new MemoryPictures(),
            Now,
            Jobs: 2,
            BaseUrl: "https://example.org/news/"
        );
        return (SiteBuild.Run(options?.Invoke(plain) ?? plain, bundle), bundle);
    }

    /// <summary>Builds one article as a bundle of its own.</summary>
    public static (BuildResult Result, MemoryBundle Bundle) Article(
        string markdown,
        Func<BuildOptions, BuildOptions>? options = null
    ) =>
        Site(
            new MemoryFolder().With("story/index.md", markdown).With("story/harbour.png", Pictures.Harbour),
            o => (options?.Invoke(o) ?? o) with { Single = "story/index.md" }
        );

    public static IEnumerable<string> Rules(this BuildResult result) => result.Diagnostics.Select(d => d.Rule.Name);

    /// <summary>Faults as a person reads them.</summary>
    public static string Lines(this IEnumerable<Diagnostic> diagnostics) =>
        string.Concat(diagnostics.Select(d => d + "\n"));
}
