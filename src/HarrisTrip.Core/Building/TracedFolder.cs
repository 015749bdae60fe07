using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Tracing;

namespace HarrisTrip.Building;

/// <summary>The bundle in the making as the check of one file sees it: what is asked of it is noted.</summary>
/// <param name="scope">The number by which the questions of published and of embargoed files are told apart.</param>
sealed class TracedFolder(IPublishedFolder folder, Trace trace, long scope) : IPublishedFolder
{
    public string? Root => folder.Root;

    public bool IsOurs => folder.IsOurs;

    public IEnumerable<(string File, long Length, Location At)> EncodedPictures => folder.EncodedPictures;

    public bool Has(string path) => Asked(path).Has(path);

    public ImageFacts? PictureOf(string path) => Asked(path).PictureOf(path);

    public long? SizeOf(string path) => Asked(path).SizeOf(path);

    IPublishedFolder Asked(string path)
    {
        if (!trace.Has(path))
        {
            trace.Ask(QuestionKind.File, path, scope);
        }
        return folder;
    }
}
