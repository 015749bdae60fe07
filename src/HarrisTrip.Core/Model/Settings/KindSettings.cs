using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Settings;

/// <summary>A kind of article of the publication's own, or what it has to say of one of ours.</summary>
public sealed partial record KindSettings(Location At)
{
    /// <summary>More are refused.</summary>
    const int MaxCount = 50;

    /// <summary>As front matter says it.</summary>
    public Text? Name { get; init; }
    public Text? Label { get; init; }
    public IReadOnlyDictionary<string, Text>? Labels { get; init; }
    public Text? Template { get; init; }
    public Text? Schema { get; init; }

    /// <summary>What readers see of it in a language; null where it is one of ours.</summary>
    public Text? LabelIn(string lang) =>
        Labels?.GetValueOrDefault(lang) ?? Labels?.GetValueOrDefault(LanguageTag.Primary(lang)) ?? Label;

    public static FieldTable<KindSettings> Table { get; } =
        new(
            "a kind of article",
            at => new KindSettings(at),
            Field<KindSettings>.Of(
                "label",
                Shapes.Prose,
                k => k.Label,
                (k, v) => k with { Label = v },
                "What readers see of it, such as Recipe; for a kind of your own alone."
            ),
            Field<KindSettings>.Of(
                "labels",
                Shapes.ProseByLanguage,
                k => k.Labels,
                (k, v) => k with { Labels = v },
                "The same in other languages."
            ),
            Field<KindSettings>.Of(
                "template",
                Shapes.Words,
                k => k.Template,
                (k, v) => k with { Template = v },
                "The template of its main part, in your theme. Default: article.html."
            ),
            Field<KindSettings>.Of(
                "schema",
                Shapes.OneOf([
                    ArticleKind.News,
                    .. ArticleKind.All.Where(kind => !kind.IsPage).Select(kind => kind.Schema),
                ]),
                k => k.Schema,
                (k, v) => k with { Schema = v },
                "Its type for search engines. Default: NewsArticle."
            )
        );

    /// <summary>Kinds by their names.</summary>
    public static Shape<IReadOnlyList<KindSettings>> Kinds { get; } =
        new(
            "a group: the name of each kind, and what it is below it",
            (node, name, reader) =>
            {
                if (node is not YamlMapping mapping)
                {
                    reader.Wrong(
                        node,
                        name,
                        "a group of kinds",
                        "Write the name of each kind on a line of its own, and below it, indented, `label` or `template`."
                    );
                    return null;
                }
                return
                [
                    .. mapping
                        .Entries.Where(entry => entry.Value is not YamlUnreadable)
                        .Take(MaxCount)
                        .Select(entry => ReadOne(entry, reader))
                        .OfType<KindSettings>(),
                ];
            },
            kinds => kinds.ToDictionary(kind => kind.Name!.Value, _ => (object?)null),
            () => new() { ["type"] = "object", ["additionalProperties"] = Table.Schema() }
        );

    static KindSettings? ReadOne(YamlEntry entry, FieldReader reader)
    {
        if (!NamePattern().IsMatch(entry.Key) || entry.Key == ArticleFields.News)
        {
            reader.Report.Add(
                FieldRules.FieldDeclaration,
                entry.At,
                entry.Key == ArticleFields.News
                    ? "`news` is what articles are that name no kind."
                    : $"`{Excerpt.Of(entry.Key, 40)}` is not a name for a kind of article.",
                "Use small letters, figures and _, and begin with a letter, as in recipe."
            );
            return null;
        }
        if (entry.Value is not YamlMapping mapping)
        {
            reader.Wrong(entry.Value, entry.Key, "a group of keys", "Write `label` or `template` below it, indented.");
            return null;
        }
        var kind = Table.Read(mapping, entry.At, reader) with { Name = new Text(entry.Key, entry.At) };
        var (at, fault, help) = ArticleKind.Of(entry.Key) switch
        {
            null => kind.Label is null
                ? (entry.At, $"`{entry.Key}` has no label that readers could see.", "Add a line `label:` below it.")
                : default,
            { IsPage: true } => (
                entry.At,
                $"`{entry.Key}` is a kind of page, which `page.html` shows.",
                "Name a kind of article."
            ),
            _ => (kind.Label?.At ?? kind.Schema?.At ?? kind.Labels?.Values.FirstOrDefault()?.At) is { } ours
                ? (
                    ours,
                    $"`{entry.Key}` is one of ours: its label is in the words of the theme, and its type is known.",
                    "Say only `template` of it."
                )
                : default,
        };
        if (fault is null)
        {
            return kind;
        }
        reader.Report.Add(FieldRules.FieldDeclaration, at, fault, help);
        return null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9_]{0,39}\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();
}
