using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SpecialFile
{
    public static readonly RuleInfo Info = new()
    {
        Name = "special-file",
        Severity = Severity.Error,
        Why = "A pipe, a socket or a device has no content of its own: a server that is asked for it waits for ever.",
        Standard = "newsroom rule",
        Groups = [RuleGroup.Security],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnSite = static site =>
        {
            foreach (var (path, what) in site.Folder.NonRegularFiles)
            {
                if (what == NonRegularFile.Special)
                {
                    site.Add(Info, site.Place(path), Message(path), "Remove it from the folder.");
                }
            }
        },
    };

    public static string Message(string name) =>
        $"`{name}` is a pipe, a socket or a device, not a file: nothing of it was read.";
}
