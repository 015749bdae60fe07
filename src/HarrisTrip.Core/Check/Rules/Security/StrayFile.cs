using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Rules;

static class StrayFile
{
    public static readonly RuleInfo Info = new()
    {
        Name = "stray-file",
        Severity = Severity.Warning,
        Why =
            "What tools leave behind tells strangers about drafts, names and folders, "
            + "or holds the whole history of a site.",
        Standard = "newsroom rule; OWASP ASVS 13.4",
        Bad = "<p>The quay.</p>\n==> .DS_Store <==\nBud1\n",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Security],
    };

    static readonly string[] Folders = [".git", ".svn", ".hg", ".idea", ".vscode", "node_modules", "__MACOSX"];

    public static readonly Rule Rule = new(Info)
    {
        OnSite = static site =>
        {
            // A folder as a whole is reported once.
            foreach (
                var stray in site
                    .Folder.Files.Select(What)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
            )
            {
                site.Add(
                    Info,
                    site.Place(stray),
                    $"`{stray}` is among the published files.",
                    "Leave it out of what is published."
                );
            }
        },
    };

    /// <summary>True for a file of a folder that does not belong to the site.</summary>
    public static bool IsInside(string file) => Folder(file) is not null;

    static string? What(string file) =>
        Folder(file)
        ?? (
            Paths.NameOf(file) is var name
            && (
                name is ".DS_Store" or "Thumbs.db" or "desktop.ini"
                || name.EndsWith('~')
                || (name.StartsWith("~$", StringComparison.Ordinal))
                || Paths.ExtensionOf(file) is ".swp" or ".bak" or ".orig" or ".rej" or ".psd" or ".sqlite" or ".sql"
            )
                ? file
                : null
        );

    static string? Folder(string file)
    {
        var parts = file.Split('/');
        var at = Array.FindIndex(parts, 0, parts.Length - 1, part => Folders.Contains(part, StringComparer.Ordinal));
        return at < 0 ? null : string.Join('/', parts.Take(at + 1));
    }
}
