using Markdig.Extensions.CustomContainers;

namespace HarrisTrip.Parse.Body;

/// <summary>A block that an author writes as <c>::: name</c>.</summary>
/// <param name="Takes">What follows its name.</param>
/// <param name="Holds">What has to stand in it.</param>
public sealed record BlockKind(string Name, BlockArgument Takes, BlockContent Holds, string Meaning)
{
    /// <summary>
    /// True for a block that shows more than its body knows, such as a file: <see cref="BodyHooks.Block"/> writes it.
    /// </summary>
    public bool IsOfPage { get; init; }

    /// <summary>True for a block of the publication's own: a template of its theme writes it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>True when lines directly below its name are its fields.</summary>
    public bool HasFields { get; init; }
}

/// <summary>What follows the name of a block.</summary>
public enum BlockArgument
{
    None,

    /// <summary>A title, which may be left out.</summary>
    Title,

    /// <summary>The name of a file beside the article.</summary>
    File,
}

/// <summary>What a block has to hold.</summary>
public enum BlockContent
{
    Anything,

    /// <summary>All that there is to say follows its name, or stands in a record.</summary>
    Nothing,
    List,
    Headings,
    Table,

    /// <summary>Lines <c>key: value</c>.</summary>
    Fields,
}

/// <summary>The blocks there are.</summary>
public static class BlockKinds
{
    public static IReadOnlyList<BlockKind> All { get; } =
    [
        new("note", BlockArgument.Title, BlockContent.Anything, "A boxed aside; a title may follow the name."),
        new(
            "pull_quote",
            BlockArgument.None,
            BlockContent.Anything,
            "A sentence pulled out of the text; a last line or paragraph that begins with a dash is its attribution."
        ),
        new("timeline", BlockArgument.None, BlockContent.List, "A list whose items begin with a bold date."),
        new("qa", BlockArgument.None, BlockContent.Headings, "Questions as ### headings, each with its answer below."),
        new(
            "chart",
            BlockArgument.Title,
            BlockContent.Table,
            "A table of labels and numbers, drawn as bars, lines or dots; its title follows the name."
        ),
        new(
            "map",
            BlockArgument.File,
            BlockContent.Fields,
            "A GeoJSON file beside the article, drawn on the outlines of the world; with its title and source."
        ),
        new(
            "video",
            BlockArgument.File,
            BlockContent.Nothing,
            "A film: its file follows the name, and its record stands in `media`."
        )
        {
            IsOfPage = true,
        },
        new(
            "audio",
            BlockArgument.File,
            BlockContent.Nothing,
            "A recording: its file follows the name, and its record stands in `media`."
        )
        {
            IsOfPage = true,
        },
        new(
            "document",
            BlockArgument.File,
            BlockContent.Nothing,
            "A PDF: its file follows the name, and its record stands in `media`."
        )
        {
            IsOfPage = true,
        },
        new(
            "missing",
            BlockArgument.None,
            BlockContent.Anything,
            "Says what is still to be written here: shown with --drafts, and an error without."
        ),
    ];

    public static BlockKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <summary>The kind of a block in a body: ours, or one of the publication's own.</summary>
    internal static BlockKind? Of(CustomContainer block) => Find(block.Info) ?? OwnBlocks.KindOf(block);
}
