using AngleSharp.Dom;

namespace HarrisTrip.Html;

/// <summary>How rules quote a page.</summary>
static class Quoted
{
    /// <summary>A value as a message shows it: in one line, and not too long.</summary>
    public static string Value(string value)
    {
        var line = string.Join(' ', WordList.Of(value));
        return line.Length > 60 ? line[..59] + "…" : line;
    }

    public static string Tag(IElement element) => $"<{Value(element.LocalName)}>";
}
