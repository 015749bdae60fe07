using System.Buffers;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Access;

/// <summary>
/// What a page's own styles, in style elements and style attributes, declare for its elements (CSS Cascade 4). Style
/// sheets in files of their own are not seen.
/// </summary>
sealed class PageStyles
{
    /// <summary>How many rules of a page are read. No article has as many in the page itself.</summary>
    const int MaxRules = 2_000;

    /// <summary>
    /// How often a rule is matched against an element of the page before styles are ignored.
    /// </summary>
    int budget = 3_000_000;

    static readonly string[] dynamicSelectors =
    [
        ":hover",
        ":focus",
        ":active",
        ":visited",
        ":link",
        ":target",
        ":checked",
        ":placeholder",
        ":disabled",
        ":open",
        ":popover",
        ":has(",
        ":nth",
        ":last",
        ":only",
        ":empty",
        "~",
        "+",
    ];

    static readonly SearchValues<char> anything = SearchValues.Create("([:\\|*");
    static readonly SearchValues<char> ends = SearchValues.Create(" >+~)");
    static readonly SearchValues<char> more = SearchValues.Create(".#:[");
    static readonly SearchValues<char> unkeyed = SearchValues.Create("()\\|]");

    readonly Dictionary<string, List<Entry>> byKey = new(StringComparer.Ordinal);
    readonly Dictionary<IElement, Dictionary<string, CssDeclaration>?> declared = [];

    PageStyles(PageView page)
    {
        var document = page.Document;
        HasMore =
            document
                .GetElementsByTagName("link")
                .Any(e => e.GetAttribute("rel")?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true)
            || document
                .GetElementsByTagName("style")
                .Any(e => OwnStyleSheets.Of(page, e).Addresses.Any(address => address.Use == CssUse.StyleSheet));
        foreach (var style in document.GetElementsByTagName("style"))
        {
            Rules.AddRange(StyleRule.In(OwnStyleSheets.Of(page, style).Statements).Take(MaxRules - Rules.Count));
        }
        // A parser is costly to make, and most pages have no styles of their own.
        var parser = Rules.Count > 0 ? new CssSelectorParser() : null;
        for (var order = 0; order < Rules.Count; order++)
        {
            Add(Rules[order], order, parser!);
        }
    }

    /// <summary>Every rule of the page's style elements.</summary>
    public List<StyleRule> Rules { get; } = [];

    /// <summary>True when there are style sheets that are not seen.</summary>
    public bool HasMore { get; }

    public static PageStyles Of(PageView page) => page.Memo.Get(() => new PageStyles(page));

    /// <summary>
    /// What is declared for an element itself, as it is written, keywords in lower case; null for nothing.
    /// </summary>
    public string? Value(IElement element, string property) =>
        All(element)?.TryGetValue(property, out var found) == true ? found.Text.ToLowerInvariant() : null;

    /// <summary>True when anything is declared for an element itself.</summary>
    public bool Has(IElement element) => All(element) is not null;

    /// <summary>True when a style puts words before or after an element's content.</summary>
    public bool HasGeneratedText(IElement element) =>
        byKey.Count > 0 && Candidates(element).Any(e => e.IsGenerated && e.Selector.Match(element));

    Dictionary<string, CssDeclaration>? All(IElement element)
    {
        if (!declared.TryGetValue(element, out var all))
        {
            declared[element] = all = Cascade(element);
        }
        return all;
    }

    Dictionary<string, CssDeclaration>? Cascade(IElement element)
    {
        var own = element.GetAttribute("style");
        if (byKey.Count == 0 && string.IsNullOrWhiteSpace(own))
        {
            return null;
        }
        var matching = Candidates(element)
            .Where(e => !e.IsGenerated && e.Selector.Match(element))
            .OrderBy(e => e.Selector.Specificity)
            .ThenBy(e => e.Order)
            .SelectMany(e => e.Declarations);
        var result = new Dictionary<string, CssDeclaration>(StringComparer.Ordinal);
        foreach (var declaration in own is null ? matching : matching.Concat(CssDeclaration.OfAttribute(own)))
        {
            if (declaration.IsImportant || !result.TryGetValue(declaration.Name, out var before) || !before.IsImportant)
            {
                result[declaration.Name] = declaration;
            }
        }
        return result.Count == 0 ? null : result;
    }

    IEnumerable<Entry> Candidates(IElement element)
    {
        if (byKey.Count == 0 || budget < 0)
        {
            return [];
        }
        budget--;
        IEnumerable<string> keys = ["*", element.LocalName, .. element.ClassList.Select(c => "." + c).Distinct()];
        return (element.Id is { Length: > 0 } id ? keys.Append("#" + id) : keys)
            .SelectMany(key => byKey.GetValueOrDefault(key) ?? [])
            .TakeWhile(_ => budget-- > 0);
    }

    void Add(StyleRule rule, int order, CssSelectorParser parser)
    {
        if (!rule.IsAlways)
        {
            return;
        }
        foreach (var written in rule.Selectors)
        {
            var plain = written;
            var pseudo = plain.IndexOf("::", StringComparison.Ordinal) is >= 0 and var two
                ? two
                : Math.Max(
                    plain.IndexOf(":before", StringComparison.Ordinal),
                    plain.IndexOf(":after", StringComparison.Ordinal)
                );
            var isGenerated = pseudo >= 0;
            if (isGenerated)
            {
                if (
                    !plain[pseudo..].Contains("before", StringComparison.Ordinal)
                        && !plain[pseudo..].Contains("after", StringComparison.Ordinal)
                    || !rule.Declarations.Any(d =>
                        d.Name == "content" && d.Text is not ("none" or "normal" or "\"\"" or "''" or "\" \"" or "' '")
                    )
                )
                {
                    continue;
                }
                plain = plain[..pseudo];
            }
            if (plain.Length > 500 || dynamicSelectors.Any(m => plain.Contains(m, StringComparison.OrdinalIgnoreCase)))
            {
                continue;
            }
            if (parser.ParseSelector(plain.Length == 0 ? "*" : plain) is { } selector)
            {
                (byKey.TryGetValue(Key(plain), out var list) ? list : byKey[Key(plain)] = []).Add(
                    new Entry(selector, order, rule.Declarations, isGenerated)
                );
            }
        }
    }

    /// <summary>
    /// What an element needs for a selector to match at all: the id, class or name in the selector's last part.
    /// </summary>
    static string Key(string selector)
    {
        var start = selector.AsSpan().LastIndexOfAny(ends) + 1;
        var last = selector[start..];
        if (last.Length == 0 || anything.Contains(last[0]) || last.AsSpan().ContainsAny(unkeyed))
        {
            return "*";
        }
        var end = last.AsSpan(1).IndexOfAny(more) is >= 0 and var next ? next + 1 : last.Length;
        return last[0] is '.' or '#' ? last[..end] : last[..end].ToLowerInvariant();
    }

    sealed record Entry(ISelector Selector, int Order, IReadOnlyList<CssDeclaration> Declarations, bool IsGenerated);
}
