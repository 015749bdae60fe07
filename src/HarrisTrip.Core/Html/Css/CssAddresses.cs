namespace HarrisTrip.Html.Css;

/// <summary>What a style sheet loads an address for.</summary>
enum CssUse
{
    Picture,
    Font,
    StyleSheet,
}

/// <summary>An address in a style sheet.</summary>
/// <param name="Offset">0-based, where it is written, in UTF-16 units; <paramref name="Length"/> as it is written
/// there.</param>
/// <param name="Address">With its escapes resolved.</param>
readonly record struct CssAddress(int Offset, int Length, string Address, CssUse Use);

/// <summary>
/// The addresses in a style sheet (CSS Values 4): those of <c>url()</c>, of <c>@import</c> and of <c>image-set()</c>.
/// </summary>
static class CssAddresses
{
    /// <summary>Each address, in the order of the style sheet.</summary>
    public static IReadOnlyList<CssAddress> In(string css) => In(new CssSheet(css));

    internal static IReadOnlyList<CssAddress> In(CssSheet sheet)
    {
        if (sheet.Text.AsSpan().IndexOfAny('(', '@') < 0)
        {
            return [];
        }
        var found = new List<CssAddress>();
        int? font = null;
        foreach (var statement in sheet.Statements)
        {
            font = font < statement.Depth ? font : null;
            found.AddRange(
                statement.AtName switch
                {
                    // The conditions behind it load nothing.
                    "import" => Written(statement, CssUse.StyleSheet).Take(1),
                    // It names, and loads nothing.
                    "namespace" => [],
                    _ => Written(statement, font is null ? CssUse.Picture : CssUse.Font),
                }
            );
            font ??= statement is { AtName: "font-face", HasBlock: true } ? statement.Depth : null;
        }
        return found;
    }

    static IEnumerable<CssAddress> Written(CssStatement statement, CssUse use)
    {
        var brackets = new CssBrackets();
        // For every bracket that is open, whether a string in it is an address.
        var holds = new Stack<bool>();
        foreach (var token in statement.Head)
        {
            if (
                token.Kind == CssKind.Url
                || (
                    token.Kind == CssKind.String
                    && (holds.TryPeek(out var isAddress) ? isAddress : use == CssUse.StyleSheet)
                )
            )
            {
                if (token.Text.Length > 0)
                {
                    var (start, length) = Place(token);
                    yield return new CssAddress(start, length, token.Text, use);
                }
                continue;
            }
            brackets.Take(token);
            if (brackets.Depth > holds.Count)
            {
                holds.Push(token.Kind == CssKind.Function && HoldsAddresses(token.Text));
            }
            else if (brackets.Depth < holds.Count)
            {
                holds.Pop();
            }
        }
    }

    static bool HoldsAddresses(string function) =>
        function.Equals("url", StringComparison.OrdinalIgnoreCase)
        || function.Equals("src", StringComparison.OrdinalIgnoreCase)
        || function.EndsWith("image-set", StringComparison.OrdinalIgnoreCase);

    /// <summary>Where an address is written, without its quotation marks or brackets.</summary>
    static (int Offset, int Length) Place(CssToken token)
    {
        var inside = token.Source.AsSpan(0, token.Source.Length - (token.IsOpen ? 0 : 1));
        var start = token.Kind == CssKind.String ? 1 : inside.IndexOf('(') + 1;
        return token.Kind == CssKind.String
            ? (token.At + start, inside.Length - start)
            : (
                token.At + inside.Length - inside[start..].TrimStart(WordList.Spaces).Length,
                inside[start..].Trim(WordList.Spaces).Length
            );
    }
}
