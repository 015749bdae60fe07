using System.Collections.Frozen;

namespace HarrisTrip.Parse.Code;

/// <summary>The languages that code may be in.</summary>
public static class CodeLanguages
{
    static readonly Quotation[] quotes = [new("\"", "\""), new("'", "'")];

    static readonly Grammar json = new()
    {
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Quotations = quotes,
        Values = Words("true false null NaN Infinity"),
        NameEnd = ':',
    };

    static readonly Grammar css = new()
    {
        BlockComment = ("/*", "*/"),
        Quotations = quotes,
        WordSigns = "-",
        Marks = new Dictionary<char, CodePart> { ['@'] = CodePart.Keyword, ['#'] = CodePart.Value },
        NameEnd = ':',
        NamesStand = NamePlace.Declaration,
    };

    static readonly Grammar script = new()
    {
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Quotations = [.. quotes, new("`", "`", Lines: true)],
        HasRegularExpressions = true,
        WordSigns = "$",
        Marks = new Dictionary<char, CodePart> { ['@'] = CodePart.Name },
        Keywords = Words(
            "async await break case catch class const continue debugger default delete do else export extends finally "
                + "for from function get if import in instanceof let new of return set static super switch this throw "
                + "try typeof var void while with yield"
        ),
        Values = Words("true false null undefined NaN Infinity"),
    };

    static readonly Grammar typed = script with
    {
        Keywords = Words(
            "abstract any as boolean declare enum implements infer interface is keyof namespace never number private "
                + "protected public readonly satisfies string type unknown",
            more: script.Keywords
        ),
    };

    static readonly Grammar python = new()
    {
        LineComments = ["#"],
        Quotations = [new("\"\"\"", "\"\"\"", Lines: true), new("'''", "'''", Lines: true), .. quotes],
        Marks = new Dictionary<char, CodePart> { ['@'] = CodePart.Name },
        Keywords = Words(
            "and as assert async await break class continue def del elif else except finally for from global if "
                + "import in is lambda nonlocal not or pass raise return try while with yield"
        ),
        Values = Words("True False None NotImplemented"),
    };

    static readonly Grammar sql = new()
    {
        LineComments = ["--"],
        BlockComment = ("/*", "*/"),
        Quotations =
        [
            new("'", "'", Escape: null, Lines: true),
            new("\"", "\"", Escape: null),
            new("`", "`", Escape: null),
        ],
        Marks = new Dictionary<char, CodePart> { ['@'] = CodePart.Name },
        Keywords = Words(
            "add all alter and as asc between by case cast check column constraint create cross database default delete "
                + "desc distinct drop else end except exists extract foreign from full group having if in index inner "
                + "insert intersect interval into is join key lateral left like limit natural not offset on or order "
                + "outer over partition primary references returning right rollback row rows select set table then to "
                + "union unique update using values view when where window with",
            ignoringCase: true
        ),
        Values = Words("true false null", ignoringCase: true),
    };

    static readonly Grammar shell = new()
    {
        LineComments = ["#"],
        BlankBeforeComments = true,
        Quotations = [new("\"", "\"", Lines: true), new("'", "'", Escape: null, Lines: true)],
        Marks = new Dictionary<char, CodePart> { ['$'] = CodePart.Name },
        Keywords = Words(
            "case do done elif else esac exit export fi for function if in local readonly return select set shift source "
                + "then trap unset until while"
        ),
        Values = Words("true false"),
    };

    static readonly Grammar r = new()
    {
        LineComments = ["#"],
        Quotations = [new("\"", "\"", Lines: true), new("'", "'", Lines: true), new("`", "`", Escape: null)],
        WordSigns = ".",
        Keywords = Words("break else for function if in library next repeat require return while"),
        Values = Words("TRUE FALSE NULL NA NA_integer_ NA_real_ NA_character_ Inf NaN"),
    };

