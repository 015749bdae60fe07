using HarrisTrip.Parse.Body;
using static HarrisTrip.Tests.Safety.Bounds.Construct;

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>What an article's text can hold any number of.</summary>
static class BodyConstructs
{
    /// <summary>Marks that begin, end or join something.</summary>
    static readonly string[] marks =
    [
        "*",
        "**",
        "*a ",
        "**a ",
        "a* ",
        "*a **b ",
        "*a* ",
        "_",
        "__",
        "_a ",
        "a_b",
        "_a_ ",
        "~",
        "~~",
        "~~a ",
        "a~~ ",
        "~~a~~b",
        "*a~~b*",
        "~~a *b~~ c*",
        "[",
        "]",
        "[a",
        "a]",
        "[]",
        "![",
        "![[",
        "[a]",
        "[a][",
        "[a][b]",
        "[a](",
        "[a](b",
        "[a](b)",
        "[a](<b",
        "[a](b 'c",
        "![a](",
        "[[a](b)](c)",
        "[^",
        "[^a",
        "[^a]",
        "[^1] ",
        "`",
        "``",
        "`a",
        "`a``b",
        "<",
        ">",
        "<a",
        "<a b='",
        "<!--",
        "<?",
        "<!A ",
        "<![CDATA[",
        "<https://example.org> ",
        "<a@example.org> ",
        "</a>",
        "<b>a</b>",
        "&",
        "&amp",
        "&amp;",
        "&#1;",
        "\\",
        "\\*",
        "|",
        "||",
        "a|b",
        "\\|",
        "(",
        "\"",
        "'",
        "\"a 'b ",
        "'a\" ",
        "...",
        "--",
        "a--b ",
        "http://",
        "www.a.b ",
        "a@b ",
        ":",
        "{",
        "{{ ",
        "{% a %}",
        "\u00a0",
        "\u202e",
        "\ud83d\udea2",
        "e\u0301",
        "\u0301",
        "\t",
        "a\\\n",
        "a  \n",
    ];

    /// <summary>What begins a line.</summary>
    static readonly string[] beginnings =
    [
        "> ",
        ">",
        "- ",
        "* ",
        "+ ",
        "1. ",
        "1) ",
        "# ",
        "## ",
        "#",
        "    ",
        "\t",
        "```",
        "~~~",
        ":::",
        "::: note",
        "|",
        "| a | b |",
        "|-|",
        "[a]: ",
        "[^1]: ",
        "[^a]: ",
        "---",
        "***",
        "===",
        "> - ",
        "- > ",
        "> > ",
        "- - ",
        "1. - ",
        "- a\n  ",
        "- a\n\n  ",
        "> a\n\n",
        "a\n- ",
        "a\n> ",
        "<div>",
        "<!--",
        "</div>",
        "```\n```",
        "- ```",
        "> ```",
        "- [a]: /b",
        "- | a | b |",
    ];

    static IEnumerable<Construct> Blocks =>
        BlockKinds
            .All.SelectMany(kind => Content(kind.Holds).Select(content => (kind, content)))
            .SelectMany(block =>
                new Construct[]
                {
                    Body(
                        $"blocks {block.kind.Name} with {Shown(block.content)}",
                        Repeat($"{Opened(block.kind)}\n{block.content}\n:::\n\n")
                    ),
                    Body(
                        $"a block {block.kind.Name} with much of {Shown(block.content)}",
                        Repeat($"{Opened(block.kind)}\n", block.content, "\n:::\n")
                    ),
                    Body(
                        $"blocks {block.kind.Name} in each other with {Shown(block.content)}",
                        size =>
                            Deep(
                                size,
                                i => $"{Times(":", i)}{Opened(block.kind)}\n",
                                block.content,
                                i => $"\n{Times(":", 3 + i)}"
                            )
                    ),
                }
            );

