using HarrisTrip.Files;
using HarrisTrip.Images;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Images;

/// <summary>A site with one article and one picture, and real files made of it.</summary>
static class PictureSite
{
    public static (BuildResult Result, MemoryBundle Bundle) Build(byte[] picture, string name, bool lead, string record = "", IPictureStore? store = null, int jobs = 2) =>
        Sites.Build.Site(new MemoryFolder().With("story/" + name, picture).With("story/index.md", Article(name, lead, record)), o => o with { Pictures = new PictureMaker(store, jobs), Jobs = jobs });

    /// <param name="record">More lines of the picture's record.</param>
    public static string Article(string name, bool lead, string record = "") => $"""
        ---
        title: Harbour opens
        published: 2026-01-02T09:00:00Z
        standfirst: The new quay takes its first ship after four years of work on the harbour wall.
        images:
          - file: {name}
            alt: A ship at the quay
            credit: Port office
        {(lead ? "    lead: true\n" : "")}{record}---

        The first ship came in.

        {(lead ? "" : $"![]({name})")}

        """;

    /// <summary>The files made of the picture, by the end of their names.</summary>
    public static Dictionary<string, byte[]> Files(MemoryBundle bundle) => bundle.Files
        .Where(f => f.Key.StartsWith("story/", StringComparison.Ordinal) && Paths.ExtensionOf(f.Key) is not (".html" or ".svg"))
        .ToDictionary(f => f.Key[(f.Key.LastIndexOf('-') + 1)..], f => f.Value, StringComparer.Ordinal);
}
