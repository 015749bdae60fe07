using System.Collections.Frozen;
using AngleSharp.Dom;

namespace HarrisTrip.Check.Security;

/// <summary>
/// Attributes that hold code: the event handlers of HTML (8.1.8.2), of SVG, pointers, touch and animation.
/// </summary>
static class EventHandlers
{
    static readonly FrozenSet<string> Names = """
        onabort onafterprint onanimationcancel onanimationend onanimationiteration onanimationstart onauxclick
        onbeforeinput onbeforematch onbeforeprint onbeforetoggle onbeforeunload onbegin onblur oncancel oncanplay
        oncanplaythrough onchange onclick onclose oncommand oncontextlost oncontextmenu oncontextrestored oncopy
        oncuechange oncut ondblclick ondrag ondragend ondragenter ondragleave ondragover ondragstart ondrop
        ondurationchange onemptied onend onended onerror onfocus onfocusin onfocusout onformdata ongotpointercapture
        onhashchange oninput oninvalid onkeydown onkeypress onkeyup onlanguagechange onload onloadeddata
        onloadedmetadata onloadstart onlostpointercapture onmessage onmessageerror onmousedown onmouseenter
        onmouseleave onmousemove onmouseout onmouseover onmouseup onmousewheel onoffline ononline onpagehide
        onpagereveal onpageshow onpageswap onpaste onpause onplay onplaying onpointercancel onpointerdown
        onpointerenter onpointerleave onpointermove onpointerout onpointerover onpointerup onpopstate onprogress
        onratechange onrejectionhandled onrepeat onreset onresize onscroll onscrollend onsecuritypolicyviolation
        onseeked onseeking onselect onselectionchange onselectstart onslotchange onstalled onstorage onsubmit onsuspend
        ontimeupdate ontoggle ontouchcancel ontouchend ontouchmove ontouchstart ontransitioncancel ontransitionend
        ontransitionrun ontransitionstart onunhandledrejection onunload onvolumechange onwaiting onwheel
        """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The handlers of an element, in the order they are written; null when it has none.</summary>
    public static List<IAttr>? Of(IElement element)
    {
        List<IAttr>? found = null;
        for (var i = 0; i < element.Attributes.Length; i++)
        {
            if (
                element.Attributes[i] is { } attribute
                && attribute.Name is ['o', 'n', _, _, _, ..]
                && Names.Contains(attribute.Name)
            )
            {
                (found ??= []).Add(attribute);
            }
        }
        return found;
    }
}
