using AngleSharp.Dom;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Html;

/// <summary>How rules quote a page.</summary>
static class Quoted
{
    /// <summary>A value as a message shows it: in one line, and not too long.</summary>
    public static string Value(string value) => Excerpt.Of(string.Join(' ', WordList.Of(value)), 60);

    public static string Tag(IElement element) => $"<{Value(element.LocalName)}>";
}
