using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageLocation
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-location",
        Severity = Severity.Error,
        Why = "A photograph that carries the place where it was taken can lead to a source's home.",
        Standard = "Exif 2.32, GPS; newsroom rule",
        Bad = "<img src=\"located.jpg\" width=\"400\" height=\"300\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">",
        Groups = [RuleGroup.Security, RuleGroup.Rights],
    };

    public static readonly Rule Rule = PictureRule.OfAll(
        Info,
        static (facts, name) =>
            facts.HasGpsPosition
                ? (
                    $"`{name}` says where it was taken.",
                    "Export the picture without its location, unless readers may know it."
                )
                : null
    );
}
