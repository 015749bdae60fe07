using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Locales;

/// <summary>
/// The languages that the theme knows. A publisher's file of words takes the place of the program's word by word; what
/// a language lacks is taken from its primary language, and else from English.
/// </summary>
public sealed class Languages
{
    readonly Dictionary<string, Language> byTag = new(StringComparer.OrdinalIgnoreCase);
    readonly Language english;

    /// <summary>Reads files of words; of two for one language the later takes the place of the earlier.</summary>
    /// <param name="files">Their tag and text.</param>
    public Languages(IEnumerable<(string Tag, SourceText File)> files, Report report)
    {
        var read = new Dictionary<string, (Dictionary<string, YamlNode> Words, string Path)>(
            StringComparer.OrdinalIgnoreCase
        );
        var models = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var texts = new FieldReader(report, Draft: false, QuoteMarks.English);
        foreach (var (tag, file) in files.OrderByDescending(f => f.Tag == "en"))
        {
            var words = read.TryGetValue(tag, out var earlier)
                ? earlier.Words
                : new Dictionary<string, YamlNode>(StringComparer.Ordinal);
            read[tag] = (words, file.Path);
            foreach (var entry in YamlReader.Read(file, 0, file.Text.Length, report).Entries)
            {
                if (tag == "en" && earlier.Words is null)
                {
                    models[entry.Key] = entry.Value;
                }
                foreach (
                    var word in (entry.Value is YamlSequence list ? list.Items : [entry.Value]).OfType<YamlScalar>()
                )
                {
                    texts.CheckCut(word, entry.Key);
                }
                if (Fault(entry.Key, entry.Value, models.GetValueOrDefault(entry.Key)) is { } fault)
                {
                    report.Add(
                        LocaleRules.WordsWrong,
                        entry.Value.At,
                        fault,
                        $"Write it as in the program's words/en.yaml."
                    );
                    continue;
                }
                words[entry.Key] = entry.Value;
            }
        }
        foreach (var (tag, (words, path)) in read)
        {
            foreach (
                var (key, word) in read.TryGetValue(LanguageTag.Primary(tag), out var primary) ? primary.Words : []
            )
            {
                words.TryAdd(key, word);
            }
            ReportMissing(
                path,
                models.Keys.Where(key => !words.ContainsKey(key)).Order(StringComparer.Ordinal).ToList(),
                report
            );
            foreach (var (key, word) in read["en"].Words)
            {
                words.TryAdd(key, word);
            }
            byTag[tag] = new Language(tag, words);
        }
        english = new Language("en", read["en"].Words, standsIn: true);
    }

    public bool Knows(string lang) => byTag.ContainsKey(lang) || byTag.ContainsKey(LanguageTag.Primary(lang));

    /// <summary>What a language calls itself; its tag, where the theme does not know it.</summary>
    public string NameOf(string lang) => Knows(lang) ? For(lang)["language_name"] : lang;

    /// <summary>The words for a language tag; English for a language that the theme does not know.</summary>
    public Language For(string lang) =>
        byTag.TryGetValue(lang, out var exact) ? exact
        : byTag.TryGetValue(LanguageTag.Primary(lang), out var primary) ? primary
        : english;

    /// <summary>The separators in the numbers of a language, which a region may write in a way of its own.</summary>
    public NumberMarks NumberMarksOf(string lang) =>
        byTag.TryGetValue(lang, out var exact)
            ? exact.NumberMarks
            : NumberMarks.OfRegion(lang) ?? (Knows(lang) ? For(lang).NumberMarks : NumberMarks.Unknown);

    /// <summary>What is wrong with a word, compared with that of the program's own English.</summary>
    static string? Fault(string key, YamlNode word, YamlNode? model) =>
        (word, model) switch
        {
            (_, null) => null,
            (YamlScalar { IsNull: false } text, YamlScalar known) => Pattern
                .Names(text.Value)
                .Except(Pattern.Names(known.Value))
                .FirstOrDefault()
                is { } name
                ? $"`{key}` contains `{{{name}}}`, which nothing fills in."
                : null,
            (_, YamlScalar) => $"`{key}` has to be a text.",
            (YamlSequence list, YamlSequence known)
                when list.Items.Count == known.Items.Count && list.Items.All(item => item is YamlScalar) => null,
            (_, YamlSequence known) => $"`{key}` has to be a list of {known.Items.Count} texts.",
            _ => null,
        };

    static void ReportMissing(string path, List<string> missing, Report report)
    {
        if (missing.Count > 0)
        {
            var named = string.Join(", ", missing.Take(5).Select(key => $"`{key}`"));
            report.Add(
                LocaleRules.WordsMissing,
                Location.StartOf(path),
                $"{(missing.Count == 1 ? "A word is" : $"{missing.Count} words are")} missing here, "
                    + $"so English is used for {named}{(missing.Count > 5 ? " and others" : "")}.",
                "Add them; the program's words/en.yaml has all of them."
            );
        }
    }
}
