namespace HarrisTrip.Model.Sites;

/// <summary>
/// Who made a page, and as what: some things are asked only of some pages, or are said before at a better place.
/// </summary>
public enum PageKind
{
    /// <summary>Made by somebody else; it may be anything.</summary>
    Foreign,
    Article,
    List,
    Redirect,

    /// <summary>For readers who come by another page, and not to be found by itself.</summary>
    Aside,

    /// <summary>No page at all: a feed, a list for search engines, a file for hosts.</summary>
    None,
}
