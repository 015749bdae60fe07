using AngleSharp.Dom;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Constraints;

/// <summary>What attributes and parts of forms ask of each other (HTML Living Standard 4.10).</summary>
static class FormConstraints
{
    public static Fault? Button(IElement button)
    {
        var type = button.GetAttribute("type")?.ToLowerInvariant() ?? "";
        if (
            type is "reset" or "button"
            && button.Attributes.FirstOrDefault(a =>
                a.LocalName is "formaction" or "formenctype" or "formmethod" or "formnovalidate" or "formtarget"
            )
                is { } sends
        )
        {
            return new Fault(
                $"A `<button>` of the type {type} does not submit a form, "
                    + $"so it cannot have the attribute `{sends.LocalName}`.",
                "Remove it, or use type=\"submit\"."
            );
        }
        return null;
    }

    public static Fault? Select(IElement select)
    {
        var isMany = select.HasAttribute("multiple");
        var options = Options(select);
        if (!isMany && options.Count(o => o.HasAttribute("selected")) > 1)
        {
            return new Fault(
                "Two options of a `<select>` are selected, but it allows only one.",
                "Remove selected from one of them, or add multiple to the <select>."
            );
        }
        var shown =
            select.GetAttribute("size") is { } size
            && int.TryParse(
                size,
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var rows
            )
                ? rows
                : 1;
        if (select.HasAttribute("required") && !isMany && shown <= 1)
        {
            if (options.Count == 0)
            {
                return new Fault("A `<select>` that has to be filled in has no option.", "Add one.");
            }
            var first = select.FirstElementChild;
            if (
                first is not { LocalName: "option" }
                || !(
                    first.GetAttribute("value") is ""
                    || (first.GetAttribute("value") is null && first.TextContent.Length == 0)
                )
            )
            {
                return new Fault(
                    "A `<select>` that has to be filled in begins with a real choice, so nobody can "
                        + "leave it open.",
                    "Begin it with an <option value=\"\">."
                );
            }
        }
        return null;
    }

    public static Fault? Option(IElement option) =>
        option.HasAttribute("label")
        || option.TextContent.AsSpan().IndexOfAnyExcept(" \t\n\f\r") >= 0
        || option.ParentElement?.LocalName == "datalist"
        || option.Children.Length > 0
            ? null
            : new Fault("An `<option>` shows nothing.", "Write its text in it, or in its label.");

    public static Fault? Optgroup(IElement group) =>
        group.HasAttribute("label") || group.Children.Any(c => c.LocalName == "legend")
            ? null
            : new Fault("An `<optgroup>` has no `label`.", "Add a label with the name of the group.");

    public static Fault? Lengths(IElement field) =>
        Count(field, "minlength") > Count(field, "maxlength")
            ? new Fault(
                $"`minlength` is greater than `maxlength` on `{Quoted.Tag(field)}`.",
                "No text can satisfy both: change one of them."
            )
            : null;

    public static Fault? Text(IElement area) =>
        "hard".Equals(area.GetAttribute("wrap"), StringComparison.OrdinalIgnoreCase) && !area.HasAttribute("cols")
            ? new Fault("A `<textarea>` with wrap=\"hard\" does not say how wide it is.", "Add cols.")
            : Lengths(area);

    public static Fault? Label(IElement label)
    {
        var fields = 0;
        foreach (var inside in label.GetElementsByTagName("*"))
        {
            fields += References.IsLabelable(inside) && !inside.LocalName.Contains('-') ? 1 : 0;
            if (fields == 2)
            {
                return new Fault("A `<label>` holds two fields, but can name only one.", "Make a label for each.");
            }
        }
        return null;
    }

    public static Fault? Meter(IElement meter)
    {
        if (!meter.HasAttribute("value"))
        {
            return new Fault("A `<meter>` has no `value`.", "Add it.");
        }
        var min = Numbers.Parse(meter.GetAttribute("min")) ?? 0;
        var max = Numbers.Parse(meter.GetAttribute("max")) ?? 1;
        if (min > max)
        {
            return new Fault("The `min` of a `<meter>` is greater than its `max`.", "Change one of them.");
        }
        foreach (var name in (string[])["value", "low", "high", "optimum"])
        {
            if (Numbers.Parse(meter.GetAttribute(name)) is { } number && (number < min || number > max))
            {
                return new Fault(
                    $"The `{name}` of a `<meter>` is not between its `min` and its `max`, which are 0 and "
                        + $"1 unless it says otherwise.",
                    "Change one of them."
                );
            }
        }
        return Numbers.Parse(meter.GetAttribute("low")) > Numbers.Parse(meter.GetAttribute("high"))
            ? new Fault("The `low` of a `<meter>` is greater than its `high`.", "Change one of them.")
            : null;
    }

    public static Fault? Progress(IElement progress) =>
        Numbers.Parse(progress.GetAttribute("value")) > (Numbers.Parse(progress.GetAttribute("max")) ?? 1)
            ? new Fault(
                "The `value` of a `<progress>` is greater than its `max`, which is 1 unless it says otherwise.",
                "Change one of them."
            )
            : null;

    static double? Count(IElement field, string name) =>
        field.GetAttribute(name) is { } value && Numbers.IsDigits(value) ? Numbers.Parse(value) : null;

    static List<IElement> Options(IElement select) =>
        [
            .. select
                .Children.SelectMany(c => c.LocalName == "optgroup" ? c.Children : (IEnumerable<IElement>)[c])
                .Where(c => c.LocalName == "option"),
        ];
}
