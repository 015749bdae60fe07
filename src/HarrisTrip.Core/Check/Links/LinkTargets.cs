using HarrisTrip.Check.Views;
using HarrisTrip.Files;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Links;

/// <summary>Which file of the folder an address means.</summary>
static class LinkTargets
{
    static readonly string[] Indexes = ["index.html", "index.htm"];

    /// <param name="address">As it is written.</param>
    /// <param name="from">What the page's <c>base</c> element says; null without one.</param>
    /// <param name="file">The file that names the address.</param>
    public static LinkTarget Resolve(string address, string? from, string file, IPublishedFolder folder)
    {
        address = Plain(address);
        var (path, fragment) = Split(Local(from is null ? address : FromBase(address, Plain(from)), folder.Root));
        if (path is null)
        {
            return new LinkTarget(LinkGoal.Elsewhere);
        }
        return (path.Length == 0 ? new LinkTarget(LinkGoal.File, file) : Find(file, path, folder)) with
        {
            Fragment = fragment,
        };
    }

    /// <summary>As browsers read it (URL Standard 4.4): nothing around it, no line break or tab in it.</summary>
    public static string Plain(string address)
    {
        var trimmed = address.AsSpan().Trim(Surrounding);
        return trimmed.IndexOfAny('\t', '\n', '\r') < 0
            ? trimmed.Length == address.Length
                ? address
                : trimmed.ToString()
            : string.Concat(trimmed.ToString().Split('\t', '\n', '\r'));
    }

    /// <summary>An address without the root that it shares with the folder; null when it leads elsewhere.</summary>
    public static string? Local(string address, string? root)
    {
        if (
            root is not null
            && AfterRoot(System.Text.Ascii.IsValid(address) ? address : WebAddress.Encode(address), root) is { } below
        )
        {
            return "/" + below;
        }
        if (IsElsewhere(address))
        {
            return null;
        }
        if (root is null || !address.StartsWith('/') || !Uri.TryCreate(root, UriKind.Absolute, out var uri))
        {
            return address;
        }
        // From the root of the host: what the root's own path is comes off, and what lies beside it is another's.
        return address.StartsWith(uri.AbsolutePath, StringComparison.Ordinal)
            ? "/" + address[uri.AbsolutePath.Length..]
            : null;
    }

    /// <summary>An address as the page's <c>base</c> element makes it, full or from the root of the folder.</summary>
    public static string FromBase(string address, string from)
    {
        if (IsElsewhere(address) || address.StartsWith('/'))
        {
            return address.StartsWith('/') && !WebAddress.IsHostRelative(address) && HostOf(from) is { } host
                ? host + address
                : address;
        }
        if (address.Length == 0 || address.StartsWith('#') || address.StartsWith('?'))
        {
            return from.Split('#', '?')[0] + address;
        }
        return from.Split('#', '?')[0] is var path && path.LastIndexOf('/') is >= 0 and var slash
            ? path[..(slash + 1)] + address
            : address;
    }

    /// <summary>
    /// Path and fragment, both as they are written; a text directive (<c>:~:</c>) is no part of an anchor.
    /// </summary>
    public static (string? Path, string? Fragment) Split(string? address)
    {
        if (address is null)
        {
            return (null, null);
        }
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? null : address[(hash + 1)..];
        if (fragment?.IndexOf(":~:", StringComparison.Ordinal) is >= 0 and var directive)
        {
            fragment = fragment[..directive];
        }
        return ((hash < 0 ? address : address[..hash]).Split('?')[0], fragment);
    }

    /// <summary>
    /// True for a fragment that means the top of any page (HTML Living Standard 7.4.6.4), or none at all.
    /// </summary>
    public static bool NeedsNoAnchor(string? fragment) =>
        string.IsNullOrEmpty(fragment) || fragment.Equals("top", StringComparison.OrdinalIgnoreCase);

    /// <summary>True when one of a page's anchors is the fragment, as it is written or percent-decoded.</summary>
    public static bool HasAnchor(HashSet<string> anchors, string fragment) =>
        anchors.Contains(fragment) || anchors.Contains(Uri.UnescapeDataString(fragment));

    /// <summary>The file that a path means, seen from a page; null when there is none.</summary>
    public static string? FileOf(string page, string path, IPublishedFolder folder) =>
        Find(page, path, folder) is { Exists: true } found ? found.File : null;

    static LinkTarget Find(string page, string path, IPublishedFolder folder)
    {
        path = path.Replace('\\', '/');
        if (path.StartsWith('/') && !folder.IsWhole)
        {
            return FindAbove(page, path, folder);
        }
        if (Steps(path.StartsWith('/') ? "" : Paths.FolderOf(page), path) is not { } steps)
        {
            return new LinkTarget(LinkGoal.Nothing);
        }
        if (steps.Above > 0 && folder.IsWhole)
        {
            // At the root of a host there is nothing above: browsers stay there (URL Standard 4.4).
            return
                folder.Root is { } root
                && Uri.TryCreate(root, UriKind.Absolute, out var uri)
                && uri.AbsolutePath == "/"
                && FindIn(steps.Path, path, folder) is { Exists: true } there
                ? there
                : new LinkTarget(LinkGoal.Outside);
        }
        return steps.Above <= folder.Depth
            ? FindIn(Up(steps.Above) + steps.Path, path, folder)
            : new LinkTarget(LinkGoal.Nothing);
    }

