using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class ImageAltWords
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-alt-words",
        Severity = Severity.Warning,
        Why =
            "A description that is a file name, that says “image of”, or that repeats the words beside it, "
            + "says nothing.",
        Standard = "WCAG 1.1.1; ACT 9eb3f6; axe image-redundant-alt",
        Bad = "<p><img src=\"harbour.png\" alt=\"DSC_0042.jpg\"></p>",
        Good = "<p><img src=\"harbour.png\" alt=\"A ship at the quay\"></p>",
        Groups = [RuleGroup.Access],
    };

    public static readonly Rule Rule = new(Info)
    {
        Elements = ["img"],
        OnElement = static (element, page) =>
        {
            var tree = AccessTree.Of(page);
            if (
                !tree.IsExposed(element)
                || tree.Role(element) is "none"
                || tree.Names.Of(element) is not { Length: > 0 } name
            )
            {
                return;
            }
            if (
                Files.Paths.ExtensionOf(name.ToLowerInvariant())
                    is ".jpg"
                        or ".jpeg"
                        or ".png"
                        or ".gif"
                        or ".webp"
                        or ".avif"
                        or ".svg"
                && !name.Contains(' ')
            )
            {
                page.Add(Info, element, $"“{name}” is a file name.", "Say what the picture shows.");
            }
            else if (
                RedundantPhrases
                    .Split('|')
                    .FirstOrDefault(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is
                { } start
            )
            {
                page.Add(
                    Info,
                    element,
                    $"The description begins with “{start.Trim()}”: screen readers say that it is a picture anyway.",
                    "Begin with what it shows."
                );
            }
            else if (
                element.Closest("a, button") is { } around
                && around.TextContent.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            {
                page.Add(
                    Info,
                    element,
                    $"“{name}” is heard twice: the same words are beside the picture.",
                    "Give it alt=\"\"."
                );
            }
        },
    };

    const string RedundantPhrases =
        "image of |picture of |photo of |photograph of |graphic of |an image of |a picture of |a photo of ";
}
