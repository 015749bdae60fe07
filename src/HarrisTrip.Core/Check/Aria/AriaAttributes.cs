using System.Globalization;
using AngleSharp.Dom;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Aria;

/// <summary>What an attribute's value may be (WAI-ARIA 1.2, section 6.2).</summary>
enum AriaValue
{
    TrueFalse,
    TrueFalseUndefined,
    Tristate,
    Token,
    Tokens,
    Integer,
    Number,
    Id,
    Ids,
    Text,
}

/// <summary>One state or property.</summary>
/// <param name="Name">With <c>aria-</c>.</param>
/// <param name="Allowed">The words that it may have; empty where they are not listed.</param>
sealed record AriaAttribute(string Name, AriaValue Value, string[] Allowed)
{
    /// <summary>True when any element may have it, if its role does not forbid it.</summary>
    public bool IsGlobal { get; init; }

    /// <summary>True when WAI-ARIA 1.1 let any element have it, and 1.2 advises against that.</summary>
    public bool WasGlobal { get; init; }

    public bool IsDeprecated { get; init; }

    public bool IsReference => Value is AriaValue.Id or AriaValue.Ids;

    /// <summary>True when a value keeps the attribute's grammar. Whether ids resolve is for others to say.</summary>
    public bool Takes(string value)
    {
        var word = value.Trim();
        return Value switch
        {
            AriaValue.TrueFalse => Is(word, "true", "false"),
            AriaValue.TrueFalseUndefined => Is(word, "true", "false", "undefined"),
            AriaValue.Tristate => Is(word, "true", "false", "mixed", "undefined"),
            AriaValue.Token => Is(word, Allowed),
            AriaValue.Tokens => WordList.Of(word).All(w => Is(w, Allowed)),
            AriaValue.Integer => int.TryParse(
                word,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var whole
            )
                && whole >= Minimum,
            AriaValue.Number => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
                && double.IsFinite(number),
            AriaValue.Id => WordList.Of(word).Count == 1,
            _ => true,
        };
    }

    /// <summary>Counts may be unknown (-1); places and levels begin at 1.</summary>
    int Minimum =>
        Name switch
        {
            "aria-colcount" or "aria-rowcount" or "aria-setsize" => -1,
            "aria-rowspan" => 0,
            _ => 1,
        };

    /// <summary>What it takes, for a message.</summary>
    public string Grammar =>
        Value switch
        {
            AriaValue.TrueFalse => "true or false",
            AriaValue.TrueFalseUndefined => "true, false or undefined",
            AriaValue.Tristate => "true, false or mixed",
            AriaValue.Token => "one of: " + string.Join(", ", Allowed),
            AriaValue.Tokens => "some of: " + string.Join(", ", Allowed),
            AriaValue.Integer => "a whole number",
            AriaValue.Number => "a number",
            AriaValue.Id => "one id",
            AriaValue.Ids => "ids with blanks between them",
            _ => "words",
        };

    static bool Is(string word, params string[] allowed) =>
        Array.Exists(allowed, a => a.Equals(word, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The states and properties of WAI-ARIA 1.2, with those that 1.3 adds.</summary>
static class AriaAttributes
{
    static readonly Dictionary<string, AriaAttribute> all = Table().ToDictionary(a => a.Name, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => all.Keys;

    public static AriaAttribute? Find(string name) => all.GetValueOrDefault(name);

    /// <summary>Those that an element has, known or not.</summary>
    public static IReadOnlyList<IAttr> On(IElement element)
    {
        // Asked by many rules of every element: most have none.
        List<IAttr>? found = null;
        for (var i = 0; i < element.Attributes.Length; i++)
        {
            if (
                element.Attributes[i] is { } attribute
                && attribute.LocalName.StartsWith("aria-", StringComparison.Ordinal)
            )
            {
                (found ??= []).Add(attribute);
            }
        }
        return found is null ? [] : found;
    }

    static IEnumerable<AriaAttribute> Table() =>
        [
            Global("atomic", AriaValue.TrueFalse),
            Global("braillelabel", AriaValue.Text),
            Global("brailleroledescription", AriaValue.Text),
            Global("busy", AriaValue.TrueFalse),
            Global("controls", AriaValue.Ids),
            Global("current", AriaValue.Token, "page", "step", "location", "date", "time", "true", "false"),
            Global("describedby", AriaValue.Ids),
            Global("description", AriaValue.Text),
            Global("details", AriaValue.Ids),
            Global("dropeffect", AriaValue.Tokens, "copy", "execute", "link", "move", "none", "popup") with
            {
                IsDeprecated = true,
            },
            Global("flowto", AriaValue.Ids),
            Global("grabbed", AriaValue.TrueFalseUndefined) with
            {
                IsDeprecated = true,
            },
            Global("hidden", AriaValue.TrueFalseUndefined),
            Global("keyshortcuts", AriaValue.Text),
            Global("label", AriaValue.Text),
            Global("labelledby", AriaValue.Ids),
            Global("live", AriaValue.Token, "assertive", "off", "polite"),
            Global("owns", AriaValue.Ids),
            Global("relevant", AriaValue.Tokens, "additions", "all", "removals", "text"),
            Global("roledescription", AriaValue.Text),
            Of("disabled", AriaValue.TrueFalse) with
            {
                WasGlobal = true,
            },
            Of("errormessage", AriaValue.Ids) with
            {
                WasGlobal = true,
            },
            Of("haspopup", AriaValue.Token, "false", "true", "menu", "listbox", "tree", "grid", "dialog") with
            {
                WasGlobal = true,
            },
            Of("invalid", AriaValue.Token, "grammar", "false", "spelling", "true") with
            {
                WasGlobal = true,
            },
            Of("activedescendant", AriaValue.Id),
            Of("autocomplete", AriaValue.Token, "inline", "list", "both", "none"),
            Of("checked", AriaValue.Tristate),
            Of("colcount", AriaValue.Integer),
            Of("colindex", AriaValue.Integer),
            Of("colindextext", AriaValue.Text),
            Of("colspan", AriaValue.Integer),
            Of("expanded", AriaValue.TrueFalseUndefined),
            Of("level", AriaValue.Integer),
            Of("modal", AriaValue.TrueFalse),
            Of("multiline", AriaValue.TrueFalse),
            Of("multiselectable", AriaValue.TrueFalse),
            Of("orientation", AriaValue.Token, "horizontal", "vertical", "undefined"),
            Of("placeholder", AriaValue.Text),
            Of("posinset", AriaValue.Integer),
            Of("pressed", AriaValue.Tristate),
            Of("readonly", AriaValue.TrueFalse),
            Of("required", AriaValue.TrueFalse),
            Of("rowcount", AriaValue.Integer),
            Of("rowindex", AriaValue.Integer),
            Of("rowindextext", AriaValue.Text),
            Of("rowspan", AriaValue.Integer),
            Of("selected", AriaValue.TrueFalseUndefined),
            Of("setsize", AriaValue.Integer),
            Of("sort", AriaValue.Token, "ascending", "descending", "none", "other"),
            Of("valuemax", AriaValue.Number),
            Of("valuemin", AriaValue.Number),
            Of("valuenow", AriaValue.Number),
            Of("valuetext", AriaValue.Text),
        ];

    static AriaAttribute Global(string name, AriaValue value, params string[] allowed) =>
        new("aria-" + name, value, allowed) { IsGlobal = true };

    static AriaAttribute Of(string name, AriaValue value, params string[] allowed) =>
        new("aria-" + name, value, allowed);
}
