namespace HarrisTrip.Check.Access;

/// <summary>One rule of a style sheet.</summary>
/// <param name="Media">The condition of the media rules around it, in small letters; empty for none.</param>
sealed record StyleRule(string Selector, string Media, IReadOnlyList<Declaration> Declarations)
{
    /// <summary>The rules of a sheet in their order. What cannot be read is left out, as browsers do.</summary>
    public static List<StyleRule> Parse(string sheet)
    {
        var text = CssText.WithoutComments(sheet);
        var rules = new List<StyleRule>();
        var media = new Stack<string>();
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = CssText.EndOfString(text, i);
                    break;
                case ';':
                    from = i + 1;
                    break;
                case '}':
                    media.TryPop(out _);
                    from = i + 1;
                    break;
                case '{':
                    var prelude = text[from..i].Trim();
                    if (IsGroup(prelude))
                    {
                        media.Push(
                            prelude.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
                                ? prelude[6..].Trim().ToLowerInvariant()
                                : "@"
                        );
                    }
                    else
                    {
                        var end = EndOfBlock(text, i);
                        if (!prelude.StartsWith('@'))
                        {
                            rules.Add(
                                new StyleRule(
                                    prelude,
                                    string.Join(" and ", media.Reverse()),
                                    Access.Declarations.Parse(text[(i + 1)..end])
                                )
                            );
                        }
                        i = end;
                    }
                    from = i + 1;
                    break;
            }
        }
        return rules;
    }

    /// <summary>True when the rule holds on every screen.</summary>
    public bool IsAlways => Media is "" or "all" or "screen" or "only screen" or "screen, print" or "print, screen";

    static bool IsGroup(string prelude) =>
        prelude.StartsWith('@')
        && (
            prelude.StartsWith("@media", StringComparison.OrdinalIgnoreCase)
            || prelude.StartsWith("@supports", StringComparison.OrdinalIgnoreCase)
            || prelude.StartsWith("@layer", StringComparison.OrdinalIgnoreCase)
            || prelude.StartsWith("@container", StringComparison.OrdinalIgnoreCase)
        );

    static int EndOfBlock(string text, int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' or '\'':
                    i = CssText.EndOfString(text, i);
                    break;
                case '{':
                    depth++;
                    break;
                case '}' when --depth == 0:
                    return i;
            }
        }
        return text.Length;
    }
}
