using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Templating;
using HarrisTrip.Values;

namespace HarrisTrip.Render;

/// <summary>What all files of a site's icon are made of: the picture that site.yaml names, else the theme's.</summary>
/// <param name="At">Where it is named.</param>
/// <param name="Drawing">Where it lies in the bundle as it is; null for one made of pixels.</param>
sealed record IconSource(byte[] Content, ImageFacts Facts, Location At, string? Drawing)
{
    /// <summary>The folder of the bundle for it and for what is made of it.</summary>
    public const string Folder = "assets";

    /// <summary>The theme's own, which stands where site.yaml names no other.</summary>
    public const string OfTheme = Folder + "/" + Name;

    const string Name = "icon.svg";

    /// <summary>The XMP packet that goes into its files; empty for none.</summary>
    public byte[] Packet =>
        Facts.Embedded == EmbeddedRights.None ? [] : RightsXmp.Packet(Rights.Of(null, Facts.Embedded, At));

    /// <summary>
    /// The icon, put into the bundle if it is drawn; null when there is none that can be shown, which is reported.
    /// </summary>
    public static IconSource? Of(
        Text? icon,
        ThemeFiles theme,
        BundleAssets assets,
        IPictureMaker maker,
        Report report
    ) => icon is null ? FromTheme(theme, assets, maker, report) : FromOwner(icon, assets, report);

    static IconSource? FromTheme(ThemeFiles theme, BundleAssets assets, IPictureMaker maker, Report report)
    {
        var at = Location.StartOf("templates/" + OfTheme);
        var content = theme.Bytes(OfTheme) ?? [];
        var look = maker.Inspect(content);
        if (!IsFit(look.Facts, look.Flaw, Name, at, report))
        {
            return null;
        }
        StrippedDrawing.Report(Name, look.Removed, at, report);
        try
        {
            var drawing = maker.SanitizeSvg(content);
            return new IconSource(
                drawing,
                look.Facts!,
                at,
                assets.Put(Folder, SourceAssets.HashedName(Name, drawing), drawing)
            );
        }
        catch (PictureException fault)
        {
            IsFit(null, fault.Flaw, Name, at, report);
            return null;
        }
    }

    static IconSource? FromOwner(Text icon, BundleAssets assets, Report report)
    {
        if (
            WebAddress.IsExternal(icon.Value)
            || Paths.Resolve("", icon.Value) is not { } path
            || assets.Sources.Find(path) is not { } asset
        )
        {
            report.Add(
                SiteRules.IconUnfit,
                icon.At,
                $"There is no file `{icon.Value}` beside site.yaml.",
                "Add the file, or correct its name (capital letters matter)."
            );
            return null;
        }
        if (
            !IsFit(asset.Image, asset.Flaw, icon.Value, icon.At, report)
            || assets.Content(asset, icon.At) is not { } content
        )
        {
            return null;
        }
        StrippedDrawing.Report(icon.Value, asset.Removed, icon.At, report);
        return new IconSource(
            content,
            asset.Image!,
            icon.At,
            asset.Image!.IsVector ? assets.Put(Folder, asset.Name, content) : null
        );
    }

    static bool IsFit(ImageFacts? facts, PictureFlaw? flaw, string name, Location at, Report report)
    {
        if (facts is null)
        {
            report.Add(
                SiteRules.IconUnfit,
                at,
                $"`{name}` {flaw?.What ?? "cannot be read as a picture"}.",
                flaw?.Help ?? "Save it again as SVG or PNG."
            );
            return false;
        }
        if (!facts.IsVector && Math.Min(facts.Width, facts.Height) < IconFile.Largest)
        {
            report.Add(
                SiteRules.IconUnfit,
                at,
                $"`{name}` is {facts.Width} × {facts.Height} pixels, too small for an icon on a home screen.",
                $"Save it as SVG, or with {IconFile.Largest} × {IconFile.Largest} pixels or more."
            );
            return false;
        }
        return true;
    }
}
