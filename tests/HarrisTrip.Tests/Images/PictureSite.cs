using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Images;

/// <summary>A site with one article and one picture, and real files made of it.</summary>
static class PictureSite
{
    public static (BuildResult Result, MemoryBundle Bundle) Build(
        byte[] picture,
        string name,
        bool lead,
        string record = "",
        IPictureStore? store = null,
        int jobs = 2
    ) =>
        Sites.Build.Site(
            new MemoryFolder()
                .With("story/" + name, picture)
                .With("story/index.md", PictureArticle.Text(name, lead, record)),
            o => o with { Pictures = new PictureMaker(store, jobs), Jobs = jobs }
        );

    /// <summary>The files made of the picture, by the end of their names.</summary>
    public static Dictionary<string, byte[]> Files(MemoryBundle bundle) =>
        bundle
            .Files.Where(f =>
                f.Key.StartsWith("story/", StringComparison.Ordinal)
                && Paths.ExtensionOf(f.Key) is not (".html" or ".svg")
            )
            .ToDictionary(f => f.Key[(f.Key.LastIndexOf('-') + 1)..], f => f.Value, StringComparer.Ordinal);
}
