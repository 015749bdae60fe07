namespace HarrisTrip.Html.Parsing;

/// <content>End tags in the body (13.2.6.4.7).</content>
sealed partial class TreeConstruction
{
    void EndInBody(HtmlTag tag)
    {
        var name = tag.Name;
        if (name == "p")
        {
            EndOfBlock(tag, open.IsInButtonScope(name), except: name);
        }
        else if (blocks.Contains(name) || name is "button" or "listing" or "pre" or "select")
        {
            EndOfBlock(tag, open.IsInScope(name));
        }
        else if (name is "li")
        {
            EndOfBlock(tag, open.IsInListScope(name), except: name);
        }
        else if (name is "dd" or "dt")
        {
            EndOfBlock(tag, open.IsInScope(name), except: name);
        }
        else if (name is ['h', >= '1' and <= '6'])
        {
            EndOfHeading(tag);
        }
        else if (name is "form")
        {
            EndOfForm(tag);
        }
        else if (name is "applet" or "marquee" or "object")
        {
            if (open.IsInScope(name))
            {
                EndOfBlock(tag, isOpen: true);
                active.ClearToMarker();
            }
            else
            {
                ReportStrayEndTag(tag);
            }
        }
        else if (ElementGroups.IsFormatting(name))
        {
            if (active.Close(name) is not { } isWrong)
            {
                AnyOtherEndTag(tag);
            }
            else if (isWrong)
            {
                errors.Add(
                    tag.At,
                    "misnested-end-tag",
                    $"</{name}> comes in the wrong order.",
                    "Close last what was opened first, and each within the paragraph in which it was opened."
                );
            }
        }
        else
        {
            AnyOtherEndTag(tag);
        }
    }

    /// <param name="except">What its own end tag alone closes, though it may stay open elsewhere.</param>
    void EndOfBlock(HtmlTag tag, bool isOpen, string? except = null)
    {
        if (!isOpen)
        {
            ReportStrayEndTag(tag);
            return;
        }
        open.GenerateImplied(except);
        ExpectTop(tag);
        open.PopUntil(tag.Name);
    }

    void EndOfHeading(HtmlTag tag)
    {
        if (!open.IsHeadingInScope())
        {
            ReportStrayEndTag(tag);
            return;
        }
        open.GenerateImplied();
        ExpectTop(tag);
        open.PopUntilHeading();
    }

    void EndOfForm(HtmlTag tag)
    {
        if (open.Has("template"))
        {
            EndOfBlock(tag, open.IsInScope("form"));
            return;
        }
        var node = form;
        form = null;
        if (node is null || open.IndexOf(node) < 0 || !open.IsInScope("form"))
        {
            ReportStrayEndTag(tag);
            return;
        }
        open.GenerateImplied();
        if (!ReferenceEquals(open.Top, node))
        {
            ReportMismatch(tag, open.Top);
        }
        open.Remove(node);
    }

    void AnyOtherEndTag(HtmlTag tag)
    {
        for (var at = open.Count - 1; at > 0; at--)
        {
            if (open[at].Is(tag.Name))
            {
                open.GenerateImplied(tag.Name);
                ExpectTop(tag);
                open.PopTo(Math.Min(at, open.Count));
                return;
            }
            if (IsSpecial(open[at]))
            {
                break;
            }
        }
        ReportStrayEndTag(tag);
    }

    void ExpectTop(HtmlTag tag)
    {
        if (!open.Top.Is(tag.Name))
        {
            ReportMismatch(tag, open.Top);
        }
    }
}
