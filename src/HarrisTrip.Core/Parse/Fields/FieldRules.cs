using HarrisTrip.Diagnostics;

namespace HarrisTrip.Parse.Fields;

/// <summary>What can be wrong with a key or its value.</summary>
public static class FieldRules
{
    const string Rest =
        "published: 2026-01-02T09:00:00Z\nstandfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n";

    public static readonly RuleInfo KeyUnknown = new(
        "key-unknown",
        Severity.Error,
        "A misspelt key is silently ignored by most tools; the value the editor wrote then never comes out.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\ntagz: [harbour]\n{Rest}",
        $"---\ntitle: Harbour opens\ntags: [harbour]\n{Rest}"
    );

    public static readonly RuleInfo KeyMissing = new(
        "key-missing",
        Severity.Error,
        "Without its headline and its date an article cannot be shown, listed or dated.",
        "newsroom rule",
        "---\ntitle: Harbour opens\n---\n",
        $"---\ntitle: Harbour opens\n{Rest}"
    );

    public static readonly RuleInfo ValueType = new(
        "value-type",
        Severity.Error,
        "A list where a text belongs, or a text where true or false belongs, would be printed wrongly or not at all.",
        "newsroom rule",
        $"---\ntitle: [Harbour, opens]\n{Rest}",
        $"---\ntitle: Harbour opens\n{Rest}"
    );

    public static readonly RuleInfo ValueUnknown = new(
        "value-unknown",
        Severity.Error,
        "Some keys take one of a few words, because pages and search engines know only these.",
        "newsroom rule",
        $"---\ntitle: Harbour opens\nkind: analisys\n{Rest}",
        $"---\ntitle: Harbour opens\nkind: analysis\n{Rest}"
    );

    public static readonly RuleInfo DateInvalid = new(
        "date-invalid",
        Severity.Error,
        "A date without a zone means another moment on another machine: an embargo would end too early.",
        "ISO 8601; RFC 3339",
        "---\ntitle: Harbour opens\npublished: 2026-01-02 09:00\n---\n",
        $"---\ntitle: Harbour opens\n{Rest}"
    );

    public static readonly RuleInfo UrlInvalid = new(
        "url-invalid",
        Severity.Error,
        "Addresses are followed by readers and search engines; only full web addresses can be, and nothing that runs.",
        "URL Standard",
        $"---\ntitle: Harbour opens\nsources:\n  - title: Harbour office\n    url: javascript:alert(1)\n{Rest}",
        $"---\ntitle: Harbour opens\nsources:\n  - title: Harbour office\n    url: https://example.org/\n{Rest}"
    );

    public static readonly RuleInfo LangInvalid = new(
        "lang-invalid",
        Severity.Error,
        "Screen readers, hyphenation and translation depend on the language tag.",
        "BCP 47; WCAG 3.1.1",
        $"---\ntitle: Harbour opens\nlang: english\n{Rest}",
        $"---\ntitle: Harbour opens\nlang: en\n{Rest}"
    );

    public static IReadOnlyList<RuleInfo> All { get; } =
    [KeyUnknown, KeyMissing, ValueType, ValueUnknown, DateInvalid, UrlInvalid, LangInvalid];
}
