using System.Collections.Frozen;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Which attributes an element of HTML may have, and what their values have to be.</summary>
static class Attributes
{
    static readonly System.Buffers.SearchValues<char> NotInNames = System.Buffers.SearchValues.Create(":\"'<=/");

    static readonly FrozenDictionary<string, Grammar> global = Row(AttributeTable.Global);

    static readonly FrozenDictionary<string, FrozenDictionary<string, Grammar>> byElement = AttributeTable
        .ByElement.Split('\n')
        .Select(row => row.Split(':', 2))
        .ToFrozenDictionary(row => row[0], row => Row(row[1]), StringComparer.Ordinal);

    static readonly FrozenSet<string> events = WordList.SetOf(AttributeTable.Events);

    static readonly FrozenSet<string> windowEvents = WordList.SetOf(AttributeTable.WindowEvents);

    /// <summary>What the value of an attribute has to be; null when the element has no such attribute.</summary>
    public static Grammar? Of(string element, string attribute) =>
        byElement.TryGetValue(element, out var own) && own.TryGetValue(attribute, out var grammar) ? grammar
        : global.TryGetValue(attribute, out grammar) ? grammar
        : IsForAll(element, attribute) ? Anything
        : null;

    /// <summary>True when some element of HTML has an attribute of this name.</summary>
    public static bool IsKnown(string attribute) => byElement.Values.Any(own => own.ContainsKey(attribute));

    static bool IsForAll(string element, string attribute) =>
        attribute.StartsWith("aria-", StringComparison.Ordinal)
        || (attribute.StartsWith("data-", StringComparison.Ordinal) && IsDataName(attribute))
        || (
            attribute.StartsWith("on", StringComparison.Ordinal)
            && (events.Contains(attribute) || (element == "body" && windowEvents.Contains(attribute)))
        )
        // Internationalization Tag Set 2.0, section 9.
        || attribute.StartsWith("its-", StringComparison.Ordinal)
        // An embed hands all its attributes to what it embeds.
        || (
            element == "embed"
            && attribute is not ("contextmenu" or "dropzone")
            && !attribute.AsSpan().ContainsAny(NotInNames)
        );

    static string? Anything(string value) => null;

    /// <summary>data-* (HTML Living Standard 3.2.6.6): something behind the hyphen.</summary>
    static bool IsDataName(string attribute) =>
        attribute.Length > 5 && !attribute.AsSpan().ContainsAnyInRange('A', 'Z');

    static FrozenDictionary<string, Grammar> Row(string text) =>
        WordList
            .Of(text)
            .Select(pair => pair.Split('=', 2))
            .ToFrozenDictionary(pair => pair[0], pair => Grammars.Named(pair[0], pair[1]), StringComparer.Ordinal);
}
