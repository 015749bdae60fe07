using System.Text.Json.Nodes;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>What a site's owner decides of rules: how grave each is, and what may be as it is for a while.</summary>
public sealed record RuleSettings(Location At)
{
    public IReadOnlyDictionary<string, Text>? Levels { get; init; }
    public RuleOptions? Options { get; init; }
    public IReadOnlyList<Waiver>? Waivers { get; init; }

    static readonly Shape<Text> Level = OneOf("off", "warning", "error");

    /// <summary>A rule and its level on each line.</summary>
    static readonly Shape<IReadOnlyDictionary<string, Text>> LevelByRule = new(
        "a rule and its level on each line",
        (node, name, reader) =>
        {
            if (node is not YamlMapping mapping)
            {
                reader.Wrong(
                    node,
                    name,
                    "a group such as `description-length: off`",
                    "Write one rule and its level on each line, indented."
                );
                return null;
            }
            var levels = new SortedDictionary<string, Text>(StringComparer.Ordinal);
            foreach (var entry in mapping.Entries)
            {
                if (Level.Read(entry.Value, $"{name}.{entry.Key}", reader) is { } level)
                {
                    // A wrong rule name is reported at the name.
                    levels.TryAdd(entry.Key, level with { At = entry.At });
                }
            }
            return levels.Count == 0 ? null : levels;
        },
        levels => levels.ToDictionary(l => l.Key, l => (object?)l.Value),
        () =>
            new()
            {
                ["type"] = "object",
                ["additionalProperties"] = new JsonObject { ["enum"] = new JsonArray("off", "warning", "error") },
            }
    );

    public static FieldTable<RuleSettings> Table { get; } =
        new(
            "`checks`",
            at => new RuleSettings(at),
            Field<RuleSettings>.Of(
                "levels",
                LevelByRule,
                s => s.Levels,
                (s, v) => s with { Levels = v },
                "Rules whose level is to be `error`, `warning` or `off`. Rules that keep readers or rights "
                    + "safe cannot be changed."
            ),
            Field<RuleSettings>.Of(
                "options",
                Group(RuleOptions.Table),
                s => s.Options,
                (s, v) => s with { Options = v },
                "Other limits for the rules that have one."
            ),
            Field<RuleSettings>.Of(
                "waivers",
                ListOf(Group(Waiver.Table)),
                s => s.Waivers,
                (s, v) => s with { Waivers = v },
                "Faults that may stay for a while."
            )
        );
}

/// <summary>One fault, or several of one kind, that may stay for a while.</summary>
public sealed record Waiver(Location At)
{
    public Text? Rule { get; init; }
    public Text? Page { get; init; }
    public Text? Place { get; init; }
    public Text? Reason { get; init; }
    public Located<Moment>? Until { get; init; }

    public static FieldTable<Waiver> Table { get; } =
        new(
            "a waiver",
            at => new Waiver(at),
            Field<Waiver>.Of(
                "rule",
                Words,
                w => w.Rule,
                (w, v) => w with { Rule = v },
                "The rule's name.",
                required: true
            ),
            Field<Waiver>.Of(
                "page",
                Words,
                w => w.Page,
                (w, v) => w with { Page = v },
                "The file as reports name it, or the end of its path, such as `old/index.html`; "
                    + "if left out, every file."
            ),
            Field<Waiver>.Of(
                "place",
                Words,
                w => w.Place,
                (w, v) => w with { Place = v },
                "Words of the message, such as the address that it quotes; if left out, every fault of the rule."
            ),
            Field<Waiver>.Of(
                "reason",
                Words,
                w => w.Reason,
                (w, v) => w with { Reason = v },
                "Why it may stay, for those who read this later.",
                required: true
            ),
            Field<Waiver>.Of(
                "until",
                Day,
                w => w.Until,
                (w, v) => w with { Until = v },
                "The last day on which it may stay.",
                required: true
            )
        );
}
