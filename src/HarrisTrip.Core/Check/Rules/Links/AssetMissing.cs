using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class AssetMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "asset-missing",
        Severity = Severity.Error,
        Why = "A missing picture, style sheet or script leaves a gap in the page.",
        Standard = "HTML Living Standard 2.4.2; CSS Values 4; html-proofer",
        Bad = "<img src=\"no-such-picture.png\" alt=\"The harbour\">",
        Good = "<img src=\"harbour.png\" alt=\"The harbour\">",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Use != LinkUse.Asset
                ? null
                : link.Goal switch
                {
                    LinkGoal.Nothing => (
                        $"The file `{link.Address}` is not published.",
                        "Correct the address, or add the file."
                    ),
                    LinkGoal.FolderWithoutSlash
                    or LinkGoal.WithoutExtension when link.Link.Element?.LocalName is not ("object" or "embed") => (
                        $"`{link.Address}` is a page, not a file that can be shown here.",
                        "Give the address of the file itself."
                    ),
                    _ => null,
                }
    );
}
