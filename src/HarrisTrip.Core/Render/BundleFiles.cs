using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render;

/// <summary>Paths of files of a bundle that are needed elsewhere than where the file is made.</summary>
public static class BundleFiles
{
    /// <summary>What hosts show at an address with nothing at it.</summary>
    public const string NotFound = "404.html";

    /// <summary>The search page of an edition, by its path in that edition.</summary>
    public const string Search = "search/index.html";

    /// <summary>The index that search pages query.</summary>
    public const string SearchIndex = "search/pagefind";

    /// <summary>The search pages of a site.</summary>
    public static IEnumerable<string> SearchPages(Site site) => site.Searched.Select(e => e.FileOf(Search));
}
