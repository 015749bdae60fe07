using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;
using HarrisTrip.Tracing;

namespace HarrisTrip.Building;

/// <summary>The bundle in the making as the check of one file sees it: what is asked of it is noted.</summary>
/// <param name="scope">The number by which the questions of published and of embargoed files are told apart.</param>
/// <param name="staticFiles">Files whose names do not tell what is in them, by their paths.</param>
sealed class TracedFolder(
    IPublishedFolder folder,
    Trace trace,
    long scope,
    IReadOnlyDictionary<string, StaticFile> staticFiles
) : IPublishedFolder
{
    public string? Root => folder.Root;

    public bool IsOurs => folder.IsOurs;

    public IEnumerable<(string File, long Length, Location At)> EncodedPictures => folder.EncodedPictures;

    public bool Has(string path) => Asked(path).Has(path);

    public ImageFacts? PictureOf(string path) => AskedWithContent(path).PictureOf(path);

    public long? SizeOf(string path) => AskedWithContent(path).SizeOf(path);

    IPublishedFolder AskedWithContent(string path)
    {
        if (staticFiles.TryGetValue(path, out var file))
        {
            trace.Ask(QuestionKind.Asset, file.Source);
        }
        return Asked(path);
    }

    IPublishedFolder Asked(string path)
    {
        if (!trace.Has(path))
        {
            trace.Ask(QuestionKind.File, path, scope);
        }
        return folder;
    }
}
