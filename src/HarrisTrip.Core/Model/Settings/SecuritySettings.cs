using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>
/// The <c>security</c> of site.yaml: the fields of security.txt (RFC 9116).
/// </summary>
public sealed record SecuritySettings(Location At)
{
    public IReadOnlyList<Text>? Contacts { get; init; }
    public Located<Moment>? Expires { get; init; }
    public Text? Policy { get; init; }
    public Text? Encryption { get; init; }
    public Text? Acknowledgments { get; init; }
    public Text? Hiring { get; init; }
    public IReadOnlyList<Text>? Languages { get; init; }

    static readonly Shape<Text> SafeWeb = Web.Where(
        FieldRules.UrlInvalid,
        text =>
            text.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                ? null
                : ("is not sent securely.", "Begin it with https://.")
    );

    static readonly Shape<Text> Contact = Words.Where(FieldRules.UrlInvalid, text => ContactFault(text.Value)) with
    {
        Name = "an https:, mailto: or tel: address",
        Schema = () => new() { ["type"] = "string", ["format"] = "uri" },
    };

    public static FieldTable<SecuritySettings> Table { get; } =
        new(
            "`security`",
            at => new SecuritySettings(at),
            Field<SecuritySettings>.Of(
                "contacts",
                ListOf(Contact),
                s => s.Contacts,
                (s, v) => s with { Contacts = v },
                "Where weaknesses are reported, the best way first, such as mailto:security@example.org.",
                required: true
            ),
            Field<SecuritySettings>.Of(
                "expires",
                Instant,
                s => s.Expires,
                (s, v) => s with { Expires = v },
                "Until when this is valid: at most a year ahead.",
                required: true
            ),
            Field<SecuritySettings>.Of(
                "policy",
                SafeWeb,
                s => s.Policy,
                (s, v) => s with { Policy = v },
                "Your policy for those who report."
            ),
            Field<SecuritySettings>.Of(
                "encryption",
                SafeWeb,
                s => s.Encryption,
                (s, v) => s with { Encryption = v },
                "The key for encrypted reports."
            ),
            Field<SecuritySettings>.Of(
                "acknowledgments",
                SafeWeb,
                s => s.Acknowledgments,
                (s, v) => s with { Acknowledgments = v },
                "Where those who reported are thanked."
            ),
            Field<SecuritySettings>.Of(
                "hiring",
                SafeWeb,
                s => s.Hiring,
                (s, v) => s with { Hiring = v },
                "Open positions."
            ),
            Field<SecuritySettings>.Of(
                "languages",
                ListOf(Shapes.Lang),
                s => s.Languages,
                (s, v) => s with { Languages = v },
                "Languages in which reports are read. Default: the site's."
            )
        );

    static (string, string)? ContactFault(string address) =>
        address.StartsWith("mailto:", StringComparison.Ordinal)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            ? WebOrMailFault(address)
        : address.StartsWith("tel:+", StringComparison.Ordinal)
        && address.Length > 8
        && address[5..].All(c => char.IsAsciiDigit(c) || c is '-' or '.' or '(' or ')')
            ? null
        : MailAddress.IsValid(address) ? ("is not a full address.", $"Write it as mailto:{address}.")
        : ("is not an address for contact.", "Write it as mailto:name@example.org, https://… or tel:+44-20-7946-0000.");
}
