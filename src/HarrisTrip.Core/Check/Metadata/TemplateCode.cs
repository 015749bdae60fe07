using System.Buffers;
using System.Text.RegularExpressions;

namespace HarrisTrip.Check.Metadata;

/// <summary>
/// Finds what templates, shortcodes and Markdown of other programs look like where nothing has filled them in. Only
/// forms that nobody writes in a sentence: prose has braces, brackets and angle brackets too.
/// </summary>
static partial class TemplateCode
{
    static readonly SearchValues<char> signs = SearchValues.Create("{[<$#@*_:!");

    static readonly SearchValues<char> inAddresses = SearchValues.Create("{%<$|");

    /// <summary>How many pieces of code in one text are reported: whoever sees ten checks the rest.</summary>
    const int MaxFound = 10;

    /// <summary>
    /// The first pieces of code in all of a paragraph, a heading or a cell: their 0-based places and lengths, in their
    /// order.
    /// </summary>
    public static IEnumerable<(int At, int Length)> All(string text)
    {
        var told = 0;
        for (
            var next = Find(text, isWhole: true);
            next is var (at, length) && told < MaxFound;
            next = Find(text, isWhole: false, at + length)
        )
        {
            told++;
            yield return (at, length);
        }
    }

    /// <summary>The first piece of code in a text: its 0-based place and its length; null when there is none.</summary>
    /// <param name="isWhole">True when the text is all of a paragraph, a heading or a cell.</param>
    /// <param name="from">Where to begin to look, 0-based.</param>
    public static (int At, int Length)? Find(string text, bool isWhole, int from = 0)
    {
        if (
            text.AsSpan().IndexOfAny(signs) < 0
            && !text.Contains("import", StringComparison.Ordinal)
            && !text.Contains("export", StringComparison.Ordinal)
        )
        {
            return null;
        }
        Match? first = null;
        foreach (var (form, needed) in forms)
        {
            if (
                text.Contains(needed, StringComparison.Ordinal)
                && form().Match(text, from) is { Success: true } match
                && (first is null || match.Index < first.Index)
            )
            {
                first = match;
            }
        }
        if (first is null && isWhole)
        {
            var start = text.Length - text.TrimStart().Length;
            first = BlockForm().Match(text, start) is { Success: true } block && block.Index == start ? block : null;
        }
        return first is null ? null : (first.Index, first.Length);
    }

    /// <summary>Code in an address: percent-encoded or not.</summary>
    public static bool IsIn(string address) =>
        address.Contains("__GHOST_URL__", StringComparison.Ordinal)
        || (
            address.AsSpan().IndexOfAny(inAddresses) >= 0
            && address
                .Replace("%7B", "{", StringComparison.OrdinalIgnoreCase)
                .Replace("%7D", "}", StringComparison.OrdinalIgnoreCase)
                .Replace("%20", " ", StringComparison.Ordinal)
                .Replace("%25", "%", StringComparison.Ordinal)
                .Replace("%3C", "<", StringComparison.OrdinalIgnoreCase)
                .Replace("%3E", ">", StringComparison.OrdinalIgnoreCase)
                is var plain
            && (
                Braces().IsMatch(plain)
                || Tags().IsMatch(plain)
                || Erb().IsMatch(plain)
                || Dollar().IsMatch(plain)
                || Pelican().IsMatch(plain)
            )
        );

    /// <summary>Each form, with what a text has to hold for it.</summary>
    static readonly (Func<Regex> Form, string Needed)[] forms =
    [
        (Braces, "{{"),
        (Tags, "%}"),
        (Notes, "#}"),
        (Attributes, "{:"),
        (TrailingAttributes, "{"),
        (Erb, "<%"),
        (Php, "<?"),
        (Dollar, "${"),
        (Hash, "#"),
        (Component, "<"),
        (Properties, "{"),
        (Shortcode, "["),
        (ClosingShortcode, "[/"),
        (WikiLink, "[["),
        (MarkdownLink, "]("),
        (Directive, "@"),
        (Comment, "<!--"),
        (Merge, "*|"),
        (Ghost, "__GHOST_URL__"),
    ];

    const RegexOptions Options =
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace;

    /// <summary>
    /// Liquid, Jinja, Twig, Nunjucks, Handlebars, Mustache, Vue, Angular, Hugo, Zola: not TeX, which has a sign or a
    /// command before its braces.
    /// </summary>
    [GeneratedRegex(
        """
            (?<! [\^_\\}{] | \\[A-Za-z]{1,20} ) (
            \{\{ [-~%<\#/^>&!*:@$.(\s\\]{0,4} (?!(and|or|to|und|oder|y|et|ou|o|e|with|for|inside)\b) [\p{L}_]
                ( [^{}\\]{1,400} | (?<=\{\{[\#/^>&!$.]\p{L}) ) \}\}
            | \{\{\{ \s* [\p{L}_] [^{}\\]{0,400} \}\}\}
            | \{\{ \s* ["'“‘”’] [^{}\\]{1,200} ["'“‘”’] \s* ( \| [^{}\\]{1,200} )? \}\} )
            """,
        Options
    )]
    private static partial Regex Braces();

