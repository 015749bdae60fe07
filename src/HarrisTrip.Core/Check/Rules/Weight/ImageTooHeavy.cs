using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static class ImageTooHeavy
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-too-heavy",
        Severity = Severity.Warning,
        Why = "A large picture keeps readers on mobile networks waiting, and costs them money.",
        Standard = "Lighthouse total-byte-weight, uses-optimized-images",
        Bad = "<img src=\"heavy.jpg\" width=\"800\" height=\"600\" alt=\"The quay\">",
        Good = "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">",
        Groups = [RuleGroup.Weight],
    };

    /// <summary>
    /// A file in the folder is reported where it is first shown; a file made from a picture, where the picture is
    /// named.
    /// </summary>
    public static readonly Rule Rule = PictureRule.Of(
        Info,
        static (picture, budgets) =>
            IsTooHeavy(picture.Facts.Bytes, budgets) ? FaultIn(picture.Address, picture.Facts.Bytes, budgets) : null
    ) with
    {
        OnFileSizes = static site =>
        {
            var tooHeavy = site
                .Folder.EncodedPictures.Where(shown => IsTooHeavy(shown.Length, site.Budgets))
                .OrderBy(shown => shown.At)
                .DistinctBy(shown => shown.File, StringComparer.Ordinal);
            foreach (var (file, length, at) in tooHeavy)
            {
                var (message, help) = FaultIn(file, length, site.Budgets);
                site.Add(Info, at, message, help);
            }
        },
    };

    static bool IsTooHeavy(long bytes, Budgets budgets) => bytes > budgets.Picture;

    static (string Message, string Help) FaultIn(string name, long bytes, Budgets budgets) =>
        (
            $"The picture `{name}` is {ByteSize.Of(bytes)}, more than {ByteSize.Of(budgets.Picture)}.",
            "Make it smaller, or save it as JPEG or WebP."
        );
}
