using System.Text;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Images.Drawings;

/// <summary>
/// Rewrites the styles of a drawing, from the tokens that a browser sees: escapes are resolved and comments are
/// gone, so nothing hides in them.
/// </summary>
/// <param name="address">The address that takes the place of one, by where it stands; throws where it leads out of the
/// drawing.</param>
/// <param name="removed">Called with what is left out.</param>
sealed class DrawingStyle(Func<string, string, string> address, Action<string> removed)
{
    /// <summary>Rules within rules, deeper than any style sheet goes.</summary>
    const int MaxDepth = 32;

    /// <summary>In characters: past that, each element of a drawing waits for it.</summary>
    const int MaxLength = 2_000_000;

    const string Sheet = "its style sheet";

    const string Unread = "what cannot be read in its style sheet";

    /// <summary>The content of a style element.</summary>
    public string OfSheet(string css)
    {
        if (css.Length > MaxLength)
        {
            throw DrawingFaults.TooMuch("two million characters of style sheets");
        }
        var tokens =
            CssTokens.ReadWhole(css)
            ?? throw DrawingFaults.Of(
                "has a style sheet with a string or an address that is not closed",
                "Correct the style sheet, or save it again as plain SVG."
            );
        var at = 0;
        return Rules(CssStatement.In(tokens), ref at, 0);
    }

    /// <summary>The value of a style attribute.</summary>
    public string OfDeclarations(string css) =>
        CssTokens.ReadWhole(css) is { } tokens
            ? string.Concat(CssTokens.Split(tokens, ";").Select(part => Declaration(CssTokens.Trim(part), "`style`")))
                .TrimEnd(';')
            : Left("`style`");

    /// <summary>The value of an attribute that is a property as well; null when it may not stay.</summary>
    public string? OfValue(string css, string attribute) =>
        CssTokens.ReadWhole(css) is { } tokens ? Text(CssTokens.Trim(tokens), $"`{attribute}`", isValue: true) : null;

    /// <summary>All that stands in one block.</summary>
    string Rules(List<CssStatement> statements, ref int at, int depth)
    {
        var text = new StringBuilder();
        while (at < statements.Count && statements[at].Depth == depth)
        {
            text.Append(statements[at].HasBlock ? Rule(statements, ref at) : Statement(statements[at++]));
        }
        return text.ToString();
    }

    string Rule(List<CssStatement> statements, ref int at)
    {
        var (head, depth) = (statements[at].Head, statements[at].Depth);
        var name = statements[at].AtName is null ? null : Named(head[0]);
        if (head.Count == 0 || (name is not null && !DrawingWords.AtRules.Contains(DrawingWords.Plain(name))))
        {
            Skip(statements, ref at);
            return Left(name is null ? Unread : $"`@{name}`");
        }
        if (depth == MaxDepth)
        {
            throw DrawingFaults.TooDeep("rules of its style sheet", MaxDepth);
        }
        at++;
        var rules = Rules(statements, ref at, depth + 1);
        return Text(head, Sheet, isValue: false) is { } written ? $"{written}{{{rules}}}" : Left(Unread);
    }

    string Statement(CssStatement statement) =>
        statement.AtName is null
            ? statement.Depth > 0
                ? Declaration(statement.Head, Sheet)
                : Left(Unread)
            : Named(statement.Head[0]) switch
            {
                "layer" => Text(statement.Head, Sheet, isValue: false) is { } layers ? layers + ";" : "",
                "charset" => "",
                var other => Left($"`@{other}`"),
            };

    /// <summary>The name of an at-rule, in lower case.</summary>
    static string Named(CssToken word) =>
        word.Text.ToLowerInvariant() is var name && name != "import" ? name : throw DrawingFaults.Outside(Sheet);

    string Declaration(IReadOnlyList<CssToken> tokens, string where)
    {
        if (tokens.Count == 0)
        {
            return "";
        }
        if (CssDeclaration.Of(tokens) is not { Name: var name } declaration)
        {
            return Left($"what cannot be read in {where}");
        }
        var value = Text(declaration.Value, where, isValue: true);
        return value is not null && (declaration.IsCustom || DrawingWords.Properties.Contains(DrawingWords.Plain(name)))
            ? $"{(declaration.IsCustom ? CssEscapes.Word(name) : name)}:{value};"
            : Left($"`{name}`");
    }

    string Left(string what)
    {
        removed(what);
        return "";
    }

