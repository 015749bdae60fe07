using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Css;

/// <summary>
/// Style sheets and style attributes (CSS Syntax 3, section 5): what a browser skips because it cannot read it.
/// </summary>
static class StyleSheet
{
    /// <summary>Rules within rules, deeper than any style sheet goes.</summary>
    const int Deepest = 32;

    public static Fault? FaultOf(string css)
    {
        if (CssTokens.Read(css, out var broken) is not { } tokens)
        {
            return Unclosed(css, broken);
        }
        var at = 0;
        return Rules(tokens, ref at, 0, inRule: false);
    }

    /// <summary>The value of a style attribute.</summary>
    public static Fault? FaultOfDeclarations(string css)
    {
        if (CssTokens.Read(css, out var broken) is not { } tokens)
        {
            return Unclosed(css, broken);
        }
        foreach (var part in CssTokens.Split(tokens, ";"))
        {
            if (CssTokens.Trim(part) is { Count: > 0 } declaration && Declaration(declaration) is { } fault)
            {
                return fault;
            }
        }
        return null;
    }

    static Fault Unclosed(string css, int at) =>
        new(
            $"A string, a comment or an address is not closed in the style: "
                + $"“{Quoted.Value(css[at..Math.Min(css.Length, at + 40)])}”.",
            "Close it."
        );

    /// <summary>Rules, and within a rule declarations as well.</summary>
    static Fault? Rules(List<CssToken> tokens, ref int at, int depth, bool inRule)
    {
        if (depth > Deepest)
        {
            at = tokens.Count;
            return null;
        }
        var prelude = new List<CssToken>();
        for (; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == CssKind.Open && token.Source == "{" && !IsValue(prelude))
            {
                at++;
                if (Block(tokens, ref at, CssTokens.Trim(prelude), depth, inRule) is { } fault)
                {
                    return fault;
                }
                prelude.Clear();
            }
            else if (token.Kind == CssKind.Close && token.Source == "}")
            {
                if (!inRule)
                {
                    return new Fault(
                        "A } closes nothing in the style.",
                        "Take it out, or write the { that is missing."
                    );
                }
                return Statement(prelude, inRule);
            }
            else if (token.Kind == CssKind.Semicolon)
            {
                if (Statement(prelude, inRule) is { } fault)
                {
                    return fault;
                }
                prelude.Clear();
            }
            else if (token.Kind is CssKind.Open or CssKind.Function)
            {
                if (!Nested(tokens, ref at, prelude))
                {
                    return new Fault(
                        $"A bracket is not closed in the style, after “{Quoted.Value(token.Source)}”.",
                        "Close it."
                    );
                }
            }
            else
            {
                prelude.Add(token);
            }
        }
        // What is open at the end, browsers close.
        return inRule ? Statement(prelude, inRule)
            : CssTokens.Trim(prelude) is { Count: > 0 } rest && rest[0].Kind != CssKind.AtWord
                ? new Fault(
                    $"The style ends with “{Quoted.Value(Shown(rest))}”, which is no rule.",
                    "Write what stands in it between { and }."
                )
            : null;
    }

    static Fault? Block(List<CssToken> tokens, ref int at, IReadOnlyList<CssToken> prelude, int depth, bool inRule)
    {
        if (prelude.Count == 0)
        {
            return new Fault("A rule of the style has no selector.", "Write for which elements it is.");
        }
        var isAtRule = prelude[0].Kind == CssKind.AtWord;
        if (isAtRule && !AtRules.IsKnown(prelude[0].Text))
        {
            return new Fault(
                $"There is no `@{Quoted.Value(prelude[0].Text)}` in CSS.",
                "Look for a slip of the keyboard."
            );
        }
        if (
            isAtRule
            && prelude[0].Text.Equals("media", StringComparison.OrdinalIgnoreCase)
            && MediaQuery.Fault(string.Concat(prelude.Skip(1).Select(t => t.Source))) is { } wanted
        )
        {
            return new Fault($"“{Quoted.Value(Shown(prelude))}” cannot be read.", $"It has to be {wanted}.");
        }
        if (!isAtRule && !inRule && prelude[0].Kind is not CssKind.Number && Selectors.FaultOf(prelude) is { } what)
        {
            return new Fault(
                $"The selector “{Quoted.Value(Shown(prelude))}” cannot be read: {what}.",
                "Mend it: browsers skip the whole rule."
            );
        }
        return isAtRule && AtRules.HasOwnWords(prelude[0].Text)
            ? Skip(tokens, ref at)
            : Rules(tokens, ref at, depth + 1, inRule: true);
    }

    /// <summary>Past a block with words of its own.</summary>
    static Fault? Skip(List<CssToken> tokens, ref int at)
    {
        for (var depth = 1; at < tokens.Count; at++)
        {
            depth += tokens[at].Kind switch
            {
                CssKind.Open or CssKind.Function => 1,
                CssKind.Close => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>Takes in all up to the bracket that closes this one.</summary>
    static bool Nested(List<CssToken> tokens, ref int at, List<CssToken> into)
    {
        var depth = 0;
        for (; at < tokens.Count; at++)
        {
            into.Add(tokens[at]);
            depth += tokens[at].Kind switch
            {
                CssKind.Open or CssKind.Function => 1,
                CssKind.Close => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A custom property may hold anything, brackets too.</summary>
    static bool IsValue(List<CssToken> prelude) =>
        CssTokens.Trim(prelude) is [{ Kind: CssKind.Word } name, { Kind: CssKind.Colon }, ..]
        && name.Text.StartsWith("--", StringComparison.Ordinal);

    static Fault? Statement(List<CssToken> tokens, bool inRule)
    {
        var statement = CssTokens.Trim(tokens);
        return statement.Count == 0 || statement[0].Kind == CssKind.AtWord ? null
            : inRule ? Declaration(statement)
            : new Fault(
                $"“{Quoted.Value(Shown(statement))}” stands in the style outside of any rule.",
                "Put it between the { and } of a rule."
            );
    }

    static Fault? Declaration(IReadOnlyList<CssToken> tokens)
    {
        if (tokens[0].Source is "*" || tokens[0].Text.StartsWith('_'))
        {
            // Old tricks to be read by one browser only.
            return null;
        }
        var name = tokens[0];
        var colon = tokens.Count > 1 && tokens[1].Kind == CssKind.Space ? 2 : 1;
        if (name.Kind != CssKind.Word || tokens.Count <= colon || tokens[colon].Kind != CssKind.Colon)
        {
            return new Fault(
                $"“{Quoted.Value(Shown(tokens))}” in the style is no property and value.",
                "Write name: value; with a colon between and a semicolon behind."
            );
        }
        if (name.Text.StartsWith("--", StringComparison.Ordinal))
        {
            return null;
        }
        if (!Properties.IsKnown(name.Text))
        {
            return new Fault(
                $"There is no property `{Quoted.Value(name.Text)}` in CSS.",
                "Look for a slip of the keyboard."
            );
        }
        var value = CssTokens.Trim([.. tokens.Skip(colon + 1)]);
        return value.Count == 0
            ? new Fault($"The property `{name.Text}` has no value.", "Write one, or take it out.")
            : PropertyValues.FaultOf(name.Text.ToLowerInvariant(), value);
    }

    static string Shown(IReadOnlyList<CssToken> tokens) => string.Concat(tokens.Take(20).Select(t => t.Source));
}
