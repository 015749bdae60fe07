using System.Collections.Frozen;
using HarrisTrip.Check.Html.Css;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>
/// What the value of an attribute has to be. Null when it is; else the words that follow on “it has to be”.
/// </summary>
delegate string? Grammar(string value);

/// <summary>The grammars that <see cref="AttributeTable"/> names.</summary>
static class Grammars
{
    static readonly FrozenDictionary<string, Grammar> named = new Dictionary<string, Grammar>
    {
        ["any"] = static _ => null,
        ["not-empty"] = static value => value.Length > 0 ? null : "something, not nothing",
        ["not-empty-no-space"] = static value => value.Length > 0 && !WordList.HasSpace(value) ? null : "one word",
        ["one-line"] = static value => value.AsSpan().IndexOfAny('\n', '\r') < 0 ? null : "one line",
        ["id"] = static value =>
            value.Length == 0 ? "a name, not nothing"
            : WordList.HasSpace(value) ? "one word, without spaces"
            : null,
        ["ids"] = static value =>
            WordList.AreDifferent(value, StringComparer.Ordinal) ? null : "ids with spaces between them, each once",
        ["ids-not-empty"] = static value => WordList.Of(value).Count > 0 ? null : "ids with spaces between them",
        ["keys"] = static value =>
            WordList.Of(value) is var keys
            && keys.Distinct(StringComparer.Ordinal).Count() == keys.Count
            && keys.All(k => new System.Globalization.StringInfo(k).LengthInTextElements == 1)
                ? null
                : "single characters with spaces between them, each once",
        ["properties"] = Microdata.Properties,
        ["absolute-urls"] = Microdata.Types,
        ["names"] = Rdfa.Names,
        ["prefixes"] = Rdfa.Prefixes,
        ["vocabulary"] = Rdfa.Vocabulary,
        ["integrity"] = static value =>
            WordList.Of(value) is var all && all.TrueForAll(Tokens.IsDigest)
                ? null
                : "digests such as sha384-oqVuAfXR…, with spaces between them",
        ["custom-name"] = static value =>
            CustomElement.IsName(value) ? null : "the name of a custom element, such as story-map",

        ["integer"] = Numbers.Integer,
        ["count"] = Numbers.Count,
        ["positive"] = Numbers.Positive,
        ["span"] = Numbers.Span,
        ["row-span"] = Numbers.RowSpan,
        ["float"] = Numbers.Float,
        ["float-not-negative"] = Numbers.FloatNotNegative,
        ["float-positive"] = Numbers.FloatPositive,
        ["step"] = static value =>
            value.Equals("any", StringComparison.OrdinalIgnoreCase) ? null : Numbers.FloatPositive(value),

        ["url"] = Address.Fault,
        ["address"] = Address.FaultNotEmpty,
        ["web-addresses"] = Address.WebAddresses,
        ["lang"] = LanguageTags.Fault,
        ["lang-or-empty"] = static value => value.Length == 0 ? null : LanguageTags.Fault(value),
        ["media-type"] = MediaType.Fault,
        ["accept"] = MediaType.Accept,
        ["media"] = MediaQuery.Fault,
        ["source-set"] = SourceSetGrammar.Fault,
        ["sizes"] = SizesGrammar.Fault,
        ["icon-sizes"] = Tokens.IconSizes,
        ["color"] = static value =>
            value.Length > 0 && Css.CssValues.IsColor(value) ? null : "a CSS colour, such as #204060",
        ["date-or-time"] = Dates.DateOrTime,
        ["time"] = Dates.Any,

        ["frame"] = Tokens.Frame,
        ["frame-name"] = static value =>
            value.Length > 0 && value[0] != '_' ? null : "a name that does not begin with _",
        ["referrer"] = OneOf(
            "|no-referrer|no-referrer-when-downgrade|same-origin|origin|strict-origin|origin-when-cross-origin|strict-origin-when-cross-origin|unsafe-url"
        ),
        ["enctype"] = OneOf("application/x-www-form-urlencoded|multipart/form-data|text/plain"),
        ["input-type"] = OneOf(
            "hidden|text|search|tel|url|email|password|date|month|week|time|datetime-local|number|range|color|checkbox|radio|file|submit|image|reset|button"
        ),
        ["destination"] = OneOf(
            "fetch|audio|audioworklet|document|embed|font|frame|iframe|image|json|manifest|object|paintworklet|report|script|serviceworker|sharedworker|style|text|track|video|webidentity|worker|xslt"
        ),
        ["http-equiv"] = OneOf(
            "content-language|content-type|default-style|refresh|set-cookie|x-ua-compatible|content-security-policy"
        ),
        ["command"] = Tokens.Command,
        ["blocking"] = static value =>
            value.Length == 0
                ? "render"
                : Tokens.Each(
                    value,
                    static word => word.Equals("render", StringComparison.OrdinalIgnoreCase),
                    "render"
                ),
        ["list-type"] = static value => value is "1" or "a" or "A" or "i" or "I" ? null : "1, a, A, i or I",
        ["map-name"] = static value => value is ['#', _, ..] ? null : "a # and the name of a map",
        ["sandbox"] = Tokens.Sandbox,
        ["autofill"] = Autofill.Fault,
        ["kinds"] = static value =>
            WordList.AreDifferent(value, StringComparer.OrdinalIgnoreCase) ? null : "kinds of links, each once",
        ["pattern"] = Patterns.Fault,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The grammar of a flag, which is there or not: its value says nothing.</summary>
    public static Grammar Flag(string name) =>
        value =>
            value.Length == 0 || value.Equals(name, StringComparison.OrdinalIgnoreCase)
                ? null
                : $"left out: {name} needs no value";

    /// <summary>One of some words, ignoring case; an empty one stands for no value.</summary>
    public static Grammar OneOf(string words)
    {
        var choices = words.Split('|');
        var said = string.Join(", ", choices.Where(c => c.Length > 0));
        return value => choices.Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"one of {said}";
    }

    /// <summary>The grammar that a row of the table names for an attribute.</summary>
    public static Grammar Named(string attribute, string name) =>
        name == "flag" ? Flag(attribute)
        : named.TryGetValue(name, out var grammar) ? grammar
        : OneOf(name);
}
