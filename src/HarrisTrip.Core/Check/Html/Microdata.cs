using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Values of microdata (HTML Living Standard 5.2).</summary>
static class Microdata
{
    /// <summary>itemprop: words; those with a colon are absolute addresses.</summary>
    public static string? Properties(string value)
    {
        var words = WordList.Of(value);
        return words.Count == 0 ? "the name of a property"
            : words.Exists(w => w.AsSpan().ContainsAny(':', '.') && !IsAbsolute(w))
                ? "names of properties: one with a colon or a full stop has to be a full address"
            : null;
    }

    /// <summary>itemtype: absolute addresses.</summary>
    public static string? Types(string value) =>
        WordList.Of(value) is { Count: > 0 } words && words.All(IsAbsolute)
            ? null
            : "full addresses of types, such as https://schema.org/NewsArticle";

    public static bool IsAbsolute(string address) =>
        Address.Scheme(address) is not null && Address.Fault(address) is null;
}
