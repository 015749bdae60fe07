using System.Text.RegularExpressions;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static partial class ImageNamePoor
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-name-poor",
        Severity = Severity.Warning,
        Why = "Search engines and archives read the name of a picture's file; the name of a screenshot says nothing.",
        Standard = "html-proofer; newsroom rule",
        Bad = "<img src=\"Screen%20Shot%202026-01-02%20at%209.00.00%20AM.png\" alt=\"The harbour\">",
        Good = "<img src=\"harbour.png\" alt=\"The harbour\">",
        Groups = [RuleGroup.Links],
    };

    public static readonly Rule Rule = LinkRule.Of(
        Info,
        static link =>
            link.Link.Element?.LocalName == "img"
            && link.Goal != LinkGoal.Elsewhere
            && Screenshot().IsMatch(link.Address)
                ? ($"`{link.Address}` is the default name of a screenshot.", "Rename the file after what it shows.")
                : null
    );

    [GeneratedRegex(
        @"(^|/)screen( |%20|-|_)?shot( |%20|-|_)\d{4}-\d\d-\d\d",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Screenshot();
}
