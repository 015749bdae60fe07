using HarrisTrip.Media;

namespace HarrisTrip.Model.Pictures;

/// <summary>A film, a recording or a document beside an article.</summary>
/// <param name="Path">In the source folder.</param>
/// <param name="Name">Its name in the bundle, with the hash of its content.</param>
/// <param name="Look">What it is.</param>
public sealed record MediaFile(string Path, string Name, MediaLook Look)
{
    public MediaFacts? Facts => Look.Facts;
}
