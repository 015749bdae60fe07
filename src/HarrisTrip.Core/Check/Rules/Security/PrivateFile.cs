using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Rules;

static class PrivateFile
{
    public static readonly RuleInfo Info = new()
    {
        Name = "private-file",
        Severity = Severity.Error,
        Why = "Files that hold passwords and keys are the first that attackers ask a server for.",
        Standard = "newsroom rule; OWASP ASVS 13.4",
        Bad = "<p>The quay.</p>\n==> .env <==\nMAIL_PASSWORD=quay\n",
        Good = "<p>The quay.</p>",
        Groups = [RuleGroup.Security],
    };

    static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ".env",
        ".env.local",
        ".env.production",
        ".env.development",
        ".env.staging",
        ".htpasswd",
        ".netrc",
        ".pgpass",
        ".npmrc",
        ".pypirc",
        ".git-credentials",
        "id_rsa",
        "id_dsa",
        "id_ecdsa",
        "id_ed25519",
        "wp-config.php.bak",
        "wp-config.php~",
        "credentials.json",
        "service-account.json",
        ".dockercfg",
        "secrets.yml",
        "secrets.yaml",
    };

    public static readonly Rule Rule = new(Info)
    {
        OnSite = static site =>
        {
            foreach (var file in site.Folder.Files.Where(IsPrivate).Order(StringComparer.Ordinal))
            {
                site.Add(
                    Info,
                    site.Place(file),
                    $"`{file}` is among the published files.",
                    "Remove it from the folder; if it was published, change the secrets in it."
                );
            }
        },
    };

    static bool IsPrivate(string file) =>
        (
            Names.Contains(Paths.NameOf(file))
            || Paths.ExtensionOf(file) is ".p12" or ".pfx" or ".jks" or ".kdbx" or ".ppk"
            || file.EndsWith(".aws/credentials", StringComparison.Ordinal)
        ) && !StrayFile.IsInside(file);
}
