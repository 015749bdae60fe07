using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Articles;

/// <summary>The record of a film, a recording or a document: its title, its rights, and what others need of it.</summary>
public sealed record MediaRecord(Location At)
{
    public Text? File { get; init; }
    public Text? Title { get; init; }
    public Text? Caption { get; init; }
    public Text? Credit { get; init; }
    public Text? Creator { get; init; }
    public Text? Copyright { get; init; }
    public Text? License { get; init; }
    public Text? AcquireLicense { get; init; }
    public Text? DigitalSource { get; init; }
    public Located<Moment>? RightsExpire { get; init; }
    public Located<bool>? Republish { get; init; }
    public Text? Poster { get; init; }
    public IReadOnlyList<CaptionFile>? Captions { get; init; }
    public Text? Transcript { get; init; }
    public Text? Chapters { get; init; }

    public static FieldTable<MediaRecord> Table { get; } =
        new(
            "a media record",
            at => new MediaRecord(at),
            Field<MediaRecord>.Of(
                "file",
                Words,
                m => m.File,
                (m, v) => m with { File = v },
                "The file beside the article: MP4 or WebM, MP3, M4A, Ogg or Opus, PDF.",
                required: true
            ),
            Field<MediaRecord>.Of(
                "title",
                Prose,
                m => m.Title,
                (m, v) => m with { Title = v },
                "What it is called: the words of its link, its name for search engines and in players.",
                required: true
            ),
            Field<MediaRecord>.Of(
                "caption",
                Prose,
                m => m.Caption,
                (m, v) => m with { Caption = v },
                "Printed under it; also its description for search engines."
            ),
            Field<MediaRecord>.Of(
                "credit",
                Prose,
                m => m.Credit,
                (m, v) => m with { Credit = v },
                "Credit line as printed. Every one needs it."
            ),
            Field<MediaRecord>.Of("creator", Prose, m => m.Creator, (m, v) => m with { Creator = v }, "Who made it."),
            Field<MediaRecord>.Of(
                "copyright",
                Prose,
                m => m.Copyright,
                (m, v) => m with { Copyright = v },
                "Copyright notice."
            ),
            Field<MediaRecord>.Of(
                "license",
                Web,
                m => m.License,
                (m, v) => m with { License = v },
                "Web page of its terms."
            ),
            Field<MediaRecord>.Of(
                "acquire_license",
                WebOrMail,
                m => m.AcquireLicense,
                (m, v) => m with { AcquireLicense = v },
                "Where a licence can be had."
            ),
            Field<MediaRecord>.Of(
                "digital_source",
                OneOf([.. DigitalSourceType.Terms]),
                m => m.DigitalSource,
                (m, v) => m with { DigitalSource = v },
                "IPTC digital source type, such as digitalCapture or trainedAlgorithmicMedia."
            ),
            Field<MediaRecord>.Of(
                "rights_expire",
                Day,
                m => m.RightsExpire,
                (m, v) => m with { RightsExpire = v },
                "From then on it may not be published; a date without a time is the last day on which it may."
            ),
            Field<MediaRecord>.Of(
                "republish",
                Flag,
                m => m.Republish,
                (m, v) => m with { Republish = v },
                "May others reuse it? Default: false."
            ),
            Field<MediaRecord>.Of(
                "poster",
                Words,
                m => m.Poster,
                (m, v) => m with { Poster = v },
                "The picture that stands for a film until it is started: a file with its own record in `images`. "
                    + "Every film needs one."
            ),
            Field<MediaRecord>.Of(
                "captions",
                ListOf(GroupOrText(CaptionFile.Table, file => new CaptionFile(file.At) { File = file })),
                m => m.Captions,
                (m, v) => m with { Captions = v },
                "WebVTT files beside the article: a file, or `file`, `lang` and `kind`. Every film with sound needs one."
            ),
            Field<MediaRecord>.Of(
                "transcript",
                Prose,
                m => m.Transcript,
                (m, v) => m with { Transcript = v },
                "What is said, as a text: a Markdown or text file beside the article, or the words themselves. Every "
                    + "recording needs one."
            ),
            Field<MediaRecord>.Of(
                "chapters",
                Words,
                m => m.Chapters,
                (m, v) => m with { Chapters = v },
                "A WebVTT file beside the article, with a chapter's title for each of its times."
            )
        );
}

/// <summary>A file of captions, and for whom it is.</summary>
public sealed record CaptionFile(Location At)
{
    public Text? File { get; init; }
    public Text? Lang { get; init; }
    public Text? Kind { get; init; }

    public static FieldTable<CaptionFile> Table { get; } =
        new(
            "a file of captions",
            at => new CaptionFile(at),
            Field<CaptionFile>.Of(
                "file",
                Words,
                c => c.File,
                (c, v) => c with { File = v },
                "The WebVTT file beside the article.",
                required: true
            ),
            Field<CaptionFile>.Of(
                "lang",
                Shapes.Lang,
                c => c.Lang,
                (c, v) => c with { Lang = v },
                "Its language. Default: the article's."
            ),
            Field<CaptionFile>.Of(
                "kind",
                OneOf("captions", "subtitles", "descriptions"),
                c => c.Kind,
                (c, v) => c with { Kind = v },
                "What it is: captions for those who cannot hear, subtitles in another language, descriptions for those "
                    + "who cannot see. Default: captions."
            )
        );
}
