using HarrisTrip.Cli.Publishing;

namespace HarrisTrip.Cli.Building;

/// <summary>
/// The folder among the articles for what makes the next build faster. It goes where the site goes, a name that begins
/// with a dot is never an article, and it may be deleted at any time.
/// </summary>
static class CacheFolder
{
    public const string Name = ".harristrip-cache";

    /// <param name="articles">The folder that the articles lie in.</param>
    public static string Of(string articles) => Path.Combine(articles, Name);

    /// <summary>
    /// True when neither it nor anything of these names in it is a link: who wrote the articles must not choose what is
    /// written or deleted elsewhere.
    /// </summary>
    public static bool IsOwn(string articles, params ReadOnlySpan<string> names)
    {
        var folder = Path.Combine(RealPath.Of(articles), Name);
        foreach (var name in (ReadOnlySpan<string>)["", .. names])
        {
            var place = Path.Combine(folder, name);
            if (RealPath.Find(place) != place)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Makes it. Nothing in it belongs in version control.</summary>
    public static void Create(string articles)
    {
        Directory.CreateDirectory(Of(articles));
        var ignored = Path.Combine(Of(articles), ".gitignore");
        if (new FileInfo(ignored) is { Exists: false, LinkTarget: null })
        {
            File.WriteAllText(ignored, "*\n");
        }
    }
}
