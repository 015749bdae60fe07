using System.Text;
using HarrisTrip.Check.Html.Css;

namespace HarrisTrip.Images.Drawings;

/// <summary>
/// Writes the styles of a drawing anew, from the tokens that a browser sees: escapes are resolved and comments are
/// gone, so nothing hides in them.
/// </summary>
/// <param name="address">The address that takes the place of one, by where it stands; throws where it leads out of the
/// drawing.</param>
/// <param name="removed">Told what is left out.</param>
sealed class DrawingStyle(Func<string, string, string> address, Action<string> removed)
{
    /// <summary>Rules within rules, deeper than any style sheet goes.</summary>
    const int Deepest = 32;

    /// <summary>In characters: past that, each element of a drawing waits for it.</summary>
    const int Longest = 2_000_000;

    const string Sheet = "its style sheet";

    /// <summary>The content of a style element.</summary>
    public string OfSheet(string css)
    {
        if (css.Length > Longest)
        {
            throw DrawingFaults.TooMuch("two million characters of style sheets");
        }
        var tokens =
            CssTokens.Read(css)
            ?? throw DrawingFaults.Of(
                "has a style sheet with a string or an address that is not closed",
                "Mend the style sheet, or save it anew as plain SVG."
            );
        var at = 0;
        return Rules(tokens, ref at, 0);
    }

    /// <summary>The value of a style attribute.</summary>
    public string OfDeclarations(string css) =>
        CssTokens.Read(css) is { } tokens
            ? string.Concat(CssTokens.Split(tokens, ";").Select(part => Declaration(CssTokens.Trim(part), "`style`")))
                .TrimEnd(';')
            : Left("`style`");

    /// <summary>The value of an attribute that is a property as well; null when it may not stay.</summary>
    public string? OfValue(string css, string attribute) =>
        CssTokens.Read(css) is { } tokens ? Text(CssTokens.Trim(tokens), $"`{attribute}`", isValue: true) : null;

    string Rules(List<CssToken> tokens, ref int at, int depth)
    {
        if (depth > Deepest)
        {
            throw DrawingFaults.TooDeep("rules of its style sheet", Deepest);
        }
        var (text, begun) = (new StringBuilder(), new List<CssToken>());
        for (; at < tokens.Count; at++)
        {
            switch (tokens[at])
            {
                case { Kind: CssKind.Open, Source: "{" }:
                    at++;
                    text.Append(Rule(CssTokens.Trim(begun), tokens, ref at, depth));
                    begun.Clear();
                    break;
                case { Kind: CssKind.Close, Source: "}" } when depth > 0:
                    return text.Append(Statement(CssTokens.Trim(begun), depth)).ToString();
                case { Kind: CssKind.Close, Source: "}" }:
                    break;
                case { Kind: CssKind.Semicolon }:
                    text.Append(Statement(CssTokens.Trim(begun), depth));
                    begun.Clear();
                    break;
                case var token:
                    begun.Add(token);
                    break;
            }
        }
        // What is open at the end, browsers close.
        return text.Append(Statement(CssTokens.Trim(begun), depth)).ToString();
    }

    string Rule(IReadOnlyList<CssToken> prelude, List<CssToken> tokens, ref int at, int depth)
    {
        var name = prelude is [{ Kind: CssKind.AtWord } word, ..] ? Named(word) : null;
        if (
            prelude.Count == 0
            || (name is not null && !DrawingWords.AtRules.Contains(DrawingWords.Plain(name)))
            || (depth > 0 && IsCustom(prelude))
        )
        {
            Skip(tokens, ref at);
            return Left(name is null ? "what cannot be read in its style sheet" : $"`@{name}`");
        }
        var rules = Rules(tokens, ref at, depth + 1);
        return Text(prelude, Sheet, isValue: false) is { } head
            ? $"{head}{{{rules}}}"
            : Left("what cannot be read in its style sheet");
    }

    string Statement(IReadOnlyList<CssToken> tokens, int depth)
    {
        if (tokens.Count == 0)
        {
            return "";
        }
        if (tokens[0].Kind != CssKind.AtWord)
        {
            return depth > 0 ? Declaration(tokens, Sheet) : Left("what cannot be read in its style sheet");
        }
        return Named(tokens[0]) switch
        {
            "layer" => Text(tokens, Sheet, isValue: false) is { } layers ? layers + ";" : "",
            "charset" => "",
            var other => Left($"`@{other}`"),
        };
    }

    /// <summary>The name of an at-rule, in small letters.</summary>
    static string Named(CssToken word) =>
        CssEscapes.Resolve(word.Text).ToLowerInvariant() is var name && name != "import"
            ? name
            : throw DrawingFaults.Outside(Sheet);

