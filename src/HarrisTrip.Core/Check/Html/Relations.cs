using System.Collections.Frozen;

namespace HarrisTrip.Check.Html;

/// <summary>Kinds of links (HTML Living Standard 4.6.7, and the microformats wiki that it names for others).</summary>
static class Relations
{
    /// <summary>Kinds that the standard defines and does not allow on a and area.</summary>
    public static readonly FrozenSet<string> OnLink = "canonical dns-prefetch expect icon manifest modulepreload pingback preconnect prefetch preload stylesheet".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Kinds that the standard defines and does not allow on form.</summary>
    public static readonly FrozenSet<string> OnForm = "alternate author bookmark canonical dns-prefetch expect icon manifest modulepreload pingback preconnect prefetch preload privacy-policy stylesheet tag terms-of-service".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static string? Fault(string value, FrozenSet<string> elsewhere)
    {
        var words = Words.Of(value);
        return words.FirstOrDefault(elsewhere.Contains) is { } wrong ? $"made of kinds that fit here, and {wrong} does not" : null;
    }
}
