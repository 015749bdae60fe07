using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Rules;

static class ImageKindDiffers
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-kind-differs",
        Severity = Severity.Warning,
        Why = "Hosts tell browsers what a file is by its name: under a wrong one, some do not show it.",
        Standard = "MIME Sniffing 6.1; Fetch",
        Bad = "<img src=\"odd.gif\" width=\"400\" height=\"300\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = PictureRule.Of(
        Info,
        static picture =>
            Plain(Paths.ExtensionOf(picture.File)) is var named && named != picture.Facts.Extension
                ? (
                    $"`{picture.Address}` is named `{named}`, but is a `{picture.Facts.Extension}`.",
                    "Rename the file, or save it in the format that its name says."
                )
                : null
    );

    static string Plain(string extension) => extension is ".jpeg" or ".jpe" or ".jfif" ? ".jpg" : extension;
}
