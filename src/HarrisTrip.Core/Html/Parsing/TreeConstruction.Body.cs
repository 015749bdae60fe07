using static HarrisTrip.Html.Parsing.OpenElements;

namespace HarrisTrip.Html.Parsing;

/// <summary>Tags in the body (13.2.6.4.7).</summary>
sealed partial class TreeConstruction
{
    void InBody(HtmlTag tag)
    {
        var name = tag.Name;
        if (headElements.Contains(name))
        {
            InHead(tag);
        }
        else if (blocks.Contains(name))
        {
            CloseParagraph(tag);
            Push(tag);
        }
        else if (ElementGroups.Formatting.Contains(name))
        {
            active.Reconstruct();
            active.Add(Push(tag));
        }
        else if (name is ['h', >= '1' and <= '6'])
        {
            CloseParagraph(tag);
            if (open.Top is { Namespace: Namespace.Html, Name: ['h', >= '1' and <= '6'] })
            {
                errors.Add(
                    tag.At,
                    "heading-in-heading",
                    $"<{name}> is in a heading, and closes it.",
                    "Close the heading before it."
                );
                open.Pop();
            }
            Push(tag);
        }
        else if (tableParts.Contains(name) || name is "frame" or "head")
        {
            ReportStrayStartTag(tag);
        }
        else
        {
            Other(tag);
        }
    }

    void Other(HtmlTag tag)
    {
        switch (tag.Name)
        {
            case "body" or "frameset":
                ReportStrayStartTag(tag);
                return;
            case "pre" or "listing" or "plaintext":
                CloseParagraph(tag);
                Push(tag);
                return;
            case "form":
                if (form is not null && !open.Has("template"))
                {
                    errors.Add(
                        tag.At,
                        "form-in-form",
                        "There is a form in a form; this start tag is ignored.",
                        "Close the first form before it."
                    );
                    return;
                }
                CloseParagraph(tag);
                var node = Push(tag);
                form = open.Has("template") ? form : node;
                return;
            case "li":
                CloseItem(tag, tag.Name, tag.Name);
                Push(tag);
                return;
            case "dd" or "dt":
                CloseItem(tag, "dd", "dt");
                Push(tag);
                return;
            case "button":
                if (open.IsInScope("button"))
                {
                    errors.Add(
                        tag.At,
                        "button-in-button",
                        "There is a button in a button, and it closes that button.",
                        "Close the first button before it."
                    );
                    open.GenerateImplied();
                    open.PopUntil("button");
                }
                active.Reconstruct();
                Push(tag);
                return;
            case "a":
                if (active.Find("a") is { } link)
                {
                    errors.Add(
                        tag.At,
                        "a-in-a",
                        "There is a link in a link, and it closes that link.",
                        "Close the first link before it."
                    );
                    active.Close("a");
                    active.Remove(link);
                    open.Remove(link);
                }
                active.Reconstruct();
                active.Add(Push(tag));
                return;
            case "nobr":
                active.Reconstruct();
                if (open.IsInScope("nobr"))
                {
                    ReportStrayStartTag(tag);
                    active.Close("nobr");
                    active.Reconstruct();
                }
                active.Add(Push(tag));
                return;
            case "applet" or "marquee" or "object":
                active.Reconstruct();
                Push(tag);
                active.Mark();
                return;
            case "table":
                CloseParagraph(tag);
                Push(tag);
                mode = InsertionMode.InTable;
                return;
            case "area" or "br" or "embed" or "img" or "keygen" or "wbr" or "param" or "source" or "track":
                active.Reconstruct();
                return;
            case "input":
                if (open.IsInScope("select"))
                {
                    errors.Add(
                        tag.At,
                        "input-in-select",
                        "There is an input in a select, and it closes the select.",
                        "Close the select before it."
                    );
                    open.PopUntil("select");
                }
                active.Reconstruct();
                return;
            case "hr":
                CloseParagraph(tag);
                CloseOptions(tag, isGroup: true);
                return;
            case "image":
                errors.Add(
                    tag.At,
                    "image-start-tag",
                    "There is no element <image> in HTML; browsers take it for <img>.",
                    "Write <img>."
                );
                return;
            case "textarea" or "iframe" or "noembed" or "xmp":
                if (tag.Name == "xmp")
                {
                    CloseParagraph(tag);
                }
                raw = tag.Name;
                return;
            case "select":
                if (open.IsInScope("select"))
                {
                    errors.Add(
                        tag.At,
                        "select-in-select",
                        "There is a select in a select, and it closes that select.",
                        "Close the first select before it."
                    );
                    open.PopUntil("select");
                    return;
                }
                active.Reconstruct();
                Push(tag);
                return;
            case "option" or "optgroup":
                CloseOptions(tag, tag.Name == "optgroup");
                active.Reconstruct();
                Push(tag);
                return;
            case "rb" or "rp" or "rt" or "rtc":
                var isShort = tag.Name is "rp" or "rt";
                if (open.IsInScope("ruby"))
                {
                    open.GenerateImplied(isShort ? "rtc" : null);
                }
                if (!(open.Top.Is("ruby") || (isShort && open.Top.Is("rtc"))))
                {
                    errors.Add(
                        tag.At,
                        "ruby-text-without-ruby",
                        $"<{tag.Name}> is not directly in <ruby>.",
                        "Put it into <ruby>, and close what is open in it."
                    );
                }
                Push(tag);
                return;
            case "svg" or "math":
                active.Reconstruct();
                PushForeign(tag, tag.Name == "svg" ? Namespace.Svg : Namespace.Math);
                return;
            default:
                active.Reconstruct();
                Push(tag);
                return;
        }
    }

    /// <summary>A new item closes the one before it.</summary>
    void CloseItem(HtmlTag tag, string one, string other)
    {
        for (var at = open.Count - 1; at >= 0; at--)
        {
            var node = open[at];
            if (node.Is(one) || node.Is(other))
            {
                open.GenerateImplied(node.Name);
                if (!open.Top.Is(node.Name))
                {
                    errors.Add(
                        tag.At,
                        "implied-end-tag-with-open-elements",
                        $"<{tag.Name}> ends the item before it while <{Quoted.Value(open.Top.Name)}> is still open.",
                        $"Close <{Quoted.Value(open.Top.Name)}> before it."
                    );
                }
                open.PopUntil(node.Name);
                break;
            }
            if (IsSpecial(node) && !(node.Is("address") || node.Is("div") || node.Is("p")))
            {
                break;
            }
        }
        CloseParagraph(tag);
    }

    void CloseOptions(HtmlTag tag, bool isGroup)
    {
        if (open.IsInScope("select"))
        {
            open.GenerateImplied(isGroup ? null : "optgroup");
            if (open.IsInScope("option") || (isGroup && open.IsInScope("optgroup")))
            {
                errors.Add(
                    tag.At,
                    "option-with-open-elements",
                    $"<{tag.Name}> is in an option that is not closed.",
                    "Close the option before it."
                );
            }
        }
        else if (open.Top.Is("option") && tag.Name != "hr")
        {
            open.Pop();
        }
    }
}
