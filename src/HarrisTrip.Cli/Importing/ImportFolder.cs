using HarrisTrip.Cli.Publishing;
using HarrisTrip.Files;
using HarrisTrip.Import;

namespace HarrisTrip.Cli.Importing;

/// <summary>What of a folder is to be imported, and what is not.</summary>
/// <param name="Skipped">What a generator keeps beside its posts, as the user named it, and why it is skipped.</param>
sealed record ImportFolder(IReadOnlyList<ImportSource> Sources, IReadOnlyList<(string Shown, string Why)> Skipped)
{
    /// <param name="path">The folder on disk.</param>
    /// <param name="shown">The folder as the user named it.</param>
    public static ImportFolder Read(string path, string shown)
    {
        var folder = new ListedFolder(new DiskFolder(path));
        var sources = new List<ImportSource>();
        var skipped = new List<(string, string)>();
        Add("");
        return new ImportFolder(sources, skipped);

        void Add(string inner)
        {
            foreach (var entry in folder.List(inner))
            {
                var file = Paths.Combine(inner, entry.Name);
                if (
                    entry.Name.StartsWith('.')
                    || !entry.IsFolder
                        && Paths.ExtensionOf(file)
                            is not (".txt" or ".md" or ".markdown" or ".mdx" or ".html" or ".htm")
                )
                {
                    continue;
                }
                if (Why(entry, inner) is { } why)
                {
                    skipped.Add((Paths.Combine(shown, file), why));
                }
                else if (entry.IsFolder)
                {
                    Add(file);
                }
                else
                {
                    sources.Add(new ImportSource(folder, file, Paths.Combine(shown, file)));
                }
            }
        }

        string? Why(FolderEntry entry, string inner) =>
            entry switch
            {
                { IsFolder: true, Name: "node_modules" or "vendor" or "venv" or "__pycache__" } => "holds programs",
                { IsFolder: true } when entry.Name.EndsWith("_files", StringComparison.Ordinal) =>
                    "holds the parts of a saved page",
                { IsFolder: true, Name: "_site" or "_book" or "dist" or "output" } =>
                    "holds the pages that a generator made",
                // Of Astro it holds pictures, of others the finished site: neither has sources.
                { IsFolder: true, Name: "public" } => "holds what is published as it is",
                {
                    IsFolder: true,
                    Name: "_layouts"
                        or "_includes"
                        or "_sass"
                        or "_data"
                        or "_plugins"
                        or "layouts"
                        or "themes"
                        or "theme"
                        or "templates"
                        or "archetypes"
                        or "resources"
                        or "components"
                        or "i18n"
                } => "holds parts of a design",
                { IsFolder: false, Name: "_index.md" or "_index.html" } => "is a list page; HarrisTrip makes its own",
                {
                    IsFolder: false,
                    Name: "README.md"
                        or "LICENSE.md"
                        or "CHANGELOG.md"
                        or "CONTRIBUTING.md"
                        or "LICENSE.txt"
                        or "404.md"
                        or "404.html"
                        or "robots.txt"
                        or "humans.txt"
                        or "requirements.txt"
                } => "is not an article",
                { IsFolder: false }
                    when inner.Length == 0
                        && entry.Name is "index.html" or "index.md" or "index.htm"
                        && folder
                            .List("")
                            .Any(e => e.IsFolder && e.Name is "_posts" or "content" or "posts" or "src") =>
                    "is the home page; HarrisTrip makes its own",
                _ => null,
            };
    }

    /// <summary>Remembers what lies where: each post asks for its pictures again.</summary>
    sealed class ListedFolder(DiskFolder folder) : ISourceFolder
    {
        readonly Dictionary<string, IReadOnlyList<FolderEntry>> lists = new(StringComparer.Ordinal);

        public IReadOnlyList<FolderEntry> List(string path) =>
            lists.TryGetValue(path, out var list) ? list : lists[path] = folder.List(path);

        public byte[]? Read(string path) => folder.Read(path);
    }
}
