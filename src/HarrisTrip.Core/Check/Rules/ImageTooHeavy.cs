using HarrisTrip.Check.Weight;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageTooHeavy
{
    public static readonly RuleInfo Info = new("image-too-heavy", Severity.Warning,
        "A heavy picture keeps readers on the road waiting, and costs them money.",
        "Lighthouse total-byte-weight, uses-optimized-images",
        "<img src=\"heavy.jpg\" width=\"800\" height=\"600\" alt=\"The quay\">",
        "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">")
    {
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = PictureRule.Of(Info, static (picture, budgets) => picture.Facts.Bytes > budgets.Picture
        ? ($"The picture `{picture.Address}` weighs {Budgets.Said(picture.Facts.Bytes)}, more than {Budgets.Said(budgets.Picture)}.", "Make it smaller, or save it as JPEG or WebP.") : null);
}
