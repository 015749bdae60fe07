using System.Collections;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Locales;
using HarrisTrip.Values;
using Scriban.Runtime;

namespace HarrisTrip.Render.Templating;

/// <summary>
/// Hands plain values over to templates: texts, numbers, flags, moments, safe HTML, lists and dictionaries of these.
/// </summary>
static class TemplateValues
{
    public static ScriptObject ToScript(IReadOnlyDictionary<string, object?> values, Language language)
    {
        var group = new ScriptObject(values.Count);
        foreach (var (key, value) in values)
        {
            group.SetValue(key, ToScript(value, language), readOnly: false);
        }
        return group;
    }

    /// <summary>A moment as programs and as readers read it.</summary>
    public static ScriptObject ToScript(Moment moment, Language language) =>
        new() { ["iso"] = moment.Iso, ["text"] = language.Format(moment) };

    /// <summary>
    /// Values without moments, which look the same in every language, for all pages at once: no template can change
    /// them.
    /// </summary>
    public static object? Shared(object? value)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> group:
                var values = new ScriptObject(group.Count);
                foreach (var (key, inner) in group)
                {
                    values.SetValue(key, Shared(inner), readOnly: true);
                }
                values.IsReadOnly = true;
                return values;
            case IEnumerable items and not string:
                var list = new ScriptArray();
                foreach (var item in items)
                {
                    list.Add(Shared(item));
                }
                list.IsReadOnly = true;
                return list;
            default:
                return value;
        }
    }

    static object? ToScript(object? value, Language language) =>
        value switch
        {
            null or string or Text or SafeHtml or bool or int or long or decimal => value,
            Moment moment => ToScript(moment, language),
            IReadOnlyDictionary<string, object?> group => ToScript(group, language),
            IEnumerable list => ToList(list, language),
            _ => throw new ArgumentException($"A template cannot be given {value.GetType().Name}.", nameof(value)),
        };

    static ScriptArray ToList(IEnumerable items, Language language)
    {
        var list = new ScriptArray();
        foreach (var item in items)
        {
            list.Add(ToScript(item, language));
        }
        return list;
    }
}
