using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>
/// What <c>hosting</c> of site.yaml says of the web hosts that the bundle is for. Absent values are null.
/// </summary>
public sealed partial record HostingSettings(Location At)
{
    public IReadOnlyList<Text>? Hosts { get; init; }
    public Text? Policy { get; init; }
    public Located<bool>? PolicyInPages { get; init; }
    public Located<long>? HstsDays { get; init; }

    /// <summary>Header lines of one host are cut at 2,000 characters.</summary>
    const int MaxPolicyLength = 1_900;

    static readonly Shape<Text> PolicyText = Words.Where(
        FieldRules.ValueUnknown,
        text =>
            !PolicyForm().IsMatch(text.Value)
                ? (
                    "is not a Content-Security-Policy.",
                    "Separate directives by semicolons, such as default-src 'self'; img-src 'self' "
                        + "https://example.org."
                )
            : text.Value.Length > MaxPolicyLength
                ? ($"is longer than {MaxPolicyLength} characters, so hosts would cut it.", "Shorten it.")
            : null
    );

    public static FieldTable<HostingSettings> Table { get; } =
        new(
            "`hosting`",
            at => new HostingSettings(at),
            Field<HostingSettings>.Of(
                "hosts",
                ListOf(OneOf("netlify", "cloudflare", "vercel", "github", "nginx", "caddy", "s3", "none")),
                h => h.Hosts,
                (h, v) => h with { Hosts = v },
                "Hosts that the bundle has files for. Default: all; `none`: no such files. GitHub Pages "
                    + "gets its CNAME only if `github` is named."
            ),
            Field<HostingSettings>.Of(
                "policy",
                PolicyText,
                h => h.Policy,
                (h, v) => h with { Policy = v },
                "Content-Security-Policy, if your own templates need more than the strict one."
            ),
            Field<HostingSettings>.Of(
                "policy_in_pages",
                Flag,
                h => h.PolicyInPages,
                (h, v) => h with { PolicyInPages = v },
                "Write the policy into pages too, for hosts that send no headers. Default: false."
            ),
            Field<HostingSettings>.Of(
                "hsts_days",
                Whole,
                h => h.HstsDays,
                (h, v) => h with { HstsDays = v },
                "For how many days browsers use only https for this host. Default: none; it " + "cannot be undone."
            )
        );

    /// <summary>Directives (CSP 3, 2.2.1) in characters that mean nothing in any host's file.</summary>
    [GeneratedRegex(
        @"^[A-Za-z-]+( ('[A-Za-z0-9+/=_-]+'|[A-Za-z0-9*:/.?=&%~_-]+))*( *; *[A-Za-z-]+( ('[A-Za-z0-9+/=_-]+'"
            + @"|[A-Za-z0-9*:/.?=&%~_-]+))*)*( *;)?$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex PolicyForm();
}
