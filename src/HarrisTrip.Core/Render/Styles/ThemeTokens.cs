using HarrisTrip.Html.Css;

namespace HarrisTrip.Render.Styles;

/// <summary>The custom properties that a theme's style sheet gives its root, by day and by night.</summary>
sealed class ThemeTokens
{
    /// <summary>In variables that name each other.</summary>
    const int MaxChain = 8;

    readonly Dictionary<string, CssDeclaration> light = new(StringComparer.Ordinal);
    readonly Dictionary<string, CssDeclaration> dark = new(StringComparer.Ordinal);

    ThemeTokens(CssSheet sheet)
    {
        var statements = sheet.Statements;
        for (var at = 0; at < statements.Count; at = CssStatement.After(statements, at))
        {
            if (statements[at].AtName is null)
            {
                Take(statements, at, light);
            }
            else if (statements[at].AtName == "media" && IsDark(statements[at]))
            {
                for (var inside = at + 1; inside < CssStatement.After(statements, at); inside++)
                {
                    Take(statements, inside, dark);
                }
            }
        }
    }

    /// <summary>True when the theme has colours for dark screens.</summary>
    public bool HasDark => dark.Count > 0;

    public static ThemeTokens Of(CssSheet sheet) => new(sheet);

    /// <summary>A colour; null where it is not there, or no browser-independent value.</summary>
    public CssColor? Color(string property, bool isDark) =>
        Value(property, isDark, 0) is { } value ? CssColor.Parse(value) : null;

    /// <summary>Where the value of a property begins in the style sheet, in UTF-16 units; 0 where it has none.</summary>
    public int OffsetOf(string property, bool isDark) => Find(property, isDark)?.Value[0].At ?? 0;

    CssDeclaration? Find(string property, bool isDark) =>
        (isDark ? dark.GetValueOrDefault(property) : null) ?? light.GetValueOrDefault(property);

    string? Value(string property, bool isDark, int depth) =>
        Find(property, isDark)?.Text is not { } value ? null
        : CssTokens.Trim(CssTokens.Read(value))
            is [{ Kind: CssKind.Function } function, { Kind: CssKind.Ident } other, { Source: ")" }]
        && function.Text.Equals("var", StringComparison.OrdinalIgnoreCase)
            ? depth < MaxChain ? Value(other.Text, isDark, depth + 1)
                : null
        : value;

    static void Take(List<CssStatement> statements, int at, Dictionary<string, CssDeclaration> into)
    {
        if (statements[at].HasBlock && CssTokens.Written(statements[at].Head) is ":root" or "html")
        {
            foreach (var declaration in CssStatement.Declarations(statements, at).Where(d => d.IsCustom))
            {
                into[declaration.Name] = declaration;
            }
        }
    }

    static bool IsDark(CssStatement media) =>
        media.Head.Any(token => token.IsIdent("prefers-color-scheme"))
        && media.Head.Any(token => token.IsIdent("dark"));
}
