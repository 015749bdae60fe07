using HarrisTrip.Diagnostics;

namespace HarrisTrip.Import;

/// <summary>What became of something in a source.</summary>
public enum NoteKind
{
    /// <summary>It is not in the article.</summary>
    LeftOut,

    /// <summary>It is in the article, but not as words of its text.</summary>
    Became,

    /// <summary>It is in the article as it was, and wants an editor's hand.</summary>
    Kept,

    /// <summary>The article cannot be published without it.</summary>
    Missing,

    /// <summary>It looks wrong, or was a guess.</summary>
    Doubtful,
}

/// <summary>
/// One line of the report of an import. What is not in the article word by word is quoted in it whole.
/// </summary>
public sealed record ImportNote(NoteKind Kind, Location At, string Message)
{
    /// <summary>One line, as faults are printed.</summary>
    public override string ToString() =>
        Printable.Line($"{Printable.Of(At.Path)}:{At.Line}:{At.Column}: {Word}: {Message}");

    string Word =>
        Kind switch
        {
            NoteKind.LeftOut => "left out",
            NoteKind.Became => "became",
            NoteKind.Kept => "kept",
            NoteKind.Missing => "missing",
            _ => "please check",
        };
}

/// <summary>What an import made of one source.</summary>
/// <param name="Notes">In the order of the source.</param>
public sealed record Imported(ImportedArticle Article, IReadOnlyList<ImportNote> Notes);
