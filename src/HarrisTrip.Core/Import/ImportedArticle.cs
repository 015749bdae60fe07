namespace HarrisTrip.Import;

/// <summary>
/// An article as an importer understood its source. What was not found is null or empty; nothing is made up.
/// </summary>
public sealed record ImportedArticle
{
    public required string Title { get; init; }
    public string? Standfirst { get; init; }

    /// <summary>ISO 8601: a day alone, or a time with its zone.</summary>
    public string? Published { get; init; }

    /// <summary>ISO 8601: a day alone, or a time with its zone.</summary>
    public string? Updated { get; init; }

    /// <summary>ISO 8601: a day alone, or a time with its zone.</summary>
    public string? Expires { get; init; }
    public bool Draft { get; init; }

    /// <summary>The address that readers know; null when the headline gives one.</summary>
    public string? Slug { get; init; }

    /// <summary>True for a page such as About or Imprint.</summary>
    public bool IsPage { get; init; }
    public IReadOnlyList<ImportedAuthor> Authors { get; init; } = [];
    public string? Category { get; init; }
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Dateline { get; init; }
    public string? Lang { get; init; }
    public IReadOnlyList<ImportedImage> Images { get; init; } = [];
    public IReadOnlyList<string> Sections { get; init; } = [];
    public IReadOnlyList<string> KeyPoints { get; init; } = [];
    public string? Disclosure { get; init; }
    public bool? Share { get; init; }

    /// <summary>open, closed or off.</summary>
    public string? Comments { get; init; }
    public string? Canonical { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What the source says and an article has no key for, each line as it stood: kept as comments.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Lines of YAML with keys that no other generator has, as they stood in an article of ours.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>Files other than pictures that the body links to.</summary>
    public IReadOnlyList<ImportedFile> Attached { get; init; } = [];

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }
}

/// <summary>One name of a byline.</summary>
public sealed record ImportedAuthor(string Name, string? Role = null, string? Url = null, string? Email = null);

/// <summary>A file that comes along.</summary>
/// <param name="File">Its name beside the article.</param>
/// <param name="Source">Where its bytes are in the source folder.</param>
public sealed record ImportedFile(string File, string Source);

/// <summary>A picture of the source.</summary>
/// <param name="File">Its name beside the article.</param>
/// <param name="Source">Where its bytes are in the source folder; null when the source has none.</param>
public sealed record ImportedImage(string File, string? Source = null)
{
    public string? Alt { get; init; }
    public bool Decorative { get; init; }
    public string? Caption { get; init; }
    public string? Credit { get; init; }
    public string? Creator { get; init; }
    public string? Copyright { get; init; }
    public string? License { get; init; }
    public bool Lead { get; init; }
}
