using System.Collections.Frozen;

namespace HarrisTrip.Check.Html;

/// <summary>What was HTML once, and what is used instead (HTML Living Standard 16.2).</summary>
static class ObsoleteTable
{
    const string ElementRows = """
        acronym=use <abbr>
        applet=use <object> or <embed>
        basefont=use CSS
        bgsound=use <audio>
        big=use CSS
        blink=remove it
        center=use CSS
        dir=use <ul>
        font=use CSS
        frame=use <iframe>, or one page with CSS
        frameset=use <iframe>, or one page with CSS
        isindex=use a <form> with a text field
        keygen=use Web Cryptography
        listing=use <pre> and <code>
        marquee=use CSS
        menuitem=use script
        multicol=use CSS
        nextid=remove it
        nobr=use CSS
        noembed=use <object>
        noframes=use one page with CSS
        param=use the data attribute of <object>
        plaintext=serve the text as a file of its own
        rb=remove it: the words belong directly in <ruby>
        rtc=use nested <ruby>
        spacer=use CSS
        strike=use <s> or <del>
        tt=use <code>, <kbd> or <samp>
        xmp=use <pre> and <code>
        """;

    const string AttributeRows = """
        a: charset coords datafld datasrc methods name shape urn
        applet: datafld datasrc
        area: nohref
        body: alink background bgcolor bottommargin leftmargin link marginheight marginwidth rightmargin text topmargin vlink
        br: clear
        button: datafld dataformatas datasrc
        caption: align
        col: align char charoff valign width
        colgroup: align char charoff valign width
        div: align datafld dataformatas datasrc
        dl: compact
        embed: align hspace name vspace
        fieldset: datafld
        form: accept
        h1: align
        h2: align
        h3: align
        h4: align
        h5: align
        h6: align
        head: profile
        hr: align color noshade size width
        html: manifest version
        iframe: align allowtransparency datafld datasrc frameborder framespacing hspace longdesc marginheight marginwidth scrolling vspace
        img: align border datafld datasrc hspace longdesc lowsrc name vspace
        input: align border datafld dataformatas datasrc hspace ismap usemap vspace
        label: datafld dataformatas datasrc
        legend: align datafld dataformatas datasrc
        li: type
        link: charset methods target urn
        menu: compact label type
        meta: scheme
        object: align archive border classid code codebase codetype datafld dataformatas datasrc declare hspace standby typemustmatch usemap vspace
        ol: compact
        option: dataformatas datasrc name
        p: align
        pre: width
        script: charset event for language
        select: datafld dataformatas datasrc
        span: datafld dataformatas datasrc
        table: align background bgcolor border bordercolor cellpadding cellspacing dataformatas datapagesize datasrc frame height rules summary valign width
        tbody: align background char charoff height valign
        td: abbr align axis background bgcolor char charoff height nowrap scope valign width
        textarea: datafld datasrc
        tfoot: align background char charoff height valign
        th: align axis background bgcolor char charoff height nowrap valign width
        thead: align background char charoff height valign
        tr: align background bgcolor char charoff height valign
        ul: compact type
        """;

    static readonly FrozenDictionary<string, string> elements = ElementRows
        .Split('\n')
        .Select(row => row.Split('=', 2))
        .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);

    static readonly FrozenSet<(string, string)> attributes = AttributeRows
        .Split('\n')
        .Select(row => row.Split(':'))
        .SelectMany(row => row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => (row[0], name)))
        .ToFrozenSet();

    /// <summary>What to do instead; null for an element that was never one, or that still is.</summary>
    public static string? InsteadOf(string element) => elements.GetValueOrDefault(element);

    public static bool IsObsolete(string element, string attribute) => attributes.Contains((element, attribute));

    /// <summary>What to do instead of an obsolete attribute.</summary>
    public static string Instead(string element, string attribute) =>
        (element, attribute) switch
        {
            ("script", "language") => "Remove it; for a language other than JavaScript use type.",
            ("script", "charset") or ("a", "charset") or ("link", "charset") =>
                "Serve the file that it names as UTF-8.",
            ("td", "abbr") => "Begin the cell with the short text, and put the rest into its title.",
            ("td" or "th", "axis") => "Use scope on the header cell.",
            ("td", "scope") => "Use <th> for a header cell.",
            ("table", "summary") => "Describe the table in its caption or in the text beside it.",
            ("img" or "iframe", "longdesc") => "Link to the description with <a>.",
            ("a" or "img" or "embed" or "option", "name") => "Use id.",
            ("html", "manifest") => "Use a service worker.",
            (_, "datafld" or "datasrc" or "dataformatas") => "Use script.",
            _ => "Use CSS.",
        };
}
