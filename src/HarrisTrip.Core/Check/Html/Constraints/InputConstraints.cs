using System.Collections.Frozen;
using AngleSharp.Dom;
using HarrisTrip.Check.Html.Css;
using HarrisTrip.Check.Views;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Html.Constraints;

/// <summary>
/// Which attributes a field has depends on its type (the table in HTML Living Standard 4.10.5), and so does what its
/// value is.
/// </summary>
static class InputConstraints
{
    static readonly System.Buffers.SearchValues<char> NotInMailNames = System.Buffers.SearchValues.Create(
        " \t\n\r\f(),:;<>[]\\\"@"
    );

    static readonly FrozenDictionary<string, FrozenSet<string>> types = """
        accept: file
        alpha: color
        alt: image
        autocomplete: hidden text search url tel email password date month week time datetime-local number range color
        capture: file
        checked: checkbox radio
        colorspace: color
        dirname: hidden text search url tel email password submit
        formaction: submit image
        formenctype: submit image
        formmethod: submit image
        formnovalidate: submit image
        formtarget: submit image
        height: image
        list: text search url tel email date month week time datetime-local number range color
        max: date month week time datetime-local number range
        maxlength: text search url tel email password
        min: date month week time datetime-local number range
        minlength: text search url tel email password
        multiple: email file
        pattern: text search url tel email password
        placeholder: text search url tel email password number
        popovertarget: submit image reset button
        popovertargetaction: submit image reset button
        readonly: text search url tel email password date month week time datetime-local number
        required: text search url tel email password date month week time datetime-local number checkbox radio file
        size: text search url tel email password
        src: image
        step: date month week time datetime-local number range
        value: hidden text search url tel email password date month week time datetime-local number range color checkbox radio submit reset button
        width: image
        """.Split('\n').Select(row => row.Split(": ")).ToFrozenDictionary(
        row => row[0],
        row => row[1].Split(' ').ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    public static Fault? FaultOf(IElement input)
    {
        var type = InputType.Of(input);
        foreach (var attribute in input.Attributes)
        {
            if (types.TryGetValue(attribute.LocalName, out var fitting) && !fitting.Contains(type))
            {
                return new Fault(
                    $"An `<input>` of the type {Quoted.Value(type)} has no attribute `{attribute.LocalName}`.",
                    $"Remove it, or use a type that has it: {string.Join(", ", fitting.Order(StringComparer.Ordinal))}."
                );
            }
        }
        if ("isindex".Equals(input.GetAttribute("name"), StringComparison.OrdinalIgnoreCase))
        {
            return new Fault("A field cannot be named isindex.", "Give it another name.");
        }
        if (type == "image" && !input.HasAttribute("alt"))
        {
            return new Fault(
                "An image button has no text for readers who cannot see it.",
                "Add alt to say what the button does."
            );
        }
        if (type == "button" && string.IsNullOrEmpty(input.GetAttribute("value")))
        {
            return new Fault("A button has no text.", "Add value to say what the button does.");
        }
        if (type == "hidden" && input.GetAttribute("autocomplete")?.Trim().ToLowerInvariant() is "on" or "off")
        {
            return new Fault(
                "Nobody fills in a hidden field: its `autocomplete` cannot be on or off.",
                "Remove it, or say what the field holds."
            );
        }
        foreach (var name in (string[])["value", "min", "max"])
        {
            if (
                input.GetAttribute(name) is { } value
                && (value.Length > 0 || name != "value" || type == "range")
                && ExpectedValue(type, value, input.HasAttribute("multiple")) is { } wanted
            )
            {
                return new Fault(
                    $"`{name}=\"{Quoted.Value(value)}\"` does not fit an `<input>` of the type {type}.",
                    $"It has to be {wanted}."
                );
            }
        }
        return FormConstraints.Lengths(input);
    }

    static string? ExpectedValue(string type, string value, bool isMany) =>
        type switch
        {
            "number" or "range" => Numbers.Parse(value) is null ? "a number" : null,
            "date" => Dates.IsDate(value) ? null : "a date such as 2026-03-01",
            "month" => Dates.IsMonth(value) ? null : "a month such as 2026-03",
            "week" => Dates.IsWeek(value) ? null : "a week such as 2026-W09",
            "time" => Dates.IsTime(value) ? null : "a time such as 12:30",
            "datetime-local" => Dates.IsLocal(value) ? null : "a date and time such as 2026-03-01T12:30",
            "color" => CssValues.IsColor(value) ? null : "a colour such as #204060",
            "email" => (isMany ? value.Split(',') : [value]).All(one => IsMail(WordList.Trim(one)))
                ? null
                : "an email address",
            "url" => Microdata.IsAbsolute(WordList.Trim(value)) ? null : "a full address, such as https://example.org/",
            _ => null,
        };

    static bool IsMail(string address) =>
        address.IndexOf('@') is > 0 and var at
        && at < address.Length - 1
        && address.AsSpan(0, at).IndexOfAny(NotInMailNames) < 0
        && address[(at + 1)..]
            .Split('.')
            .All(label =>
                label.Length is > 0 and < 64
                && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
                && label[0] != '-'
                && label[^1] != '-'
            );
}
