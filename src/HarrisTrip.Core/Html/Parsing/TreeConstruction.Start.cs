namespace HarrisTrip.Html.Parsing;

/// <summary>Start tags by the place where they stand.</summary>
sealed partial class TreeConstruction
{
    /// <summary>Opens what a page may leave out, up to the body.</summary>
    void EnsureBody(int at)
    {
        EnsureHead();
        if (mode == InsertionMode.InHeadNoscript)
        {
            errors.Add(
                at,
                "unexpected-content-in-head-noscript",
                "A noscript in the head contains what is allowed only in the body.",
                "Put only link, style and meta there."
            );
            open.Pop();
            mode = InsertionMode.InHead;
        }
        if (mode == InsertionMode.InHead)
        {
            open.Pop();
            mode = InsertionMode.AfterHead;
        }
        if (mode == InsertionMode.AfterHead)
        {
            PushImplied("body");
            mode = InsertionMode.InBody;
        }
    }

    /// <summary>
    /// Opens what a page may leave out, up to the head. That the doctype is missing is no error here.
    /// </summary>
    void EnsureHead()
    {
        if (mode is InsertionMode.Initial or InsertionMode.BeforeHtml)
        {
            PushImplied("html");
            mode = InsertionMode.BeforeHead;
        }
        if (mode == InsertionMode.BeforeHead)
        {
            PushImplied("head");
            mode = InsertionMode.InHead;
        }
    }

    void Start(HtmlTag tag)
    {
        if (tag.Name == "html")
        {
            if (mode is InsertionMode.Initial or InsertionMode.BeforeHtml)
            {
                Push(tag);
                mode = InsertionMode.BeforeHead;
            }
            else
            {
                ReportStrayStartTag(tag);
            }
            return;
        }
        if (tag.Name == "head")
        {
            if (mode is InsertionMode.Initial or InsertionMode.BeforeHtml)
            {
                PushImplied("html");
                mode = InsertionMode.BeforeHead;
            }
            if (mode == InsertionMode.BeforeHead)
            {
                Push(tag);
                mode = InsertionMode.InHead;
            }
            else
            {
                ReportStrayStartTag(tag);
            }
            return;
        }
        EnsureHead();
        switch (mode)
        {
            case InsertionMode.InHeadNoscript
                when tag.Name is "basefont" or "bgsound" or "link" or "meta" or "noframes" or "style":
                InHead(tag);
                return;
            case InsertionMode.InHeadNoscript when tag.Name == "noscript":
                ReportStrayStartTag(tag);
                return;
            case InsertionMode.InHead when tag.Name == "noscript":
                Push(tag);
                mode = InsertionMode.InHeadNoscript;
                return;
            case InsertionMode.InHead when headElements.Contains(tag.Name):
                InHead(tag);
                return;
            case InsertionMode.AfterHead when headElements.Contains(tag.Name):
                errors.Add(
                    tag.At,
                    "start-tag-after-head",
                    $"<{tag.Name}> is between the head and the body.",
                    "Put it before </head>."
                );
                InHead(tag);
                return;
        }
        if (mode is InsertionMode.InHead or InsertionMode.InHeadNoscript or InsertionMode.AfterHead)
        {
            StartBody(tag);
            return;
        }
        Dispatch(tag);
    }

    void StartBody(HtmlTag tag)
    {
        if (mode == InsertionMode.InHeadNoscript)
        {
            errors.Add(
                tag.At,
                "unexpected-content-in-head-noscript",
                $"<{Quoted.Value(tag.Name)}> is not allowed in a noscript of the head.",
                "Put only link, style and meta there."
            );
            open.Pop();
            mode = InsertionMode.InHead;
            Start(tag);
            return;
        }
        if (mode == InsertionMode.InHead)
        {
            open.Pop();
            mode = InsertionMode.AfterHead;
        }
        if (tag.Name == "body")
        {
            Push(tag);
            mode = InsertionMode.InBody;
        }
        else if (tag.Name == "frameset")
        {
            Push(tag);
            mode = InsertionMode.InFrameset;
        }
        else
        {
            PushImplied("body");
            mode = InsertionMode.InBody;
            InBody(tag);
        }
    }

    void InHead(HtmlTag tag)
    {
        if (tag.Name == "template")
        {
            Push(tag);
            active.Mark();
            mode = InsertionMode.InTemplate;
            templateModes.Push(InsertionMode.InTemplate);
        }
        else if (!ElementGroups.Void.Contains(tag.Name))
        {
            // Text is read in one go, up to its end tag.
            raw = tag.Name;
        }
    }

    /// <summary>The element whose text was read; its end tag comes next.</summary>
    string? raw;

    void Dispatch(HtmlTag tag)
    {
        switch (mode)
        {
            case InsertionMode.InTable:
                InTable(tag);
                break;
            case InsertionMode.InCaption:
                if (tableParts.Contains(tag.Name) && CloseCaption(tag))
                {
                    Dispatch(tag);
                }
                else if (!tableParts.Contains(tag.Name))
                {
                    InBody(tag);
                }
                break;
            case InsertionMode.InColumnGroup:
                InColumnGroup(tag);
                break;
            case InsertionMode.InTableBody:
                InTableBody(tag);
                break;
            case InsertionMode.InRow:
                InRow(tag);
                break;
            case InsertionMode.InCell:
                if (tableParts.Contains(tag.Name) && (open.IsInTableScope("td") || open.IsInTableScope("th")))
                {
                    CloseCell(tag);
                    Dispatch(tag);
                }
                else if (tableParts.Contains(tag.Name))
                {
                    ReportStrayStartTag(tag);
                }
                else
                {
                    InBody(tag);
                }
                break;
            case InsertionMode.InTemplate:
                InTemplate(tag);
                break;
            case InsertionMode.InFrameset or InsertionMode.AfterFrameset:
                if (tag.Name is "frameset" && mode == InsertionMode.InFrameset)
                {
                    Push(tag);
                }
                else if (tag.Name is "noframes")
                {
                    InHead(tag);
                }
                else if (tag.Name is not "frame" || mode == InsertionMode.AfterFrameset)
                {
                    ReportStrayStartTag(tag);
                }
                break;
            case InsertionMode.AfterBody or InsertionMode.AfterAfterBody:
                errors.Add(
                    tag.At,
                    "start-tag-after-body",
                    $"<{Quoted.Value(tag.Name)}> comes after the end of the body.",
                    "Put it before </body>."
                );
                mode = InsertionMode.InBody;
                InBody(tag);
                break;
            default:
                InBody(tag);
                break;
        }
    }

    void InTemplate(HtmlTag tag)
    {
        if (headElements.Contains(tag.Name))
        {
            InHead(tag);
            return;
        }
        templateModes.Pop();
        mode = tag.Name switch
        {
            "caption" or "colgroup" or "tbody" or "tfoot" or "thead" => InsertionMode.InTable,
            "col" => InsertionMode.InColumnGroup,
            "tr" => InsertionMode.InTableBody,
            "td" or "th" => InsertionMode.InRow,
            _ => InsertionMode.InBody,
        };
        templateModes.Push(mode);
        Dispatch(tag);
    }
}
