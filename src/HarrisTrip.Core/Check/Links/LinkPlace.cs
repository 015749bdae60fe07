using HarrisTrip.Check.Views;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Links;

/// <summary>Where a link leads, however it is spelt: two spellings of one address have the same.</summary>
/// <param name="Page">A file of the folder, or a full address as browsers make it, with its query.</param>
/// <param name="Part">The anchor, decoded; null for the page as a whole.</param>
readonly record struct LinkPlace(string Page, string? Part)
{
    static readonly Uri folder = new("https://folder.invalid/");

    public static LinkPlace Of(string address, PageView page)
    {
        var target = LinkTargets.Resolve(address, page.Base, page.Input.File, page.Folder);
        var part = LinkTargets.NeedsNoAnchor(target.Fragment) ? null : Uri.UnescapeDataString(target.Fragment!);
        var plain = LinkTargets.Plain(address);
        var beforeHash = plain.Split('#')[0];
        var query = beforeHash.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at ? beforeHash[at..] : "";
        if (target.File is { } file)
        {
            return new LinkPlace(file + (query.Length > 1 ? query : ""), part);
        }
        var here = new Uri(
            page.Folder.Root is { } root && Uri.TryCreate(root, UriKind.Absolute, out var known) ? known : folder,
            Files.Paths.Encode(page.Input.File)
        );
        var full = page.Base is { } own && UrlParts.Scheme(plain) is null ? LinkTargets.FromBase(plain, own) : plain;
        return Uri.TryCreate(here, WebAddress.Encode(full), out var uri) && uri.Scheme is "http" or "https"
            ? new LinkPlace(
                uri.GetLeftPart(UriPartial.Authority)
                    + Decoded(uri.AbsolutePath)
                    + (uri.Query.Length > 1 ? uri.Query : ""),
                uri.Fragment.Length > 1 ? Uri.UnescapeDataString(uri.Fragment[1..]) : null
            )
            : new LinkPlace(plain, null);
    }

    /// <summary>A path without the name of an index, and without the slash at its end, which servers add.</summary>
    static string Decoded(string path)
    {
        var decoded = Uri.UnescapeDataString(path);
        return (
            decoded.EndsWith("/index.html", StringComparison.Ordinal) ? decoded[..^"index.html".Length] : decoded
        ).TrimEnd('/');
    }
}
