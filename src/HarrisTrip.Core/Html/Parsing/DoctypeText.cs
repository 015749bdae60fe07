using System.Text.RegularExpressions;

namespace HarrisTrip.Html.Parsing;

/// <summary>Doctypes (HTML Living Standard 13.1.1).</summary>
static partial class DoctypeText
{
    /// <summary>
    /// The standard's name for what is wrong with the text behind &lt;!DOCTYPE; null when it is html, with or without
    /// the legacy string.
    /// </summary>
    public static string? ErrorOf(string text) =>
        Valid().IsMatch(text) ? null
        : WordList.Trim(text).Length == 0 ? "missing-doctype-name"
        : !WordList.IsSpace(text[0]) ? "missing-whitespace-before-doctype-name"
        : WordList.Of(text) is [var name, ..] && !name.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? "unexpected-doctype-name"
        : Public().IsMatch(text) ? "obsolete-doctype"
        : "invalid-character-sequence-after-doctype-name";

    [GeneratedRegex(
        """^[ \t\n\f\r]+html[ \t\n\f\r]*([ \t\n\f\r]SYSTEM[ \t\n\f\r]+("about:legacy-compat"|'about:legacy-compat')[ \t\n\f\r]*)?\z""",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Valid();

    [GeneratedRegex(
        """^[ \t\n\f\r]+html[ \t\n\f\r]+PUBLIC[ \t\n\f\r]""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Public();
}
