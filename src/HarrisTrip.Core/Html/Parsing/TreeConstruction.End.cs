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
            case Mode.Initial
            or Mode.BeforeHtml
            or Mode.BeforeHead
            or Mode.InHead
            or Mode.InHeadNoscript
            or Mode.AfterHead:
                EndBeforeBody(tag);
                return;
            case Mode.InTable or Mode.InTableBody or Mode.InRow:
                EndInTable(tag);
                return;
            case Mode.InCaption when name is "caption" or "table":
                if (CloseCaption(tag) && name == "table")
                {
                    EndInTable(tag);
                }
                return;
            case Mode.InColumnGroup:
                EndInColumnGroup(tag);
                return;
            case Mode.InCell when name is "td" or "th":
                if (!open.IsInTableScope(name))
                {
                    Stray(tag);
                    return;
                }
                open.GenerateImplied();
                ExpectTop(tag);
                open.PopUntil(name);
                active.ClearToMarker();
                mode = Mode.InRow;
                return;
            case Mode.InCell when name is "table" or "tbody" or "tfoot" or "thead" or "tr":
                if (!open.IsInTableScope(name))
                {
                    Stray(tag);
                    return;
                }
                CloseCell(tag);
                EndInTable(tag);
                return;
            case Mode.InFrameset when name == "frameset" && open.Count > 1:
                open.Pop();
                mode = open.Top.Is("frameset") ? mode : Mode.AfterFrameset;
                return;
            case Mode.InFrameset or Mode.AfterFrameset:
                if (mode == Mode.InFrameset || name != "html")
                {
                    Stray(tag);
                }
                return;
            case Mode.AfterBody when name == "html":
                mode = Mode.AfterAfterBody;
                return;
            case Mode.AfterBody or Mode.AfterAfterBody:
                errors.Add(
                    tag.At,
                    "end-tag-after-body",
                    $"</{Quoted.Value(name)}> stands after the end of the body.",
                    "Take it out, or put it before </body>."
                );
                mode = Mode.InBody;
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
            Stray(tag);
            return;
        }
        // Once: a page of end tags alone would tell of all that is open as often.
        if (!hasEnded)
        {
            TellUnclosed();
        }
        hasEnded = true;
        mode = tag.Name == "html" ? Mode.AfterAfterBody : Mode.AfterBody;
    }

    void EndBeforeBody(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "noscript" when mode == Mode.InHeadNoscript:
                open.Pop();
                mode = Mode.InHead;
                return;
            case "head" when mode is not (Mode.InHeadNoscript or Mode.AfterHead):
                ReachHead();
                open.Pop();
                mode = Mode.AfterHead;
                return;
            case "body" or "html":
                ReachBody(tag.At);
                EndOfBody(tag);
                return;
            default:
                Stray(tag);
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
                    Stray(tag);
                    return;
                }
                CloseTable();
                return;
            case "tr" when mode == Mode.InRow:
                if (!CloseRow())
                {
                    Stray(tag);
                }
                return;
            case "tbody" or "tfoot" or "thead" when mode is Mode.InRow or Mode.InTableBody:
                if (!open.IsInTableScope(tag.Name))
                {
                    Stray(tag);
                    return;
                }
                if (mode == Mode.InRow)
                {
                    CloseRow();
                }
                open.ClearTo(bodyContext);
                open.Pop();
                mode = Mode.InTable;
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
                Stray(tag);
                return;
            default:
                errors.Add(
                    tag.At,
                    "end-tag-in-table",
                    $"</{Quoted.Value(tag.Name)}> stands between the cells of a table.",
                    "Take it out, or put it into a cell."
                );
                EndInBody(tag);
                return;
        }
    }

    void EndInColumnGroup(HtmlTag tag)
    {
        if (tag.Name == "col" || !open.Top.Is("colgroup"))
        {
            Stray(tag);
            return;
        }
        open.Pop();
        mode = Mode.InTable;
        if (tag.Name != "colgroup")
        {
            EndInTable(tag);
        }
    }

    void EndOfTemplate(HtmlTag tag)
    {
        if (!open.Has("template"))
        {
            Stray(tag);
            return;
        }
        open.GenerateAllImplied();
        ExpectTop(tag);
        open.PopUntil("template");
        active.ClearToMarker();
        if (templates.Count > 0)
        {
            templates.Pop();
        }
        ResetMode();
    }
}
