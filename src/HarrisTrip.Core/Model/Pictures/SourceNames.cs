using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>
/// Names of files whose accents are stored in another way than an author writes them: some systems split é into two
/// characters.
/// </summary>
static class SourceNames
{
    /// <summary>The path as the folder has it; null when there is no file whose name looks the same.</summary>
    public static string? FindSpelling(ISourceFolder source, string path)
    {
        if (System.Text.Ascii.IsValid(path))
        {
            return null;
        }
        var found = "";
        foreach (var part in path.Split('/'))
        {
            var entries = source.List(found);
            var name =
                entries.FirstOrDefault(e => e.Name == part).Name
                ?? entries.FirstOrDefault(e => LooksLike(e.Name, part)).Name;
            if (name is null)
            {
                return null;
            }
            found = Paths.Combine(found, name);
        }
        return found == path ? null : found;
    }

    /// <summary>True when another file of the folder has a name that looks the same.</summary>
    public static bool HasLookalike(ISourceFolder source, string path) =>
        !System.Text.Ascii.IsValid(Paths.NameOf(path))
        && source
            .List(Paths.FolderOf(path))
            .Any(e => e.Name != Paths.NameOf(path) && LooksLike(e.Name, Paths.NameOf(path)));

    static bool LooksLike(string name, string other) =>
        UnicodeNormalization.Compose(name) == UnicodeNormalization.Compose(other);
}
