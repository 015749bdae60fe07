using AngleSharp.Dom;

namespace HarrisTrip.Check.Links;

/// <summary>What an address is there for: what is lost when it leads to nothing.</summary>
enum LinkUse
{
    /// <summary>A reader follows it.</summary>
    Page,

    /// <summary>Another document is shown inside the page.</summary>
    Frame,

    /// <summary>A file that the page needs.</summary>
    Asset,

    /// <summary>Nobody misses it at once: a quotation's source, what a form is sent to, a part of a drawing.</summary>
    Mention,

    /// <summary>Search engines, feed readers and previews follow it.</summary>
    Data,
}

/// <summary>An address in a page or file.</summary>
/// <param name="Use">What it is there for.</param>
/// <param name="Address">As it is written, with white space around it cut off.</param>
/// <param name="Element">The element that names it; null in a file that is no page.</param>
/// <param name="Offset">0-based, in UTF-16 units, where the address stands inside a text; null for one in an
/// attribute.</param>
sealed record Link(LinkUse Use, string Address, IElement? Element = null, int? Offset = null)
{
    /// <summary>1-based; 0 where an offset or an element says the place.</summary>
    public int Line { get; init; }

    /// <summary>1-based, in UTF-16 units.</summary>
    public int Column { get; init; }

    /// <summary>True when readers or their browsers can get to a page by this link.</summary>
    public bool IsNavigable => Use is LinkUse.Page or LinkUse.Frame;
}

/// <summary>A link, and what it leads to.</summary>
readonly record struct ResolvedLink(Link Link, LinkTarget Target)
{
    public LinkUse Use => Link.Use;

    public LinkGoal Goal => Target.Goal;

    public string Address => Link.Address;
}
