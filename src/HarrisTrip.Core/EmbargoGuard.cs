using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Sites;

namespace HarrisTrip;

/// <summary>
/// Looks into everything that is written for a trace of what is embargoed: whoever wrote it, it is not published.
/// </summary>
sealed class EmbargoGuard(Site site, IBundle bundle, Report report) : IBundle
{
    readonly EmbargoTraces traces = new(site);

    /// <summary>The gate, where there is something to keep back.</summary>
    public static IBundle For(Site site, IBundle bundle, Report report) =>
        site.Embargoed.Count == 0 ? bundle : new EmbargoGuard(site, bundle, report);

    public bool TryKeep(string path, UInt128? content) => bundle.TryKeep(path, content);

    public void Postpone(string path, Func<byte[]?> make) => bundle.Postpone(path, make);

    /// <summary>Films and recordings are looked at by their names alone.</summary>
    public void Write(string path, Stream content)
    {
        Look(path, []);
        bundle.Write(path, content);
    }

    public void Write(string path, ReadOnlySpan<byte> content)
    {
        Look(path, content);
        bundle.Write(path, content);
    }

    void Look(string path, ReadOnlySpan<byte> content)
    {
        if (traces.Find(path, content) is { } head)
        {
            report.Add(
                SiteRules.EmbargoLeaked,
                head.Title.At,
                $"`{path}` gives this article away, which is embargoed until {head.Published?.Iso}: its "
                    + $"title, standfirst, byline, topic or address is in it.",
                "Remove it from what is published, or publish the article."
            );
        }
    }
}
