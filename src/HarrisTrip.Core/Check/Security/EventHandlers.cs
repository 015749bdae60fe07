using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Check.Html;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Security;

/// <summary>
/// Attributes that hold code: the event handlers of HTML (8.1.8.2), of SVG, pointers, touch and animation.
/// </summary>
static class EventHandlers
{
    /// <summary>Those that HTML does not have on its own elements, and browsers run all the same.</summary>
    const string Others = """
        onbegin onend onfocusin onfocusout onmousewheel onrepeat onselectionchange onselectstart
        """;

    /// <summary>Their names, in lower case.</summary>
    public static readonly FrozenSet<string> Names = WordList.SetOf(
        $"{AttributeTable.Events}\n{AttributeTable.WindowEvents}\n{Others}"
    );

    public static bool IsHandler(string attribute) => Names.Contains(attribute);

    /// <summary>The handlers of an element, in the order they are written; null when it has none.</summary>
    public static List<IAttr>? Of(IElement element)
    {
        List<IAttr>? found = null;
        for (var i = 0; i < element.Attributes.Length; i++)
        {
            if (
                element.Attributes[i] is { } attribute
                && attribute.Name is ['o', 'n', _, _, _, ..]
                && IsHandler(attribute.Name)
            )
            {
                (found ??= []).Add(attribute);
            }
        }
        return found;
    }
}
