using HarrisTrip.Check.Links;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Check.Rules;

static class ImageBroken
{
    public static readonly RuleInfo Info = new()
    {
        Name = "image-broken",
        Severity = Severity.Warning,
        Why =
            "A file that is not a picture leaves a gap: often it is a page that said “not found”, saved under the "
            + "picture's name.",
        Standard = "MIME Sniffing 6.1; newsroom rule",
        Bad = """
            <img src="quay.png" width="4" height="3" alt="The quay">
            ==> quay.png <==
            <!DOCTYPE html><title>Not found</title>

            """,
        Good = "<img src=\"harbour.png\" width=\"4\" height=\"3\" alt=\"The quay\">",
        Groups = [RuleGroup.Weight],
    };

    public static readonly Rule Rule = new(Info)
    {
        OnPage = static page =>
        {
            foreach (
                var link in LinkRule
                    .In(page)
                    .Where(l =>
                        l is { Use: LinkUse.Asset, Goal: LinkGoal.File, Link.Element.LocalName: "img" or "source" }
                    )
                    .DistinctBy(l => l.Target.File)
            )
            {
                if (
                    Paths.ExtensionOf(link.Target.File!) is ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp"
                    && page.Folder.PictureOf(link.Target.File!) is null
                    && page.Folder.Read(link.Target.File!) is { } bytes
                    && !BeginsAsPicture(bytes)
                )
                {
                    page.Add(
                        Info,
                        link.Link.Element,
                        $"`{link.Address}` {(bytes.Length == 0 ? "is empty" : "is not a picture")}.",
                        "Put the right file there."
                    );
                }
            }
        },
    };

    /// <summary>
    /// JPEG, PNG, GIF, WebP, BMP, icons, a drawing, or anything of the kind that AVIF and HEIC are of.
    /// </summary>
    static bool BeginsAsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8])
        || bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47])
        || bytes.StartsWith("GIF8"u8)
        || bytes.StartsWith("RIFF"u8)
        || bytes.StartsWith("BM"u8)
        || bytes.StartsWith((ReadOnlySpan<byte>)[0, 0, 1, 0])
        || bytes[..Math.Min(bytes.Length, 1_000)].IndexOf("<svg"u8) >= 0
        || (bytes.Length > 8 && bytes[4..8].SequenceEqual("ftyp"u8))
        || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0x0A]);
}
