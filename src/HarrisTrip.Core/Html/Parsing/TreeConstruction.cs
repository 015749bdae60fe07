using System.Collections.Frozen;
using static HarrisTrip.Html.Parsing.OpenElements;

namespace HarrisTrip.Html.Parsing;

/// <summary>
/// Follows the construction of the tree (HTML Living Standard 13.2.6) as far as it takes to say which tags are wrong
/// where they stand. Keeps the open elements, and no tree.
/// </summary>
sealed partial class TreeConstruction
{
    enum InsertionMode
    {
        Initial,
        BeforeHtml,
        BeforeHead,
        InHead,
        InHeadNoscript,
        AfterHead,
        InBody,
        InTable,
        InCaption,
        InColumnGroup,
        InTableBody,
        InRow,
        InCell,
        InTemplate,
        AfterBody,
        InFrameset,
        AfterFrameset,
        AfterAfterBody,
    }

    static readonly FrozenSet<string> blocks = WordList.SetOf(
        """
        address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header
        hgroup main menu nav ol p search section summary ul
        """
    );

    static readonly FrozenSet<string> headElements = WordList.SetOf(
        "base basefont bgsound link meta title noframes style script template"
    );

    static readonly FrozenSet<string> tableParts = WordList.SetOf("caption col colgroup tbody td tfoot th thead tr");

    static readonly FrozenSet<string> optionalEndTag = WordList.SetOf(
        "colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr head body html"
    );

    static readonly FrozenSet<string> tableContext = WordList.SetOf("table");

    static readonly FrozenSet<string> bodyContext = WordList.SetOf("tbody tfoot thead");

    static readonly FrozenSet<string> rowContext = WordList.SetOf("tr");

    readonly ErrorList errors;
    readonly OpenElements open = new();
    readonly ActiveFormattingElements active;
    readonly Stack<InsertionMode> templateModes = new();
    InsertionMode mode = InsertionMode.Initial;
    Node? form;
    bool hasEnded;

    public TreeConstruction(ErrorList errors) => (this.errors, active) = (errors, new ActiveFormattingElements(open));

    public bool HasDoctype { get; private set; }

    public static bool IsSpecial(Node node) =>
        node.Namespace == Namespace.Html ? ElementGroups.Special.Contains(node.Name)
        : node.Namespace == Namespace.Svg ? node.Name is "foreignobject" or "desc" or "title"
        : node.Name is "mi" or "mo" or "mn" or "ms" or "mtext" or "annotation-xml";

    public void Doctype(string text, int at, bool isClosed)
    {
        if (mode != InsertionMode.Initial)
        {
            errors.Add(
                at,
                "unexpected-doctype",
                "There is a doctype in the middle of the page.",
                "Let the page begin with it, once."
            );
            return;
        }
        (mode, HasDoctype) = (InsertionMode.BeforeHtml, true);
        if (!isClosed)
        {
            errors.Add(at, "eof-in-doctype", "The page ends within its doctype.", "Write <!DOCTYPE html>.");
        }
        else if (DoctypeText.ErrorOf(text) is { } code)
        {
            errors.Add(at, code, "The doctype is none that browsers know.", "Write <!DOCTYPE html>.");
        }
    }

    public void Text(ReadOnlySpan<char> text, int at)
    {
        var isSpace = text.IndexOfAnyExcept(" \t\n\f\r") < 0;
        if (isSpace)
        {
            if (
                mode is InsertionMode.InBody or InsertionMode.InCell or InsertionMode.InCaption
                && open.Count > 0
                && open.Top.Namespace == Namespace.Html
            )
            {
                active.Reconstruct();
            }
            return;
        }
        at += text.IndexOfAnyExcept(" \t\n\f\r");
        if (IsForeign && !open.Top.IsIntegrationPoint)
        {
            return;
        }
        EnsureBody(at);
        switch (mode)
        {
            case InsertionMode.InTable
            or InsertionMode.InTableBody
            or InsertionMode.InRow when open.Top.Name is "table" or "tbody" or "tfoot" or "thead" or "tr":
                errors.Add(
                    at,
                    "text-in-table",
                    "There is text between the cells of a table.",
                    "Put them into a cell, or before the table."
                );
                active.Reconstruct();
                break;
            case InsertionMode.InColumnGroup:
                if (open.Top.Is("colgroup"))
                {
                    open.Pop();
                    mode = InsertionMode.InTable;
                }
                errors.Add(
                    at,
                    "text-in-table",
                    "There is text between the columns of a table.",
                    "Put them into a cell, or before the table."
                );
                break;
            case InsertionMode.InFrameset or InsertionMode.AfterFrameset:
                errors.Add(at, "text-in-frameset", "There is text in a frameset.", "Use a page with a body.");
                break;
            case InsertionMode.AfterBody or InsertionMode.AfterAfterBody:
                errors.Add(at, "text-after-body", "There is text after the end of the body.", "Put it before </body>.");
                mode = InsertionMode.InBody;
                break;
            default:
                active.Reconstruct();
                break;
        }
    }

