using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>Which feeds there are, and how long they are.</summary>
public sealed record FeedSettings(Location At)
{
    const int Usual = 20,
        Most = 500;

    public Located<long>? Entries { get; init; }
    public Located<bool>? Categories { get; init; }
    public Located<bool>? Tags { get; init; }

    /// <summary>How many entries a feed has at most.</summary>
    public static int CountOf(FeedSettings? settings) => (int)(settings?.Entries?.Value ?? Usual);

    public static FieldTable<FeedSettings> Table { get; } =
        new(
            "`feeds`",
            at => new FeedSettings(at),
            Field<FeedSettings>.Of(
                "entries",
                Whole.Where(
                    FieldRules.ValueUnknown,
                    n => n.Value is >= 1 and <= Most ? null : ($"is {n.Value}.", $"Write a number from 1 to {Most}.")
                ),
                s => s.Entries,
                (s, v) => s with { Entries = v },
                $"How many articles a feed holds, from 1 to {Most}. Default: {Usual}."
            ),
            Field<FeedSettings>.Of(
                "categories",
                Flag,
                s => s.Categories,
                (s, v) => s with { Categories = v },
                "A feed for each category too. Default: false."
            ),
            Field<FeedSettings>.Of(
                "tags",
                Flag,
                s => s.Tags,
                (s, v) => s with { Tags = v },
                "A feed for each topic too. Default: false."
            )
        );
}
