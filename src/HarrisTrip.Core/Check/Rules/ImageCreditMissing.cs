using HarrisTrip.Diagnostics;
using HarrisTrip.Parse;

namespace HarrisTrip.Check.Rules;

static class ImageCreditMissing
{
    public static readonly RuleInfo Info = ArticleRules.ImageCreditMissing;

    public static readonly Rule Rule = new(Info,
        "<figure><img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"A ship at the quay\"><figcaption>The quay</figcaption></figure>",
        "<figure><img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"A ship at the quay\"><figcaption>The quay <span class=\"credit\">Port office</span></figcaption></figure>")
    {
        Elements = ["img"],
        OnElement = static (element, page) =>
        {
            // A logo in a publisher's masthead is no news photo.
            if (page.Input.WantsCredits && (element.Closest("main") is not null || page.Document.QuerySelector("main") is null)
                && string.IsNullOrWhiteSpace(element.Closest("figure")?.QuerySelector(".credit")?.TextContent))
            {
                page.Add(Info, element, $"The picture `{element.GetAttribute("src")}` has no credit printed with it.",
                    "Put it in a figure whose caption holds an element of class \"credit\".");
            }
        },
    };
}
