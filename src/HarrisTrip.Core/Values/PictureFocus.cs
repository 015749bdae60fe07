using System.Globalization;

namespace HarrisTrip.Values;

/// <summary>
/// The point of a picture that is kept when it is cut, in percent of its width and height from the left upper corner.
/// </summary>
public sealed record PictureFocus(int Across, int Down)
{
    public static PictureFocus Middle { get; } = new(50, 50);

    /// <summary>Reads <c>30% 60%</c>: across, then down; null for anything else.</summary>
    public static PictureFocus? Parse(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var across, var down]
        && Percent(across) is { } a
        && Percent(down) is { } d
            ? new PictureFocus(a, d)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Across}% {Down}%");

    static int? Percent(string text) =>
        text.EndsWith('%')
        && int.TryParse(
            text.AsSpan(0, text.Length - 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number <= 100
            ? number
            : null;
}