    /// <summary>
    /// Past a block that is left out. What it asks for outside the drawing is a fault all the same.
    /// </summary>
    static void Skip(List<CssStatement> statements, ref int at)
    {
        var after = CssStatement.After(statements, at);
        for (at++; at < after; at++)
        {
            var head = statements[at].Head;
            if (Enumerable.Range(0, head.Count).Any(i => AddressOf(head, i) is { } found && !IsInside(found)))
            {
                throw DrawingFaults.Outside(Sheet);
            }
        }
    }

    static bool IsInside(string address) =>
        address.StartsWith('#') || address.StartsWith("data:", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a token asks for; null when it is no address.</summary>
    static string? AddressOf(IReadOnlyList<CssToken> tokens, int at)
    {
        if (tokens[at].Kind == CssKind.Url)
        {
            return tokens[at].Text;
        }
        if (
            tokens[at].Kind != CssKind.Function
            || tokens[at].Text.ToLowerInvariant() is not ("url" or "src" or "url-prefix")
        )
        {
            return null;
        }
        var next = at + 1;
        while (next < tokens.Count && tokens[next].Kind == CssKind.Whitespace)
        {
            next++;
        }
        // Where its brackets hold anything but a string, an escape hides an address, or it is put together from parts.
        return next < tokens.Count && tokens[next].Kind == CssKind.String ? tokens[next].Text : "?";
    }

    /// <summary>Tokens as text, each read back as the token that it is; null when they may not stay.</summary>
    string? Text(IReadOnlyList<CssToken> tokens, string where, bool isValue)
    {
        var (text, open) = (new StringBuilder(), new Stack<char>());
        var mayStay = tokens.Count > 0;
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (
                at > 0
                && tokens[at - 1] is var before
                && before.End < token.At
                && before.Kind != CssKind.Whitespace
                && token.Kind != CssKind.Whitespace
                && text.Length > 0
            )
            {
                // A comment that keeps two words apart.
                text.Append("/**/");
            }
            if (AddressOf(tokens, at) is { } found)
            {
                text.Append(Written(address(found, where)));
                while (token.Kind == CssKind.Function && at + 1 < tokens.Count && tokens[at].Kind != CssKind.Close)
                {
                    at++;
                }
                mayStay &= isValue;
                continue;
            }
            switch (token.Kind)
            {
                case CssKind.Function:
                    var small = DrawingWords.Plain(token.Text.ToLowerInvariant());
                    if (DrawingWords.Loading.Contains(small))
                    {
                        throw DrawingFaults.Outside(where);
                    }
                    mayStay &= !isValue || DrawingWords.Functions.Contains(small);
                    text.Append(Word(token, token.Text)).Append('(');
                    open.Push(')');
                    break;
                case CssKind.Open:
                    mayStay &= token.Source != "{";
                    open.Push(token.Source == "(" ? ')' : ']');
                    text.Append(token.Source);
                    break;
                case CssKind.Close:
                    mayStay &= open.TryPop(out var close) && token.Source[0] == close;
                    text.Append(token.Source);
                    break;
                case CssKind.String:
                    mayStay &= !DiskPaths.Holds(token.Text);
                    text.Append(CssEscapes.Quoted(token.Text));
                    break;
                case CssKind.Number:
                    text.Append(token.Text).Append(Unit(token));
                    break;
                case CssKind.Hash:
                    text.Append('#').Append(Word(token, token.Text));
                    break;
                case CssKind.AtKeyword:
                    text.Append('@').Append(Word(token, token.Text));
                    break;
                case CssKind.Ident:
                    text.Append(Word(token, token.Text));
                    break;
                case CssKind.Whitespace:
                    text.Append(' ');
                    break;
                default:
                    mayStay &=
                        token.Source is not ("\\" or "@" or "#" or "<!--" or "-->")
                        && (isValue || token.Kind != CssKind.Semicolon);
                    text.Append(token.Source);
                    break;
            }
        }
        return mayStay && open.Count == 0 ? text.ToString() : null;
    }

    static string Unit(CssToken number) =>
        number.Unit != "%" && number.Source.Contains('\\', StringComparison.Ordinal)
            ? CssEscapes.Unit(number.Unit)
            : number.Unit;

    static string Word(CssToken token, string text) =>
        token.Source.Contains('\\', StringComparison.Ordinal) ? CssEscapes.Word(text) : text;

    static string Written(string address) =>
        address.All(c =>
            char.IsAsciiLetterOrDigit(c) || c is '#' or '-' or '_' or '.' or ':' or '/' or ';' or ',' or '+' or '='
        )
            ? $"url({address})"
            : $"url({CssEscapes.Quoted(address)})";
}
