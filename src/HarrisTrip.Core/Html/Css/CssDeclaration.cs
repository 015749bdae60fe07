namespace HarrisTrip.Html.Css;

/// <summary>A property and what it is to be.</summary>
/// <param name="Name">In small letters, but for a custom property.</param>
/// <param name="Value">Without white space at both ends, with !important.</param>
public sealed record CssDeclaration(string Name, IReadOnlyList<CssToken> Value)
{
    string? text;

    /// <summary>True for a custom property, which may hold anything.</summary>
    public bool IsCustom => IsCustomName(Name);

    public bool IsImportant => Important < Value.Count;

    /// <summary>The value as it was written, without !important; empty where browsers find none.</summary>
    public string Text =>
        text ??= Value.Any(token => token.Kind is CssKind.BadString or CssKind.BadUrl)
            ? ""
            : CssTokens.Written(CssTokens.Trim([.. Value.Take(Important)]));

    /// <summary>A declaration without its semicolon; null for what is none.</summary>
    public static CssDeclaration? Of(IReadOnlyList<CssToken> tokens) =>
        Colon(tokens, 0) is { } colon
            ? new CssDeclaration(
                IsCustomName(tokens[0].Text) ? tokens[0].Text : tokens[0].Text.ToLowerInvariant(),
                CssTokens.Trim([.. tokens.Skip(colon + 1)])
            )
            : null;

    /// <summary>Those declarations of a style attribute that have a value.</summary>
    public static IEnumerable<CssDeclaration> OfAttribute(string css) =>
        CssTokens
            .Split(CssTokens.Read(css), ";")
            .Select(part => Of(CssTokens.Trim(part)))
            .OfType<CssDeclaration>()
            .Where(declaration => declaration.Text.Length > 0);

    /// <summary>The value of a property that counts in a style attribute; null when there is none.</summary>
    public static string? InAttribute(string css, string property) =>
        OfAttribute(css)
            .Where(declaration => declaration.Name == property)
            .OrderBy(declaration => declaration.IsImportant)
            .LastOrDefault()
            ?.Text;

    /// <summary>True when a custom property is declared from a token on.</summary>
    internal static bool IsCustomAt(IReadOnlyList<CssToken> tokens, int at) =>
        Colon(tokens, at) is not null && IsCustomName(tokens[at].Text);

    /// <summary>Where !important begins at the end of the value; its length where it does not.</summary>
    int Important
    {
        get
        {
            var at = Value.Count - 1;
            if (at < 1 || !Value[at].IsIdent("important"))
            {
                return Value.Count;
            }
            do
            {
                at--;
            } while (at > 0 && Value[at].Kind == CssKind.Whitespace);
            return Value[at] is { Kind: CssKind.Delim, Source: "!" } ? at : Value.Count;
        }
    }

    static bool IsCustomName(string name) => name.StartsWith("--", StringComparison.Ordinal);

    /// <summary>Where the colon stands behind a name; null when there is no name or no colon.</summary>
    static int? Colon(IReadOnlyList<CssToken> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Kind != CssKind.Ident)
        {
            return null;
        }
        do
        {
            at++;
        } while (at < tokens.Count && tokens[at].Kind == CssKind.Whitespace);
        return at < tokens.Count && tokens[at].Kind == CssKind.Colon ? at : null;
    }
}
