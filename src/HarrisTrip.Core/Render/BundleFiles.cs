using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render;

/// <summary>Files of a bundle whose paths others have to know than the page that is made there.</summary>
public static class BundleFiles
{
    /// <summary>What hosts show at any address where nothing is.</summary>
    public const string NotFound = "404.html";

    /// <summary>The search page of an edition, by its path in that edition.</summary>
    public const string Search = "search/index.html";

    /// <summary>Where the index lies that search pages ask.</summary>
    public const string SearchIndex = "search/pagefind";

    /// <summary>The search pages of a site.</summary>
    public static IEnumerable<string> SearchPages(Site site) => site.Searched.Select(e => e.FileOf(Search));
}
