using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>Which feeds there are, and how long they are.</summary>
public sealed record FeedSettings(Location At)
{
    const int Default = 20,
        MaxEntries = 500;

    public Located<long>? Entries { get; init; }
    public Located<bool>? Categories { get; init; }
    public Located<bool>? Tags { get; init; }

    /// <summary>How many entries a feed has at most.</summary>
    public static int CountOf(FeedSettings? settings) => (int)(settings?.Entries?.Value ?? Default);

    public static FieldTable<FeedSettings> Table { get; } =
        new(
            "`feeds`",
            at => new FeedSettings(at),
            Field<FeedSettings>.Of(
                "entries",
                Whole.Where(
                    FieldRules.ValueUnknown,
                    n =>
                        n.Value is >= 1 and <= MaxEntries
                            ? null
                            : ($"is {n.Value}, which is out of range.", $"Write a number from 1 to {MaxEntries}.")
                ),
                s => s.Entries,
                (s, v) => s with { Entries = v },
                $"The number of articles in a feed, from 1 to {MaxEntries}. Default: {Default}."
            ),
            Field<FeedSettings>.Of(
                "categories",
                Flag,
                s => s.Categories,
                (s, v) => s with { Categories = v },
                "A feed for each category, too. Default: false."
            ),
            Field<FeedSettings>.Of(
                "tags",
                Flag,
                s => s.Tags,
                (s, v) => s with { Tags = v },
                "A feed for each topic, too. Default: false."
            )
        );
}
