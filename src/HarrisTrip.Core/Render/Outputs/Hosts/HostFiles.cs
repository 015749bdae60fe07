using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// Files that tell web hosts what a bundle cannot do by itself. Those that hosts look for lie at its root; those that a
/// person names in a server's configuration lie in one folder, which they keep from being served.
/// </summary>
public static class HostFiles
{
    /// <summary>Where files lie that are not for readers.</summary>
    public const string Folder = "_hosts";

    /// <summary>True when the site is for a host that reads <c>_headers</c>.</summary>
    public static bool HasHeadersFile(SiteSettings settings) => settings.IsFor("netlify", "cloudflare");

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        var settings = site.Settings;
        if (HasHeadersFile(settings))
        {
            yield return File(HeadersFile.Name, HeadersFile.Text);
            if (HostRules.Redirects(site).Any())
            {
                yield return File(RedirectsFile.Name, RedirectsFile.Text);
            }
        }
        if (settings.IsFor("vercel"))
        {
            yield return File(VercelJson.Name, VercelJson.Text);
        }
        if (settings.IsFor("github"))
        {
            yield return File(".nojekyll", static _ => "");
            // Named by default, it would take a domain away from where it is served now.
            if (settings.Hosting?.Hosts is not null && HostRules.CustomDomain(site) is not null)
            {
                yield return File("CNAME", static site => HostRules.CustomDomain(site) + "\n");
            }
        }
        if (settings.IsFor("nginx"))
        {
            yield return File(NginxConf.Name, NginxConf.Text);
        }
        if (settings.IsFor("caddy"))
        {
            yield return File(CaddyFile.Name, CaddyFile.Text);
        }
    }

    /// <summary>
    /// The paths that servers are told not to serve; one with a slash at its end is a folder.
    /// </summary>
    public static IReadOnlyList<string> Hidden { get; } =
    [Folder + "/", HeadersFile.Name, RedirectsFile.Name, VercelJson.Name, ".nojekyll", "CNAME", ".harristrip"];

    /// <summary>True when one of the hosts that a site is for can be told to send headers.</summary>
    public static bool SendHeaders(SiteSettings settings) =>
        HasHeadersFile(settings) || settings.IsFor("vercel", "nginx", "caddy");

    public static bool IsHidden(string path) =>
        Hidden.Any(hidden => hidden.EndsWith('/') ? path.StartsWith(hidden, StringComparison.Ordinal) : path == hidden);

    static PlannedFile File(string name, Func<Site, string> text) =>
        new(
            name,
            PageKind.None,
            null,
            0,
            new Recipe(name, (scope, _) => new PlainFile(text(scope.Site), SourceMap.Empty))
        );
}