    [GeneratedRegex(
        """
            \{% [-+~]? \s* /? (?!(and|or|to|und|oder|y|et|ou|o|e)\b) [\p{L}_] [^{}]{0,400} %\}
            | \[% [-+]? \s* [\p{L}_] [^\[\]%]{0,200} %\]
            | \{ (include|block|extends|foreach|if|assign) \s [^{}]{1,200} = [^{}]{1,200} \}
            """,
        Options
    )]
    private static partial Regex Tags();

    [GeneratedRegex("""\{\# \s* [\p{L}_"'“‘@<-] [^{}]{0,400} \#\}""", Options)]
    private static partial Regex Notes();

    /// <summary>Attribute lists of kramdown.</summary>
    [GeneratedRegex("""\{: \s* [.\#]? [A-Za-z] [^{}]{0,200} \}""", Options)]
    private static partial Regex Attributes();

    /// <summary>Attributes of headings and pictures: Pandoc, Hugo, Docusaurus.</summary>
    [GeneratedRegex(
        """(?<=\S\s{0,3}) \{ \s* [\#.][A-Za-z][\w-]* ( \s+ ([\#.][\w-]+|[\w-]+=\S{1,60}) ){0,9} \s* \} \s* \z""",
        Options
    )]
    private static partial Regex TrailingAttributes();

    [GeneratedRegex("""<% [-=\#_]? \s* [\p{L}_@"'“‘] [^<>%]{0,200} %>""", Options)]
    private static partial Regex Erb();

    [GeneratedRegex("""<\? (php\b | = ) [^<>]{0,200} (\?>)?""", Options)]
    private static partial Regex Php();

    [GeneratedRegex(
        """\$\{ [A-Za-z_] ( [\w]{2,60} | [\w]{0,60} [.\[(] [^{}]{0,100} ) \} (?![_^$]|[^${}]{0,60}\$(?!\{))""",
        Options
    )]
    private static partial Regex Dollar();

    /// <summary>Velocity, FreeMarker, Pug.</summary>
    [GeneratedRegex(
        """\#(set|if|foreach|elseif|parse|include)\s?\( \s* [$"“] [^()]{1,200} \) """
            + """| </?\#(if|list|else|elseif|assign|include|import|macro|noparse)\b [^<>]{0,200} >? """
            + """| \#\{ [A-Za-z_] [\w]{0,60} ( [.(] [^{}]{0,100} | [\w]{2,60} ) \}""",
        Options
    )]
    private static partial Regex Hash();

    /// <summary>
    /// Components of MDX, Vue and Astro: an <c>&lt;Enter&gt;</c> key closes nothing and has no attributes.
    /// </summary>
    [GeneratedRegex(
        """
            < [A-Z][A-Za-z0-9]{0,60} (\.[A-Z]\w{0,60})? (?> \s+ [A-Za-z:@][\w:.@-]{0,60}
                ( = ( ["'“”„‘’][^<>"“”]{0,300}["'“”„‘’] | \{[^<>]{0,300}\} ) )? ){0,20} \s* />
            | < [A-Z][A-Za-z0-9]{0,60} ( \s+ [A-Za-z:@][\w:.@-]{0,60} ){0,5} \s+ [A-Za-z:@][\w:.@-]{0,60} =
                ( ["'“”„‘’] | \{ ) [^<>]{0,400} >
            | </ [A-Z][A-Za-z0-9]{1,60} (\.[A-Z]\w{0,60})? >
            """,
        Options
    )]
    private static partial Regex Component();

    /// <summary>Expressions of JSX and Astro.</summary>
    [GeneratedRegex(
        """
            (?<!\\[A-Za-z]{1,20}|\$) (
            \{ \s* (this\.)? (props|frontmatter|Astro|page|post|site|entry|item|user|article|content|metadata|meta
                |config|params|query|state|context|event|image|author|children|data|theme
                |collections?) ( \.[A-Za-z_$][\w$]{0,60} ){1,9} ( \( [^{}]{0,100} \) )? \s* \}
            | \{ \s* \.\.\. [A-Za-z_$][\w$.]{1,60} \s* \}
            | \{ \s* /\* [^{}]{0,300} \*/ \s* \}
            | \{ \s* [A-Za-z_$][\w$.]{0,60} \.map\( [^{}]{0,200}
            | \{ (filename|static|attach|author|category|tag) \} [/\w] \S{0,200}
            | \{ \$ [A-Za-z_] [\w]{1,60} ( [.>|\[-] [^{}$]{0,100} )? \} )
            """,
        Options
    )]
    private static partial Regex Properties();

