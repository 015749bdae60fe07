namespace HarrisTrip.Html.Parsing;

/// <summary>Start tags by the place where they stand.</summary>
sealed partial class TreeConstruction
{
    /// <summary>Opens what a page may leave out, up to the body.</summary>
    void ReachBody(int at)
    {
        ReachHead();
        if (mode == Mode.InHeadNoscript)
        {
            errors.Add(
                at,
                "unexpected-content-in-head-noscript",
                "A noscript in the head holds what may stand only in the body.",
                "Put only link, style and meta there."
            );
            open.Pop();
            mode = Mode.InHead;
        }
        if (mode == Mode.InHead)
        {
            open.Pop();
            mode = Mode.AfterHead;
        }
        if (mode == Mode.AfterHead)
        {
            PushMadeUp("body");
            mode = Mode.InBody;
        }
    }

    /// <summary>Opens what a page may leave out, up to the head. That the doctype is missing is no error here.</summary>
    void ReachHead()
    {
        if (mode is Mode.Initial or Mode.BeforeHtml)
        {
            PushMadeUp("html");
            mode = Mode.BeforeHead;
        }
        if (mode == Mode.BeforeHead)
        {
            PushMadeUp("head");
            mode = Mode.InHead;
        }
    }

    void Start(HtmlTag tag)
    {
        if (tag.Name == "html")
        {
            if (mode is Mode.Initial or Mode.BeforeHtml)
            {
                Push(tag);
                mode = Mode.BeforeHead;
            }
            else
            {
                StrayStart(tag);
            }
            return;
        }
        if (tag.Name == "head")
        {
            if (mode is Mode.Initial or Mode.BeforeHtml)
            {
                PushMadeUp("html");
                mode = Mode.BeforeHead;
            }
            if (mode == Mode.BeforeHead)
            {
                Push(tag);
                mode = Mode.InHead;
            }
            else
            {
                StrayStart(tag);
            }
            return;
        }
        ReachHead();
        switch (mode)
        {
            case Mode.InHeadNoscript
                when tag.Name is "basefont" or "bgsound" or "link" or "meta" or "noframes" or "style":
                InHead(tag);
                return;
            case Mode.InHeadNoscript when tag.Name == "noscript":
                StrayStart(tag);
                return;
            case Mode.InHead when tag.Name == "noscript":
                Push(tag);
                mode = Mode.InHeadNoscript;
                return;
            case Mode.InHead when ofHead.Contains(tag.Name):
                InHead(tag);
                return;
            case Mode.AfterHead when ofHead.Contains(tag.Name):
                errors.Add(
                    tag.At,
                    "start-tag-after-head",
                    $"<{tag.Name}> stands between the head and the body.",
                    "Put it before </head>."
                );
                InHead(tag);
                return;
        }
        if (mode is Mode.InHead or Mode.InHeadNoscript or Mode.AfterHead)
        {
            StartBody(tag);
            return;
        }
        Dispatch(tag);
    }

    void StartBody(HtmlTag tag)
    {
        if (mode == Mode.InHeadNoscript)
        {
            errors.Add(
                tag.At,
                "unexpected-content-in-head-noscript",
                $"<{Quoted.Value(tag.Name)}> cannot stand in a noscript of the head.",
                "Put only link, style and meta there."
            );
            open.Pop();
            mode = Mode.InHead;
            Start(tag);
            return;
        }
        if (mode == Mode.InHead)
        {
            open.Pop();
            mode = Mode.AfterHead;
        }
        if (tag.Name == "body")
        {
            Push(tag);
            mode = Mode.InBody;
        }
        else if (tag.Name == "frameset")
        {
            Push(tag);
            mode = Mode.InFrameset;
        }
        else
        {
            PushMadeUp("body");
            mode = Mode.InBody;
            InBody(tag);
        }
    }

    void InHead(HtmlTag tag)
    {
        if (tag.Name == "template")
        {
            Push(tag);
            active.Mark();
            mode = Mode.InTemplate;
            templates.Push(Mode.InTemplate);
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
            case Mode.InTable:
                InTable(tag);
                break;
            case Mode.InCaption:
                if (ofTable.Contains(tag.Name) && CloseCaption(tag))
                {
                    Dispatch(tag);
                }
                else if (!ofTable.Contains(tag.Name))
                {
                    InBody(tag);
                }
                break;
            case Mode.InColumnGroup:
                InColumnGroup(tag);
                break;
            case Mode.InTableBody:
                InTableBody(tag);
                break;
            case Mode.InRow:
                InRow(tag);
                break;
            case Mode.InCell:
                if (ofTable.Contains(tag.Name) && (open.IsInTableScope("td") || open.IsInTableScope("th")))
                {
                    CloseCell(tag);
                    Dispatch(tag);
                }
                else if (ofTable.Contains(tag.Name))
                {
                    StrayStart(tag);
                }
                else
                {
                    InBody(tag);
                }
                break;
            case Mode.InTemplate:
                InTemplate(tag);
                break;
            case Mode.InFrameset or Mode.AfterFrameset:
                if (tag.Name is "frameset" && mode == Mode.InFrameset)
                {
                    Push(tag);
                }
                else if (tag.Name is "noframes")
                {
                    InHead(tag);
                }
                else if (tag.Name is not "frame" || mode == Mode.AfterFrameset)
                {
                    StrayStart(tag);
                }
                break;
            case Mode.AfterBody or Mode.AfterAfterBody:
                errors.Add(
                    tag.At,
                    "start-tag-after-body",
                    $"<{Quoted.Value(tag.Name)}> stands after the end of the body.",
                    "Put it before </body>."
                );
                mode = Mode.InBody;
                InBody(tag);
                break;
            default:
                InBody(tag);
                break;
        }
    }

    void InTemplate(HtmlTag tag)
    {
        if (ofHead.Contains(tag.Name))
        {
            InHead(tag);
            return;
        }
        templates.Pop();
        mode = tag.Name switch
        {
            "caption" or "colgroup" or "tbody" or "tfoot" or "thead" => Mode.InTable,
            "col" => Mode.InColumnGroup,
            "tr" => Mode.InTableBody,
            "td" or "th" => Mode.InRow,
            _ => Mode.InBody,
        };
        templates.Push(mode);
        Dispatch(tag);
    }
}
