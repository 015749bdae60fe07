using System.Globalization;
using HarrisTrip.Model;

namespace HarrisTrip.Render.Outputs.Hosts;

/// <summary>What every host is told to send with the files of a bundle. All values are in printable ASCII, without quotation marks.</summary>
public static class HostHeaders
{
    /// <summary>For files whose names change with their content.</summary>
    public const string CacheForEver = "public, max-age=31536000, immutable";

    /// <summary>How the names of those files end, as a regular expression: the hash, what a picture's file shows, the extension.</summary>
    public const string HashedEnd = @"\.([0-9a-f]{10}|[0-9a-f]{10}-[0-9a-z]+)\.([0-9a-z]+)";

    /// <summary>For all others: a correction is seen after a minute.</summary>
    public const string CacheShortly = "public, max-age=60";

    /// <summary>Nothing runs, and nothing comes from elsewhere. Structured data is no script, so that it needs no leave (CSP 3, 1.1).</summary>
    const string Policy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'self'; font-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>Of the features that browsers ask leave for, or that tell of a reader, a publication needs none.</summary>
    const string Permissions = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    public static string PolicyOf(SiteSettings settings) => settings.Hosting?.Policy?.Value ?? Policy;

    /// <summary>The policy as a page may declare it: some directives have no meaning there (CSP 3, 3.3). Null when none is asked for.</summary>
    public static string? PolicyInPage(SiteSettings settings, string file) => settings.Hosting?.PolicyInPages is not { Value: true } ? null
        : string.Join("; ", PolicyOf(settings).Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(directive => directive.Split(' ')[0].ToLowerInvariant() is not ("frame-ancestors" or "report-uri" or "sandbox")));

    /// <summary>The policy that hosts send with every page of a site; null where none of them can, or pages have it anyway.</summary>
    public static string? SentPolicy(Site site) => site.Single || site.Settings.Hosting?.PolicyInPages is { Value: true } || !HostFiles.SendHeaders(site.Settings) ? null : PolicyOf(site.Settings);

    /// <summary>Names and values for every file of a site.</summary>
    public static IEnumerable<(string Name, string Value)> Of(SiteSettings settings)
    {
        yield return ("Content-Security-Policy", PolicyOf(settings));
        yield return ("Permissions-Policy", Permissions);
        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        yield return ("X-Content-Type-Options", "nosniff");
        if (settings.Hosting?.HstsDays is { Value: > 0 } days)
        {
            yield return ("Strict-Transport-Security", "max-age=" + (days.Value * 86_400).ToString(CultureInfo.InvariantCulture));
        }
    }
}