    /// <summary>All of them alone, and the longer ones with everything that a site makes of an article.</summary>
    public static IEnumerable<Construct> All =>
        [
            .. Marks,
            .. Blocks,
            .. Written,
            .. Written.Select((c, number) => c with { Reader = "published body", IsExtra = number % 40 > 0 }),
        ];

    static IEnumerable<Construct> Marks =>
        [
            .. marks.SelectMany(mark =>
                new[]
                {
                    Body($"`{Shown(mark)}` in one line", OneLine(mark)),
                    Body($"`{Shown(mark)}` in lines", Repeat(mark + "a\n")),
                    Body($"`{Shown(mark)}` in a list", Repeat($"- {mark}a{mark}\n")).Extra,
                }
            ),
            .. beginnings.SelectMany(mark =>
                new[]
                {
                    Body($"lines that begin with `{Shown(mark)}`, one after the other", OneLine(mark)),
                    Body($"lines that begin with `{Shown(mark)}`", Repeat($"{mark}a\n")),
                    Body($"paragraphs that begin with `{Shown(mark)}`", Repeat($"{mark}a\n\n")).Extra,
                    Body($"`{Shown(mark)}` without words", Repeat($"{mark}\n")).Extra,
                }
            ),
        ];

    static IEnumerable<Construct> Written =>
        [
            Body("a list that goes deeper with each line", Indented("  ", "- a")),
            Body("numbers that go deeper with each line", Indented("   ", "1. a")),
            Body("a list that goes deeper after empty lines", Indented("  ", "- a\n")),
            Body("quotes that go deeper with each line", Indented("> ", "a")),
            Body("quotes and lists that go deeper with each line", Indented("> - ", "a")),
            Body(
                "a list that goes deeper and back",
                size => Times(Indented("  ", "- a")(2_000) + "\n", Math.Max(1, size / 2_000))
            ),
            Body("brackets in brackets", Nest("[", "]")),
            Body("pictures in pictures", Nest("![", "](b)")),
            Body("links in links", Nest("[", "](b)")),
            Body("emphasis in emphasis", Nest("*a ", " a*")),
            Body("strong in strong", Nest("**a ", " a**")),
            Body("strikes in emphasis", Nest("*a ~~b ", " b~~ a*")),
            Body("strikes over the ends of emphasis", Nest("*a ~~b ", " a* b~~")),
            Body("two marks that end in the wrong order", Repeat("*a _b* c_ ")),
            Body("three stars", Nest("***a ", " a***")),
            Body("brackets of one address", Nest("[a](b", ")", "")),
            Body("round brackets in an address", size => $"[a]({Nest("(", ")")(size)})"),
            Body("one long word", size => new string('a', size)),
            Body(
                "one long word in a link",
                size => $"[{new string('a', size / 2)}](https://example.org/{new string('b', size / 2)})"
            ),
            Body("one long heading", size => "## " + new string('a', size)),
            Body("paragraphs", Repeat("Words and words and words.\n\n")),
            Body("lines", Repeat("Words and words and words.\n")),
            Body("sentences", OneLine("Words and words. ")),
            Body("headings", Count(i => $"## The wall {i}\n\n")),
            Body("equal headings", Repeat("## The wall\n\n")),
            Body("headings of all levels", Count(i => $"{Times("#", 2 + i % 5)} The wall {i}\n\n")),
            Body("underlined headings", Count(i => $"The wall {i}\n---\n\n")),
            Body("headings without words", Repeat("##\n\n")),
            Body("headings with words between them", Count(i => $"## The wall {i}\n\nWords and words.\n\n")),
            Body("links", Count(i => $"[a {i}](https://example.org/{i}) and\n\n")),
            Body("equal links", Repeat("[a](https://example.org/) and\n\n")),
            Body("links of one paragraph", Count(i => $"[a {i}](https://example.org/{i}) and\n")),
            Body("links to other articles", Count(i => $"[a {i}](../b-{i}/) and\n\n")),
            Body("links to headings", Count(i => $"## A {i}\n\n[b](#a-{i})\n\n")),
            Body("links to no headings", Count(i => $"[b](#a-{i})\n\n")),
            Body("mail addresses", Count(i => $"<a{i}@example.org>\n\n")),
            Body("definitions of links", Count(i => $"[a{i}]: /b{i}\n\n")),
            Body(
                "definitions of links and their uses",
                Count(i => $"[a][a{i}]\n\n[a{i}]: https://example.org/b{i}\n\n")
            ),
            Body("uses of one definition", Repeat("[a]: https://example.org/\n\n", "[a] and\n\n", "")),
            Body("definitions without a space between", Count(i => $"[a{i}]: /b{i}\n")),
            Body("definitions with titles", Count(i => $"[a{i}]: /b{i}\n'c\n\n")),
            Body("footnotes", Count(i => $"A[^{i}].\n\n[^{i}]: B.\n\n")),
            Body("uses of one footnote", Repeat("[^1]: B.\n\n", "A[^1].\n\n", "")),
            Body("footnotes that nobody uses", Count(i => $"[^{i}]: B.\n\n")),
            Body("uses of footnotes that are not there", Count(i => $"A[^{i}].\n\n")),
            Body("footnotes that use each other", Count(i => $"A[^{i}].\n\n[^{i}]: B[^{i + 1}].\n\n")),
            Body("one footnote of many paragraphs", Repeat("A[^1].\n\n[^1]: B.\n\n", "    Words.\n\n", "")),
            Body(
                "footnotes in one line",
                size =>
                    string.Concat(Enumerable.Range(0, size / 20).Select(i => $"[^{i}]"))
                    + "\n\n"
                    + string.Concat(Enumerable.Range(0, size / 20).Select(i => $"[^{i}]: a\n"))
            ),
            Body("equal footnotes", Repeat("A[^1].\n\n[^1]: B.\n\n")),
            Body("pictures", Count(i => $"![a](p{i}.png)\n\n")),
            Body("uses of one picture", Repeat("![a](harbour.png)\n\n")),
            Body("pictures of one paragraph", Count(i => $"![a](p{i}.png)\n")),
            Body("rows of a table", Repeat("| a | b |\n|---|---|\n", "| a | 1 |\n", "")),
            Body("tables", Repeat("| a | b |\n|---|---|\n| a | 1 |\n\n")),
            Body(
                "columns of a table",
                size => $"{Times("a|", size / 10)}\n{Times("-|", size / 10)}\n{Times("a|", size / 10)}\n"
            ),
            Body(
                "columns that no row has",
                size => $"{Times("a|", size / 10)}\n{Times("-|", size / 10)}\n{Times("a|b\n", size / 10)}"
            ),
            Body("rows without an end", Repeat("| a | b |\n|---|---|\n", "| a `b ", "")),
            Body(
                "links in a table",
                Count("| a | b |\n|---|---|\n", i => $"| [a](https://example.org/{i}) | *b* |\n", "")
            ),
            Body("pipes that are none", Repeat("a | b\n")),
            Body("tables in a list", Repeat("- | a | b |\n  |---|---|\n  | a | 1 |\n")),
            Body("code", Repeat("```\na\n```\n\n")),
            Body("lines of code", Repeat("```\n", "a < b & c\n", "```\n")),
            Body("code without end", Repeat("```\na\n\n")),
            Body("indented code", Repeat("    a\n\n")),
            Body("code in sentences", Repeat("Words `a` and\n")),
            Body("runs of marks of code of all lengths", size => Longer(size, i => Times("`", i) + "a ")),
            Body("runs of stars of all lengths", size => Longer(size, i => Times("*", i) + "a ")),
            Body("runs of low lines of all lengths", size => Longer(size, i => "a" + Times("_", i))),
            Body("items of a list", Count(i => $"- Words {i}\n")),
            Body("items with empty lines between", Count(i => $"- Words {i}\n\n")),
            Body("numbered items", Count(i => $"{i}. Words\n")),
            Body("items with paragraphs", Count(i => $"- Words {i}\n\n  And words.\n\n")),
            Body("lists", Count(i => $"- Words {i}\n\nAnd words.\n\n")),
            Body("quotes", Repeat("> Words.\n\nAnd words.\n\n")),
            Body("lines of a quote", Repeat("> Words.\n")),
            Body("lists of all marks", Count(i => $"{"-*+"[i % 3]} Words\n")),
            Body("empty items", Repeat("-\n")),
            Body("empty items and empty lines", Repeat("- a\n", "\n", "")),
            Body("empty lines", Repeat("\n")),
            Body("empty lines of spaces", Repeat("   \n")),
            Body("empty lines in a deep list", size => $"- - - - a\n{Times("\n", size)}b"),
            Body("thematic breaks", Repeat("---\n\n")),
            Body("quotation marks", OneLine("\"a\" ")),
            Body("quotation marks that stay open", OneLine("\"a ")),
            Body("quotation marks in quotation marks", Nest("\"a ", " a\"")),
            Body("numbers", OneLine("1,234.5 ")),
            Body("spaces", size => "a" + new string(' ', Math.Min(size, 90_000)) + "b"),
            Body("spaces before line ends", Repeat("a     \n")),
            Body("words of many languages", OneLine("港 ميناء a ")),
            Body("marks on one letter", size => "a" + new string('\u0301', Math.Min(size, 90_000))),
            Body("code of templates", Count(i => $"{{% image \"{i}\" %}}\n\n")),
            Body("tags", Count(i => $"<b id={i}>a</b>\n\n")),
            Body("tags in a line", Repeat("<b>a</b> ")),
        ];

    static Construct Body(string name, Func<int, string> of) => new("body", name, of);

    static string Opened(BlockKind kind) =>
        kind.Takes == BlockArgument.None ? $"::: {kind.Name}" : $"::: {kind.Name} A";

    /// <summary>What blocks hold: what they ask for, and what they do not.</summary>
    static string[] Content(BlockContent holds) =>
        holds switch
        {
            BlockContent.Anything => ["Words.\n\n", "— Words\n"],
            BlockContent.Nothing => ["\n", "Words.\n"],
            BlockContent.List => ["- **2026** Words.\n", "- Words\n\n  And words.\n"],
            BlockContent.Headings => ["### Why?\n\nWords.\n\n", "Words.\n"],
            BlockContent.Fields => ["title: A\nsource: B\n", "Words.\n"],
            BlockContent.Table => ["| a | b |\n|---|---|\n| a | 1 |\n", "| a | 1 |\n"],
            _ => throw new NotSupportedException($"{holds} has no row here."),
        };

    /// <summary>Not longer than a line may be.</summary>
    static Func<int, string> OneLine(string piece) =>
        size =>
            string.Concat(
                Enumerable.Repeat(
                    Times(piece, Math.Min(size, 90_000) / piece.Length) + "\n\n",
                    Math.Max(1, size / 90_000)
                )
            );

    static Func<int, string> Indented(string step, string line) =>
        size =>
            string.Concat(
                Enumerable.Range(0, (int)Math.Sqrt(2.0 * size / step.Length)).Select(i => Times(step, i) + line + "\n")
            );

    static string Deep(int size, Func<int, string> open, string inside, Func<int, string> close) =>
        (int)Math.Sqrt(size) is var depth
            ? string.Concat(Enumerable.Range(0, depth).Reverse().Select(open))
                + inside
                + string.Concat(Enumerable.Range(0, depth).Select(close))
            : "";

    static string Longer(int size, Func<int, string> piece) =>
        string.Concat(Enumerable.Range(1, (int)Math.Sqrt(2.0 * size)).Select(piece));

    static string Shown(string text) =>
        text.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
}
