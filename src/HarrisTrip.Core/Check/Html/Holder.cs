using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>
/// The element whose content model an element has to fit in, past parents that hold what their own parent may hold.
/// </summary>
/// <param name="Element">The first parent that says something of its own.</param>
/// <param name="Holds">The categories that may stand there.</param>
readonly record struct Holder(IElement Element, Category Holds)
{
    /// <summary>Null when anything may stand there, or when another fault hides what may.</summary>
    public static Holder? Of(IElement parent)
    {
        for (var at = parent; at is not null; at = at.ParentElement!)
        {
            if (!ElementKind.IsHtml(at))
            {
                return null;
            }
            if (ElementKind.Of(at) is not { } kind)
            {
                if (CustomElement.IsName(at.LocalName))
                {
                    continue;
                }
                return null;
            }
            if ((kind.Holds & Category.Any) != 0)
            {
                return null;
            }
            if ((kind.Holds & Category.Transparent) == 0)
            {
                return new Holder(at, kind.Holds);
            }
        }
        return null;
    }
}