    /// <summary>
    /// Which of the folders above is the root is not known; if none of them has the file, it is not there.
    /// </summary>
    static LinkTarget FindAbove(string page, string path, IPublishedFolder folder)
    {
        if (Steps("", path) is not { } steps)
        {
            return new LinkTarget(LinkGoal.Nothing);
        }
        for (var level = 0; level <= folder.Depth; level++)
        {
            if (FindIn(Up(level) + steps.Path, path, folder) is { Exists: true } found)
            {
                return found;
            }
        }
        return new LinkTarget(folder.Depth > 0 ? LinkGoal.RootUnknown : LinkGoal.Elsewhere);
    }

    static LinkTarget FindIn(string resolved, string path, IPublishedFolder folder)
    {
        var last = Uri.UnescapeDataString(path[(path.LastIndexOf('/') + 1)..]);
        if (last is "" or "." or ".." || resolved.Length == 0)
        {
            return IndexOf(resolved, folder) is { } index ? new LinkTarget(LinkGoal.File, index)
                : folder.FindIgnoringCase(Paths.Combine(resolved.TrimEnd('/'), Indexes[0])) is { } other
                    ? new LinkTarget(LinkGoal.OtherCase, other)
                : new LinkTarget(LinkGoal.Nothing);
        }
        return folder.Has(resolved) ? new LinkTarget(LinkGoal.File, resolved)
            : IndexOf(resolved, folder) is { } inside ? new LinkTarget(LinkGoal.FolderWithoutSlash, inside)
            : folder.Has(resolved + ".html") ? new LinkTarget(LinkGoal.WithoutExtension, resolved + ".html")
            : (folder.FindIgnoringCase(resolved) ?? folder.FindIgnoringCase(Paths.Combine(resolved, Indexes[0])))
                is { } spelt
                ? new LinkTarget(LinkGoal.OtherCase, spelt)
            : new LinkTarget(LinkGoal.Nothing);
    }

    /// <summary>The page that stands for a folder; null when it has none.</summary>
    static string? IndexOf(string resolved, IPublishedFolder folder)
    {
        foreach (var name in Indexes)
        {
            if (Paths.Combine(resolved.TrimEnd('/'), name) is var index && folder.Has(index))
            {
                return index;
            }
        }
        return null;
    }

    static string Up(int levels) => string.Concat(Enumerable.Repeat("../", levels));

    /// <summary>
    /// Follows a path from a folder: where it ends, and how far above the root. Null for what can be no file's name.
    /// </summary>
    static (string Path, int Above)? Steps(string folder, string path)
    {
        var parts = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        var above = 0;
        foreach (var written in path.Split('/'))
        {
            var part = written.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(written) : written;
            if (part.AsSpan().IndexOfAny('/', '\0', '\\') >= 0)
            {
                return null;
            }
            if (part == "..")
            {
                above += parts.Count == 0 ? 1 : 0;
                parts.RemoveRange(Math.Max(parts.Count - 1, 0), Math.Min(parts.Count, 1));
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }
        return (string.Join('/', parts), above);
    }

    static bool IsElsewhere(string address) =>
        UrlParts.Scheme(address) is not null || WebAddress.IsHostRelative(address);

    /// <summary>Host and scheme of a full address; null for any other.</summary>
    static string? HostOf(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri!.GetLeftPart(UriPartial.Authority)
            : null;

    /// <summary>
    /// What follows the root in an address, over http, https or whichever the page came by; null when it is not below
    /// the root.
    /// </summary>
    static string? AfterRoot(string address, string root)
    {
        var (of, own) = (AfterScheme(address), AfterScheme(root)!);
        if (of is null)
        {
            return null;
        }
        var host = own.IndexOf('/', StringComparison.Ordinal);
        if (!of.StartsWith(own[..host], StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }
        var (path, below) = (WithoutDefaultPort(of[host..], address), own[host..]);
        return path.StartsWith(below, StringComparison.Ordinal) ? path[below.Length..]
            : path.Length == 0 || path[0] is '?' or '#'
                ? below.Length == 1 ? path
                    : null
            : path.Split('?', '#')[0] + "/" == below ? path[(below.Length - 1)..]
            : null;
    }

    /// <summary>What follows a host, without the default port.</summary>
    static string WithoutDefaultPort(string rest, string address)
    {
        var port = address.StartsWith("http:", StringComparison.OrdinalIgnoreCase) ? ":80" : ":443";
        return
            rest.StartsWith(port, StringComparison.Ordinal)
            && (rest.Length == port.Length || rest[port.Length] is '/' or '?' or '#')
            ? rest[port.Length..]
            : rest;
    }

    static string? AfterScheme(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? address[8..]
        : address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) ? address[7..]
        : address.StartsWith("//", StringComparison.Ordinal) ? address[2..]
        : null;

    /// <summary>C0 controls and the space.</summary>
    const string Surrounding =
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n"
        + "\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f ";
}
