using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Settings;
using HarrisTrip.Model.Sites;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render;

/// <summary>Puts the files that pages ask for into the bundle, each once, from any thread.</summary>
/// <param name="style">The look that site.yaml describes; null for none.</param>
public sealed class BundleAssets(
    ThemeFiles theme,
    SourceAssets sources,
    IBundle bundle,
    Report report,
    StyleSettings? style = null
)
{
    const string Folder = "assets";

    /// <summary>Style sheets that load each other deeper than this do so by mistake.</summary>
    const int MaxStyleDepth = 16;

    readonly ConcurrentDictionary<string, string?> themeFiles = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ThemeStyle> styles = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    readonly Lock gate = new();

    OwnStyle? own;

    /// <summary>The style sheets that are being made, each loaded by the one before.</summary>
    readonly List<string> loading = [];
    readonly ConcurrentDictionary<string, bool> copied = new(StringComparer.Ordinal);
    readonly ConcurrentQueue<Action> drawings = new();
    readonly ConcurrentDictionary<string, long> lengths = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ImageFacts> pictures = new(StringComparer.Ordinal);

    /// <summary>The files beside the articles.</summary>
    public SourceAssets Sources { get; } = sources;

    /// <summary>True for a file that a page has asked for.</summary>
    public bool Has(string path) => copied.ContainsKey(path);

    /// <summary>The picture in a file that a page has asked for; null for any other file.</summary>
    public ImageFacts? PictureOf(string path) => pictures.GetValueOrDefault(path);

    /// <summary>Where a file of the theme's assets folder lies in the bundle; null when there is none.</summary>
    public string? Theme(string name) =>
        themeFiles.TryGetValue(name, out var known)
            ? known
            : themeFiles[name] = Paths.Resolve(Folder, name) is { } path ? Publish(path) : null;

    /// <summary>The theme's files that were asked for, or are loaded by those that were.</summary>
    internal IEnumerable<string> Used => used.Keys;

    /// <summary>The look that site.yaml describes, with its files in the bundle; null for none.</summary>
    internal OwnStyle? Own
    {
        get
        {
            lock (gate)
            {
                return style is null ? null : own ??= OwnStyle.Of(style, theme, this, report);
            }
        }
    }

    /// <summary>The theme's style sheets, by their files in the bundle, in ordinal order.</summary>
    internal IEnumerable<(string File, ThemeStyle Style)> Styles =>
        styles.OrderBy(style => style.Key, StringComparer.Ordinal).Select(style => (style.Key, style.Value));

    /// <summary>Puts a file of the theme into the bundle, and before it all that it names.</summary>
    string? Publish(string path)
    {
        lock (gate)
        {
            if (theme.Bytes(path) is not { } bytes)
            {
                return null;
            }
            used.TryAdd(path, true);
            ThemeStyle? sheet = null;
            if (Paths.ExtensionOf(path) == ".css" && theme.Text(path, report) is { } source)
            {
                loading.Add(path);
                sheet = ThemeStyle.Of(
                    source,
                    path,
                    (other, found) => ImportedName(other, found.Address, source.Locate(found.Offset))
                );
                loading.RemoveAt(loading.Count - 1);
                sheet = path == OwnStyle.Sheet && Own is { } look ? sheet.With(look) : sheet;
                bytes = sheet.IsChanged ? Encoding.UTF8.GetBytes(sheet.Text) : bytes;
            }
            var file = Paths.Combine(Folder, SourceAssets.HashedName(path, bytes));
            WriteOnce(file, () => bundle.Write(file, bytes));
            if (sheet is not null)
            {
                styles.TryAdd(file, sheet);
            }
            return file;
        }
    }

    /// <summary>
    /// The name of a file that a style sheet loads, as it lies beside it; null when there is none, which is reported.
    /// </summary>
    string? ImportedName(string? path, string address, Location at)
    {
        if (
            path is not null
            && (loading.Contains(path) || (loading.Count == MaxStyleDepth && Paths.ExtensionOf(path) == ".css"))
        )
        {
            report.Add(
                SiteRules.TemplateError,
                at,
                loading.Contains(path)
                    ? $"`{address}` is loaded here, and itself loads this style sheet."
                    : $"Style sheets load each other here, more than {MaxStyleDepth} levels deep.",
                "Load all of them from one style sheet."
            );
            return null;
        }
        if (path is not null && Publish(path) is { } file)
        {
            return Paths.NameOf(file);
        }
        report.Add(
            SiteRules.ThemeFileMissing,
            at,
            path is null
                ? $"`{address}` leads out of the theme's folder."
                : $"The theme has no file `{path}`, which this style sheet loads.",
            path is null
                ? "Put the file into the theme, and name it there."
                : "Correct the address, or add the file (capital letters matter)."
        );
        return null;
    }

    /// <summary>Puts a file of an article beside its page.</summary>
    /// <param name="folder">The page's folder in the bundle.</param>
    /// <param name="at">Where it is named: there it is reported that it cannot be published.</param>
    /// <returns>The file's path in the bundle.</returns>
    public string PutBeside(string folder, SourceAsset asset, Location at)
    {
        var file = Paths.Combine(folder, asset.Name);
        if (asset.Image is { } image)
        {
            pictures.TryAdd(file, image);
        }
        WriteOnce(
            file,
            () =>
            {
                if (asset.Image is { IsVector: true })
                {
                    // A picture in it is encoded again, which waits until no text has a fault.
                    drawings.Enqueue(Write);
                }
                else
                {
                    Write();
                }
            }
        );
        return file;

        void Write()
        {
            if (Content(asset, at) is { } bytes)
            {
                bundle.Write(file, bytes);
            }
        }
    }

    /// <summary>Puts a film, a recording or a document beside the page that shows it, without holding it in memory.</summary>
    /// <param name="folder">The page's folder in the bundle.</param>
    /// <returns>The file's path in the bundle.</returns>
    internal string PutMedia(string folder, MediaFile media, Location at)
    {
        var file = Paths.Combine(folder, media.Name);
        lengths.TryAdd(file, media.Facts?.Bytes ?? 0);
        WriteOnce(
            file,
            () =>
            {
                // Its name tells what is in it.
                if (!bundle.TryKeep(file, null))
                {
                    Copy(file, media);
                }
            }
        );
        return file;
    }

    void Copy(string file, MediaFile media)
    {
        if (Sources.Open(media) is not { } content)
        {
            ChangedSource.AddTo(report, Sources.PlaceOf(media));
            return;
        }
        using var hash = SHA256.Create();
        using var hashed = new CryptoStream(content, hash, CryptoStreamMode.Read);
        bundle.Write(file, hashed);
        if (hashed.HasFlushedFinalBlock && !SourceAssets.IsSame(media, hash.Hash))
        {
            ChangedSource.AddTo(report, Sources.PlaceOf(media));
        }
    }

    /// <summary>The length in bytes of a film, a recording or a document that a page has asked for; else null.</summary>
    public long? LengthOf(string path) => lengths.TryGetValue(path, out var length) ? length : null;

    /// <summary>Puts the drawings into the bundle that pages have asked for.</summary>
    public void MakeDrawings(CancellationToken stop)
    {
        while (drawings.TryDequeue(out var write))
        {
            stop.ThrowIfCancellationRequested();
            write();
        }
    }

    /// <summary>Puts a file into the bundle under a name that contains its hash.</summary>
    /// <returns>The file's path in the bundle.</returns>
    internal string Put(string folder, string name, byte[] content)
    {
        var file = Paths.Combine(folder, name);
        WriteOnce(file, () => bundle.Write(file, content));
        return file;
    }

    /// <summary>The bytes of a file as they are published; null when they cannot be, which is reported.</summary>
    internal byte[]? Content(SourceAsset asset, Location at)
    {
        try
        {
            if (Sources.ReadAgain(asset) is { } bytes)
            {
                return bytes;
            }
            ChangedSource.AddTo(report, Sources.PlaceOf(asset));
        }
        catch (PictureException fault)
        {
            report.Add(
                ArticleRules.ImageUnreadable,
                at,
                $"`{Paths.NameOf(asset.Path)}` {fault.Flaw.What}.",
                fault.Flaw.Help
            );
        }
        return null;
    }

    void WriteOnce(string file, Action write)
    {
        if (copied.TryAdd(file, true))
        {
            write();
        }
    }
}
