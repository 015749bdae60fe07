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

    static object? ToScript(object? value, Language language) =>
        value switch
        {
            null or string or Text or SafeHtml or bool or int => value,
            Moment moment => new ScriptObject { ["iso"] = moment.Iso, ["text"] = language.Format(moment) },
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
