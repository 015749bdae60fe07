namespace HarrisTrip.Html.Parsing;

/// <summary>One tag of a page as it was written.</summary>
/// <param name="Name">In small letters.</param>
/// <param name="At">The 0-based offset of its &lt;.</param>
readonly record struct HtmlTag(
    string Name,
    bool IsEnd,
    bool IsSelfClosed,
    int At,
    string Html,
    IReadOnlyList<HtmlTag.Attribute> Attributes
)
{
    /// <summary>An attribute's name and raw value: 0-based offsets, the ends past the last character.</summary>
    public readonly record struct Attribute(int Name, int NameEnd, int Value, int ValueEnd);

    public bool Has(string name) => ValueOf(name) is not null;

    /// <summary>The raw value; null when there is no such attribute.</summary>
    public string? ValueOf(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (
                Html.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name)
                    .Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            {
                return Html[attribute.Value..attribute.ValueEnd];
            }
        }
        return null;
    }
}