    [GeneratedRegex(
        """^\{(filename|static|attach)\}|^\|filename\|""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Pelican();

    /// <summary>Shortcodes of WordPress: known names, or attributes in quotes.</summary>
    [GeneratedRegex(
        """
            \[ ( (caption|gallery|embed|playlist|wp_caption) ( \s+ [\w-]{1,60} = [^\[\]]{0,300} )? \s* /? \]
               | (video|audio|youtube|vimeo|soundcloud|tweet|twitter|instagram|sourcecode|contact-form(-7)?
                   |(vc|et_pb|su|fusion|wpforms|av|cs|mk|elementor)[_-][\w-]{1,60}) \s+ ( [\w-]{1,60} =
                   | https?:// ) [^\[\]]{0,300} \]
               | [A-Za-z][\w-]{0,60} (?> \s+ [\w-]{1,60} = ["'“”„″‘’] [^\[\]"“”„″]{0,200} ["'“”„″‘’] ){1,20} \s* /? \] (?!\() )
            """,
        Options
    )]
    private static partial Regex Shortcode();

    /// <summary>The end of a shortcode, or of a tag of forums.</summary>
    [GeneratedRegex(
        """\[/ (caption|gallery|embed|playlist|wp_caption|video|audio|youtube|sourcecode|code|quote|url|img|b|i"""
            + """|u|list|size|color|table|button|tabs?|accordion|spoiler|toggle|column|row|section|note"""
            + """|(vc|et_pb|su|fusion)_[\w-]{1,60}) \]""",
        Options
    )]
    private static partial Regex ClosingShortcode();

    [GeneratedRegex("""!?\[\[ (?=[^\[\]\n|\#]{0,100}\p{L}{3}) [\p{L}_./\d] [^\[\]\n]{1,150} \]\]""", Options)]
    private static partial Regex WikiLink();

    /// <summary>A link or picture of Markdown that stayed text.</summary>
    [GeneratedRegex(
        """!?\[ [^\[\]\n]{1,300} \]\( \s* <? ( / | \./ | \.\./ | \# [\w-] | https?: | mailto: """
            + """| [\w%-][\w%./-]{0,200}\.(md|mdx|html?|png|jpe?g|gif|webp|svg|pdf)\b ) [^\s()]{0,1000} """
            + """( \s+ ["'“”‘’][^()]{0,300} )? \)""",
        Options
    )]
    private static partial Regex MarkdownLink();

    /// <summary>Blade, Razor, Sass and the like.</summary>
    [GeneratedRegex(
        """
            @{1,2} (include|includeIf|includeWhen|extends|yield|section|component|stack|push|slot|lang|foreach
                |forelse|isset|import|require) \s? \( \s* ["'“‘”’$] [^()]{0,200} \)
            | @(endif|endforeach|endsection|endcomponent|endslot|endpush|endphp)\b
            | @(Model|Html|ViewBag|ViewData|Url)\.[A-Z]\w{1,60}
            """,
        Options
    )]
    private static partial Regex Directive();

    [GeneratedRegex(
        """<!-- \s* (more|wp:|/wp:|nextpage|readmore|excerpt|truncate|toc)\b [^<>]{0,200} (-->)?""",
        Options
    )]
    private static partial Regex Comment();

    [GeneratedRegex("""\*\|[A-Z][A-Z0-9_:]{1,60}\|\*""", Options)]
    private static partial Regex Merge();

    [GeneratedRegex("__GHOST_URL__", Options)]
    private static partial Regex Ghost();

    /// <summary>What says something only at the beginning of a block, or where it is all of it.</summary>
    [GeneratedRegex(
        """
            \G ( \[\[? _?(toc|TOC|Toc)_? \]\]? \s* \z
            | \{ (children|slot|content|toc) \} \s* \z
            | :::+ \s* ( \{? [A-Za-z.\#] [\w-]* | \z )
            | !!!\s+ (note|tip|info|warning|danger|caution|important|hint|abstract|example|quote|question|success|failure|bug) \b
            | \[! [A-Za-z]{2,20} \] [+-]?
            | import \s+ ( [\w$*{][\w$*{},\s]{0,200} \s from \s+ )? ["'“”‘’] [^\s"“”]{1,200} ["'“”‘’] ;? \s* ( \z | \n | (?=import|export) )
            | export \s+ ( (const|let|var) \s+ [\w${]{1,60}[^=\n]{0,60} =
                | (default\s+)? (async\s+)? function\b [^()\n]{0,60} \( | default \s+ [({] )
            | @include \s+ \S{1,100} \s* ;? \s* \z )
            """,
        Options
    )]
    private static partial Regex BlockForm();
}
