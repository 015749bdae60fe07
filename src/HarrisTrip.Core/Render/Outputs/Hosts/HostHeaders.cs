using System.Globalization;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>
/// What every host is told to send with the files of a bundle. All values are in printable ASCII, without quotation
/// marks.
/// </summary>
public static class HostHeaders
{
    /// <summary>For files whose names change with their content.</summary>
    public const string CacheForEver = "public, max-age=31536000, immutable";

    /// <summary>
    /// How the names of those files end, as a regular expression: the hash, what a picture's file shows, the extension.
    /// </summary>
    public const string HashedName = @"\.([0-9a-f]{10}|[0-9a-f]{10}-[0-9a-z]+)\.([0-9a-z]+)";

    /// <summary>For all others: a correction is seen after a minute.</summary>
    public const string CacheShortly = "public, max-age=60";

    /// <summary>
    /// Nothing runs, and nothing comes from elsewhere. Structured data is not a script, so it needs no permission (CSP
    /// 3, 1.1).
    /// </summary>
    const string Policy =
        "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; font-src 'self'; "
        + "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>
    /// A publication needs none of the features that browsers ask permission for, or that reveal something of a reader.
    /// </summary>
    const string Permissions =
        "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), "
        + "midi=(), payment=(), usb=()";

    public static string PolicyOf(SiteSettings settings) => settings.Hosting?.Policy?.Value ?? Policy;

    /// <summary>The policy of one page of a site.</summary>
    static string PolicyOf(Site site, string file) =>
        BundleFiles.SearchPages(site).Contains(file) ? SearchPolicyOf(site.Settings) : PolicyOf(site.Settings);

    /// <summary>
    /// The same for pages that search: these run the site's own scripts, compile its WebAssembly and fetch its index.
    /// </summary>
    public static string SearchPolicyOf(SiteSettings settings) =>
        Allowing(
            Allowing(
                Allowing(PolicyOf(settings), "script-src", "'self'", "'wasm-unsafe-eval'"),
                "connect-src",
                "'self'"
            ),
            "form-action",
            "'self'"
        );

    /// <summary>
    /// The policy as a page may declare it: some directives have no meaning there (CSP 3, 3.3). Null when none is asked
    /// for, and no host needs it: the file of Netlify and Cloudflare Pages cannot take a header back for one page, so
    /// with search all files have the wider policy there, and all pages but those that search narrow it down
    /// themselves.
    /// </summary>
    public static string? PolicyInPage(Site site, string file) =>
        site.Settings.Hosting?.PolicyInPages is not { Value: true }
        && !(site.HasSearch && HostFiles.HasHeadersFile(site.Settings))
            ? null
            : string.Join(
                "; ",
                PolicyOf(site, file)
                    .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Where(directive =>
                        directive.Split(' ')[0].ToLowerInvariant()
                            is not ("frame-ancestors" or "report-uri" or "sandbox")
                    )
            );

    /// <summary>
    /// The policy that hosts send with a page of a site; null where none of them can, or pages have it anyway.
    /// </summary>
    public static string? SentPolicy(Site site, string file) =>
        site.Single || site.Settings.Hosting?.PolicyInPages is { Value: true } || !HostFiles.SendHeaders(site.Settings)
            ? null
            : PolicyOf(site, file);

    /// <summary>Names and values for every file of a site.</summary>
    public static IEnumerable<(string Name, string Value)> Of(SiteSettings settings, string? policy = null)
    {
        yield return ("Content-Security-Policy", policy ?? PolicyOf(settings));
        yield return ("Permissions-Policy", Permissions);
        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        yield return ("X-Content-Type-Options", "nosniff");
        if (settings.Hosting?.HstsDays is { Value: > 0 } days)
        {
            yield return (
                "Strict-Transport-Security",
                "max-age=" + (days.Value * 86_400).ToString(CultureInfo.InvariantCulture)
            );
        }
    }

    /// <summary>How long a file may be kept.</summary>
    public static string CacheOf(string path) =>
        SourceAssets.IsHashedName(path) || IndexParts.Contains(Paths.ExtensionOf(path)) ? CacheForEver : CacheShortly;

    /// <summary>Extensions, with their dots, of the parts of a search index that are named for their content.</summary>
    public static IReadOnlyList<string> IndexParts { get; } = [".pf_filter", ".pf_fragment", ".pf_index", ".pf_meta"];

    /// <summary>
    /// The end of paths of files that are named for their content, as a regular expression that every server reads.
    /// </summary>
    public static string HashedEnd(Site site) => HashedName + "$" + (site.HasSearch ? @"|\.pf_[a-z]+$" : "");

    /// <summary>A policy with more sources for one directive; one that allowed nothing before, allows these.</summary>
    static string Allowing(string policy, string directive, params string[] sources)
    {
        var all = policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var at = all.FindIndex(d => d.Split(' ')[0].Equals(directive, StringComparison.OrdinalIgnoreCase));
        // A directive that is not named falls back to default-src, and no longer does once it is named.
        var had = (
            at >= 0 ? all[at]
            : directive == "form-action" ? directive
            : all.Find(d => d.Split(' ')[0].Equals("default-src", StringComparison.OrdinalIgnoreCase)) ?? ""
        ).Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Where(source => source != "'none'");
        var allowed = string.Join(' ', [directive, .. had.Concat(sources).Distinct()]);
        if (at >= 0)
        {
            all[at] = allowed;
        }
        else
        {
            all.Add(allowed);
        }
        return string.Join("; ", all);
    }
}
