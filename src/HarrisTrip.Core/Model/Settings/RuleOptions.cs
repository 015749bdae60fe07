using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>The limits of rules, where a site's owner sets others. A kilobyte is 1,000 bytes.</summary>
public sealed record RuleOptions(Location At)
{
    public Located<long>? Html { get; init; }
    public Located<long>? Scripts { get; init; }
    public Located<long>? Styles { get; init; }
    public Located<long>? Fonts { get; init; }
    public Located<long>? Pictures { get; init; }
    public Located<long>? Page { get; init; }
    public Located<long>? Picture { get; init; }
    public Located<long>? Video { get; init; }
    public Located<long>? Audio { get; init; }
    public Located<long>? Document { get; init; }
    public Located<long>? Elements { get; init; }
    public Located<long>? Preloads { get; init; }

    public static FieldTable<RuleOptions> Table { get; } =
        new(
            "`options`",
            at => new RuleOptions(at),
            Field<RuleOptions>.Of(
                "html_kilobytes",
                Whole,
                o => o.Html,
                (o, v) => o with { Html = v },
                "HTML of a page, at most. Default: 500."
            ),
            Field<RuleOptions>.Of(
                "scripts_kilobytes",
                Whole,
                o => o.Scripts,
                (o, v) => o with { Scripts = v },
                "Scripts of a page, at most. Default: 600."
            ),
            Field<RuleOptions>.Of(
                "styles_kilobytes",
                Whole,
                o => o.Styles,
                (o, v) => o with { Styles = v },
                "Style sheets of a page, at most. Default: 300."
            ),
            Field<RuleOptions>.Of(
                "fonts_kilobytes",
                Whole,
                o => o.Fonts,
                (o, v) => o with { Fonts = v },
                "Fonts of a page, at most. Default: 300."
            ),
            Field<RuleOptions>.Of(
                "pictures_kilobytes",
                Whole,
                o => o.Pictures,
                (o, v) => o with { Pictures = v },
                "Pictures of a page that are not lazy, at most. Default: 2000."
            ),
            Field<RuleOptions>.Of(
                "page_kilobytes",
                Whole,
                o => o.Page,
                (o, v) => o with { Page = v },
                "Everything that a page loads at once, at most. Default: 2500."
            ),
            Field<RuleOptions>.Of(
                "picture_kilobytes",
                Whole,
                o => o.Picture,
                (o, v) => o with { Picture = v },
                "One picture, at most. Default: 500."
            ),
            Field<RuleOptions>.Of(
                "video_kilobytes",
                Whole,
                o => o.Video,
                (o, v) => o with { Video = v },
                "One film, at most. Default: 100000."
            ),
            Field<RuleOptions>.Of(
                "audio_kilobytes",
                Whole,
                o => o.Audio,
                (o, v) => o with { Audio = v },
                "One recording, at most. Default: 60000."
            ),
            Field<RuleOptions>.Of(
                "document_kilobytes",
                Whole,
                o => o.Document,
                (o, v) => o with { Document = v },
                "One PDF, at most. Default: 20000."
            ),
            Field<RuleOptions>.Of(
                "elements",
                Whole,
                o => o.Elements,
                (o, v) => o with { Elements = v },
                "Elements of a page, at most. Default: 1400."
            ),
            Field<RuleOptions>.Of(
                "preloads",
                Whole,
                o => o.Preloads,
                (o, v) => o with { Preloads = v },
                "Files that a page asks for before all others, at most. Default: 8."
            )
        );
}
