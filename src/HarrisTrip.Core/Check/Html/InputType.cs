using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>The type of an <c>input</c> element.</summary>
static class InputType
{
    /// <summary>In lower case; text for what browsers do not know.</summary>
    public static string Of(IElement input) =>
        input.GetAttribute("type")?.ToLowerInvariant() is { Length: > 0 } type ? type : "text";
}
