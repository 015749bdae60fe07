namespace HarrisTrip.Tests.Outside;

/// <summary>The folder that these tests were built from.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    static string FindRoot()
    {
        // Looked for from the tests' own place: a file name that the compiler notes is not a real one in CI builds.
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "HarrisTrip.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"No HarrisTrip.sln above {AppContext.BaseDirectory}.");
    }
}
