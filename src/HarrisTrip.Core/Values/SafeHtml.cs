using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Values;

/// <summary>Markup that the program itself made: the only thing a template prints without escaping it.</summary>
/// <param name="Map">Which source wrote which part of it.</param>
public sealed record SafeHtml(string Html, SourceMap Map)
{
    public static SafeHtml Empty { get; } = new("", SourceMap.Empty);

    /// <summary>Text as it may stand between tags and inside quoted attributes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"'") < 0)
        {
            return text;
        }
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                '\'' => html.Append("&#39;"),
                _ => html.Append(c),
            };
        }
        return html.ToString();
    }
}
