using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Articles;

/// <summary>One name of the byline.</summary>
public sealed record Author(Location At)
{
    public Text? Name { get; init; }
    public Text? Role { get; init; }
    public Text? Url { get; init; }
    public Text? Email { get; init; }
    public Text? Image { get; init; }

    public static FieldTable<Author> Table { get; } =
        new(
            "an author",
            at => new Author(at),
            Field<Author>.Of(
                "name",
                Prose,
                a => a.Name,
                (a, v) => a with { Name = v },
                "As printed in the byline.",
                required: true
            ),
            Field<Author>.Of("role", Prose, a => a.Role, (a, v) => a with { Role = v }, "Such as Correspondent."),
            Field<Author>.Of("url", WebOrMail, a => a.Url, (a, v) => a with { Url = v }, "The author's page."),
            Field<Author>.Of("email", Mail, a => a.Email, (a, v) => a with { Email = v }, "Address for readers."),
            Field<Author>.Of(
                "image",
                Shapes.Words,
                a => a.Image,
                (a, v) => a with { Image = v },
                "Portrait, for search engines: a picture beside the article, or a full web address."
            )
        );
}

/// <summary>A part of the article as its front matter announces it.</summary>
public sealed record SectionEntry(Location At)
{
    public Text? Title { get; init; }
    public Text? Id { get; init; }

    public static FieldTable<SectionEntry> Table { get; } =
        new(
            "a section",
            at => new SectionEntry(at),
            Field<SectionEntry>.Of(
                "title",
                Prose,
                s => s.Title,
                (s, v) => s with { Title = v },
                "The words of its `##` heading.",
                required: true
            ),
            Field<SectionEntry>.Of(
                "id",
                Words.Where(ArticleRules.SlugInvalid, id => SectionIds.Fault(id.Value)),
                s => s.Id,
                (s, v) => s with { Id = v },
                "Its anchor, when it must stay as it was."
            )
        );
}

/// <summary>A series of articles, and the article's place in it.</summary>
public sealed record SeriesEntry(Location At)
{
    public Text? Name { get; init; }
    public Located<long>? Part { get; init; }

    public static FieldTable<SeriesEntry> Table { get; } =
        new(
            "a series",
            at => new SeriesEntry(at),
            Field<SeriesEntry>.Of(
                "name",
                Prose,
                s => s.Name,
                (s, v) => s with { Name = v },
                "The name of the series.",
                required: true
            ),
            Field<SeriesEntry>.Of(
                "part",
                Whole,
                s => s.Part,
                (s, v) => s with { Part = v },
                "Which part of it this is, from 1. If left out, the parts follow their dates of publication."
            )
        );
}

/// <summary>Something the article rests on.</summary>
public sealed record SourceEntry(Location At)
{
    public Text? Title { get; init; }
    public Text? Url { get; init; }
    public Text? Publisher { get; init; }
    public Located<Moment>? Date { get; init; }

    public static FieldTable<SourceEntry> Table { get; } =
        new(
            "a source",
            at => new SourceEntry(at),
            Field<SourceEntry>.Of(
                "title",
                Prose,
                s => s.Title,
                (s, v) => s with { Title = v },
                "Its title.",
                required: true
            ),
            Field<SourceEntry>.Of("url", WebOrMail, s => s.Url, (s, v) => s with { Url = v }, "Its address."),
            Field<SourceEntry>.Of(
                "publisher",
                Prose,
                s => s.Publisher,
                (s, v) => s with { Publisher = v },
                "Who published it."
            ),
            Field<SourceEntry>.Of("date", Day, s => s.Date, (s, v) => s with { Date = v }, "When it was published.")
        );
}

/// <summary>A change that readers must be told about.</summary>
public sealed record Correction(Location At)
{
    public Located<Moment>? Date { get; init; }
    public Text? Kind { get; init; }
    public Text? Text { get; init; }

    /// <summary>True for what stands in lists of corrections: an update is news, and does not.</summary>
    public bool IsListed => Date is not null && Text is not null && Kind?.Value != "update";

    public static FieldTable<Correction> Table { get; } =
        new(
            "a correction",
            at => new Correction(at),
            Field<Correction>.Of(
                "date",
                Day,
                c => c.Date,
                (c, v) => c with { Date = v },
                "When it was made.",
                required: true
            ),
            Field<Correction>.Of(
                "kind",
                OneOf("correction", "clarification", "update"),
                c => c.Kind,
                (c, v) => c with { Kind = v },
                "Default: correction."
            ),
            Field<Correction>.Of(
                "text",
                Prose,
                c => c.Text,
                (c, v) => c with { Text = v },
                "What was wrong and what is right.",
                required: true
            )
        );
}

