namespace HarrisTrip.Check.Feeds;

/// <summary>An attribute that an element may have.</summary>
sealed record FeedAttribute(string Name, Grammar? Value = null, bool Required = false);

/// <summary>An element, and what may stand in it: a value, or other elements of its namespace.</summary>
sealed record FeedElement(string Name)
{
    /// <summary>True when its parent has to have it.</summary>
    public bool Required { get; init; }

    /// <summary>True when it may stand in its parent only once.</summary>
    public bool Once { get; init; }

    /// <summary>How its text is written; null when anything goes.</summary>
    public Grammar? Value { get; init; }

    /// <summary>The elements in it; null when it holds text.</summary>
    public IReadOnlyList<FeedElement>? Children { get; init; }

    /// <summary>Null when it may have any.</summary>
    public IReadOnlyList<FeedAttribute>? Attributes { get; init; } = [];

    /// <summary>True when neither text nor elements may stand in it.</summary>
    public bool Empty { get; init; }

    /// <summary>True when elements of any kind may stand in it.</summary>
    public bool Open { get; init; }

    /// <summary>What else has to hold, checked after everything above.</summary>
    public Action<XmlNode, Faults>? Check { get; init; }

    /// <summary>Once, with a value.</summary>
    public static FeedElement AtMostOne(string name, Grammar? value = null, params FeedAttribute[] attributes) =>
        new(name)
        {
            Once = true,
            Value = value,
            Attributes = attributes,
        };

    /// <summary>Any number of times, with a value.</summary>
    public static FeedElement AnyNumber(string name, Grammar? value = null, params FeedAttribute[] attributes) =>
        new(name) { Value = value, Attributes = attributes };

    /// <summary>Exactly once, with a value.</summary>
    public static FeedElement ExactlyOne(string name, Grammar? value = null, params FeedAttribute[] attributes) =>
        new(name)
        {
            Once = true,
            Required = true,
            Value = value,
            Attributes = attributes,
        };
}
