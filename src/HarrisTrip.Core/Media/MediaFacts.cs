namespace HarrisTrip.Media;

/// <summary>What is known of a film, a recording or a document from its bytes.</summary>
/// <param name="Bytes">Length of the file.</param>
public sealed record MediaFacts(MediaFormat Format, long Bytes)
{
    /// <summary>Null when the file does not tell, or has none.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>Of the film in pixels, as it is shown; 0 when the file does not tell.</summary>
    public int Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; }

    /// <summary>True when it can be heard.</summary>
    public bool HasSound { get; init; }

    /// <summary>True when it says where on Earth it was taken.</summary>
    public bool HasPosition { get; init; }

    /// <summary>Of a document; null when they cannot be counted.</summary>
    public int? Pages { get; init; }

    /// <summary>True for a document that tells programs what is a heading, a list, a table.</summary>
    public bool IsTagged { get; init; }
}

/// <summary>Why a file cannot be published, in an editor's words.</summary>
/// <param name="What">Goes on after the file's name, such as "is cut short".</param>
/// <param name="Help">What to do.</param>
public sealed record MediaFlaw(string What, string Help);

/// <summary>What a look at a file finds: its facts, or why it cannot be published.</summary>
public sealed record MediaLook(MediaFacts? Facts, MediaFlaw? Flaw)
{
    public static implicit operator MediaLook(MediaFacts facts) => new(facts, null);

    public static implicit operator MediaLook(MediaFlaw flaw) => new(null, flaw);
}
