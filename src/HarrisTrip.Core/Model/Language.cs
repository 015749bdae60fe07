using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Model;

/// <summary>The page furniture in one language: words, quotation marks, and how dates are written.</summary>
/// <param name="standsIn">True where it is read for a language that the theme does not know.</param>
public sealed class Language(string tag, YamlMapping file, bool standsIn = false)
{
    readonly Dictionary<string, YamlNode> entries = file.Entries.ToDictionary(e => e.Key, e => e.Value, StringComparer.Ordinal);

    public string Tag { get; } = tag;

    /// <summary>The language of the words where it is not the page's own; else null.</summary>
    public string? ForeignTag { get; } = standsIn ? tag : null;

    /// <summary>All words by their key.</summary>
    public IEnumerable<KeyValuePair<string, string>> Words =>
        entries.Where(e => e.Value is YamlScalar).Select(e => KeyValuePair.Create(e.Key, ((YamlScalar)e.Value).Value));

    public string this[string key] => entries.TryGetValue(key, out var node) && node is YamlScalar scalar ? scalar.Value : key;

    public QuoteMarks QuoteMarks => List("quotes") is [var od, var cd, var os, var cs] ? new QuoteMarks(od, cd, os, cs) : QuoteMarks.English;

    /// <summary>A moment as a reader of this language reads it, in the zone that its author wrote.</summary>
    public string Format(Moment moment)
    {
        var months = List("months");
        return this[moment.HasTime ? "date_time" : "date"]
            .Replace("{day}", Number(moment.Value.Day, 1), StringComparison.Ordinal)
            .Replace("{month}", months.Count == 12 ? months[moment.Value.Month - 1] : Number(moment.Value.Month, 2), StringComparison.Ordinal)
            .Replace("{year}", Number(moment.Value.Year, 4), StringComparison.Ordinal)
            .Replace("{hour}", Number(moment.Value.Hour, 2), StringComparison.Ordinal)
            .Replace("{minute}", Number(moment.Value.Minute, 2), StringComparison.Ordinal)
            .Replace("{zone}", Zone(moment.Value.Offset), StringComparison.Ordinal);
    }

    IReadOnlyList<string> List(string key) =>
        entries.TryGetValue(key, out var node) && node is YamlSequence sequence ? [.. sequence.Items.OfType<YamlScalar>().Select(s => s.Value)] : [];

    static string Number(int value, int digits) => value.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    static string Zone(TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return "UTC";
        }
        var sign = offset < TimeSpan.Zero ? "−" : "+";
        var minutes = offset.Minutes == 0 ? "" : ":" + Number(Math.Abs(offset.Minutes), 2);
        return $"UTC{sign}{Math.Abs(offset.Hours)}{minutes}";
    }
}

/// <summary>The languages that the theme knows.</summary>
public sealed class Languages
{
    readonly Dictionary<string, Language> byTag = new(StringComparer.OrdinalIgnoreCase);

    readonly Language? english;

    /// <summary>Reads one file a language; <paramref name="files"/> are tag, text.</summary>
    public Languages(IEnumerable<(string Tag, SourceText File)> files, Report report)
    {
        foreach (var (tag, file) in files)
        {
            var words = YamlReader.Read(file, 0, file.Text.Length, report);
            byTag[tag] = new Language(tag, words);
            english = tag == "en" ? new Language(tag, words, standsIn: true) : english;
        }
    }

    public bool Knows(string lang) => byTag.ContainsKey(lang) || byTag.ContainsKey(LanguageTag.Primary(lang));

    /// <summary>The words for a language tag; English for a language that the theme does not know.</summary>
    public Language For(string lang) =>
        byTag.TryGetValue(lang, out var exact) ? exact
        : byTag.TryGetValue(LanguageTag.Primary(lang), out var primary) ? primary
        : english!;
}
