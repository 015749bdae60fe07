namespace HarrisTrip.Check.Links;

/// <summary>What an address leads to.</summary>
enum LinkGoal
{
    /// <summary>To another site, another program, or a place that nobody here knows.</summary>
    Elsewhere,

    /// <summary>A file of the folder, named as it should be.</summary>
    File,

    /// <summary>A page, by the name of its folder without the slash.</summary>
    FolderWithoutSlash,

    /// <summary>A page, by its name without <c>.html</c>.</summary>
    WithoutExtension,

    /// <summary>A file whose name differs in case.</summary>
    OtherCase,

    /// <summary>Above the folder's root.</summary>
    Outside,

    /// <summary>
    /// From the root of a site of which only some pages are checked, and not found in any folder above them.
    /// </summary>
    RootUnknown,

    /// <summary>A place in the folder where nothing is.</summary>
    Nothing,
}

/// <param name="Goal">What it is.</param>
/// <param name="File">Its path in the folder; null unless there is a file.</param>
/// <param name="Fragment">What follows the #, as it is written and without a text directive; null when there is
/// none.</param>
readonly record struct LinkTarget(LinkGoal Goal, string? File = null, string? Fragment = null)
{
    /// <summary>True when a reader gets to a file of the folder.</summary>
    public bool Exists => Goal is LinkGoal.File or LinkGoal.FolderWithoutSlash or LinkGoal.WithoutExtension;
}
