using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>An address that a post had at its generator, as an alias can hold it.</summary>
/// <param name="Path">From the site's root, without slashes around it; it may end in the name of a page's file.</param>
/// <param name="Slug">What its last part is as a slug.</param>
sealed record ForeignAddress(string Path, string Slug)
{
    static readonly string[] files = [".html", ".htm"],
        indexes = ["/index.html", "/index.htm"];

    /// <summary>Null for an address that this site cannot have.</summary>
    /// <param name="url">Of this site: a path, or with any host in front.</param>
    public static ForeignAddress? Of(string url)
    {
        url = url.Trim();
        var path = Uri.UnescapeDataString(WebAddress.IsAbsolute(url) ? new Uri(url).AbsolutePath : url);
        path = indexes.FirstOrDefault(i => path.EndsWith(i, StringComparison.OrdinalIgnoreCase)) is { } index
            ? path[..^index.Length]
            : path;
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        path = path.Trim('/');
        var file = files.FirstOrDefault(f => path.EndsWith(f, StringComparison.OrdinalIgnoreCase)) ?? "";
        var parts = path[..^file.Length].Split('/');
        return parts.Any(p => Values.Slug.Fault(p) is not null) ? null : new ForeignAddress(path, parts[^1]);
    }
}
