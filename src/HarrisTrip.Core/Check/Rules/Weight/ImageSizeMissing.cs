using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageSizeMissing
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-size-missing",
        Severity = Severity.Warning,
        Why = "Without its size the text jumps under the reader's eyes when the picture arrives.",
        Standard = "HTML Living Standard 4.8.17; Lighthouse unsized-images",
        Bad = """
            <figure><img src="harbour.png" alt="A ship at the quay">
            <figcaption class="credit">Port office</figcaption></figure>
            """,
        Good = """
            <figure><img src="harbour.png" width="4" height="3" alt="A ship at the quay">
            <figcaption class="credit">Port office</figcaption></figure>
            """,
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["img"],
        OnElement = static (element, page) =>
        {
            if (!IsSize(element, "width") || !IsSize(element, "height"))
            {
                page.Add(
                    Info,
                    element,
                    $"The picture `{element.GetAttribute("src")}` does not say how large it is.",
                    "Add width and height, in pixels."
                );
            }
        },
    };

    static bool IsSize(IElement element, string attribute) =>
        int.TryParse(
            element.GetAttribute(attribute),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out _
        );
}
