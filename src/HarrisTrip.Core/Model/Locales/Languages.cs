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
    readonly Dictionary<string, Lazy<Language>> byTag;
    readonly Lazy<Language> english;

    /// <summary>Takes files of words; of two for one language the later takes the place of the earlier.</summary>
    /// <param name="files">Their tag and text.</param>
    /// <param name="report">
    /// Null for files that are known to be right: each is read when a page in its language asks for it.
    /// </param>
    public Languages(IEnumerable<(string Tag, SourceText File)> files, Report? report)
    {
        var ofTags = files.ToLookup(f => f.Tag, f => f.File, StringComparer.OrdinalIgnoreCase);
        var models = new Lazy<IReadOnlyDictionary<string, YamlNode>>(() =>
            report is null ? new Dictionary<string, YamlNode>() : Read(ofTags["en"].First(), models: null, report: null)
        );
        var own = ofTags.ToDictionary(
            tag => tag.Key,
            tag => new Lazy<Dictionary<string, YamlNode>>(() =>
            {
                var words = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
                foreach (var file in tag)
                {
                    foreach (var (key, word) in Read(file, models.Value, report))
                    {
                        words[key] = word;
                    }
                }
                return words;
            }),
            StringComparer.OrdinalIgnoreCase
        );
        byTag = own.ToDictionary(
            tag => tag.Key,
            tag => new Lazy<Language>(() =>
            {
                var words = new Dictionary<string, YamlNode>(tag.Value.Value, StringComparer.Ordinal);
                Add(words, own.GetValueOrDefault(LanguageTag.Primary(tag.Key))?.Value ?? []);
                if (report is not null)
                {
                    ReportMissing(ofTags[tag.Key].Last().Path, words, models.Value, report);
                }
                Add(words, own["en"].Value);
                return new Language(tag.Key, words);
            }),
            StringComparer.OrdinalIgnoreCase
        );
        english = new Lazy<Language>(() => new Language("en", own["en"].Value, standsIn: true));
        if (report is not null)
        {
            foreach (var language in byTag.Values)
            {
                _ = language.Value;
            }
        }

        static void Add(Dictionary<string, YamlNode> words, Dictionary<string, YamlNode> others)
        {
            foreach (var (key, word) in others)
            {
                words.TryAdd(key, word);
            }
        }
    }

    /// <param name="models">The program's own English; null for the file that is just that.</param>
    static Dictionary<string, YamlNode> Read(
        SourceText file,
        IReadOnlyDictionary<string, YamlNode>? models,
        Report? report
    )
    {
        var words = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        var texts = report is null ? null : new FieldReader(report, Draft: false, QuoteMarks.English);
        foreach (var entry in YamlReader.Read(file, 0, file.Text.Length, report ?? new Report()).Entries)
        {
            foreach (var word in (entry.Value is YamlSequence list ? list.Items : [entry.Value]).OfType<YamlScalar>())
            {
                texts?.CheckCut(word, entry.Key);
            }
            if (Fault(entry.Key, entry.Value, models?.GetValueOrDefault(entry.Key)) is { } fault)
            {
                report?.Add(
                    LocaleRules.WordsWrong,
                    entry.Value.At,
                    fault,
                    $"Write it as in the program's words/en.yaml."
                );
                continue;
            }
            words[entry.Key] = entry.Value;
        }
        return words;
    }

    public bool Knows(string lang) => byTag.ContainsKey(lang) || byTag.ContainsKey(LanguageTag.Primary(lang));

    /// <summary>What a language calls itself; its tag, where the theme does not know it.</summary>
    public string NameOf(string lang) => Knows(lang) ? For(lang)["language_name"] : lang;

    /// <summary>The words for a language tag; English for a language that the theme does not know.</summary>
    public Language For(string lang) =>
        (byTag.GetValueOrDefault(lang) ?? byTag.GetValueOrDefault(LanguageTag.Primary(lang)) ?? english).Value;

    /// <summary>The separators in the numbers of a language, which a region may write in a way of its own.</summary>
    public NumberMarks NumberMarksOf(string lang) =>
        byTag.TryGetValue(lang, out var exact)
            ? exact.Value.NumberMarks
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

    static void ReportMissing(
        string path,
        Dictionary<string, YamlNode> words,
        IReadOnlyDictionary<string, YamlNode> models,
        Report report
    )
    {
        var missing = models.Keys.Where(key => !words.ContainsKey(key)).Order(StringComparer.Ordinal).ToList();
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
