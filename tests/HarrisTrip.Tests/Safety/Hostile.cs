using CsCheck;

namespace HarrisTrip.Tests.Safety;

/// <summary>Inputs that nobody would write, and some that somebody might.</summary>
static class Hostile
{
    static readonly string[] Yaml =
    [
        "title: ", "published: ", "2026-01-02T09:00:00Z", "images:\n  - file: ", "sections: ", "authors:\n", "translations:\n  es: ", "draft: true\n", "slug: ", "lang: ", "tags: ",
        "- ", "  ", "\n", "\n", "\n  ", "\n---\n", "\n...\n", ": ", ":", "? ", "[", "]", "{", "}", ",", "\"", "'", "&a ", "*a ", "!!str ", "!<x> ", "%YAML 1.1\n", "# ", "|\n", ">-\n", "|9\n", "<<: ", "~", "null", "\t", "\r", "\r\n",
        "\\x07", "\\uD800", "\u2028", "\u0085", "\uFEFF", "\0", "é", "\U0001F6A2", "a", "x: 1\n", "- a: b\n", "@", "`", "%",
    ];

    static readonly string[] Markdown =
    [
        "a", " ", "  ", "    ", "\n", "\n", "\n\n", "# ", "## ", "\n===\n", "\n---\n", "> ", "- ", "1. ", "*", "**", "_", "~~", "`", "```", "~~~", "[", "]", "(", ")", "](", "![", "][", "]: /a\n", "[^1]", "[^1]: ", "<", ">", "<b>", "</b>", "<!--", "-->", "<?", "<![CDATA[",
        "<https://example.org>", "https://example.org", "javascript:", "mailto:", "|", "|-|\n", "|:-:|", "\n::: note\n", "\n::: chart\n", "\n::: timeline\n", "\n::: qa\n", "\n::: pull_quote\n", "\n:::\n", "\n:::: note\n", "— ", "\\", "&amp;", "&#0;", "&#xD800;", "&", "\"", "'", "...", "\t", "\r", "\r\n", "\0", "\u2028", "\uFFFE", "é", "\U0001F6A2", "\u0301", "harbour.png", "../", "#a", "3",
    ];

    static readonly string[] Html =
    [
        "a", " ", "\n", "<", ">", "</", "/>", "<!--", "-->", "<!DOCTYPE html>", "<div>", "</div>", "<p>", "</p>", "<b>", "</b>", "<a href='#a'>", "<a href=\"", "<a name=a>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<svg>", "<math>", "<title>", "</title>", "<template>", "<select>", "<option>",
        "<script type=application/ld+json>", "{\"@type\":\"\\uD800\"}", "{\"\\uD800\":1}", "[1,{},null]", "</script>", "<style>", "</style>", "<img src=a alt>", "<img srcset=', ,a 1w,'>", "<figure>", "<h1>", "<h2 id=a>", "<h6>", "</h6>", "<link rel=canonical href=", "<meta name=description content=", "<meta property=og:url content='", "<nav class=contents>", "id=a", "id=''", "href='%zz#%'", "'", "\"", "=", "&", "&amp;", "&#xD800;", "\0", "\uD800", "\U0001F6A2", "<base href=x>", "<html lang=x>", "<body>", "</body>", "</html>", "<frameset>", "<plaintext>", "<form>", "<input>",
    ];

    static readonly string[] Template =
    [
        "{{", "}}", "{{~", "~}}", "{{-", "{{ ", " }}", "if ", "else", "end", "for x in ", "while false", "case ", "when ", "capture x", "func f(x)", "ret ", "with page", "wrap f", "include 'partials/head.html'", "include 'layout.html'", "include ", "page", ".title", ".", "article", "site", "words", "words.by", "x", "=", "==", "+", "-", "*", "/", "//", "%", "|", "||", "??", "?.", "(", ")", "[", "]", "[0]", "{", "}", "{a:1}", "'", "\"", "`", "1", "1.5", "0", "1..9", "null", "true", "array.size", "array.sort", "string.upcase", "string.to_int", "math.round", "math.divided_by 0", "url ", "attr 'a' ", "json ", "asset 'style.css'", "asset '../x'", "object", "date", "html", "$0", "this", "empty", ";", ",", ":", "\n", " ", "raw", "<p>", "@", "^", "&&", "!", "#", "## x", "%{", "}%", "break", "continue", "import page", "readonly page", "tablerow i in page", "\0", "\U0001F6A2",
    ];

    public static Gen<string> YamlSoup { get; } = Soup(Yaml);

    public static Gen<string> MarkdownSoup { get; } = Soup(Markdown);

    public static Gen<string> HtmlSoup { get; } = Soup(Html);

    public static Gen<string> TemplateSoup { get; } = Soup(Template);

    /// <summary>Any UTF-16 units: controls, halves of pairs, noncharacters.</summary>
    public static Gen<string> AnyText { get; } = Gen.OneOf(
        Gen.Char.Array[0, 200].Select(c => new string(c)),
        Gen.Char['\0', '\u00FF'].Array[0, 200].Select(c => new string(c)),
        Gen.Char['\uD700', '\uE000'].Array[0, 50].Select(c => new string(c)));

    /// <summary>Marks nested deep, or standing in thousands beside each other.</summary>
    public static Gen<string> Deep { get; } = Gen.Select(
        Pick([">", "> ", "- ", "* ", "1. ", "[", "![", "*", "**", "_a ", "*a ", "*a **b ", "~~", "`", "(", "[a](", "<", "<a ", "<!--", "<?", "|", "a|", "[^a", "[^1]: ", "&", "\\", "::: note\n", "    ", "\t", "#", "\"", "'", ":::: note\n::: qa\n", "[a]: ", "a\n", "\n- a", "a|b\n-|-\n"]),
        Gen.Int[1, 3_000], Pick(["", "a", "\n", "]", ")", "*", ":::\n"])).Select((mark, times, end) => Repeat(mark, times) + Repeat(end, times));

    /// <summary>A good text with some of it deleted, doubled, swapped, cut off or put in.</summary>
    public static Gen<string> Mutated(string[] texts, Gen<string> inserted) => Gen.Select(
        Pick(texts), Gen.Select(Gen.Int[0, 4], Gen.Double.Unit, Gen.Double.Unit, inserted).Array[1, 6]).Select((text, changes) => changes.Aggregate(text, Change));

    static string Change(string text, (int Kind, double From, double To, string Put) change)
    {
        var (a, b) = ((int)(change.From * text.Length), (int)(change.To * text.Length));
        var (start, end) = (Math.Min(a, b), Math.Min(Math.Max(a, b), Math.Min(a, b) + 300));
        return change.Kind switch
        {
            0 => text.Remove(start, end - start),
            1 => text.Insert(end, text[start..end]),
            2 => text[..start] + text[end..] + text[start..end],
            3 => text[..Math.Max(a, b)],
            _ => text.Insert(a, change.Put.Length > 200 ? change.Put[..200] : change.Put),
        };
    }

    /// <summary>One of a few.</summary>
    public static Gen<string> Pick(string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    static Gen<string> Soup(string[] tokens) => Pick(tokens).Array[0, 60].Select(string.Concat);

    static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
