namespace HarrisTrip.Check.Html;

/// <summary>
/// Kinds of content (HTML Living Standard 3.2.5.2), and what an element may hold besides children that are named.
/// </summary>
[Flags]
enum Category
{
    None = 0,
    Metadata = 1,
    Flow = 2,
    Phrasing = 4,
    Sectioning = 8,
    Heading = 16,

    /// <summary>Script-supporting: script and template may stand nearly everywhere.</summary>
    Script = 32,

    /// <summary>What the parent may hold.</summary>
    Transparent = 64,

    /// <summary>Words, without any element.</summary>
    Text = 128,

    /// <summary>Anything at all.</summary>
    Any = 256,
}
