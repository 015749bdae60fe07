namespace HarrisTrip.Parse.Body;

/// <summary>A block that an author writes as <c>::: name</c>.</summary>
/// <param name="Holds">What has to stand in it.</param>
public sealed record BlockKind(string Name, BlockContent Holds, string Meaning);

/// <summary>What a block has to hold.</summary>
public enum BlockContent
{
    Anything,
    List,
    Headings,
    Table,
}

/// <summary>The blocks there are.</summary>
public static class BlockKinds
{
    public static IReadOnlyList<BlockKind> All { get; } =
    [
        new("note", BlockContent.Anything, "A boxed aside; a title may follow the name."),
        new(
            "pull_quote",
            BlockContent.Anything,
            "A sentence pulled out of the text; a last line or paragraph that begins with a dash is its attribution."
        ),
        new("timeline", BlockContent.List, "A list whose items begin with a bold date."),
        new("qa", BlockContent.Headings, "Questions as ### headings, each with its answer below."),
        new("chart", BlockContent.Table, "A table of labels and numbers, drawn as bars; its title follows the name."),
        new(
            "missing",
            BlockContent.Anything,
            "Says what is still to be written here: shown with --drafts, and an error without."
        ),
    ];

    public static BlockKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);
}
