using HarrisTrip.Diagnostics;
using HarrisTrip.Files;

namespace HarrisTrip.Import.Markdown;

/// <summary>What the steps of a body's import share.</summary>
sealed class BodyContext(
    SourceText source,
    string path,
    SourceFiles files,
    KnownPosts posts,
    PostPictures pictures,
    List<ImportNote> notes
)
{
    public SourceFiles Files { get; } = files;
    public KnownPosts Posts { get; } = posts;
    public PostPictures Pictures { get; } = pictures;

    /// <summary>The post's own folder in the imported one.</summary>
    public string Folder { get; } = Paths.FolderOf(path);

    /// <summary>Holds imports and components, as Astro's pages do.</summary>
    public bool IsMdx { get; } = Paths.ExtensionOf(path) == ".mdx";

    /// <summary>True when something is left visible that readers should not see.</summary>
    public bool HasLeftover { get; private set; }

    /// <summary>Files other than pictures that come along, by their place in the imported folder.</summary>
    public OrderedDictionary<string, string> Attached { get; } = new(StringComparer.Ordinal);

    /// <summary>The anchors that headings had of their own, and the words of the headings.</summary>
    public Dictionary<string, string> OldAnchors { get; } = new(StringComparer.Ordinal);

    /// <summary>True once all pictures have been taken, so that their names are those beside the article.</summary>
    public bool IsLaterRound { get; set; }

    /// <summary>Addresses that lead where they should in the article.</summary>
    public HashSet<string> Resolved { get; } = new(StringComparer.Ordinal);

    /// <summary>Ends of template tags that the text does not hold from here on.</summary>
    public HashSet<string> Unclosed { get; } = new(StringComparer.Ordinal);

    /// <param name="origin">0-based offset in the source.</param>
    public Location At(int origin) => source.Locate(origin);

    public void LeftOut(int origin, string message) => notes.Add(new ImportNote(NoteKind.LeftOut, At(origin), message));

    public void Became(int origin, string message) => notes.Add(new ImportNote(NoteKind.Became, At(origin), message));

    public void Visible(int origin, string message)
    {
        HasLeftover = true;
        notes.Add(new ImportNote(NoteKind.Kept, At(origin), message));
    }
}
