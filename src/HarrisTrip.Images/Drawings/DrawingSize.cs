using System.Globalization;
using System.Xml;

namespace HarrisTrip.Images.Drawings;

/// <summary>How large a drawing says that it is.</summary>
static class DrawingSize
{
    /// <summary>In units on a side: no page shows more, and browsers fail on them.</summary>
    const int MaxSide = 40_000;

    /// <summary>That of its width and height, else of its viewBox; in whole pixels.</summary>
    public static (int Width, int Height) Of(XmlReader svg)
    {
        var box = (svg.GetAttribute("viewBox") ?? "").Split(
            [' ', ',', '\t', '\r', '\n'],
            StringSplitOptions.RemoveEmptyEntries
        );
        var (width, height) = (Number(svg.GetAttribute("width")), Number(svg.GetAttribute("height")));
        (width, height) =
            width > 0 && height > 0 ? (width, height)
            : box is [_, _, var w, var h] ? (Number(w), Number(h))
            : (0, 0);
        if (width <= 0 || height <= 0)
        {
            throw DrawingFaults.Of("does not say how large it is", "Give its svg element a viewBox.");
        }
        if (width > MaxSide || height > MaxSide)
        {
            throw DrawingFaults.Of(
                $"is {Format(width)} × {Format(height)} units large, but no side may have more than {Format(MaxSide)}",
                "Scale the drawing down: it is sharp at any size."
            );
        }
        if (width < 1 || height < 1)
        {
            throw DrawingFaults.Of(
                $"is {Format(width)} × {Format(height)} units large, but each side has to have at least 1",
                "Scale the drawing up: it is sharp at any size."
            );
        }
        return ((int)Math.Round(width), (int)Math.Round(height));
    }

    static double Number(string? text)
    {
        var digits =
            text?.Trim() is { } trimmed && trimmed.EndsWith("px", StringComparison.OrdinalIgnoreCase)
                ? trimmed[..^2]
                : text?.Trim();
        return
            double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
            ? number
            : 0;
    }

    static string Format(double number) =>
        number.ToString(number is >= 1e15 or < 0.001 ? "0.##E+0" : "#,0.###", CultureInfo.InvariantCulture);
}
