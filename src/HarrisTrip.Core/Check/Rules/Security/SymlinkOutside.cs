using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SymlinkOutside
{
    public static readonly RuleInfo Info = new()
    {
        Name = "symlink-outside",
        Severity = Severity.Error,
        Why =
            "A symbolic link out of the folder publishes a file that nobody meant to publish, or breaks "
            + "when the folder is copied.",
        Standard = "CWE-59; newsroom rule",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnSite = static site =>
        {
            foreach (var (path, what) in site.Folder.NonRegularFiles)
            {
                var goal = what switch
                {
                    NonRegularFile.LeadsOut => "out of the folder",
                    NonRegularFile.LeadsNowhere => "nowhere",
                    NonRegularFile.LeadsInCircle => "in a circle",
                    _ => null,
                };
                if (goal is not null)
                {
                    site.Add(
                        Info,
                        site.Place(path),
                        $"`{path}` is a symbolic link that leads {goal}: nothing of it was read.",
                        "Put the file itself in its place, or remove the link."
                    );
                }
            }
        },
    };
}