/// <summary>The rights record of one picture.</summary>
public sealed record ImageRecord(Location At)
{
    public Text? File { get; init; }
    public Text? Alt { get; init; }
    public Located<bool>? Decorative { get; init; }
    public Text? Caption { get; init; }
    public Text? Credit { get; init; }
    public Text? Creator { get; init; }
    public Text? Copyright { get; init; }
    public Text? License { get; init; }
    public Text? AcquireLicense { get; init; }
    public Text? DigitalSource { get; init; }
    public Located<Moment>? RightsExpire { get; init; }
    public Located<bool>? Republish { get; init; }
    public Located<bool>? Lead { get; init; }
    public Located<PictureFocus>? Focus { get; init; }

    /// <summary>
    /// The moment from which it may not be published; a day that is named is the last on which it may.
    /// </summary>
    public DateTimeOffset? RightsEnd => RightsExpire?.Value.End;

    /// <summary>The same of an author's portrait, which has no caption and no place in an article.</summary>
    public static FieldTable<ImageRecord> Portrait =>
        field ??= new(
            "a portrait",
            at => new ImageRecord(at),
            [
                .. Table
                    .Fields.Where(f => f.Name is not ("decorative" or "caption" or "republish" or "lead" or "focus"))
                    .Select(f =>
                        f.Name == "file" ? f with { Meaning = "The file, beside the record of the author." } : f
                    ),
            ]
        );

    public static FieldTable<ImageRecord> Table { get; } =
        new(
            "an image",
            at => new ImageRecord(at),
            Field<ImageRecord>.Of(
                "file",
                Words,
                i => i.File,
                (i, v) => i with { File = v },
                "The file beside the article.",
                required: true
            ),
            Field<ImageRecord>.Of(
                "alt",
                Prose,
                i => i.Alt,
                (i, v) => i with { Alt = v },
                "What it shows, for readers who cannot see it; or `decorative: true`."
            ),
            Field<ImageRecord>.Of(
                "decorative",
                Flag,
                i => i.Decorative,
                (i, v) => i with { Decorative = v },
                "True when the picture adds nothing to the text."
            ),
            Field<ImageRecord>.Of(
                "caption",
                Prose,
                i => i.Caption,
                (i, v) => i with { Caption = v },
                "Printed under the picture."
            ),
            Field<ImageRecord>.Of(
                "credit",
                Prose,
                i => i.Credit,
                (i, v) => i with { Credit = v },
                "Credit line as printed, such as Getty Images. Here or in the file's own metadata."
            ),
            Field<ImageRecord>.Of("creator", Prose, i => i.Creator, (i, v) => i with { Creator = v }, "Who made it."),
            Field<ImageRecord>.Of(
                "copyright",
                Prose,
                i => i.Copyright,
                (i, v) => i with { Copyright = v },
                "Copyright notice."
            ),
            Field<ImageRecord>.Of(
                "license",
                Web,
                i => i.License,
                (i, v) => i with { License = v },
                "Web page of its terms (IPTC Web Statement of Rights)."
            ),
            Field<ImageRecord>.Of(
                "acquire_license",
                WebOrMail,
                i => i.AcquireLicense,
                (i, v) => i with { AcquireLicense = v },
                "Where a licence can be had (IPTC Licensor URL)."
            ),
            Field<ImageRecord>.Of(
                "digital_source",
                OneOf([.. DigitalSourceType.Terms]),
                i => i.DigitalSource,
                (i, v) => i with { DigitalSource = v },
                "IPTC digital source type, such as digitalCapture or trainedAlgorithmicMedia."
            ),
            Field<ImageRecord>.Of(
                "rights_expire",
                Day,
                i => i.RightsExpire,
                (i, v) => i with { RightsExpire = v },
                "From then on it may not be published; a date without a time is the last day on which it may."
            ),
            Field<ImageRecord>.Of(
                "republish",
                Flag,
                i => i.Republish,
                (i, v) => i with { Republish = v },
                "May others reuse it? Default: false."
            ),
            Field<ImageRecord>.Of(
                "lead",
                Flag,
                i => i.Lead,
                (i, v) => i with { Lead = v },
                "True for the picture at the top."
            ),
            Field<ImageRecord>.Of(
                "focus",
                Shapes.Focus,
                i => i.Focus,
                (i, v) => i with { Focus = v },
                "The point that every crop must show, from the left and from the top, such as 30% 60%. "
                    + "Default: the centre."
            )
        );
}
