using HarrisTrip.Check.Views;
using HarrisTrip.Html;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Html.Css;

/// <summary>
/// Style sheets and style attributes (CSS Syntax 3, section 5): what a browser skips because it cannot read it.
/// </summary>
static class StyleSheet
{
    /// <summary>Rules within rules, deeper than any style sheet goes.</summary>
    const int MaxDepth = 32;

    public static Fault? FaultOf(CssSheet sheet)
    {
        if (Unclosed(sheet.Text, sheet.Tokens) is { } unclosed)
        {
            return unclosed;
        }
        var statements = sheet.Statements;
        for (var at = 0; at < statements.Count && statements[at].Depth <= MaxDepth; at++)
        {
            var statement = statements[at];
            if ((InHead(statement) ?? (statement.HasBlock ? Rule(statement) : Statement(statement))) is { } fault)
            {
                return fault;
            }
            if (statement is { AtName: { } name, HasBlock: true } && AtRules.HasOwnWords(name))
            {
                at = CssStatement.After(statements, at) - 1;
            }
        }
        return null;
    }

    /// <summary>The value of a style attribute.</summary>
    public static Fault? FaultOfDeclarations(string css)
    {
        var tokens = CssTokens.Read(css);
        return Unclosed(css, tokens)
            ?? CssTokens
                .Split(tokens, ";")
                .Select(CssTokens.Trim)
                .Where(declaration => declaration.Count > 0)
                .Select(Declaration)
                .FirstOrDefault(fault => fault is not null);
    }

    static Fault? Unclosed(string css, List<CssToken> tokens) =>
        tokens.Find(token => !token.IsWhole) is not { } broken ? null
        : broken is { Kind: CssKind.BadUrl, IsOpen: false }
            ? new Fault(
                $"An address in the CSS cannot be read: “{Quoted.Value(broken.Source)}”.",
                "Put it between quotation marks."
            )
        : new Fault(
            $"A string, a comment or an address is not closed in the CSS: "
                + $"“{Quoted.Value(css[broken.At..Math.Min(css.Length, broken.At + 40)])}”.",
            "Close it."
        );

    /// <summary>What cannot stand before any block or semicolon.</summary>
    static Fault? InHead(CssStatement statement)
    {
        var (head, start) = (statement.Head, 0);
        for (var at = 0; at < head.Count; at++)
        {
            if (head[at].Kind is CssKind.Open or CssKind.Function)
            {
                var end = CssBrackets.EndOf(head, at);
                if (end == head.Count)
                {
                    return new Fault(
                        $"A bracket is not closed in the CSS, after “{Quoted.Value(head[at].Source)}”.",
                        "Close it."
                    );
                }
                at = end;
            }
            else if (statement.Depth == 0 && head[at].Source == "}")
            {
                return new Fault("A } closes nothing in the CSS.", "Remove it, or add the missing {.");
            }
            else if (statement.Depth == 0 && head[at].Kind == CssKind.Semicolon)
            {
                var before = CssTokens.Trim([.. head.Skip(start).Take(at - start)]);
                if (before.Count > 0)
                {
                    return Outside(before);
                }
                if (statement.HasBlock)
                {
                    return new Fault(
                        "There is a ; before a rule in the CSS, so browsers skip the rule.",
                        "Remove the ;."
                    );
                }
                start = at + 1;
            }
        }
        return null;
    }

    static Fault? Rule(CssStatement statement)
    {
        var head = statement.Head;
        if (head.Count == 0)
        {
            return new Fault("A CSS rule has no selector.", "Write which elements it is for.");
        }
        if (statement.AtName is { } name)
        {
            return !AtRules.IsKnown(name)
                    ? new Fault($"There is no `@{Quoted.Value(head[0].Source[1..])}` in CSS.", "Check the spelling.")
                : name == "media" && MediaQuery.Fault(string.Concat(head.Skip(1).Select(t => t.Source))) is { } wanted
                    ? new Fault($"“{Quoted.Value(Shown(head))}” cannot be read.", $"It has to be {wanted}.")
                : null;
        }
        return statement.Depth > 0 || head[0].Kind == CssKind.Number ? null
            : CssDeclaration.Of(head) is { IsCustom: true } ? Outside(head)
            : Selectors.FaultOf(head) is { } what
                ? new Fault(
                    $"The selector “{Quoted.Value(Shown(head))}” cannot be read: {what}.",
                    "Correct it: browsers skip the whole rule."
                )
            : null;
    }

    static Fault? Statement(CssStatement statement) =>
        statement.AtName is not null ? null
        : statement.Depth > 0 ? Declaration(statement.Head)
        : CssTokens.Trim(CssTokens.Split(statement.Head, ";")[^1]) is { Count: > 0 } rest
            ? new Fault(
                $"The CSS ends with “{Quoted.Value(Shown(rest))}”, which is not a rule.",
                "Add its declarations between { and }."
            )
        : null;

    static Fault Outside(IReadOnlyList<CssToken> tokens) =>
        new(
            $"“{Quoted.Value(Shown(tokens))}” is outside any rule in the CSS.",
            "Put it between the { and } of a rule."
        );

    static Fault? Declaration(IReadOnlyList<CssToken> tokens)
    {
        if (tokens[0].Source is "*" || tokens[0].Source.StartsWith('_'))
        {
            // Old tricks to be read by one browser only.
            return null;
        }
        if (CssDeclaration.Of(tokens) is not { } declaration)
        {
            return new Fault(
                $"“{Quoted.Value(Shown(tokens))}” in the CSS is not a property and value.",
                "Write name: value; with a colon between them and a semicolon at the end."
            );
        }
        return declaration.IsCustom ? null
            : !Properties.IsKnown(declaration.Name)
                ? new Fault($"There is no property `{Quoted.Value(tokens[0].Source)}` in CSS.", "Check the spelling.")
            : declaration.Text.Length == 0
                ? new Fault($"The property `{tokens[0].Source}` has no value.", "Write one, or remove it.")
            : PropertyValues.FaultOf(declaration.Name, declaration.Value);
    }

    static string Shown(IReadOnlyList<CssToken> tokens) => string.Concat(tokens.Take(20).Select(t => t.Source));
}
