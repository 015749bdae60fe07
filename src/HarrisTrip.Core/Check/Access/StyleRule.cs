using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Access;

/// <summary>One rule of a style sheet.</summary>
/// <param name="Selector">As it is written; <paramref name="Selectors"/> are those that commas part in it.</param>
/// <param name="Media">The condition of the media rules around it, in lower case; empty for none.</param>
sealed record StyleRule(
    string Selector,
    IReadOnlyList<string> Selectors,
    string Media,
    IReadOnlyList<CssDeclaration> Declarations
)
{
    /// <summary>
    /// The rules of a sheet in their order. What cannot be read is left out, as browsers do; so are rules within rules.
    /// </summary>
    public static List<StyleRule> In(List<CssStatement> statements)
    {
        var rules = new List<StyleRule>();
        // The conditions of the groups around a statement.
        var media = new List<string>();
        for (var at = 0; at < statements.Count; at++)
        {
            var statement = statements[at];
            if (statement.Depth < media.Count)
            {
                media.RemoveRange(statement.Depth, media.Count - statement.Depth);
            }
            if (!statement.HasBlock || statement.Depth > media.Count)
            {
                continue;
            }
            if (Condition(statement) is { } condition)
            {
                media.Add(condition);
            }
            else if (statement.AtName is null && Parted(statement.Head) is { } selectors)
            {
                rules.Add(
                    new StyleRule(
                        string.Concat(statement.Head.Select(token => token.Source)),
                        selectors,
                        string.Join(" and ", media),
                        [.. CssStatement.Declarations(statements, at)]
                    )
                );
            }
        }
        return rules;
    }

    /// <summary>What commas part in a selector; null for what browsers cannot read.</summary>
    static List<string>? Parted(IReadOnlyList<CssToken> head)
    {
        var parts = CssTokens.Split(head, ",").ConvertAll(part => CssTokens.WithoutComments(CssTokens.Trim(part)));
        return parts.Exists(string.IsNullOrEmpty) ? null : parts.ConvertAll(part => part!);
    }

    /// <summary>True when the rule holds on every screen.</summary>
    public bool IsAlways => Media is "" or "all" or "screen" or "only screen" or "screen, print" or "print, screen";

    /// <summary>The condition of a group of rules; null for anything else.</summary>
    static string? Condition(CssStatement statement) =>
        statement.AtName switch
        {
            "media" => CssTokens.Written(CssTokens.Trim([.. statement.Head.Skip(1)])).ToLowerInvariant(),
            "supports" or "layer" or "container" => "@",
            _ => null,
        };
}
