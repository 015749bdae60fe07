using System.Text.Json.Nodes;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Model.Articles;

/// <summary>The keys of front matter in one publication: ours, and the fields that its site.yaml declares.</summary>
public sealed class ArticleFields
{
    /// <summary>What an article is that names no kind, in the declarations of fields.</summary>
    public const string News = "news";

    public static readonly ArticleFields None = new([], []);

    readonly IReadOnlyList<DeclaredField> declared;

    /// <param name="kinds">The names of the publication's own kinds of articles.</param>
    public ArticleFields(IReadOnlyList<DeclaredField> declared, IReadOnlyList<string> kinds)
    {
        this.declared = declared;
        Field<FrontMatter>[] rows =
        [
            .. kinds.Count > 0 ? [FrontMatter.KindRow(kinds)] : Array.Empty<Field<FrontMatter>>(),
            .. declared.Select(Row),
        ];
        Table = rows.Length == 0 ? FrontMatter.Table : FrontMatter.Table.With(rows);
    }

    public FieldTable<FrontMatter> Table { get; }

    /// <summary>Every field with its value, null when absent: what a template may ask for.</summary>
    public IReadOnlyDictionary<string, object?> Show(IReadOnlyDictionary<string, FieldValue>? values) =>
        declared.ToDictionary(
            field => field.Name!.Value,
            field => values?.GetValueOrDefault(field.Name!.Value)?.Shown,
            StringComparer.Ordinal
        );

    /// <summary>JSON Schema 2020-12 of front matter, for editors.</summary>
    public JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Front matter of a HarrisTrip article",
        };
        foreach (var (key, value) in Table.Schema())
        {
            schema[key] = value?.DeepClone();
        }
        return schema;
    }

    /// <summary>Reports fields that this kind of article must have or must not have.</summary>
    public void CheckKind(FrontMatter matter, FieldReader reader)
    {
        var kind = matter.Kind?.Value ?? News;
        foreach (var field in declared)
        {
            var name = field.Name!.Value;
            var isWritten = matter.FieldPlaces?.ContainsKey(name) == true;
            var isOfKind = field.Kinds is null ? !matter.IsPage : field.Kinds.Any(of => of.Value == kind);
            if (isWritten && !isOfKind && field.Kinds is not null)
            {
                reader.Report.Add(
                    FieldRules.FieldMisplaced,
                    matter.FieldPlaces![name],
                    $"`{name}` is a field of other kinds of articles: {string.Join(", ", field.Kinds)}.",
                    $"Remove it here, correct `kind`, or add `{kind}` to its `kinds` in site.yaml."
                );
            }
            else if (!isWritten && isOfKind && field.IsRequired)
            {
                reader.ReportMissing(
                    FieldRules.KeyMissing,
                    matter.Kind?.At ?? matter.At,
                    $"`{name}` is missing from front matter{(field.Kinds is null ? "" : $", which every article of the kind `{kind}` has")}.",
                    $"Add a line `{name}:` with {field.Shape!.Name}."
                );
            }
        }
    }

    static Field<FrontMatter> Row(DeclaredField field)
    {
        var (name, shape) = (field.Name!.Value, field.Shape!);
        return new(
            name,
            shape.Name,
            // It is asked for when the kind is known: pages such as About need none.
            Required: false,
            field.Meaning?.Value ?? "",
            (matter, node, reader) => matter.WithField(name, node.At, shape.Read(node, name, reader)),
            matter => matter.Fields?.GetValueOrDefault(name)?.Shown,
            shape.Schema
        );
    }
}