    /// <summary>The end of the page, at its length.</summary>
    public void End(int at)
    {
        EnsureBody(at);
        ReportUnclosed();
    }

    void ReportUnclosed()
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            var (node, name) = (open[at], open[at].Name);
            if (!(node.Namespace == Namespace.Html && optionalEndTag.Contains(name)))
            {
                errors.Add(
                    node.At,
                    "unclosed-element",
                    $"<{Quoted.Value(name)}> is not closed.",
                    $"Write </{Quoted.Value(name)}> where it ends."
                );
            }
        }
    }

    /// <summary>Takes a start tag. True when it is one of HTML, whose text may hold no tags.</summary>
    public bool StartTag(HtmlTag tag)
    {
        if (open.Count > PageParser.MaxDepth * 2)
        {
            // Deeper than any page; what is open is looked through for each tag.
            return true;
        }
        if (
            IsForeign
            && !(
                open.Top.IsIntegrationPoint
                && (
                    open.Top.Namespace == Namespace.Svg
                    || open.Top.Name == "annotation-xml"
                    || tag.Name is not ("mglyph" or "malignmark")
                )
            )
            && !(open.Top is { Namespace: Namespace.Math, Name: "annotation-xml" } && tag.Name == "svg")
        )
        {
            if (!BreaksOut(tag))
            {
                PushForeign(tag, open.Top.Namespace);
                return false;
            }
            errors.Add(
                tag.At,
                "html-start-tag-in-foreign-content",
                $"<{Quoted.Value(tag.Name)}> is not allowed in <{open.Top.Name}> of "
                    + $"{(open.Top.Namespace == Namespace.Svg ? "SVG" : "MathML")}, and closes it.",
                "Close the drawing or formula before it, or use <foreignObject>."
            );
            LeaveForeign();
        }
        if (SelectParts.IsMisplaced(open, tag.Name))
        {
            errors.Add(
                tag.At,
                "element-in-select",
                $"<{Quoted.Value(tag.Name)}> is not allowed in <{open.Top.Name}> of a <select>.",
                "Put only <option>, <optgroup> and <hr> there."
            );
        }
        Start(tag);
        if (tag.IsSelfClosed && !ElementGroups.Void.Contains(tag.Name) && tag.Name is not ("svg" or "math" or "image"))
        {
            errors.Add(
                tag.At,
                "non-void-html-element-start-tag-with-trailing-solidus",
                $"<{Quoted.Value(tag.Name)}/> does not close the element: the / is ignored.",
                $"Close it with </{Quoted.Value(tag.Name)}>."
            );
        }
        return tag.Name is not ("svg" or "math");
    }

    public void EndTag(HtmlTag tag)
    {
        if (raw == tag.Name)
        {
            raw = null;
            return;
        }
        raw = null;
        if (IsForeign)
        {
            EndInForeign(tag);
        }
        else
        {
            End(tag);
        }
    }

    void ReportStrayEndTag(HtmlTag tag) =>
        errors.Add(
            tag.At,
            "unexpected-end-tag",
            $"The end tag </{Quoted.Value(tag.Name)}> closes nothing.",
            "Remove it, or write the start tag that is missing before it."
        );

    void ReportStrayStartTag(HtmlTag tag) =>
        errors.Add(
            tag.At,
            "unexpected-start-tag",
            $"The start tag <{Quoted.Value(tag.Name)}> is not allowed here, and is ignored.",
            "Remove it, or move it."
        );

    void ReportMismatch(HtmlTag tag, Node inner) =>
        errors.Add(
            tag.At,
            "end-tag-with-open-elements",
            $"</{Quoted.Value(tag.Name)}> comes while <{Quoted.Value(inner.Name)}> is still open.",
            $"Close <{Quoted.Value(inner.Name)}> before it."
        );

    Node Push(HtmlTag tag)
    {
        var node = new Node(tag.Name, Namespace.Html, tag.At);
        open.Push(node);
        return node;
    }

    void PushImplied(string name) => open.Push(new Node(name, Namespace.Html, -1));

    /// <summary>Closes a p that no end tag closes (13.2.6.4.7).</summary>
    void CloseParagraph(HtmlTag tag)
    {
        if (!open.IsInButtonScope("p"))
        {
            return;
        }
        open.GenerateImplied("p");
        if (!open.Top.Is("p"))
        {
            errors.Add(
                tag.At,
                "implied-end-tag-with-open-elements",
                $"<{Quoted.Value(tag.Name)}> ends the paragraph while <{Quoted.Value(open.Top.Name)}> is still open.",
                $"Close <{Quoted.Value(open.Top.Name)}> before it."
            );
        }
        open.PopUntil("p");
    }
}
