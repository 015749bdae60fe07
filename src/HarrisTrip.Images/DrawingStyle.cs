namespace HarrisTrip.Images;

/// <summary>Addresses in a drawing: in attributes, and in its style sheets.</summary>
static class DrawingStyle
{
    static readonly string[] pictures = ["data:image/png;", "data:image/jpeg;", "data:image/gif;", "data:image/webp;"];

    /// <summary>True for an address that stays in the drawing: a part of it, or a picture that it holds.</summary>
    public static bool IsOwn(string address) => address.Trim() is var plain && (plain.Length == 0 || plain.StartsWith('#') || pictures.Any(p => plain.StartsWith(p, StringComparison.OrdinalIgnoreCase)));

    /// <summary>True when a style may load something: an address that is not its own, an import, or an escape that could hide either.</summary>
    public static bool Loads(string style)
    {
        if (style.Contains("@import", StringComparison.OrdinalIgnoreCase) || (style.Contains('\\', StringComparison.Ordinal) && style.Contains('(', StringComparison.Ordinal)))
        {
            return true;
        }
        for (var at = style.IndexOf("url(", StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf("url(", at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsOwn(style[(at + 4)..].TrimStart(' ', '\t', '\r', '\n', '"', '\'')))
            {
                return true;
            }
        }
        return style.Contains("image-set(", StringComparison.OrdinalIgnoreCase) || style.Contains("image(", StringComparison.OrdinalIgnoreCase);
    }
}