    static readonly Grammar sharp = new()
    {
        LineComments = ["//"],
        BlockComment = ("/*", "*/"),
        Quotations =
        [
            new("\"\"\"", "\"\"\"", Escape: null, Lines: true),
            new("$@\"", "\"", Escape: null, Lines: true),
            new("@\"", "\"", Escape: null, Lines: true),
            new("$\"", "\""),
            .. quotes,
        ],
        Keywords = Words(
            "abstract as async await base bool break byte case catch char checked class const continue decimal default "
                + "delegate do double else enum event explicit extern finally fixed float for foreach get goto if implicit "
                + "in init int interface internal is lock long namespace new not object operator or out override params "
                + "partial private protected public readonly record ref required return sbyte sealed set short sizeof "
                + "stackalloc static string struct switch this throw try typeof uint ulong unchecked unsafe ushort using "
                + "value var virtual void volatile when where while with yield"
        ),
        Values = Words("true false null"),
    };

    static readonly Grammar toml = new()
    {
        LineComments = ["#"],
        Quotations = [new("\"\"\"", "\"\"\"", Lines: true), new("'''", "'''", Escape: null, Lines: true), .. quotes],
        WordSigns = "-.",
        Values = Words("true false inf nan"),
        NameEnd = '=',
        NamesStand = NamePlace.LineStart,
    };

    /// <summary>Those that are coloured.</summary>
    public static IReadOnlyList<CodeLanguage> All { get; } =
    [
        Of(json, "json", "jsonc", "json5", "geojson"),
        new(["yaml", "yml"], YamlScanner.Scan),
        Of(toml, "toml", "ini"),
        new(["html", "xml", "svg", "htm", "xhtml"], MarkupScanner.Scan),
        Of(css, "css", "scss", "less"),
        Of(script, "js", "javascript", "mjs", "jsx"),
        Of(typed, "ts", "typescript", "tsx"),
        Of(python, "python", "py", "python3"),
        Of(sql, "sql", "postgresql", "mysql", "sqlite"),
        Of(shell, "bash", "sh", "shell", "zsh"),
        Of(r, "r", "rscript"),
        Of(sharp, "c#", "csharp", "cs"),
    ];

    /// <summary>Names of others, whose code is shown in one colour.</summary>
    public static FrozenSet<string> Plain { get; } =
        Words(
            "ada apache asciidoc asm awk bat batch c c++ caddy caddyfile clojure cmake cmd cobol coffee console cpp csv "
                + "cuda cypher d dart diff docker dockerfile elixir elm erb erlang f# fish fortran fsharp gherkin git go "
                + "golang gradle graphql groovy haml handlebars haskell hcl http java jinja jinja2 julia kotlin latex lisp "
                + "liquid log lua make makefile markdown matlab md mdx mermaid nginx nim nix none objc objective-c "
                + "objectivec ocaml octave output pascal patch perl php plain plaintext powershell prolog properties "
                + "protobuf ps1 pug puppet raku rb regex rst ruby rust sas sass scala scheme solidity sparql spss stata "
                + "svelte swift tcl terraform tex text tsv txt vb vba vim vue wasm wiki xquery zig"
        );

    static readonly FrozenDictionary<string, CodeLanguage> byName = All.SelectMany(language =>
            language.Names.Select(name => (name, language))
        )
        .ToFrozenDictionary(pair => pair.name, pair => pair.language, StringComparer.OrdinalIgnoreCase);

    /// <summary>The language of a name, in letters of either case; null for one that is not coloured.</summary>
    public static CodeLanguage? Find(string? name) => byName.GetValueOrDefault(name ?? "");

    /// <summary>The names of all, coloured or not.</summary>
    public static IEnumerable<string> Names => byName.Keys.Concat(Plain);

    /// <summary>True for a name that says what language a code is in, coloured or not.</summary>
    public static bool IsKnown(string name) => byName.ContainsKey(name) || Plain.Contains(name.ToLowerInvariant());

    static CodeLanguage Of(Grammar grammar, params string[] names) =>
        new(names, text => CodeScanner.Scan(text, grammar));

    static FrozenSet<string> Words(string words, bool ignoringCase = false, IEnumerable<string>? more = null) =>
        words
            .Split(' ')
            .Concat(more ?? [])
            .ToFrozenSet(ignoringCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
}
