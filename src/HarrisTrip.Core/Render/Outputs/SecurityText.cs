using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Values;

namespace HarrisTrip.Render.Outputs;

/// <summary>Where those who find a weakness report it: security.txt (RFC 9116), if site.yaml says so.</summary>
static class SecurityText
{
    public const string File = ".well-known/security.txt";

    /// <summary>In days: the standard advises no more, so that nobody relies on what is out of date.</summary>
    const int MaxDays = 366;

    /// <summary>In days: how long before it expires it is reported.</summary>
    const int WarningDays = 30;

    public static IEnumerable<PlannedFile> Plan(Site site) =>
        site.Settings.Security is null ? [] : [new PlannedFile(File, PageKind.None, null, 0, Recipe)];

    static readonly Recipe Recipe = new("security.txt", (scope, _) => Make(scope.Site.Settings));

    /// <summary>Reports what keeps it from being found or believed at the moment of the build.</summary>
    public static void Check(Site site, Report report)
    {
        if (site.Single || site.Settings.Security is not { Expires: { } expires } security)
        {
            return;
        }
        const string help = "Check that all of it still holds, and set a date within the next year.";
        var end = expires.Value.Value;
        if (site.IsPast(end))
        {
            report.Add(SiteRules.SecurityExpired, expires.At, $"security.txt expired on {expires.Value.Iso}.", help);
        }
        else if (site.IsPast(end.AddDays(-WarningDays)))
        {
            report.Add(
                new Diagnostic(
                    SiteRules.SecurityExpired,
                    Severity.Warning,
                    expires.At,
                    $"security.txt expires soon, on {expires.Value.Iso}.",
                    help
                )
            );
        }
        else if (!site.IsPast(end.AddDays(-MaxDays)))
        {
            report.Add(
                new Diagnostic(
                    SiteRules.SecurityExpired,
                    Severity.Warning,
                    expires.At,
                    $"security.txt expires on {expires.Value.Iso}, more than a year from now.",
                    help
                )
            );
        }
        if (Canonical(site.Settings) is { } canonical && site.Settings.RootPath != "/")
        {
            report.Add(
                SiteRules.SecurityPlace,
                security.At,
                $"The site is in a folder of its host, but security.txt is looked for at {canonical}.",
                $"Copy the bundle's `{File}` there."
            );
        }
    }

    /// <summary>The address at which it is sought: that of the host's root, wherever below it the site is.</summary>
    static string? Canonical(SiteSettings settings) =>
        settings.Root is { } root ? new Uri(new Uri(root), "/" + File).AbsoluteUri : null;

    static PlainFile Make(SiteSettings settings)
    {
        var security = settings.Security!;
        var (text, map) = (new StringBuilder(), new SourceMap());
        foreach (var contact in security.Contacts!)
        {
            Add(
                "Contact",
                WebAddress.IsAbsolute(contact.Value) ? WebAddress.Encode(contact.Value) : contact.Value,
                contact.At
            );
        }
        Add("Expires", security.Expires!.Value.Iso, security.Expires.At);
        AddWeb("Encryption", security.Encryption);
        AddWeb("Policy", security.Policy);
        AddWeb("Acknowledgments", security.Acknowledgments);
        AddWeb("Hiring", security.Hiring);
        Add(
            "Preferred-Languages",
            string.Join(", ", security.Languages?.Select(l => l.Value) ?? [settings.Language]),
            security.Languages?[0].At ?? security.At
        );
        if (Canonical(settings) is { } canonical)
        {
            Add("Canonical", canonical, security.At);
        }
        return new PlainFile(text.ToString(), map);

        void AddWeb(string field, Text? address)
        {
            if (address is not null)
            {
                Add(field, WebAddress.Encode(address.Value), address.At);
            }
        }

        void Add(string field, string value, Location at)
        {
            map.Mark(text.Length, at, authored: true);
            text.Append(field).Append(": ").Append(value).Append('\n');
        }
    }
}
