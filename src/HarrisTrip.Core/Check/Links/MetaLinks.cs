using System.Buffers;
using AngleSharp.Dom;

namespace HarrisTrip.Check.Links;

/// <summary>The addresses in <c>meta</c> elements.</summary>
static class MetaLinks
{
    /// <summary>Names and properties whose content is an address (ogp.me, and what services read beside it).</summary>
    static readonly HashSet<string> Named = new(StringComparer.OrdinalIgnoreCase)
    {
        "og:url",
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "og:audio",
        "og:audio:url",
        "og:audio:secure_url",
        "og:video",
        "og:video:url",
        "og:video:secure_url",
        "twitter:image",
        "twitter:image:src",
        "twitter:player",
        "msapplication-tileimage",
        "msapplication-square70x70logo",
        "msapplication-square150x150logo",
        "msapplication-wide310x150logo",
        "msapplication-square310x310logo",
        "thumbnail",
        "msapplication-config",
    };

    public static void Gather(IElement meta, List<Link> links)
    {
        if (IsAddress(meta))
        {
            // A browser's settings may be "none".
            PageLinks.Add(
                links,
                LinkUse.Data,
                meta,
                meta.GetAttribute("content") is "none" ? null : meta.GetAttribute("content")
            );
        }
        else if (RefreshesTo(meta) is { } goal)
        {
            PageLinks.Add(links, LinkUse.Page, meta, goal);
        }
    }

    static readonly SearchValues<char> Seconds = SearchValues.Create("0123456789.");

    public static bool IsAddress(IElement meta) =>
        Named.Contains(meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? "");

    /// <summary>True for a <c>meta</c> element that should redirect, but does not say where or when.</summary>
    public static bool RefreshesToNothing(IElement meta) =>
        IsRefresh(meta)
        && RefreshesTo(meta) is null
        && (meta.GetAttribute("content") ?? "").Trim() is var content
        && (content.Length == 0 || content[^1] is '=' or ';' or ',' or '\'' or '"');

    /// <summary>
    /// Where a <c>meta</c> element redirects to (HTML Living Standard 4.2.5.3); null when nowhere, or only to the page
    /// itself.
    /// </summary>
    public static string? RefreshesTo(IElement meta)
    {
        if (!IsRefresh(meta))
        {
            return null;
        }
        var content = (meta.GetAttribute("content") ?? "").AsSpan().TrimStart();
        var seconds = content.IndexOfAnyExcept(Seconds);
        if (seconds < 0)
        {
            return null;
        }
        var goal = content[seconds..].Trim().TrimStart(";,").TrimStart();
        if (goal.StartsWith("url", StringComparison.OrdinalIgnoreCase) && goal[3..].TrimStart() is ['=', .. var after])
        {
            goal = after.TrimStart();
        }
        if (goal is [('"' or '\'') and var quote, .. var quoted])
        {
            goal = quoted.IndexOf(quote) is >= 0 and var end ? quoted[..end] : quoted;
        }
        return goal.Trim().Length == 0 ? null : goal.Trim().ToString();
    }

    static bool IsRefresh(IElement meta) =>
        string.Equals(meta.GetAttribute("http-equiv")?.Trim(), "refresh", StringComparison.OrdinalIgnoreCase);
}
