using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>What the addresses of a saved page mean.</summary>
/// <param name="Page">The page's own address; null when it does not say.</param>
/// <param name="Base">Where its relative addresses begin; null when nothing says.</param>
sealed record PageAddresses(Uri? Page, Uri? Base)
{
    const string Saved = "saved from url=(";

    public static PageAddresses Of(IHtmlDocument page)
    {
        var own =
            Absolute(page.QuerySelector("link[rel~=canonical i][href]")?.GetAttribute("href"))
            ?? Absolute(page.QuerySelector("meta[property='og:url' i][content]")?.GetAttribute("content"))
            ?? page.ChildNodes.OfType<IComment>().Select(c => SavedFrom(c.Data)).FirstOrDefault(a => a is not null);
        var written = page.QuerySelector("base[href]")?.GetAttribute("href")?.Trim();
        var start =
            Absolute(written)
            ?? (
                own is not null && written is not null && Uri.TryCreate(own, written, out var resolved) ? resolved : own
            );
        return new PageAddresses(own, start);
    }

    /// <summary>
    /// A full address that readers may follow; null when it is none, or leads nowhere without the page's own.
    /// </summary>
    public string? Resolve(string address)
    {
        address = address.Trim();
        if (WebAddress.Scheme(address) is { } scheme && scheme is not ("http" or "https"))
        {
            return WebAddress.IsAllowedLink(WebAddress.Encode(address)) ? WebAddress.Encode(address) : null;
        }
        var full =
            Absolute(address)
            ?? (
                Base is not null
                && Uri.TryCreate(Base, address, out var resolved)
                && resolved.Scheme is "http" or "https"
                    ? resolved
                    : null
            );
        return full is null ? null
            : WebAddress.Encode(full.AbsoluteUri) is var encoded && WebAddress.IsAllowedLink(encoded) ? encoded
            : null;
    }

    /// <summary>True when an address leads to a place of this page itself.</summary>
    public bool IsWithin(string address) =>
        address.TrimStart().StartsWith('#')
        || Page is not null
            && address.Contains('#', StringComparison.Ordinal)
            && Resolve(address) is { } full
            && full.Split('#')[0] == Page.AbsoluteUri.Split('#')[0];

    static Uri? Absolute(string? address) =>
        address is not null
        && address.Length < 4_000
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
            ? uri
            : null;

    /// <summary>The comment that browsers write into a page they save: <c>saved from url=(0030)https://…</c>.</summary>
    static Uri? SavedFrom(string comment) =>
        comment.IndexOf(Saved, StringComparison.Ordinal) is >= 0 and var at
        && comment.IndexOf(')', at) is > 0 and var end
            ? Absolute(comment[(end + 1)..])
            : null;
}
