using System.Text.RegularExpressions;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// Addresses in feeds (RFC 3986, RFC 3987), and the names that are no addresses (RFC 4151, RFC 8141).
/// </summary>
static partial class FeedAddresses
{
    /// <summary>Schemes that IANA registers and that are used in feeds.</summary>
    static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "aaa",
        "aaas",
        "about",
        "acap",
        "acct",
        "acr",
        "adt",
        "afp",
        "afs",
        "aim",
        "apt",
        "at",
        "attachment",
        "aw",
        "barion",
        "beshare",
        "bitcoin",
        "bitcoincash",
        "blob",
        "bolo",
        "cap",
        "chrome",
        "cid",
        "coap",
        "coaps",
        "content",
        "crid",
        "cvs",
        "dab",
        "data",
        "dav",
        "dict",
        "did",
        "dns",
        "doi",
        "dtn",
        "dvb",
        "ed2k",
        "example",
        "facetime",
        "fax",
        "feed",
        "feedready",
        "file",
        "finger",
        "fish",
        "ftp",
        "geo",
        "gg",
        "git",
        "gizmoproject",
        "go",
        "gopher",
        "gtalk",
        "h323",
        "hcp",
        "http",
        "https",
        "iax",
        "icap",
        "icon",
        "im",
        "imap",
        "info",
        "iotdisco",
        "ipfs",
        "ipns",
        "ipp",
        "ipps",
        "irc",
        "irc6",
        "ircs",
        "iris",
        "iris.beep",
        "iris.lwz",
        "iris.xpc",
        "iris.xpcs",
        "isostore",
        "itms",
        "jabber",
        "jar",
        "jms",
        "keyparc",
        "lastfm",
        "ldap",
        "ldaps",
        "magnet",
        "mailserver",
        "mailto",
        "maps",
        "market",
        "matrix",
        "message",
        "mid",
        "mms",
        "modem",
        "ms-help",
        "msnim",
        "msrp",
        "msrps",
        "mtqp",
        "mumble",
        "mupdate",
        "mvn",
        "news",
        "nfs",
        "ni",
        "nih",
        "nntp",
        "notes",
        "ocf",
        "oid",
        "opaquelocktoken",
        "openpgp4fpr",
        "pack",
        "palm",
        "paparazzi",
        "payto",
        "pkcs11",
        "platform",
        "pop",
        "pres",
        "prospero",
        "proxy",
        "psyc",
        "query",
        "reload",
        "resource",
        "rmi",
        "rsync",
        "rtmfp",
        "rtmp",
        "rtsp",
        "rtsps",
        "secondlife",
        "service",
        "session",
        "sftp",
        "sgn",
        "shttp",
        "sieve",
        "sip",
        "sips",
        "skype",
        "smb",
        "sms",
        "snews",
        "snmp",
        "soap.beep",
        "soap.beeps",
        "soldat",
        "spotify",
        "ssh",
        "steam",
        "stun",
        "stuns",
        "submit",
        "svn",
        "tag",
        "teamspeak",
        "tel",
        "telnet",
        "tftp",
        "thismessage",
        "tip",
        "tn3270",
        "tv",
        "turn",
        "turns",
        "udp",
        "unreal",
        "urn",
        "ut2004",
        "vemmi",
        "ventrilo",
        "view-source",
        "vnc",
        "wais",
        "webcal",
        "wpid",
        "ws",
        "wss",
        "wtai",
        "wyciwyg",
        "xcon",
        "xcon-userid",
        "xfire",
        "xmlrpc.beep",
        "xmlrpc.beeps",
        "xmpp",
        "xri",
        "ymsgr",
        "z39.50",
        "z39.50r",
        "z39.50s",
    };

    /// <summary>A full address with a scheme that is known.</summary>
    public static Flaw? Full(string value)
    {
        var address = value.Trim();
        return Reference(address) is { } flaw ? flaw
            : Scheme(address) is not { } scheme
                ? Wrong(address, "is not a full address", "Write it in full, with https:// and a host.")
            : !Schemes.Contains(scheme)
                ? Wrong(address, "begins with an unknown scheme", "Write it in full, with https:// and a host.")
            : address.Any(c => c > '~')
                ? new Flaw(
                    FeedFormatRules.FeedRecommended,
                    $"has letters that are not ASCII: {Faults.Quote(address)}.",
                    "Percent-encode them."
                )
            : address.Length < value.Length
                ? new Flaw(FeedFormatRules.FeedRecommended, "has white space around the address.", "Remove it.")
            : null;
    }

    /// <summary>A full address of the web.</summary>
    public static Flaw? Web(string value) =>
        Full(value) is { } flaw && flaw.Rule == FeedFormatRules.FeedAddress ? flaw
        : Scheme(value.Trim())?.ToLowerInvariant() is "http" or "https" ? Full(value)
        : Wrong(value.Trim(), "is not a web address", "Write it in full, with https:// and a host.");

    /// <summary>A full IRI without white space around it, of any scheme: what Atom takes as an id.</summary>
    public static Flaw? FullIri(string value) =>
        Iri(value) is { } flaw ? flaw
        : Scheme(value) is null
            ? Wrong(value, "is not a full address", "Write it with its scheme, such as https:// or urn:.")
        : null;

    /// <summary>
    /// A full IRI in the form that RFC 4287, 4.2.6.1, wants of an id: two spellings of one address are two ids.
    /// </summary>
    public static Flaw? CanonicalIri(string value) =>
        FullIri(value)
        ?? (
            OddForm().IsMatch(value) || NeedlessEscape().IsMatch(value)
                ? new Flaw(
                    FeedFormatRules.FeedRecommended,
                    $"is written in a form that tools may change: {Faults.Quote(value)}.",
                    "Write scheme and host in lower case, a slash after the host, no default port "
                        + "and no needless escapes."
                )
                : null
        );

    /// <summary>An IRI or a part of one, without white space around it.</summary>
    public static Flaw? Iri(string value) =>
        value.Trim().Length == 0 ? Wrong(value, "is empty", "Write an address, or remove it.")
        : value.Trim().Length < value.Length ? Wrong(value, "has white space around it", "Remove it.")
        : Reference(value);

    /// <summary>An address, full or relative, of any scheme.</summary>
    public static Flaw? Any(string value) =>
        value.Trim().Length == 0
            ? Wrong(value, "is empty", "Write an address, or remove it.")
            : Reference(value.Trim());

    public static string? Scheme(string address) =>
        SchemeForm().Match(address) is { Success: true } match ? match.Value[..^1] : null;

    static Flaw? Reference(string address)
    {
        if (address.Length == 0)
        {
            return Wrong(address, "is empty", "Write an address, or remove it.");
        }
        if (WebAddress.Forbidden(address) is { } forbidden)
        {
            return Wrong(address, $"contains {forbidden.Name}", $"Write {forbidden.Encoded} instead.");
        }
        if (HalfEscape().IsMatch(address) || address.IndexOf('#') != address.LastIndexOf('#'))
        {
            return Wrong(address, "is not a well-formed address", "Percent-encode `%` as %25, and `#` as %23.");
        }
        var rest = Scheme(address) is { } scheme ? address[(scheme.Length + 1)..] : address;
        return (Scheme(address)?.ToLowerInvariant()) switch
        {
            "http" or "https" or "ftp" when !HostForm().IsMatch(rest) => Wrong(
                address,
                "is not a full address: its host is missing or misspelt",
                "Write it in full, with https:// and a host."
            ),
            "mailto" when !MailAddress.IsValid(Uri.UnescapeDataString(rest.Split('?')[0])) => Wrong(
                address,
                "is not an email address",
                "Write mailto:name@host."
            ),
            "tag" when !TagForm().IsMatch(rest) => Wrong(
                address,
                "is not a tag (RFC 4151)",
                "Write it like `tag:example.org,2026:story-1`."
            ),
            "urn" when !IsUrn(rest) => Wrong(
                address,
                "is not a urn (RFC 8141)",
                "Write it like `urn:uuid:` with 32 digits in groups of 8, 4, 4, 4 and 12."
            ),
            _ => null,
        };
    }

    static bool IsUrn(string rest) =>
        rest.StartsWith("uuid:", StringComparison.OrdinalIgnoreCase)
            ? UuidForm().IsMatch(rest[5..])
            : UrnForm().IsMatch(rest);

    static Flaw Wrong(string address, string what, string help) =>
        new(FeedFormatRules.FeedAddress, address.Length == 0 ? $"{what}." : $"{what}: {Faults.Quote(address)}.", help);

    const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:", Options)]
    private static partial Regex SchemeForm();

    [GeneratedRegex(
        @"^[a-z0-9+.-]*[A-Z][A-Za-z0-9+.-]*:|^(?i:https?)://([^/?#]*[A-Z]|[^/?#]+\z|[^/?#]*:\z|[^/?#]*:/)"
            + @"|^http://[^/?#]*:80(/|\z)|^https://[^/?#]*:443(/|\z)|^https?://.*/\.{1,2}(/|\z)",
        Options
    )]
    private static partial Regex OddForm();

    [GeneratedRegex(
        @"%([46][1-9A-Fa-f]|[57][0-9Aa]|4[fF]|6[fF]|3[0-9]|2[dDeE]|5[fF]|7[eE]|[0-9A-F]?[a-f][0-9A-Fa-f]?)",
        Options
    )]
    private static partial Regex NeedlessEscape();

    [GeneratedRegex(@"%(?![0-9A-Fa-f]{2})", Options)]
    private static partial Regex HalfEscape();

    [GeneratedRegex(@"^//([^/?#@]*@)?(\[[0-9A-Fa-f:.]+\]|[^\s/?#@:\[\]]+)(:[0-9]*)?([/?#]|\z)", Options)]
    private static partial Regex HostForm();

    [GeneratedRegex(
        @"^([A-Za-z0-9._-]+@)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?,[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?:",
        Options
    )]
    private static partial Regex TagForm();

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9-]{1,31}:.+", Options)]
    private static partial Regex UrnForm();

    [GeneratedRegex(@"^[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}\z", Options)]
    private static partial Regex UuidForm();
}
