namespace HarrisTrip.Html.Parsing;

/// <summary>End tags by the place where they stand.</summary>
sealed partial class TreeConstruction
{
    void End(HtmlTag tag)
    {
        var name = tag.Name;
        if (name == "template")
        {
            EndOfTemplate(tag);
            return;
        }
        switch (mode)
        {
            case InsertionMode.Initial
            or InsertionMode.BeforeHtml
            or InsertionMode.BeforeHead
            or InsertionMode.InHead
            or InsertionMode.InHeadNoscript
            or InsertionMode.AfterHead:
                EndBeforeBody(tag);
                return;
            case InsertionMode.InTable or InsertionMode.InTableBody or InsertionMode.InRow:
                EndInTable(tag);
                return;
            case InsertionMode.InCaption when name is "caption" or "table":
                if (CloseCaption(tag) && name == "table")
                {
                    EndInTable(tag);
                }
                return;
            case InsertionMode.InColumnGroup:
                EndInColumnGroup(tag);
                return;
            case InsertionMode.InCell when name is "td" or "th":
                if (!open.IsInTableScope(name))
                {
                    ReportStrayEndTag(tag);
                    return;
                }
                open.GenerateImplied();
                ExpectTop(tag);
                open.PopUntil(name);
                active.ClearToMarker();
                mode = InsertionMode.InRow;
                return;
            case InsertionMode.InCell when name is "table" or "tbody" or "tfoot" or "thead" or "tr":
                if (!open.IsInTableScope(name))
                {
                    ReportStrayEndTag(tag);
                    return;
                }
                CloseCell(tag);
                EndInTable(tag);
                return;
            case InsertionMode.InFrameset when name == "frameset" && open.Count > 1:
                open.Pop();
                mode = open.Top.Is("frameset") ? mode : InsertionMode.AfterFrameset;
                return;
            case InsertionMode.InFrameset or InsertionMode.AfterFrameset:
                if (mode == InsertionMode.InFrameset || name != "html")
                {
                    ReportStrayEndTag(tag);
                }
                return;
            case InsertionMode.AfterBody when name == "html":
                mode = InsertionMode.AfterAfterBody;
                return;
            case InsertionMode.AfterBody or InsertionMode.AfterAfterBody:
                errors.Add(
                    tag.At,
                    "end-tag-after-body",
                    $"</{Quoted.Value(name)}> comes after the end of the body.",
                    "Remove it, or put it before </body>."
                );
                mode = InsertionMode.InBody;
                break;
        }
        if (name is "body" or "html")
        {
            EndOfBody(tag);
        }
        else
        {
            EndInBody(tag);
        }
    }

    void EndOfBody(HtmlTag tag)
    {
        if (!open.IsInScope("body"))
        {
            ReportStrayEndTag(tag);
            return;
        }
        // Once: a page of end tags alone would tell of all that is open as often.
        if (!hasEnded)
        {
            ReportUnclosed();
        }
        hasEnded = true;
        mode = tag.Name == "html" ? InsertionMode.AfterAfterBody : InsertionMode.AfterBody;
    }

    void EndBeforeBody(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "noscript" when mode == InsertionMode.InHeadNoscript:
                open.Pop();
                mode = InsertionMode.InHead;
                return;
            case "head" when mode is not (InsertionMode.InHeadNoscript or InsertionMode.AfterHead):
                EnsureHead();
                open.Pop();
                mode = InsertionMode.AfterHead;
                return;
            case "body" or "html":
                EnsureBody(tag.At);
                EndOfBody(tag);
                return;
            default:
                ReportStrayEndTag(tag);
                return;
        }
    }

    void EndInTable(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "table":
                if (!open.IsInTableScope("table"))
                {
                    ReportStrayEndTag(tag);
                    return;
                }
                CloseTable();
                return;
            case "tr" when mode == InsertionMode.InRow:
                if (!CloseRow())
                {
                    ReportStrayEndTag(tag);
                }
                return;
            case "tbody" or "tfoot" or "thead" when mode is InsertionMode.InRow or InsertionMode.InTableBody:
                if (!open.IsInTableScope(tag.Name))
                {
                    ReportStrayEndTag(tag);
                    return;
                }
                if (mode == InsertionMode.InRow)
                {
                    CloseRow();
                }
                open.ClearTo(bodyContext);
                open.Pop();
                mode = InsertionMode.InTable;
                return;
            case "body"
            or "caption"
            or "col"
            or "colgroup"
            or "html"
            or "tbody"
            or "td"
            or "tfoot"
            or "th"
            or "thead"
            or "tr":
                ReportStrayEndTag(tag);
                return;
            default:
                errors.Add(
                    tag.At,
                    "end-tag-in-table",
                    $"</{Quoted.Value(tag.Name)}> is between the cells of a table.",
                    "Remove it, or put it into a cell."
                );
                EndInBody(tag);
                return;
        }
    }

    void EndInColumnGroup(HtmlTag tag)
    {
        if (tag.Name == "col" || !open.Top.Is("colgroup"))
        {
            ReportStrayEndTag(tag);
            return;
        }
        open.Pop();
        mode = InsertionMode.InTable;
        if (tag.Name != "colgroup")
        {
            EndInTable(tag);
        }
    }

    void EndOfTemplate(HtmlTag tag)
    {
        if (!open.Has("template"))
        {
            ReportStrayEndTag(tag);
            return;
        }
        open.GenerateAllImplied();
        ExpectTop(tag);
        open.PopUntil("template");
        active.ClearToMarker();
        if (templateModes.Count > 0)
        {
            templateModes.Pop();
        }
        ResetMode();
    }
}
