using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Constraints;

/// <summary>What attributes of pictures, films and frames ask of each other (HTML Living Standard 4.8).</summary>
static class MediaConstraints
{
    /// <summary>Each source is compared with those after it; past this number they are ignored.</summary>
    const int MaxSources = 1000;

    /// <param name="altIsAsked">Whether another rule of this run asks for a description of every picture.</param>
    public static Fault? Image(IElement image, Ancestors around, bool altIsAsked)
    {
        var set = image.GetAttribute("srcset");
        if (!image.HasAttribute("src") && set is null)
        {
            return new Fault("An `<img>` has no address of a picture.", "Add src.");
        }
        if (
            !altIsAsked
            && !image.HasAttribute("alt")
            && string.IsNullOrEmpty(image.GetAttribute("title"))
            && !IsExplained(image, around)
        )
        {
            return new Fault(
                "An `<img>` has no `alt`.",
                "Add alt to say what the picture shows, or alt=\"\" if it is decoration."
            );
        }
        if (image.HasAttribute("ismap") && around.Nearest(image, "a")?.HasAttribute("href") != true)
        {
            return new Fault("An `<img>` with `ismap` is not inside a link.", "Put it into <a href>, or remove ismap.");
        }
        return Sizes(image, set);
    }

    /// <summary>In a figure with a caption the description is another rule's, which asks for one too.</summary>
    static bool IsExplained(IElement image, Ancestors around) =>
        image.HasAttribute("aria-label")
        || image.HasAttribute("aria-labelledby")
        || (
            around.Nearest(image, "figure") is { } figure
            && figure.ChildNodes.Length <= MaxSources
            && figure.Children.FirstOrDefault(c => c.LocalName == "figcaption") is { } caption
            && caption.TextContent.AsSpan().IndexOfAnyExcept(" \t\n\f\r") >= 0
            && IsAlone(figure, caption)
        );

    /// <summary>True when a figure holds one picture and its caption.</summary>
    static bool IsAlone(IElement figure, IElement caption) =>
        !figure.GetElementsByTagName("img").Skip(1).Any()
        && figure.ChildNodes.All(node =>
            node == caption
            || node.NodeType == NodeType.Comment
            || node.TextContent.AsSpan().IndexOfAnyExcept(" \t\n\f\r") < 0
        );

    public static Fault? Source(IElement source)
    {
        var isInPicture = source.ParentElement is { LocalName: "picture" };
        if (isInPicture && source.ParentElement!.ChildNodes.Length > MaxSources)
        {
            return null;
        }
        if (isInPicture)
        {
            if (source.HasAttribute("src"))
            {
                return new Fault(
                    "A `<source>` in a `<picture>` has `src`, which is for video and sound.",
                    "Use srcset."
                );
            }
            if (!source.HasAttribute("srcset"))
            {
                return new Fault("A `<source>` has no address of a picture.", "Add srcset.");
            }
            var later = Later(source)
                .FirstOrDefault(next =>
                    next.LocalName is "source" || (next.LocalName == "img" && next.HasAttribute("srcset"))
                );
            if (
                later is not null
                && source.GetAttribute("media") is var media
                && (media is null || WordList.Trim(media).ToLowerInvariant() is "" or "all")
                && !source.HasAttribute("type")
            )
            {
                return new Fault(
                    "A `<source>` without a condition hides all those after it.",
                    "Add media or type, or put it last."
                );
            }
            return Sizes(source, source.GetAttribute("srcset"));
        }
        if (source.ParentElement is not { LocalName: "video" or "audio" })
        {
            return null;
        }
        return !source.HasAttribute("src") ? new Fault("A `<source>` has no address of a video or sound.", "Add src.")
            : source.Attributes.FirstOrDefault(a => a.LocalName is "srcset" or "sizes" or "width" or "height")
                is { } wrong
                ? new Fault($"A `<source>` of a video or sound cannot have `{wrong.LocalName}`.", "Remove it.")
            : null;
    }

    public static Fault? Player(IElement player)
    {
        if (player.HasAttribute("src") && player.Children.FirstOrDefault(c => c.LocalName == "source") is not null)
        {
            return new Fault($"`{Quoted.Tag(player)}` has both `src` and `<source>`.", "Keep one of the two.");
        }
        if (player.HasAttribute("itemprop") && !player.HasAttribute("src"))
        {
            return NoValue(player);
        }
        return player.Children.Count(c => c.LocalName == "track" && c.HasAttribute("default")) > 1
            ? new Fault(
                $"Two tracks of a `{Quoted.Tag(player)}` are marked as the default.",
                "Remove default from one of them."
            )
            : null;
    }

    public static Fault? Frame(IElement frame) =>
        frame.HasAttribute("itemprop") && !frame.HasAttribute(frame.LocalName == "object" ? "data" : "src")
            ? NoValue(frame)
            : null;

    public static Fault? Track(IElement track) =>
        !track.HasAttribute("src") ? new Fault("A `<track>` has no address of a file.", "Add src.") : null;

    public static Fault? Object(IElement element) =>
        !element.HasAttribute("data")
            ? new Fault("An `<object>` has no address of anything to show.", "Add data.")
            : null;

    public static bool HasWidths(string sourceSet) =>
        SourceSetGrammar.Read(sourceSet, out _)?.Exists(c => c.Descriptor.EndsWith('w')) == true;

    static Fault NoValue(IElement element) =>
        new($"`{Quoted.Tag(element)}` is a property, but has no address to be its value.", "Add it.");

    static Fault? Sizes(IElement image, string? set)
    {
        var sizes = image.GetAttribute("sizes");
        if (sizes is not null && set is null)
        {
            return new Fault($"`{Quoted.Tag(image)}` has `sizes` and no `srcset`.", "Add it, or remove sizes.");
        }
        var shown =
            image.LocalName == "source"
                ? image.ParentElement?.Children.FirstOrDefault(c => c.LocalName == "img")
                : image;
        var isLazy = "lazy".Equals(shown?.GetAttribute("loading"), StringComparison.OrdinalIgnoreCase);
        if (
            image.LocalName == "img"
            && sizes is not null
            && WordList.Trim(sizes).StartsWith("auto", StringComparison.OrdinalIgnoreCase)
            && !isLazy
        )
        {
            return new Fault(
                "An `<img>` has `sizes=\"auto\"`, but not loading=\"lazy\".",
                "Add loading=\"lazy\", or write the sizes out."
            );
        }
        if (sizes is not null && set is not null && SourceSetGrammar.Read(set, out _) is not null && !HasWidths(set))
        {
            return new Fault(
                $"`{Quoted.Tag(image)}` has `sizes`, but its pictures have no widths.",
                "Add widths such as 480w to srcset, or remove sizes."
            );
        }
        return set is not null && sizes is null && !isLazy && HasWidths(set)
            ? new Fault(
                $"`{Quoted.Tag(image)}` has pictures of several widths, but does not say how wide they are shown.",
                "Add sizes, such as sizes=\"100vw\"."
            )
            : null;
    }

    static IEnumerable<IElement> Later(IElement element)
    {
        for (var next = element.NextElementSibling; next is not null; next = next.NextElementSibling)
        {
            yield return next;
        }
    }
}
