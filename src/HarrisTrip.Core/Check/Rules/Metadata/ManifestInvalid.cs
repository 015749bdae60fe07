using System.Text.Json;
using System.Text.RegularExpressions;
using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Html.Css;
using HarrisTrip.Parse.Json;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Rules;

static partial class ManifestInvalid
{
    public static readonly RuleInfo Info = new()
    {
        Name = "manifest-invalid",
        Severity = Severity.Error,
        Why =
            "Browsers leave out what they cannot read in a manifest without a word: the site then has no name "
            + "or no icon on home screens.",
        Standard = "W3C Web Application Manifest",
        Bad = """
            ==> index.html <==
            <p>The quay.</p>
            ==> site.webmanifest <==
            {"name": "Harbour Post", "display": "window"}

            """,
        Good = """
            ==> index.html <==
            <p>The quay.</p>
            ==> site.webmanifest <==
            {"name": "Harbour Post", "display": "browser"}

            """,
        Groups = [RuleGroup.Metadata],
    };

    static readonly string[] displays = ["fullscreen", "standalone", "minimal-ui", "browser"];
    static readonly string[] directions = ["ltr", "rtl", "auto"];
    static readonly string[] purposes = ["any", "maskable", "monochrome"];

    /// <summary>
    /// Members whose text is one of several words, or has a grammar: what is expected where it is not.
    /// </summary>
    static readonly (string Member, Func<string, bool> IsValid, string Wanted)[] members =
    [
        ("name", HasWords, "words"),
        ("short_name", HasWords, "words"),
        ("display", value => displays.Contains(value), "one of " + string.Join(", ", displays)),
        ("dir", value => directions.Contains(value), "one of " + string.Join(", ", directions)),
        ("lang", LanguageTag.IsValid, "a language tag such as en or pt-BR"),
        ("theme_color", value => CssColor.Parse(value) is not null, "a CSS colour, such as #fbf8f2"),
        ("background_color", value => CssColor.Parse(value) is not null, "a CSS colour, such as #fbf8f2"),
        ("start_url", HasWords, "an address"),
        ("scope", HasWords, "an address"),
    ];

    static readonly (string Member, Func<string, bool> IsValid, string Wanted)[] iconMembers =
    [
        ("src", HasWords, "an address"),
        ("sizes", value => Sizes().IsMatch(value), "sizes such as 192x192, or any"),
        (
            "purpose",
            value =>
                value.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words
                && words.All(purposes.Contains),
            "one or more of " + string.Join(", ", purposes)
        ),
    ];

    public static readonly Rule Rule = new(Info)
    {
        Files = [".webmanifest", ".json"],
        OnFile = static file =>
        {
            if (Manifest.Of(file) is not { } manifest)
            {
                return;
            }
            if (manifest.Fault is { } fault)
            {
                file.AddAt(Info, fault.Offset, $"The manifest {fault.What}.", fault.Help);
                return;
            }
            Check(file, manifest, manifest.Root, members, "The manifest");
            foreach (var icon in manifest.Icons)
            {
                Check(file, manifest, icon, iconMembers, "An icon");
                if (!icon.TryGetProperty("src", out _))
                {
                    file.AddAt(Info, 0, "An icon has no `src`.", "Give its file, or remove the icon.");
                }
            }
            if (!manifest.Root.TryGetProperty("name", out _) && !manifest.Root.TryGetProperty("short_name", out _))
            {
                file.AddAt(Info, 0, "The manifest has no `name`.", "Add the name of the site.");
            }
            CheckScope(file, manifest);
        },
    };

    static void Check(
        FileView file,
        Manifest manifest,
        JsonElement holder,
        (string Member, Func<string, bool> IsValid, string Wanted)[] grammar,
        string what
    )
    {
        foreach (var (member, isValid, wanted) in grammar)
        {
            if (!holder.TryGetProperty(member, out var value))
            {
                continue;
            }
            var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : null;
            if (text is null || !isValid(text))
            {
                file.AddAt(
                    Info,
                    text is null ? 0 : manifest.OffsetOf(member, text),
                    $"{what} has a `{member}` that is not {wanted}{(text is null ? "" : $": {Faults.Quote(text)}")}.",
                    $"Write {wanted}."
                );
            }
        }
    }

    /// <summary>A start outside the scope makes browsers forget the scope.</summary>
    static void CheckScope(FileView file, Manifest manifest)
    {
        var place = new Uri(new Uri("https://folder.invalid/"), Files.Paths.Encode(file.Input.File));
        if (
            JsonSource.Text(manifest.Root, "scope") is { Length: > 0 } scope
            && JsonSource.Text(manifest.Root, "start_url") is { Length: > 0 } start
            && Uri.TryCreate(place, scope, out var around)
            && Uri.TryCreate(place, start, out var first)
            && !first.AbsoluteUri.StartsWith(around.AbsoluteUri, StringComparison.Ordinal)
        )
        {
            file.AddAt(
                Info,
                manifest.OffsetOf("start_url", start),
                $"`start_url` {Faults.Quote(start)} is outside `scope` {Faults.Quote(scope)}.",
                "Begin it with the scope."
            );
        }
    }

    static bool HasWords(string value) => !string.IsNullOrWhiteSpace(value);

    [GeneratedRegex(
        @"^ *(any|[1-9]\d*x[1-9]\d*)( +(any|[1-9]\d*x[1-9]\d*))* *$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Sizes();
}
