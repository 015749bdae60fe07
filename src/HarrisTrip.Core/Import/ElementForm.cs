using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Html;

namespace HarrisTrip.Import;

/// <summary>What an element of HTML becomes in our Markdown. Those up to Break stand within a line.</summary>
enum ElementForm
{
    /// <summary>No more than its words.</summary>
    Words,
    Emphasis,
    Strong,
    Strike,
    Code,
    Link,

    /// <summary>Words above or below the line.</summary>
    Superscript,

    /// <summary>Words between quotation marks.</summary>
    Quotation,

    /// <summary>How characters are read, in brackets behind them.</summary>
    Reading,

    /// <summary>Words whose meaning an editor has to write out.</summary>
    Abbreviation,
    Picture,
    Break,

    /// <summary>Lines of its own, and no mark.</summary>
    Block,
    Heading,
    List,
    NumberedList,
    Quote,
    CodeBlock,
    Rule,
    Table,
    Figure,

    /// <summary>What a list of definitions explains: bold words in a paragraph of their own.</summary>
    Term,

    /// <summary>A film, a sound, or a page within the page: a link takes its place.</summary>
    Embedded,

    /// <summary>A form and what stands in it.</summary>
    Control,

    /// <summary>Nothing: no browser shows words of it.</summary>
    Unseen,
}

/// <summary>
/// The one table of what elements become, for saved pages as for HTML within Markdown. What either does beyond it, has
/// to do with where the element stands, and not with what it is.
/// </summary>
static class ElementForms
{
    static readonly FrozenDictionary<string, ElementForm> forms = new Dictionary<ElementForm, string>
    {
        [ElementForm.Words] =
            "bdi bdo big blink data font ins label mark nobr picture rb rp ruby small span time u wbr",
        [ElementForm.Emphasis] = "i em cite var dfn",
        [ElementForm.Strong] = "b strong",
        [ElementForm.Strike] = "s strike del",
        [ElementForm.Code] = "code kbd samp tt",
        [ElementForm.Link] = "a",
        [ElementForm.Superscript] = "sup sub",
        [ElementForm.Quotation] = "q",
        [ElementForm.Reading] = "rt",
        [ElementForm.Abbreviation] = "abbr acronym",
        [ElementForm.Picture] = "img",
        [ElementForm.Break] = "br",
        [ElementForm.Block] = """
            p div section article main header footer aside nav address details summary fieldset legend center li dl dd
            figcaption caption
            """,
        [ElementForm.Heading] = "h1 h2 h3 h4 h5 h6",
        [ElementForm.List] = "ul menu dir",
        [ElementForm.NumberedList] = "ol",
        [ElementForm.Quote] = "blockquote",
        [ElementForm.CodeBlock] = "pre listing xmp plaintext",
        [ElementForm.Rule] = "hr",
        [ElementForm.Table] = "table",
        [ElementForm.Figure] = "figure",
        [ElementForm.Term] = "dt",
        [ElementForm.Embedded] = "iframe video audio object embed canvas applet",
        [ElementForm.Control] = "form input button select textarea",
        [ElementForm.Unseen] = """
            script style template head title meta link base datalist param source track area map svg noframes frameset
            frame
            """,
    }
        .SelectMany(row => WordList.Of(row.Value).Select(name => (Name: name, Form: row.Key)))
        .ToFrozenDictionary(row => row.Name, row => row.Form, StringComparer.Ordinal);

    /// <summary>Null for an element that is not in the table.</summary>
    public static ElementForm? Of(string name) => forms.TryGetValue(name, out var form) ? form : null;

    public static ElementForm? Of(IElement element) => Of(element.LocalName);

    /// <summary>True for what browsers show within a line.</summary>
    public static bool IsInline(IElement element) =>
        Of(element) <= ElementForm.Break || element.LocalName is "math" or "source" or "svg";

    /// <summary>True for an element that is known to stand on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Of(element) is >= ElementForm.Block and < ElementForm.Embedded;

    /// <summary>True for an element of which no browser shows words.</summary>
    public static bool IsUnseen(IElement element) => Of(element) == ElementForm.Unseen;

    /// <summary>True for a film, a sound, or a page within the page.</summary>
    public static bool IsEmbedded(IElement element) => Of(element) == ElementForm.Embedded;

    public static bool IsHeading(IElement element) => Of(element) == ElementForm.Heading;

    /// <summary>The mark of Markdown on either side of a form's words; null when it has none.</summary>
    public static string? Mark(ElementForm? form) =>
        form switch
        {
            ElementForm.Strong => "**",
            ElementForm.Emphasis => "*",
            ElementForm.Strike => "~~",
            _ => null,
        };

    /// <summary>What browsers write around a form's words themselves; null when they write nothing.</summary>
    /// <param name="before">The name of the element before it: readings of characters may have their brackets
    /// there.</param>
    public static (string Before, string After)? Signs(ElementForm? form, string? before) =>
        form switch
        {
            ElementForm.Quotation => ("“", "”"),
            ElementForm.Reading when before != "rp" => ("(", ")"),
            _ => null,
        };

    /// <summary>The number of a numbered list's first item; 1 for one that Markdown cannot write.</summary>
    public static int FirstNumber(IElement list) =>
        int.TryParse(
            list.GetAttribute("start"),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var start
        )
        && start < 100_000_000
            ? start
            : 1;
}
