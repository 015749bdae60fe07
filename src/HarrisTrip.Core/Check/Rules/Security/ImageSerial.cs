using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageSerial
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-serial",
        Severity = Severity.Error,
        Why =
            "The serial number of a camera ties all its pictures to one person, even those that were "
            + "published without a name.",
        Standard = "Exif 3.0, BodySerialNumber, LensSerialNumber; newsroom rule",
        Bad = "<img src=\"numbered.jpg\" width=\"400\" height=\"300\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">",
        Groups = [RuleGroup.Security, RuleGroup.Rights],
    };

    public static readonly Rule Rule = PictureRule.OfAll(
        Info,
        static (facts, name) =>
            facts.HasSerial
                ? (
                    $"`{name}` identifies the camera or lens that took it by its serial number.",
                    "Export the picture without its metadata, or with nothing but its rights."
                )
                : null
    );
}
