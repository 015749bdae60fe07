using AngleSharp.Dom;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Security;

/// <summary>
/// The policies of a page: the one that hosts send, and those in it as far as it has been walked: each counts for what
/// comes after it (CSP 3, 3.3).
/// </summary>
sealed class PagePolicies
{
    /// <summary>Only an attack on the program declares more.</summary>
    const int MaxPolicies = 8;

    readonly List<Policy> found = [];

    PagePolicies(PageView page)
    {
        Own = OwnOf(page);
        Sent = page.Input.Policy is { } text ? Policy.Parse(text) : null;
        if (Sent is not null)
        {
            found.Add(Sent);
        }
    }

    /// <summary>The policy that hosts send; null when none is known.</summary>
    public Policy? Sent { get; }

    public IReadOnlyList<Policy> Found => found;

    /// <summary>The page's full address, where addresses in it begin; null when nobody knows it.</summary>
    public Uri? Own { get; }

    /// <summary>
    /// What has been reported of this page once for all: a directive, and a kind of attribute that it forbids.
    /// </summary>
    public HashSet<(string Directive, InlineKind Kind)> Reported { get; } = [];

    public static PagePolicies Of(PageView page) => page.Memo.Get(() => new PagePolicies(page));

    /// <summary>The policy that an element declares; null for any other element. In the body, none is read.</summary>
    public static string? TextIn(IElement meta) =>
        meta.LocalName == "meta"
        && meta.GetAttribute("http-equiv")?.Trim().Equals("content-security-policy", StringComparison.OrdinalIgnoreCase)
            == true
            ? meta.GetAttribute("content") ?? ""
            : null;

    public void Gather(IElement meta)
    {
        if (
            found.Count < MaxPolicies
            && TextIn(meta) is { } text
            && meta.ParentElement?.LocalName == "head"
            && Policy.Parse(text) is { } policy
        )
        {
            found.Add(policy);
        }
    }

    /// <summary>
    /// A full address; null for one of the page's own site when nobody knows where that is. False for what no policy
    /// looks at.
    /// </summary>
    public bool TryResolve(string address, string? from, out Uri? full)
    {
        full = null;
        if (UrlParts.Scheme(address) is { } scheme)
        {
            // Only the beginning of what carries its own content matters, and it can be too long for an address.
            return scheme == "data"
                ? Uri.TryCreate("data:,", UriKind.Absolute, out full)
                : scheme is "http" or "https" or "blob" && Uri.TryCreate(address, UriKind.Absolute, out full);
        }
        var based = from is null ? address : LinkTargets.FromBase(address, from);
        return UrlParts.Scheme(based) is not null || WebAddress.IsHostRelative(based)
            ? Uri.TryCreate(new Uri("https://a.invalid/"), based, out full)
            : Own is null || Uri.TryCreate(Own, based, out full);
    }

    static Uri? OwnOf(PageView page)
    {
        if (page.Folder.Root is { } root)
        {
            return Uri.TryCreate(root + Files.Paths.Encode(page.Input.File), UriKind.Absolute, out var own)
                ? own
                : null;
        }
        return
            page.Document.Head?.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href") is { } canonical
            && Uri.TryCreate(canonical.Trim(), UriKind.Absolute, out var named)
            && named.Scheme is "http" or "https"
            ? named
            : null;
    }
}
