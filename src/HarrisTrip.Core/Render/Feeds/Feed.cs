using HarrisTrip.Files;
using HarrisTrip.Model.Locales;

namespace HarrisTrip.Render.Feeds;

/// <summary>A list of the newest, which readers' programs follow.</summary>
/// <param name="Folder">Where its files lie in the bundle: those of the page that lists the same.</param>
/// <param name="Home">The page that lists the same, in the bundle.</param>
/// <param name="TitleIn">What it is called, in the words of its language.</param>
/// <param name="Read">Makes its entries, the newest first.</param>
sealed record Feed(
    string Folder,
    string Home,
    Func<Language, string> TitleIn,
    Func<Language, string> DescriptionIn,
    string Lang,
    Func<RenderScope, IReadOnlyList<FeedEntry>> Read
)
{
    public string FileOf(FeedFormat format) => Paths.Combine(Folder, format.FileName);

    /// <summary>When something of it was last changed.</summary>
    public static DateTimeOffset Updated(IReadOnlyList<FeedEntry> entries) => entries.Max(e => e.Updated);
}
