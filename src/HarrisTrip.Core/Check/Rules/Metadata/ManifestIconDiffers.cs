using System.Globalization;
using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Parse.Json;

namespace HarrisTrip.Check.Rules;

static class ManifestIconDiffers
{
    public static readonly RuleInfo Info = new()
    {
        Name = "manifest-icon-differs",
        Severity = Severity.Warning,
        Why =
            "Browsers choose an icon by the size and type that the manifest claims, and show a wrong one "
            + "blurred or not at all.",
        Standard = "W3C Web Application Manifest; Lighthouse",
        Bad = """
            ==> index.html <==
            <p>The quay.</p>
            ==> site.webmanifest <==
            {"name": "Harbour Post", "icons": [{"src": "harbour.png", "sizes": "512x512", "type": "image/png"}]}

            """,
        Good = """
            ==> index.html <==
            <p>The quay.</p>
            ==> site.webmanifest <==
            {"name": "Harbour Post", "icons": [{"src": "harbour.png", "sizes": "4x3", "type": "image/png"}]}

            """,
        Groups = [RuleGroup.Metadata],
    };

    public static readonly Rule Rule = new(Info)
    {
        Files = [".webmanifest", ".json"],
        OnFile = static file =>
        {
            if (Manifest.Of(file) is not { } manifest)
            {
                return;
            }
            foreach (var icon in manifest.Icons)
            {
                if (
                    JsonSource.Text(icon, "src") is not { Length: > 0 } src
                    || LinkTargets.Resolve(src, null, file.Input.File, file.Folder)
                        is not { Exists: true, File: { } path }
                    || file.Folder.PictureOf(path) is not { } facts
                )
                {
                    continue;
                }
                var at = manifest.OffsetOf("src", src);
                var size = string.Create(CultureInfo.InvariantCulture, $"{facts.Width}x{facts.Height}");
                if (
                    JsonSource.Text(icon, "sizes") is { } sizes
                    && !facts.IsVector
                    && !sizes.ToLowerInvariant().Split(' ').Any(s => s == size || s == "any")
                )
                {
                    file.AddAt(
                        Info,
                        at,
                        $"The manifest gives the icon {Faults.Quote(src)} the size {sizes}, but it is {size}.",
                        "Write its real size."
                    );
                }
                if (
                    JsonSource.Text(icon, "type") is { } type
                    && TypeOf(facts.Extension) is { } own
                    && !type.Split(';')[0].Trim().Equals(own, StringComparison.OrdinalIgnoreCase)
                )
                {
                    file.AddAt(
                        Info,
                        at,
                        $"The manifest gives the icon {Faults.Quote(src)} the type {Faults.Quote(type)}, "
                            + $"but it is `{own}`.",
                        "Write its real type."
                    );
                }
            }
        },
    };

    static string? TypeOf(string extension) => MediaTypes.ByExtension.GetValueOrDefault(extension.TrimStart('.'));
}
