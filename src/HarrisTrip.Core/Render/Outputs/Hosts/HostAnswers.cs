using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>What a host sends at an address.</summary>
/// <param name="Status">200, 301, 404 or 410.</param>
/// <param name="File">The file of the bundle that is sent; null when none is.</param>
/// <param name="Location">Where it leads on to, percent-encoded; null for what does not.</param>
/// <param name="Headers">Names and values, but for those of the file's own length, type and age.</param>
public sealed record HostAnswer(
    int Status,
    string? File,
    string? Location,
    IReadOnlyList<(string Name, string Value)> Headers
);

/// <summary>
/// What hosts answer that were told all that a bundle says to them: for a server of our own, which has to be one of
/// them.
/// </summary>
public sealed class HostAnswers
{
    readonly Func<string, bool> has;
    readonly Dictionary<string, string> moves;
    readonly Dictionary<string, string> gone;
    readonly HashSet<string> searched;
    readonly (string, string)[] headers;
    readonly (string, string)[] headersOfSearch;

    /// <param name="has">True for a file of the bundle.</param>
    public HostAnswers(Site site, Func<string, bool> has)
    {
        this.has = has;
        Root = site.Single ? "/" : site.Settings.RootPath;
        moves = site.Single
            ? []
            : HostRules
                .Redirects(site)
                .DistinctBy(move => move.From)
                .ToDictionary(move => move.From, move => move.To, StringComparer.Ordinal);
        gone = site
            .Gone.SelectMany(address => new[] { (address.Address, address.File), (address.File, address.File) })
            .DistinctBy(address => address.Item1)
            .ToDictionary(address => Root + address.Item1, address => address.Item2, StringComparer.Ordinal);
        searched = [.. BundleFiles.SearchPages(site)];
        var sent = !site.Single && HostFiles.SendHeaders(site.Settings);
        headers = sent ? [.. HostHeaders.Of(site.Settings)] : [];
        headersOfSearch = sent ? [.. HostHeaders.Of(site.Settings, HostHeaders.SearchPolicyOf(site.Settings))] : [];
    }

    /// <summary>
    /// The path at which the bundle's root is served, not percent-encoded, with slashes at both ends.
    /// </summary>
    public string Root { get; }

    /// <param name="path">Begins at the host's root, is not percent-encoded, and has no dot segments.</param>
    public HostAnswer To(string path)
    {
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return path + "/" == Root ? Led(Paths.Encode(Root)) : new HostAnswer(404, null, null, headers);
        }
        if (moves.TryGetValue(path, out var to))
        {
            return Led(to);
        }
        if (gone.TryGetValue(path, out var notice))
        {
            return Page(410, notice);
        }
        var file = AddressLimits.FileOf(path)[Root.Length..];
        if (HostFiles.IsHidden(file) || file == BundleFiles.NotFound)
        {
            return Page(404, BundleFiles.NotFound);
        }
        return has(file) ? Page(200, file)
            : !path.EndsWith('/') && has(file + "/index.html") ? Led(Paths.Encode(path) + "/")
            : Page(404, BundleFiles.NotFound);
    }

    HostAnswer Led(string to) => new(301, null, to, headers);

    HostAnswer Page(int status, string file) =>
        new(
            status,
            has(file) ? file : null,
            null,
            status == 200 && searched.Contains(file) ? headersOfSearch : headers
        );
}
