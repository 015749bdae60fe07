using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Outputs;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render;

/// <summary>
/// The site's icon, in the files that browsers and home screens ask for. Each is made once, from any thread.
/// </summary>
public sealed class SiteIcons(
    SiteSettings settings,
    ThemeFiles theme,
    BundleAssets assets,
    IPictureMaker maker,
    IBundle bundle,
    Report report
)
{
    readonly Lazy<IconSource?> source = new(() => IconSource.Of(settings.Icon, theme, assets, maker, report));
    readonly ConcurrentDictionary<IconFile, Lazy<string?>> made = new();
    readonly ConcurrentDictionary<string, ImageFacts> pictures = new(StringComparer.Ordinal);

    /// <summary>True for a file of the icon that a page has asked for.</summary>
    public bool Has(string path) => PictureOf(path) is not null;

    public ImageFacts? PictureOf(string path) =>
        pictures.GetValueOrDefault(path)
        ?? (source is { IsValueCreated: true, Value: { } icon } && icon.Drawing == path ? icon.Facts : null);

    /// <summary>
    /// Where one of the icon's files lies in the bundle; null when there is no icon that can be shown.
    /// </summary>
    internal string? PathOf(IconFile icon) => made.GetOrAdd(icon, i => new Lazy<string?>(() => Publish(i))).Value;

    /// <summary>Asks for one of the icon's files by its name and size, or only for the icon itself.</summary>
    internal void Ask(string name, long size)
    {
        _ = source.Value;
        if (IconFile.All.FirstOrDefault(icon => icon.Name == name && icon.Size == size) is { } file)
        {
            PathOf(file);
        }
    }

    /// <summary>One of the icon's files; null when there is no icon that can be shown, which is reported.</summary>
    internal byte[]? BytesOf(IconFile icon)
    {
        if (source.Value is not { } from)
        {
            return null;
        }
        try
        {
            return maker.Icon(from.Content, from.Facts, icon, from.Packet);
        }
        catch (PictureException fault)
        {
            report.Add(SiteRules.IconUnfit, from.At, $"The icon {fault.Flaw.What}.", fault.Flaw.Help);
            return null;
        }
    }

    /// <summary>
    /// The links in a page's head: browsers take the last that they can show. A bundle of one article has but one of
    /// them.
    /// </summary>
    internal IReadOnlyList<IReadOnlyDictionary<string, object?>>? Links(RenderScope scope, string page)
    {
        if (source.Value is not { } from)
        {
            return null;
        }
        var links = new List<IReadOnlyDictionary<string, object?>>();
        var pixels = IconFile.OfManifest[0];
        if (!scope.Site.Single)
        {
            Add("icon", FaviconFile.File, SizesOf(IconFile.Tab), null);
        }
        if ((from.Drawing ?? scope.IconPath(pixels)) is { } scalable)
        {
            Add(
                "icon",
                scalable,
                from.Drawing is null ? SizesOf(pixels) : "any",
                from.Drawing is null ? "image/png" : "image/svg+xml"
            );
        }
        if (!scope.Site.Single && scope.IconPath(IconFile.Apple) is { } apple)
        {
            Add("apple-touch-icon", apple, null, null);
        }
        return links;

        void Add(string rel, string file, string? sizes, string? type) =>
            links.Add(
                new Dictionary<string, object?>
                {
                    ["rel"] = rel,
                    ["href"] = scope.Address(page, file),
                    ["sizes"] = sizes,
                    ["type"] = type,
                }
            );
    }

    /// <summary>As HTML and manifests write it.</summary>
    internal static string SizesOf(IconFile icon) =>
        string.Create(CultureInfo.InvariantCulture, $"{icon.Size}x{icon.Size}");

    /// <summary>Makes the files that pages have asked for.</summary>
    internal void Make(CancellationToken stop)
    {
        foreach (
            var (icon, path) in made.Select(m => (m.Key, m.Value.Value)).OrderBy(m => m.Value, StringComparer.Ordinal)
        )
        {
            stop.ThrowIfCancellationRequested();
            if (path is not null && BytesOf(icon) is { } bytes)
            {
                pictures[path] = icon.Facts with { Bytes = bytes.Length };
                bundle.Write(path, bytes);
            }
        }
    }

    /// <summary>Its name follows from what it is made of, so that pages name it before it is made.</summary>
    string? Publish(IconFile icon)
    {
        if (source.Value is not { } from)
        {
            return null;
        }
        byte[] inputs = [.. Encoding.UTF8.GetBytes($"{maker.Settings}\n{icon.Cut}\n"), .. from.Packet, .. from.Content];
        var path = Paths.Combine(
            IconSource.Folder,
            SourceAssets.HashedName(string.Create(CultureInfo.InvariantCulture, $"{icon.Name}-{icon.Size}.png"), inputs)
        );
        pictures.TryAdd(path, icon.Facts);
        return path;
    }
}
