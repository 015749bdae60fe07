namespace HarrisTrip.Html.Css;

/// <summary>
/// What stands in a style sheet up to its block or its semicolon (CSS Syntax 3, section 5): a rule, an at-rule or a
/// declaration. What stands in its block follows it, one deeper.
/// </summary>
/// <param name="Head">Before the block or the semicolon, without white space at both ends.</param>
/// <param name="Depth">In how many blocks it stands.</param>
public sealed record CssStatement(IReadOnlyList<CssToken> Head, int Depth, bool HasBlock)
{
    /// <summary>The name of an at-rule, in small letters; null for all else.</summary>
    public string? AtName { get; } =
        Head is [{ Kind: CssKind.AtKeyword } word, ..] ? word.Text.ToLowerInvariant() : null;

    public static List<CssStatement> In(string css) => In(CssTokens.Read(css));

    /// <summary>
    /// The statements of a style sheet in their order, in linear time however deep they are. What is open at the end,
    /// is closed there.
    /// </summary>
    public static List<CssStatement> In(List<CssToken> tokens)
    {
        var statements = new List<CssStatement>();
        var depth = 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            at = Begin(tokens, at, depth);
            var start = at;
            at = EndOfHead(tokens, at, depth);
            var head = CssTokens.Trim(tokens[start..at]);
            var opens = at < tokens.Count && tokens[at].Source == "{";
            if (opens || head.Any(token => token.Kind is not (CssKind.Semicolon or CssKind.Whitespace)))
            {
                statements.Add(new CssStatement(head, depth, opens));
            }
            depth +=
                opens ? 1
                : at < tokens.Count && tokens[at].Source == "}" ? -1
                : 0;
        }
        return statements;
    }

    /// <summary>Where the first statement stands that is not in the block of this one.</summary>
    public static int After(List<CssStatement> statements, int at)
    {
        var after = at + 1;
        while (after < statements.Count && statements[after].Depth > statements[at].Depth)
        {
            after++;
        }
        return after;
    }

    /// <summary>The declarations that stand in the block of a statement itself, and not in a block in it.</summary>
    public static IEnumerable<CssDeclaration> Declarations(List<CssStatement> statements, int at) =>
        statements[at..After(statements, at)]
            .Where(inside => inside.Depth == statements[at].Depth + 1 && !inside.HasBlock)
            .Select(inside => CssDeclaration.Of(inside.Head))
            .OfType<CssDeclaration>()
            .Where(declaration => declaration.Text.Length > 0);

    /// <summary>Past white space, and past what hid style sheets from the first browsers.</summary>
    static int Begin(List<CssToken> tokens, int at, int depth)
    {
        while (
            at < tokens.Count
            && (tokens[at].Kind == CssKind.Whitespace || (depth == 0 && tokens[at].Source is "<!--" or "-->"))
        )
        {
            at++;
        }
        return at;
    }

    static int EndOfHead(List<CssToken> tokens, int at, int depth)
    {
        // Outside of any block only an at-rule ends with a semicolon, and a } closes nothing.
        var endsWithSemicolon = depth > 0 || (at < tokens.Count && tokens[at].Kind == CssKind.AtKeyword);
        var isCustom = depth > 0 && CssDeclaration.IsCustomAt(tokens, at);
        var brackets = new CssBrackets();
        for (; at < tokens.Count; at++)
        {
            if (
                !brackets.AreOpen
                && tokens[at] switch
                {
                    { Kind: CssKind.Semicolon } => endsWithSemicolon,
                    { Kind: CssKind.Open, Source: "{" } => !isCustom,
                    { Kind: CssKind.Close, Source: "}" } => depth > 0,
                    _ => false,
                }
            )
            {
                break;
            }
            brackets.Take(tokens[at]);
        }
        return at;
    }
}
