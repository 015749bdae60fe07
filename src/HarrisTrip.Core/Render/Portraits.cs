using System.Text.Json;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Locales;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>
/// Portraits of authors: pictures with their rights, which readers see; or for search engines alone, files of the
/// publisher's own, which go into the bundle, or pictures on other sites.
/// </summary>
static class Portraits
{
    /// <summary>The portrait that readers see; null where there is none that can be shown.</summary>
    public static Picture? Of(RenderScope scope, AuthorProfile? author) =>
        author?.Portrait is { File: not null } record
        && Picture.OfAuthor(record, author.Folder, scope.Sources) is { Facts: not null } picture
            ? picture
            : null;

    /// <summary>The same as templates see it.</summary>
    /// <param name="lazy">True when it is loaded only when the reader comes near it.</param>
    public static IReadOnlyDictionary<string, object?>? Show(
        RenderScope scope,
        AuthorProfile? author,
        Language language,
        string file,
        bool lazy
    ) =>
        Of(scope, author) is { } portrait
            ? Figures.Show(
                scope,
                portrait,
                language,
                file,
                IconSource.Folder,
                link: null,
                PictureUse.Column,
                lead: false,
                lazy
            )
            : null;

    /// <summary>Writes the portrait as the image of a person; false where there is none.</summary>
    public static bool Write(Utf8JsonWriter json, RenderScope scope, AuthorProfile? author)
    {
        if (Of(scope, author) is not { } portrait || AddressedPicture.OfSite(scope, portrait) is not { } addressed)
        {
            return false;
        }
        json.WritePropertyName("image");
        PictureJson.Write(json, scope, addressed);
        return true;
    }

    /// <summary>
    /// The full address of a portrait; null where there is none, which is reported, or the site's address is not known.
    /// </summary>
    /// <param name="folder">The source folder that the file's name begins in.</param>
    /// <param name="head">The article that names it; null for a list.</param>
    public static string? AddressOf(RenderScope scope, Text? image, string folder, ArticleHead? head)
    {
        if (image is null)
        {
            return null;
        }
        var own = OwnPath(scope.Site, image.Value);
        if (own is null && WebAddress.IsAbsolute(image.Value))
        {
            return image.Value;
        }
        var path = own is null
            ? WebAddress.IsExternal(image.Value)
                ? null
                : Paths.Resolve(folder, image.Value)
            : Paths.Resolve("", own);
        if (path is not null && scope.Sources.Find(path) is { Image: not null } asset)
        {
            return scope.Site.Settings.Root is null ? null
                : scope.PutBeside(IconSource.Folder, asset, image.At) is var file && head is null
                    ? scope.Site.Absolute(file)
                : AddressedPicture.Absolute(scope, head!, file);
        }
        scope.Report.Add(
            SiteRules.PortraitMissing,
            image.At,
            own is null
                ? $"There is no picture "
                    + $"`{image.Value}`{(folder.Length == 0 ? " beside site.yaml" : " beside this article")}."
                : $"`{image.Value}` is an address on this site, "
                    + $"but beside site.yaml there is no picture `{own}` to publish.",
            "Add the file and write its name, or write the full address of a picture on another site."
        );
        return null;
    }

    /// <summary>The path below the site's root that a full address names; null for one of another site.</summary>
    static string? OwnPath(Site site, string address) =>
        site.Settings.Root is { } root
        && WebAddress.IsAbsolute(address)
        && WebAddress.Encode(address) is var full
        && full.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? Uri.UnescapeDataString(full[root.Length..].Split('?', '#')[0])
            : null;
}
