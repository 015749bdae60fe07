using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Fields;

/// <summary>What can be wrong with a key or its value.</summary>
public static class FieldRules
{
    const string Rest =
        "published: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n";

    public static readonly RuleInfo KeyUnknown = new()
    {
        Name = "key-unknown",
        Severity = Severity.Error,
        Why = "Most tools silently ignore a misspelt key, so the value that the editor wrote never appears.",
        Standard = "newsroom rule",
        Bad = $"---\ntitle: Harbour opens\ntagz: [harbour]\n{Rest}",
        Good = $"---\ntitle: Harbour opens\ntags: [harbour]\n{Rest}",
    };

    public static readonly RuleInfo KeyMissing = new()
    {
        Name = "key-missing",
        Severity = Severity.Error,
        Why = "Without its headline and its date an article cannot be shown or listed.",
        Standard = "newsroom rule",
        Bad = "---\ntitle: Harbour opens\n---\n",
        Good = $"---\ntitle: Harbour opens\n{Rest}",
    };

    public static readonly RuleInfo ValueType = new()
    {
        Name = "value-type",
        Severity = Severity.Error,
        Why =
            "A list where a text belongs, or a text where true or false belongs, "
            + "would be printed wrongly or not at all.",
        Standard = "newsroom rule",
        Bad = $"---\ntitle: [Harbour, opens]\n{Rest}",
        Good = $"---\ntitle: Harbour opens\n{Rest}",
    };

    public static readonly RuleInfo ValueUnknown = new()
    {
        Name = "value-unknown",
        Severity = Severity.Error,
        Why = "Some keys take one of a few words, because pages and search engines know only those.",
        Standard = "newsroom rule",
        Bad = $"---\ntitle: Harbour opens\nkind: analisys\n{Rest}",
        Good = $"---\ntitle: Harbour opens\nkind: analysis\n{Rest}",
    };

    public static readonly RuleInfo DateInvalid = new()
    {
        Name = "date-invalid",
        Severity = Severity.Error,
        Why = "A date without a zone means a different moment on each machine: an embargo could end too early.",
        Standard = "ISO 8601; RFC 3339",
        Bad = "---\ntitle: Harbour opens\npublished: 2026-01-02 09:00\n---\n",
        Good = $"---\ntitle: Harbour opens\n{Rest}",
    };

    public static readonly RuleInfo UrlInvalid = new()
    {
        Name = "url-invalid",
        Severity = Severity.Error,
        Why =
            "Readers and search engines follow addresses: these have to be full web addresses, "
            + "and nothing that runs code.",
        Standard = "URL Standard",
        Bad = $"---\ntitle: Harbour opens\nsources:\n  - title: Harbour office\n    url: javascript:alert(1)\n{Rest}",
        Good = $"---\ntitle: Harbour opens\nsources:\n  - title: Harbour office\n    url: https://example.org/\n{Rest}",
    };

    public static readonly RuleInfo LangInvalid = new()
    {
        Name = "lang-invalid",
        Severity = Severity.Error,
        Why = "Screen readers, hyphenation and translation depend on the language tag.",
        Standard = "BCP 47; WCAG 3.1.1",
        Bad = $"---\ntitle: Harbour opens\nlang: english\n{Rest}",
        Good = $"---\ntitle: Harbour opens\nlang: en\n{Rest}",
    };

    public static readonly RuleInfo FieldDeclaration = new()
    {
        Name = "field-declaration",
        Severity = Severity.Error,
        Why = "A field that is declared in two ways, or in none, could be checked by neither program nor editor.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo FieldMisplaced = new()
    {
        Name = "field-misplaced",
        Severity = Severity.Error,
        Why = "What is written into a field that this kind of article does not have is shown nowhere.",
        Standard = "newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        KeyUnknown,
        KeyMissing,
        ValueType,
        ValueUnknown,
        DateInvalid,
        UrlInvalid,
        LangInvalid,
        FieldDeclaration,
        FieldMisplaced,
    ];
}
