namespace HarrisTrip.Model.Sites;

/// <summary>
/// Who made a page, and as what: some rules apply only to some pages, or are reported earlier at a better place.
/// </summary>
public enum PageKind
{
    /// <summary>Made by somebody else; it may be anything.</summary>
    Foreign,
    Article,
    List,
    Redirect,

    /// <summary>For readers who come from another page, not for search engines.</summary>
    Aside,

    /// <summary>No page at all: a feed, a list for search engines, a file for hosts.</summary>
    None,
}
