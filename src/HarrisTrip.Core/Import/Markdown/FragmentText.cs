using HarrisTrip.Html;

namespace HarrisTrip.Import.Markdown;

/// <summary>The words of a value that may hold HTML, as excerpts and captions of some exports do.</summary>
static class FragmentText
{
    /// <summary>In UTF-16 units. Longer values are no excerpts, and are left as they are.</summary>
    const int MaxLength = 10_000;

    public static string Of(string value) =>
        value.Length < MaxLength
        && (
            value.Contains('<', StringComparison.Ordinal) && value.Contains('>', StringComparison.Ordinal)
            || value.Contains('&', StringComparison.Ordinal) && value.Contains(';', StringComparison.Ordinal)
        )
        && new PageParser().Parse(value).Document is { } page
            ? MatterValues.OneLine(page.DocumentElement.TextContent)
            : MatterValues.OneLine(value);
}
