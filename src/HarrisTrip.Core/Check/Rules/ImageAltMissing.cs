using HarrisTrip.Diagnostics;
using HarrisTrip.Parse;

namespace HarrisTrip.Check.Rules;

static class ImageAltMissing
{
    public static readonly RuleInfo Info = ArticleRules.ImageAltMissing;

    public static readonly Rule Rule = new(Info,
        "<figure><img src=\"harbour.png\" width=\"4\" height=\"3\"><figcaption>The quay <span class=\"credit\">Port office</span></figcaption></figure>",
        "<figure><img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"A ship at the quay\"><figcaption>The quay <span class=\"credit\">Port office</span></figcaption></figure>")
    {
        Elements = ["img"],
        OnElement = static (element, page) =>
        {
            // The usual news photograph, in a figure with a caption, needs one as well.
            if (!element.HasAttribute("alt"))
            {
                page.Add(Info, element, $"The picture `{element.GetAttribute("src")}` has no description for readers who cannot see it.",
                    "Add alt with what it shows, or alt=\"\" if it is decoration.");
            }
        },
    };
}
