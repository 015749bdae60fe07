using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>A series of articles: what all its parts share.</summary>
public sealed record SeriesSettings(Location At)
{
    public Text? Name { get; init; }
    public Text? Description { get; init; }
    public PodcastSettings? Podcast { get; init; }

    public static FieldTable<SeriesSettings> Table { get; } =
        new(
            "a series of the site",
            at => new SeriesSettings(at),
            Field<SeriesSettings>.Of(
                "name",
                Prose,
                s => s.Name,
                (s, v) => s with { Name = v },
                "As it is written in articles.",
                required: true
            ),
            Field<SeriesSettings>.Of(
                "description",
                Prose,
                s => s.Description,
                (s, v) => s with { Description = v },
                "What it is about, for readers, listeners and search engines (50 to 160 characters)."
            ),
            Field<SeriesSettings>.Of(
                "podcast",
                Group(PodcastSettings.Table),
                s => s.Podcast,
                (s, v) => s with { Podcast = v },
                "Makes its recordings a podcast, with a feed of its own; see below."
            )
        );
}

/// <summary>What programs for podcasts want to know of a series beside its name and its parts.</summary>
public sealed record PodcastSettings(Location At)
{
    public Text? Image { get; init; }
    public Text? Category { get; init; }
    public Text? Email { get; init; }
    public Located<bool>? Explicit { get; init; }
    public Text? Owner { get; init; }

    public static FieldTable<PodcastSettings> Table { get; } =
        new(
            "a podcast",
            at => new PodcastSettings(at),
            Field<PodcastSettings>.Of(
                "image",
                Words,
                p => p.Image,
                (p, v) => p with { Image = v },
                "Its cover: a square JPEG or PNG beside site.yaml, 1400 to 3000 pixels wide and high.",
                required: true
            ),
            Field<PodcastSettings>.Of(
                "category",
                Words,
                p => p.Category,
                (p, v) => p with { Category = v },
                "A category of Apple's list, such as `News`, or `News > Daily News`.",
                required: true
            ),
            Field<PodcastSettings>.Of(
                "email",
                Mail,
                p => p.Email,
                (p, v) => p with { Email = v },
                "Address of its owner. It stands in the feed, where everybody can read it.",
                required: true
            ),
            Field<PodcastSettings>.Of(
                "explicit",
                Flag,
                p => p.Explicit,
                (p, v) => p with { Explicit = v },
                "True when it is not for children.",
                required: true
            ),
            Field<PodcastSettings>.Of(
                "owner",
                Prose,
                p => p.Owner,
                (p, v) => p with { Owner = v },
                "Who owns it. Default: the publication."
            )
        );
}
