using AngleSharp.Dom;
using HarrisTrip.Check.Access;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;

namespace HarrisTrip.Check.Rules;

static class ImageAltMissing
{
    public static readonly RuleInfo Info = ArticleRules.ImageAltMissing;

    public static readonly Rule Rule = new(
        Info,
        """
        <figure><img src="harbour.png" width="4" height="3">
        <figcaption>The quay <span class="credit">Port office</span></figcaption></figure>
        """,
        """
        <figure><img src="harbour.png" width="4" height="3" alt="A ship at the quay">
        <figcaption>The quay <span class="credit">Port office</span></figcaption></figure>
        """
    )
    {
        Elements = ["img", "area", "object"],
        Attributes = ["role"],
        OnElement = static (element, page) =>
        {
            if (Kind(element) is not { } kind)
            {
                return;
            }
            // A news photograph in a figure with a caption needs one as well.
            var tree = AccessTree.Of(page);
            if (IsImage(element, tree) && tree.IsExposed(element) && !tree.Names.Has(element))
            {
                page.Add(
                    Info,
                    element,
                    element.GetAttribute("src") is { } file
                        ? $"The picture `{file}` has no description for readers who cannot see it."
                        : $"This {kind} has no description for readers who cannot see it.",
                    element.LocalName is "img" or "area"
                        ? "Add alt to say what it shows, or alt=\"\" if it is decoration."
                        : "Add an aria-label to say what it shows, or aria-hidden=\"true\" if it is decoration."
                );
            }
        },
    };

    static string? Kind(IElement element) =>
        element.LocalName switch
        {
            "img" => "picture",
            "area" when element.HasAttribute("href") => "part of a picture that is a link",
            "object" => "object",
            _ => AccessTree.GivenRole(element)
                is "img"
                    or "image"
                    or "graphics-document"
                    or "graphics-symbol"
                    or "graphics-object"
                    or "doc-cover"
                ? "picture"
                : null,
        };

    static bool IsImage(IElement element, AccessTree tree) =>
        element.LocalName switch
        {
            "img" => tree.Role(element) is not ("none" or "link" or "button"),
            "area" => true,
            "object" => tree.Role(element) is not "none" && IsPicture(element),
            _ => tree.Role(element) is not "none",
        };

    /// <summary>An object that holds a page or a text is not described from outside.</summary>
    static bool IsPicture(IElement element) =>
        element.GetAttribute("type") is { Length: > 0 } type
            ? type.StartsWith("image/", StringComparison.OrdinalIgnoreCase)
                || type.StartsWith("audio/", StringComparison.OrdinalIgnoreCase)
                || type.StartsWith("video/", StringComparison.OrdinalIgnoreCase)
            : element.GetAttribute("data") is { Length: > 0 } data
                && Pictures.Contains(Files.Paths.ExtensionOf(data.Split('?', '#')[0].ToLowerInvariant()));

    static readonly HashSet<string> Pictures = new(StringComparer.Ordinal)
    {
        ".avif",
        ".gif",
        ".jpeg",
        ".jpg",
        ".m4a",
        ".mov",
        ".mp3",
        ".mp4",
        ".ogg",
        ".png",
        ".svg",
        ".swf",
        ".wav",
        ".webm",
        ".webp",
    };
}
