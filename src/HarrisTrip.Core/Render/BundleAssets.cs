using System.Collections.Concurrent;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model;
using HarrisTrip.Parse;
using HarrisTrip.Render.Templating;

namespace HarrisTrip.Render;

/// <summary>Puts the files that pages ask for into the bundle, each once, from any thread.</summary>
public sealed class BundleAssets(ThemeFiles theme, SourceAssets sources, IBundle bundle, Report report)
{
    readonly ConcurrentDictionary<string, Lazy<string?>> themeFiles = new(StringComparer.Ordinal);
    readonly PathSet copied = new();
    readonly ConcurrentQueue<Action> drawings = new();
    readonly ConcurrentDictionary<UInt128, ImageFacts> pictures = new();

    /// <summary>The files beside the articles.</summary>
    public SourceAssets Sources { get; } = sources;

    /// <summary>True for a file that a page has asked for.</summary>
    public bool Has(string path) => copied.Contains(path);

    /// <summary>What a file shows that a page has asked for; null when it is no picture.</summary>
    public ImageFacts? PictureOf(string path) => pictures.GetValueOrDefault(PathSet.Key(path));

    /// <summary>Where a file of the theme's assets folder lies in the bundle; null when there is none.</summary>
    public string? Theme(string name) => themeFiles.GetOrAdd(name, n => new Lazy<string?>(() =>
    {
        if (Paths.Resolve("assets", n) is not { } path || theme.Bytes(path) is not { } bytes)
        {
            return null;
        }
        var file = Paths.Combine("assets", SourceAssets.HashedName(path, bytes));
        Once(file, () => bundle.Write(file, bytes));
        return file;
    })).Value;

    /// <summary>Puts a file of an article beside its page.</summary>
    /// <param name="folder">The page's folder in the bundle.</param>
    /// <param name="at">Where it is named: there it is reported that it cannot be published.</param>
    /// <returns>The file's path in the bundle.</returns>
    public string Beside(string folder, SourceAsset asset, Location at)
    {
        var file = Paths.Combine(folder, asset.Name);
        if (asset.Image is { } image)
        {
            pictures.TryAdd(PathSet.Key(file), image);
        }
        Once(file, () =>
        {
            if (asset.Image is { IsDrawn: true })
            {
                // A picture in it is made anew, which waits until no text has a fault.
                drawings.Enqueue(Write);
            }
            else
            {
                Write();
            }
        });
        return file;

        void Write()
        {
            if (Content(asset, at) is { } bytes)
            {
                bundle.Write(file, bytes);
            }
        }
    }

    /// <summary>Puts the drawings into the bundle that pages have asked for.</summary>
    public void MakeDrawings(CancellationToken stop)
    {
        while (drawings.TryDequeue(out var write))
        {
            stop.ThrowIfCancellationRequested();
            write();
        }
    }

    /// <summary>Puts a file into the bundle under a name that tells of its content.</summary>
    /// <returns>The file's path in the bundle.</returns>
    internal string Put(string folder, string name, byte[] content)
    {
        var file = Paths.Combine(folder, name);
        Once(file, () => bundle.Write(file, content));
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
            report.Add(SiteRules.SourceChanged, Location.StartOf(asset.Path), "This file changed while the site was being built.", "Build again.");
        }
        catch (PictureException fault)
        {
            report.Add(ArticleRules.ImageUnreadable, at, $"`{Paths.NameOf(asset.Path)}` {fault.Flaw.What}.", fault.Flaw.Help);
        }
        return null;
    }

    void Once(string file, Action write)
    {
        if (copied.Add(file))
        {
            write();
        }
    }
}