    string Declaration(IReadOnlyList<CssToken> tokens, string where)
    {
        if (tokens.Count == 0)
        {
            return "";
        }
        var colon = tokens.Count > 1 && tokens[1].Kind == CssKind.Space ? 2 : 1;
        if (tokens[0].Kind != CssKind.Word || tokens.Count <= colon || tokens[colon].Kind != CssKind.Colon)
        {
            return Left($"what cannot be read in {where}");
        }
        var name = CssEscapes.Resolve(tokens[0].Text);
        var isCustom = name.StartsWith("--", StringComparison.Ordinal);
        name = isCustom ? name : name.ToLowerInvariant();
        var value = Text(CssTokens.Trim([.. tokens.Skip(colon + 1)]), where, isValue: true);
        return value is not null && (isCustom || DrawingWords.Properties.Contains(DrawingWords.Plain(name)))
            ? $"{(isCustom ? CssEscapes.Word(name) : name)}:{value};"
            : Left($"`{name}`");
    }

    static bool IsCustom(IReadOnlyList<CssToken> prelude) =>
        prelude is [{ Kind: CssKind.Word } name, { Kind: CssKind.Colon }, ..]
        && name.Text.StartsWith("--", StringComparison.Ordinal);

    string Left(string what)
    {
        removed(what);
        return "";
    }

    /// <summary>
    /// Past a block that is left out. What it asks for outside of the drawing is a fault all the same.
    /// </summary>
    static void Skip(List<CssToken> tokens, ref int at)
    {
        for (var depth = 1; at < tokens.Count; at++)
        {
            var token = tokens[at];
            depth += token switch
            {
                { Source: "{" } => 1,
                { Source: "}" } => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return;
            }
            if (
                AddressOf(tokens, at) is { } found
                && !found.StartsWith('#')
                && !found.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            )
            {
                throw DrawingFaults.Outside(Sheet);
            }
        }
    }

    /// <summary>What a token asks for; null when it is no address.</summary>
    static string? AddressOf(IReadOnlyList<CssToken> tokens, int at)
    {
        if (tokens[at].Kind == CssKind.Url)
        {
            return CssEscapes.Resolve(tokens[at].Source[4..^1].Trim(' ', '\t', '\r', '\n', '\f'));
        }
        if (
            tokens[at].Kind != CssKind.Function
            || CssEscapes.Resolve(tokens[at].Text).ToLowerInvariant() is not ("url" or "src" or "url-prefix")
        )
        {
            return null;
        }
        var next = at + 1;
        while (next < tokens.Count && tokens[next].Kind == CssKind.Space)
        {
            next++;
        }
        // Where its brackets hold anything but a string, an escape hides an address, or it is put together from parts.
        return next < tokens.Count && tokens[next].Kind == CssKind.String
            ? CssEscapes.Resolve(tokens[next].Source[1..^1])
            : "?";
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
                && before.At + before.Source.Length < token.At
                && before.Kind != CssKind.Space
                && token.Kind != CssKind.Space
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
                    var name = CssEscapes.Resolve(token.Text);
                    var small = DrawingWords.Plain(name.ToLowerInvariant());
                    if (DrawingWords.Loading.Contains(small))
                    {
                        throw DrawingFaults.Outside(where);
                    }
                    mayStay &= !isValue || DrawingWords.Functions.Contains(small);
                    text.Append(Word(token.Text)).Append('(');
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
                    var words = CssEscapes.Resolve(token.Source[1..^1]);
                    mayStay &= !DiskPaths.Holds(words);
                    text.Append(CssEscapes.Quoted(words));
                    break;
                case CssKind.Number:
                    text.Append(token.Text).Append(token.Unit == "%" ? "%" : Word(token.Unit));
                    break;
                case CssKind.Hash:
                    text.Append('#').Append(Word(token.Text));
                    break;
                case CssKind.AtWord:
                    text.Append('@').Append(Word(token.Text));
                    break;
                case CssKind.Word:
                    text.Append(Word(token.Text));
                    break;
                default:
                    mayStay &= token.Source is not ("\\" or "@" or "#");
                    text.Append(token.Source);
                    break;
            }
        }
        return mayStay && open.Count == 0 ? text.ToString() : null;
    }

    static string Word(string source) =>
        source.Contains('\\', StringComparison.Ordinal) ? CssEscapes.Word(CssEscapes.Resolve(source)) : source;

    static string Written(string address) =>
        address.All(c =>
            char.IsAsciiLetterOrDigit(c) || c is '#' or '-' or '_' or '.' or ':' or '/' or ';' or ',' or '+' or '='
        )
            ? $"url({address})"
            : $"url({CssEscapes.Quoted(address)})";
}
