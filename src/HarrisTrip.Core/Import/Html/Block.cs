using AngleSharp.Dom;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import.Html;

/// <summary>What a block of a page is.</summary>
enum PageBlockKind
{
    Heading,
    Paragraph,
    List,
    NumberedList,
    Quote,
    Code,
    Table,
    Rule,
    Picture,

    /// <summary>A link to a film, a sound, or a page that stood within the page.</summary>
    Embed,
}

/// <summary>A part of an article as it stands on lines of its own.</summary>
/// <param name="Words">What a reader sees of it, in one line.</param>
/// <param name="Markdown">The block as it comes out; of a heading without its mark.</param>
sealed record Block(PageBlockKind Kind, IElement Element, Location At, string Words, string Markdown)
{
    /// <summary>False for what Readability takes for no part of the article.</summary>
    public bool IsKept { get; init; } = true;

    /// <summary>Of a heading: 1 to 6, as the page has it.</summary>
    public int Level { get; init; }

    /// <summary>True for what wants an editor's hand before it is published.</summary>
    public bool IsLeftover => Notes.Any(n => n.Kind == NoteKind.Kept);

    public ImportedImage? Image { get; init; }

    /// <summary>The words as lines, where they are broken by the page.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [Words];

    /// <summary>True for words that are nothing but links, several of them.</summary>
    public bool IsLinks { get; init; }

    /// <summary>What is to be said when the block comes into the article.</summary>
    public IReadOnlyList<ImportNote> Notes { get; init; } = [];
}
