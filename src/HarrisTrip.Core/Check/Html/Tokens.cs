using System.Collections.Frozen;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Values that are words out of a list.</summary>
static class Tokens
{
    static readonly FrozenSet<string> sandbox = """
        allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups
        allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts allow-top-navigation
        allow-top-navigation-by-user-activation allow-top-navigation-to-custom-protocols
        allow-storage-access-by-user-activation
        """.Split([' ', '\n']).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly Grammar commands = Grammars.OneOf(
        "toggle-popover|show-popover|hide-popover|close|request-close|show-modal"
    );

    /// <summary>The sandbox of an iframe (HTML Living Standard 7.1.5).</summary>
    public static string? Sandbox(string value)
    {
        var words = WordList.Of(value);
        return words.FirstOrDefault(w => !sandbox.Contains(w)) is { } unknown
                ? $"made of words such as allow-scripts, which {unknown} is not"
            : words.Contains("allow-top-navigation", StringComparer.OrdinalIgnoreCase)
            && words.Contains("allow-top-navigation-by-user-activation", StringComparer.OrdinalIgnoreCase)
                ? "made of only one of the two words that allow top navigation"
            : words.Distinct(StringComparer.OrdinalIgnoreCase).Count() < words.Count
                ? "made of words that are used once each"
            : null;
    }

    /// <summary>A name of a window, or one of the words with _ (HTML Living Standard 7.3.1.6).</summary>
    public static string? Frame(string value) =>
        value.Length > 0
        && (value[0] != '_' || value.ToLowerInvariant() is "_blank" or "_self" or "_parent" or "_top")
        && !(value.Contains('<') && value.AsSpan().IndexOfAny("\t\n\r") >= 0)
            ? null
            : "_blank, _self, _parent, _top or a name that does not begin with _";

    /// <summary>A digest of Subresource Integrity.</summary>
    public static bool IsDigest(string word) =>
        word.StartsWith("sha256-", StringComparison.Ordinal)
        || word.StartsWith("sha384-", StringComparison.Ordinal)
        || word.StartsWith("sha512-", StringComparison.Ordinal);

    public static string? Command(string value) =>
        value.StartsWith("--", StringComparison.Ordinal) ? null : commands(value);

    /// <summary>The sizes of an icon: widths and heights, or any.</summary>
    public static string? IconSizes(string value) =>
        Each(
            value,
            static word =>
                word.Equals("any", StringComparison.OrdinalIgnoreCase)
                || (
                    word.Split('x', 'X') is [var wide, var high]
                    && Numbers.Positive(wide) is null
                    && Numbers.Positive(high) is null
                    && wide[0] != '0'
                    && high[0] != '0'
                ),
            "sizes such as 16x16 with spaces between them, each once"
        );

    /// <summary>Words of one kind, each once.</summary>
    public static string? Each(string value, Func<string, bool> isRight, string what) =>
        WordList.Of(value).All(isRight) && WordList.AreDifferent(value, StringComparer.OrdinalIgnoreCase) ? null : what;
}
