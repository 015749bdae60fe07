using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Tests.Check;

/// <summary>A folder of pages that others made, in memory.</summary>
sealed class Folder(string? root = null) : IPublishedFolder
{
    readonly Dictionary<string, string> pages = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> files = new(StringComparer.Ordinal);
    readonly Dictionary<string, ImageFacts> pictures = new(StringComparer.Ordinal);

    public string? Root => root;

    public IEnumerable<string> Files => [.. pages.Keys, .. files.Keys, .. pictures.Keys];

    public bool Has(string path) => pages.ContainsKey(path) || files.ContainsKey(path) || pictures.ContainsKey(path);

    public byte[]? Read(string path) =>
        files.TryGetValue(path, out var text) ? System.Text.Encoding.UTF8.GetBytes(text) : null;

    public long? SizeOf(string path) =>
        pictures.TryGetValue(path, out var picture) ? picture.Bytes : Read(path)?.Length;

    public ImageFacts? PictureOf(string path) => pictures.GetValueOrDefault(path);

    public string? FindIgnoringCase(string path) =>
        pages
            .Keys.Concat(files.Keys)
            .FirstOrDefault(f => f != path && f.Equals(path, StringComparison.OrdinalIgnoreCase));

    public Folder With(string path, string body, string head = "")
    {
        pages[path] =
            $"<!DOCTYPE html><html lang=\"en\"><head><title>Harbour</title>{head}</head><body><h1>Harbour</h1>{body}</body></html>";
        return this;
    }

    /// <summary>Adds a file that is no page.</summary>
    public Folder WithFile(string path, string text = "")
    {
        files[path] = text;
        return this;
    }

    /// <summary>Adds a picture of which this is known.</summary>
    public Folder WithPicture(string path, ImageFacts facts)
    {
        pictures[path] = facts;
        return this;
    }

    /// <summary>The faults of all pages against one rule.</summary>
    public IReadOnlyList<Diagnostic> Faults(string rule) => [.. All().Where(d => d.Rule.Name == rule)];

    /// <summary>The faults of all pages and files.</summary>
    public IReadOnlyList<Diagnostic> All()
    {
        var report = new Report();
        var facts = pages
            .Select(p =>
                new PageChecker().Check(
                    new PageInput(p.Key, Location.StartOf(p.Key), p.Value, SourceMap.Empty),
                    this,
                    report
                )
            )
            .Concat(
                files.Select(f =>
                    FileChecker.Check(new FileInput(f.Key, Location.StartOf(f.Key), f.Value), this, report)
                )
            )
            .ToList();
        SiteChecker.Check(facts, this, report);
        return report.Sorted();
    }
}
