using static HarrisTrip.Html.Parsing.OpenElements;

namespace HarrisTrip.Html.Parsing;

/// <summary>Tags in tables (13.2.6.4.9 to 13.2.6.4.15).</summary>
sealed partial class TreeConstruction
{
    void InTable(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "caption":
                open.ClearTo(tableContext);
                active.Mark();
                Push(tag);
                mode = InsertionMode.InCaption;
                return;
            case "colgroup":
                open.ClearTo(tableContext);
                Push(tag);
                mode = InsertionMode.InColumnGroup;
                return;
            case "col":
                open.ClearTo(tableContext);
                PushImplied("colgroup");
                mode = InsertionMode.InColumnGroup;
                return;
            case "tbody" or "tfoot" or "thead":
                open.ClearTo(tableContext);
                Push(tag);
                mode = InsertionMode.InTableBody;
                return;
            case "td" or "th" or "tr":
                open.ClearTo(tableContext);
                PushImplied("tbody");
                mode = InsertionMode.InTableBody;
                InTableBody(tag);
                return;
            case "table":
                errors.Add(
                    tag.At,
                    "table-in-table",
                    "There is a table between the cells of a table, and it closes that table.",
                    "Put it into a cell, or close the first table before it."
                );
                if (open.IsInTableScope("table"))
                {
                    CloseTable();
                    Dispatch(tag);
                }
                return;
            case "style" or "script" or "template":
                InHead(tag);
                return;
            case "input" when "hidden".Equals(tag.ValueOf("type"), StringComparison.OrdinalIgnoreCase):
                ReportFosterParented(tag);
                return;
            case "form":
                ReportFosterParented(tag);
                if (form is null && !open.Has("template"))
                {
                    form = Push(tag);
                    open.Pop();
                }
                return;
            default:
                ReportFosterParented(tag);
                InBody(tag);
                return;
        }
    }

    void ReportFosterParented(HtmlTag tag) =>
        errors.Add(
            tag.At,
            "start-tag-in-table",
            $"<{Quoted.Value(tag.Name)}> is between the cells of a table.",
            "Put it into a cell, or before the table."
        );

    void InColumnGroup(HtmlTag tag)
    {
        if (tag.Name is "col")
        {
            return;
        }
        if (tag.Name == "template")
        {
            InHead(tag);
            return;
        }
        if (!open.Top.Is("colgroup"))
        {
            ReportStrayStartTag(tag);
            return;
        }
        open.Pop();
        mode = InsertionMode.InTable;
        InTable(tag);
    }

    void InTableBody(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "tr":
                open.ClearTo(bodyContext);
                Push(tag);
                mode = InsertionMode.InRow;
                return;
            case "td" or "th":
                errors.Add(tag.At, "cell-without-row", $"<{tag.Name}> is not in a row.", "Put it into a <tr>.");
                open.ClearTo(bodyContext);
                PushImplied("tr");
                mode = InsertionMode.InRow;
                InRow(tag);
                return;
            case "caption" or "col" or "colgroup" or "tbody" or "tfoot" or "thead":
                if (open.IsInTableScope("tbody") || open.IsInTableScope("thead") || open.IsInTableScope("tfoot"))
                {
                    open.ClearTo(bodyContext);
                    open.Pop();
                    mode = InsertionMode.InTable;
                    InTable(tag);
                }
                else
                {
                    ReportStrayStartTag(tag);
                }
                return;
            default:
                InTable(tag);
                return;
        }
    }

    void InRow(HtmlTag tag)
    {
        if (tag.Name is "td" or "th")
        {
            open.ClearTo(rowContext);
            Push(tag);
            mode = InsertionMode.InCell;
            active.Mark();
        }
        else if (tableParts.Contains(tag.Name))
        {
            if (CloseRow())
            {
                InTableBody(tag);
            }
            else
            {
                ReportStrayStartTag(tag);
            }
        }
        else
        {
            InTable(tag);
        }
    }

    bool CloseRow()
    {
        if (!open.IsInTableScope("tr"))
        {
            return false;
        }
        open.ClearTo(rowContext);
        open.Pop();
        mode = InsertionMode.InTableBody;
        return true;
    }

    bool CloseCaption(HtmlTag tag)
    {
        if (!open.IsInTableScope("caption"))
        {
            ReportStrayEndTag(tag);
            return false;
        }
        open.GenerateImplied();
        if (!open.Top.Is("caption"))
        {
            ReportMismatch(tag, open.Top);
        }
        open.PopUntil("caption");
        active.ClearToMarker();
        mode = InsertionMode.InTable;
        return true;
    }

    void CloseCell(HtmlTag tag)
    {
        open.GenerateImplied();
        var cell = open.IsInTableScope("td") ? "td" : "th";
        if (open.Top.Name is not ("td" or "th"))
        {
            ReportMismatch(tag, open.Top);
        }
        open.PopUntil(cell);
        active.ClearToMarker();
        mode = InsertionMode.InRow;
    }

    void CloseTable()
    {
        open.PopUntil("table");
        ResetMode();
    }

    void ResetMode()
    {
        for (var at = open.Count - 1; at > 0; at--)
        {
            if (open[at].Namespace != Namespace.Html)
            {
                continue;
            }
            InsertionMode? found = open[at].Name switch
            {
                "td" or "th" => InsertionMode.InCell,
                "tr" => InsertionMode.InRow,
                "tbody" or "thead" or "tfoot" => InsertionMode.InTableBody,
                "caption" => InsertionMode.InCaption,
                "colgroup" => InsertionMode.InColumnGroup,
                "table" => InsertionMode.InTable,
                "template" => templateModes.Count > 0 ? templateModes.Peek() : InsertionMode.InBody,
                "head" => InsertionMode.InHead,
                "body" => InsertionMode.InBody,
                "frameset" => InsertionMode.InFrameset,
                _ => null,
            };
            if (found is { } known)
            {
                mode = known;
                return;
            }
        }
        mode = InsertionMode.AfterHead;
    }
}
