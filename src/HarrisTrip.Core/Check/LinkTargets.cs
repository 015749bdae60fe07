using AngleSharp.Dom;
using HarrisTrip.Files;
using HarrisTrip.Html;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Check;

/// <summary>Which addresses an element names, and which file of the folder each of them means.</summary>
static class LinkTargets
{
    /// <summary>The elements that can name an address.</summary>
    public static IReadOnlyCollection<string> Elements { get; } =
        ["a", "area", "link", "img", "script", "iframe", "embed", "audio", "source", "track", "input", "video", "object"];

    /// <summary>The addresses in an element's attributes, as they are written.</summary>
    public static IEnumerable<string> Of(IElement element)
    {
        foreach (var attribute in Attributes(element.LocalName))
        {
            if (element.GetAttribute(attribute) is { } address && !string.IsNullOrWhiteSpace(address))
            {
                yield return address.Trim();
            }
        }
        if (element.LocalName is "img" or "source" && element.GetAttribute("srcset") is { } candidates)
        {
            foreach (var candidate in SourceSet.Addresses(candidates))
            {
                yield return candidate;
            }
        }
    }

    /// <summary>An address without the root that it shares with the folder; null when it leads out of the folder.</summary>
    public static string? Local(string address, string? root)
    {
        if (root is not null && address.StartsWith(root, StringComparison.OrdinalIgnoreCase))
        {
            return "/" + address[root.Length..];
        }
        if (WebAddress.IsExternal(address))
        {
            return null;
        }
        if (root is null || !address.StartsWith('/') || !Uri.TryCreate(root, UriKind.Absolute, out var uri))
        {
            return address;
        }
        // From the root of the host: what the root's own path is comes off, and what lies beside it is another's.
        return address.StartsWith(uri.AbsolutePath, StringComparison.Ordinal) ? "/" + address[uri.AbsolutePath.Length..] : null;
    }

    /// <summary>An address as the page's <c>base</c> element makes it, full or from the root of the folder.</summary>
    public static string FromBase(string address, string from)
    {
        if (WebAddress.IsExternal(address) || address.StartsWith('/'))
        {
            return address;
        }
        if (address.StartsWith('#') || address.StartsWith('?'))
        {
            return from.Split('#', '?')[0] + address;
        }
        return from.Split('#', '?')[0] is var path && path.LastIndexOf('/') is >= 0 and var slash ? path[..(slash + 1)] + address : address;
    }

    /// <summary>Path and fragment, both percent-decoded; a text fragment (<c>:~:</c>) is no anchor.</summary>
    public static (string? Path, string? Fragment) Split(string? address)
    {
        if (address is null)
        {
            return (null, null);
        }
        var hash = address.IndexOf('#');
        var fragment = hash < 0 ? null : address[(hash + 1)..];
        var path = (hash < 0 ? address : address[..hash]).Split('?')[0];
        if (fragment?.IndexOf(":~:", StringComparison.Ordinal) is >= 0 and var directive)
        {
            fragment = fragment[..directive];
        }
        return (Uri.UnescapeDataString(path), fragment is null ? null : Uri.UnescapeDataString(fragment));
    }

    /// <summary>True for a fragment that means the top of any page (HTML Living Standard 7.4.6.4), or none at all.</summary>
    public static bool NeedsNoAnchor(string? fragment) => string.IsNullOrEmpty(fragment) || fragment.Equals("top", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that a path means, seen from a page; null when there is none.</summary>
    public static string? FileOf(string page, string path, IPublishedFolder folder)
    {
        var resolved = path.StartsWith('/') ? Paths.Resolve("", path.TrimStart('/')) : Paths.Resolve(Paths.FolderOf(page), path);
        if (resolved is null)
        {
            return null;
        }
        var index = Paths.Combine(resolved, "index.html");
        return path.EndsWith('/') || resolved.Length == 0 || path is "." or ".." || path.EndsWith("/..", StringComparison.Ordinal) || path.EndsWith("/.", StringComparison.Ordinal)
            ? folder.Has(index) ? index : null
            : folder.Has(resolved) ? resolved
            : folder.Has(index) ? index
            : null;
    }

    static string[] Attributes(string element) => element switch
    {
        "a" or "area" or "link" => ["href"],
        "img" or "script" or "iframe" or "embed" or "audio" or "source" or "track" or "input" => ["src"],
        "video" => ["src", "poster"],
        "object" => ["data"],
        _ => [],
    };
}
