using System.Collections.Frozen;
using HarrisTrip.Html;
using HarrisTrip.Html.Css;

namespace HarrisTrip.Check.Html.Css;

/// <summary>
/// Media queries (Media Queries 4 and 5), as far as their brackets, words and the names of features go.
/// </summary>
static class MediaQuery
{
    const string What = "a media query, such as screen and (min-width: 40em)";

    static readonly FrozenSet<string> types = "all print screen speech"
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Features whose value is a word, with all the words that it can be.</summary>
    static readonly FrozenDictionary<string, string[]> words = """
        orientation: portrait landscape
        prefers-color-scheme: light dark
        prefers-reduced-motion: no-preference reduce
        prefers-contrast: no-preference more less custom
        hover: none hover
        any-hover: none hover
        pointer: none coarse fine
        any-pointer: none coarse fine
        scan: interlace progressive
        update: none slow fast
        """.Split('\n').Select(row => row.Split(": ")).ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static string? Fault(string value)
    {
        if (WordList.Trim(value).Length == 0)
        {
            return null;
        }
        return CssTokens.ReadWhole(value) is { } tokens && CssTokens.Split(tokens, ",").All(IsQuery) ? null : What;
    }

    static bool IsQuery(IReadOnlyList<CssToken> query)
    {
        var words = CssTokens.Trim(query).Where(t => t.Kind != CssKind.Whitespace).ToList();
        if (words.Count == 0)
        {
            return false;
        }
        var at = 0;
        if (words[0].Kind == CssKind.Ident)
        {
            at = words[0].Text.ToLowerInvariant() is "not" or "only" ? 1 : 0;
            if (at < words.Count && words[at].Kind == CssKind.Ident)
            {
                if (!types.Contains(words[at].Text))
                {
                    return false;
                }
                at++;
                if (at == words.Count)
                {
                    return true;
                }
                if (!words[at++].IsIdent("and") || at == words.Count)
                {
                    return false;
                }
                at += words[at].IsIdent("not") ? 1 : 0;
            }
        }
        return IsCondition(words, ref at, depth: 0) && at == words.Count;
    }

    static bool IsCondition(List<CssToken> words, ref int at, int depth)
    {
        if (at < words.Count && words[at].IsIdent("not"))
        {
            at++;
        }
        while (true)
        {
            if (!IsInBrackets(words, ref at, depth))
            {
                return false;
            }
            if (at == words.Count || !(words[at].IsIdent("and") || words[at].IsIdent("or")))
            {
                return true;
            }
            at++;
        }
    }

    static bool IsInBrackets(List<CssToken> words, ref int at, int depth)
    {
        if (at >= words.Count || words[at].Kind != CssKind.Open || words[at].Text != "(" || depth > 16)
        {
            return false;
        }
        var start = at + 1;
        if (start < words.Count && (words[start].Kind == CssKind.Open || words[start].IsIdent("not")))
        {
            at = start;
            return IsCondition(words, ref at, depth + 1) && at < words.Count && words[at++].Kind == CssKind.Close;
        }
        var end = CssBrackets.EndOf(words, at);
        if (end == words.Count || end == start)
        {
            return false;
        }
        at = end + 1;
        return (
                words[start].Kind != CssKind.Ident
                || end == start + 1
                || words[start + 1].Kind is CssKind.Colon or CssKind.Delim
            )
            && !(end == start + 2 && words[start + 1].Kind == CssKind.Colon)
            && IsFeature(words.GetRange(start, end - start));
    }

    /// <summary>Unknown features are left alone: there will be more of them.</summary>
    static bool IsFeature(List<CssToken> feature)
    {
        var name = feature.FirstOrDefault(t => t.Kind == CssKind.Ident)?.Text ?? "";
        if (name.Contains("device-", StringComparison.OrdinalIgnoreCase) && !name.StartsWith('-'))
        {
            return false;
        }
        var plain =
            name.StartsWith("min-", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("max-", StringComparison.OrdinalIgnoreCase)
                ? name[4..]
                : name;
        if (plain.ToLowerInvariant() is "width" or "height")
        {
            return feature.All(t =>
                t.Kind != CssKind.Number || t.Unit.Length > 0 || t.Text.AsSpan().IndexOfAnyExcept("+-0.") < 0
            );
        }
        return !(
                feature is [_, { Kind: CssKind.Colon }, { Kind: CssKind.Ident } value]
                && MediaQuery.words.TryGetValue(name, out var known)
            ) || known.Contains(value.Text, StringComparer.OrdinalIgnoreCase);
    }
}
