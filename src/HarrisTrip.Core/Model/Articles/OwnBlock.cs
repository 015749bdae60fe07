using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Parse.Fields;

namespace HarrisTrip.Model.Articles;

/// <summary>A block that the publication's theme adds: what the head of its template declares.</summary>
public sealed record OwnBlock(Location At)
{
    const string Nothing = "nothing";
    const string List = "list";
    const string TableOfRows = "table";

    /// <summary>As authors write it.</summary>
    public string Name { get; init; } = "";
    public Text? Meaning { get; init; }
    public Text? Holds { get; init; }
    public Located<bool>? Title { get; init; }
    public IReadOnlyList<DeclaredField>? Fields { get; init; }

    /// <summary>What the body has to know of it.</summary>
    public BlockKind Kind =>
        new(
            Name,
            Title?.Value == true ? BlockArgument.Title : BlockArgument.None,
            Holds?.Value switch
            {
                Nothing => BlockContent.Nothing,
                List => BlockContent.List,
                TableOfRows => BlockContent.Table,
                _ => BlockContent.Anything,
            },
            Meaning?.Value ?? ""
        )
        {
            IsOwn = true,
            HasFields = Fields is { Count: > 0 },
        };

    /// <summary>The table of its fields.</summary>
    public FieldTable<BlockValues> Values =>
        new($"the block `{Name}`", at => new BlockValues(at), [.. (Fields ?? []).Select(Row)]);

    static Field<BlockValues> Row(DeclaredField declared)
    {
        var (name, shape) = (declared.Name!.Value, declared.Shape!);
        return new(
            name,
            shape.Name,
            declared.IsRequired,
            declared.Meaning?.Value ?? "",
            (values, node, reader) => shape.Read(node, name, reader) is { } value ? values.With(name, value) : values,
            values => values.Fields.GetValueOrDefault(name)?.Shown,
            shape.Schema
        );
    }

    /// <summary>The table of a block's head.</summary>
    public static FieldTable<OwnBlock> Table { get; } =
        new(
            "the head of a block",
            at => new OwnBlock(at),
            Field<OwnBlock>.Of(
                "meaning",
                Shapes.Words,
                b => b.Meaning,
                (b, v) => b with { Meaning = v },
                "What it is for, in one sentence.",
                required: true
            ),
            Field<OwnBlock>.Of(
                "holds",
                Shapes.OneOf("text", Nothing, List, TableOfRows),
                b => b.Holds,
                (b, v) => b with { Holds = v },
                "What has to stand in it, as Markdown: `text` is anything. Default: text."
            ),
            Field<OwnBlock>.Of(
                "title",
                Shapes.Flag,
                b => b.Title,
                (b, v) => b with { Title = v },
                "May a title follow its name? Default: false."
            ),
            Field<OwnBlock>.Of(
                "fields",
                DeclaredField.Declarations(DeclaredField.Table, _ => null),
                b => b.Fields,
                (b, v) => b with { Fields = v },
                "Its fields, declared as those in site.yaml."
            )
        );
}

/// <summary>The values of one block in an article, by the names of its fields.</summary>
public sealed record BlockValues(Location At)
{
    public IReadOnlyDictionary<string, FieldValue> Fields { get; private init; } =
        new Dictionary<string, FieldValue>(StringComparer.Ordinal);

    internal BlockValues With(string name, FieldValue value) =>
        this with
        {
            Fields = new Dictionary<string, FieldValue>(Fields, StringComparer.Ordinal) { [name] = value },
        };
}
