namespace HarrisTrip.Diagnostics;

/// <summary>How much a message quotes of a text.</summary>
public static class Excerpt
{
    /// <summary>The beginning of a text, with an ellipsis where it is longer; never half a character.</summary>
    /// <param name="most">In UTF-16 units, the ellipsis among them.</param>
    public static string Of(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1)] + "…";
}
