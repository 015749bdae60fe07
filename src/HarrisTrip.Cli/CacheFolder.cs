namespace HarrisTrip.Cli;

/// <summary>
/// The folder among the articles for what makes the next build faster. It goes where the site goes, a name that begins
/// with a dot is never an article, and it may be deleted at any time.
/// </summary>
static class CacheFolder
{
    public const string Name = ".harristrip-cache";

    /// <param name="articles">The folder that the articles lie in.</param>
    public static string Of(string articles) => Path.Combine(articles, Name);

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
