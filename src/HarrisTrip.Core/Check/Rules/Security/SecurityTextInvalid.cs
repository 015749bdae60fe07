using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Check.Rules;

static class SecurityTextInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "security-text-invalid",
        Severity = Severity.Error,
        Why = "Whoever finds a weakness and cannot report it to you tells others about it, or nobody.",
        Standard = "RFC 9116",
        Bad = "==> index.html <==\n<p>The quay.</p>\n==> .well-known/security.txt <==\nContact: security@example.org\n",
        Good = """
            ==> index.html <==
            <p>The quay.</p>
            ==> .well-known/security.txt <==
            Contact: mailto:security@example.org
            Expires: 2027-01-02T09:00:00Z

            """,
        Groups = [RuleGroup.Security],
    };

    static readonly string[] addresses = ["contact", "policy", "encryption", "acknowledgments", "hiring", "canonical"];

    public static readonly Rule Rule = new(Info)
    {
        Files = [".txt"],
        OnFile = static file =>
        {
            if (file.Input.File is not (".well-known/security.txt" or "security.txt"))
            {
                return;
            }
            var count = new Dictionary<string, int>(StringComparer.Ordinal);
            var offset = 0;
            foreach (var line in file.Input.Text.Split('\n'))
            {
                if (line.IndexOf(':') is > 0 and var colon && line[0] != '#')
                {
                    var (name, value) = (line[..colon].Trim().ToLowerInvariant(), line[(colon + 1)..].Trim());
                    count[name] = count.GetValueOrDefault(name) + 1;
                    if (addresses.Contains(name) && !IsAddress(value))
                    {
                        file.AddAt(
                            Info,
                            offset,
                            $"`{line[..colon]}` has {Faults.Quote(value)}, which is not an address that can be "
                                + $"reached securely.",
                            "Begin it with https://, or with mailto: or tel:."
                        );
                    }
                    else if (name == "expires" && FeedDates.Rfc3339(value) is not null)
                    {
                        file.AddAt(
                            Info,
                            offset,
                            $"`Expires` has {Faults.Quote(value)}, which is not a date and time with a zone.",
                            "Write it as 2027-01-31T09:00:00Z."
                        );
                    }
                }
                offset += line.Length + 1;
            }
            if (!count.ContainsKey("contact"))
            {
                file.AddAt(
                    Info,
                    0,
                    "security.txt has no `Contact`.",
                    "Add where to report weaknesses, such as mailto:security@example.org."
                );
            }
            if (count.GetValueOrDefault("expires") != 1)
            {
                file.AddAt(
                    Info,
                    0,
                    count.ContainsKey("expires")
                        ? "security.txt has more than one `Expires`."
                        : "security.txt has no `Expires`.",
                    "Give the date on which it expires once."
                );
            }
        },
    };

    static bool IsAddress(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri)
        && uri.Scheme != Uri.UriSchemeHttp
        && value.StartsWith(uri.Scheme + ":", StringComparison.OrdinalIgnoreCase);
}
