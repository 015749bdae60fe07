using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Values;
using static HarrisTrip.Parse.Fields.Shapes;

namespace HarrisTrip.Model.Settings;

/// <summary>
/// Who publishes, and by which rules: schema.org's NewsMediaOrganization, as The Trust Project asks for it. A policy is
/// named by the slug of an article of the site, or by a full address.
/// </summary>
public sealed record PublisherSettings(Location At)
{
    public Text? Name { get; init; }
    public Text? LegalName { get; init; }
    public Text? Logo { get; init; }
    public Text? Email { get; init; }
    public Text? Telephone { get; init; }
    public Text? Founded { get; init; }
    public IReadOnlyList<Text>? SameAs { get; init; }
    public Text? About { get; init; }
    public Text? Principles { get; init; }
    public Text? Corrections { get; init; }
    public Text? Ethics { get; init; }
    public Text? Ownership { get; init; }
    public Text? Diversity { get; init; }
    public Text? DiversityReport { get; init; }
    public Text? UnnamedSources { get; init; }
    public Text? Feedback { get; init; }
    public Text? AiUse { get; init; }
    public Text? Masthead { get; init; }
    public Text? Verification { get; init; }
    public Text? Mission { get; init; }
    public Text? NoBylines { get; init; }

    /// <summary>
    /// The policies that are there, in the order in which readers are shown them: its key, and the property of
    /// schema.org for it.
    /// </summary>
    public IEnumerable<(string Key, string Property, Text Where)> Policies =>
        new (string Key, string Property, Text? Where)[]
        {
            ("about", "", About),
            ("masthead", "masthead", Masthead),
            ("principles", "publishingPrinciples", Principles),
            ("ethics", "ethicsPolicy", Ethics),
            ("corrections", "correctionsPolicy", Corrections),
            ("verification", "verificationFactCheckingPolicy", Verification),
            ("unnamed_sources", "unnamedSourcesPolicy", UnnamedSources),
            ("no_bylines", "noBylinesPolicy", NoBylines),
            ("ai_use", "publishingPrinciples", AiUse),
            ("diversity", "diversityPolicy", Diversity),
            ("diversity_report", "diversityStaffingReport", DiversityReport),
            ("mission", "missionCoveragePrioritiesPolicy", Mission),
            ("ownership", "ownershipFundingInfo", Ownership),
            ("feedback", "actionableFeedbackPolicy", Feedback),
        }
            .Where(policy => policy.Where is not null)
            .Select(policy => (policy.Key, policy.Property, policy.Where!));

    public static FieldTable<PublisherSettings> Table { get; } =
        new(
            "`publisher`",
            at => new PublisherSettings(at),
            Field<PublisherSettings>.Of(
                "name",
                Prose,
                p => p.Name,
                (p, v) => p with { Name = v },
                "Name of the publisher. Default: the publication's `title`."
            ),
            Field<PublisherSettings>.Of(
                "legal_name",
                Prose,
                p => p.LegalName,
                (p, v) => p with { LegalName = v },
                "Registered name."
            ),
            Field<PublisherSettings>.Of(
                "logo",
                Words,
                p => p.Logo,
                (p, v) => p with { Logo = v },
                "A picture beside site.yaml, or a full address; at least 112 pixels wide and high."
            ),
            Field<PublisherSettings>.Of(
                "email",
                Mail,
                p => p.Email,
                (p, v) => p with { Email = v },
                "Address of the newsroom."
            ),
            Field<PublisherSettings>.Of(
                "telephone",
                Words,
                p => p.Telephone,
                (p, v) => p with { Telephone = v },
                "Such as +44 20 7946 0000."
            ),
            Field<PublisherSettings>.Of(
                "founded",
                Words.Where(
                    FieldRules.DateInvalid,
                    text =>
                        text.Value is [_, _, _, _, ..] date
                        && date[..4].All(char.IsAsciiDigit)
                        && (date.Length == 4 || Moment.ParseDayOrInstant(date).Fault is null)
                            ? null
                            : ("is not a year or a date.", "Write it as 2009, or as 2009-05-01.")
                ),
                p => p.Founded,
                (p, v) => p with { Founded = v },
                "Year or day of its first publication."
            ),
            Field<PublisherSettings>.Of(
                "same_as",
                ListOf(Web),
                p => p.SameAs,
                (p, v) => p with { SameAs = v },
                "Other pages that are about the publisher, such as profiles elsewhere."
            ),
            Field<PublisherSettings>.Of(
                "about",
                Words,
                p => p.About,
                (p, v) => p with { About = v },
                "About the publication. This and all below: the slug of an article here, or a full address."
            ),
            Field<PublisherSettings>.Of(
                "principles",
                Words,
                p => p.Principles,
                (p, v) => p with { Principles = v },
                "Publishing principles."
            ),
            Field<PublisherSettings>.Of(
                "corrections",
                Words,
                p => p.Corrections,
                (p, v) => p with { Corrections = v },
                "How errors are corrected."
            ),
            Field<PublisherSettings>.Of("ethics", Words, p => p.Ethics, (p, v) => p with { Ethics = v }, "Ethics."),
            Field<PublisherSettings>.Of(
                "ownership",
                Words,
                p => p.Ownership,
                (p, v) => p with { Ownership = v },
                "Who owns and who funds it."
            ),
            Field<PublisherSettings>.Of(
                "diversity",
                Words,
                p => p.Diversity,
                (p, v) => p with { Diversity = v },
                "Diversity of voices."
            ),
            Field<PublisherSettings>.Of(
                "diversity_report",
                Words,
                p => p.DiversityReport,
                (p, v) => p with { DiversityReport = v },
                "Diversity of the staff."
            ),
            Field<PublisherSettings>.Of(
                "unnamed_sources",
                Words,
                p => p.UnnamedSources,
                (p, v) => p with { UnnamedSources = v },
                "When sources are not named."
            ),
            Field<PublisherSettings>.Of(
                "feedback",
                Words,
                p => p.Feedback,
                (p, v) => p with { Feedback = v },
                "How readers take part."
            ),
            Field<PublisherSettings>.Of(
                "ai_use",
                Words,
                p => p.AiUse,
                (p, v) => p with { AiUse = v },
                "Use of artificial intelligence."
            ),
            Field<PublisherSettings>.Of(
                "masthead",
                Words,
                p => p.Masthead,
                (p, v) => p with { Masthead = v },
                "The masthead: who works in the newsroom."
            ),
            Field<PublisherSettings>.Of(
                "verification",
                Words,
                p => p.Verification,
                (p, v) => p with { Verification = v },
                "How facts are checked."
            ),
            Field<PublisherSettings>.Of(
                "mission",
                Words,
                p => p.Mission,
                (p, v) => p with { Mission = v },
                "What is covered, and why."
            ),
            Field<PublisherSettings>.Of(
                "no_bylines",
                Words,
                p => p.NoBylines,
                (p, v) => p with { NoBylines = v },
                "When articles have no byline."
            )
        );
}
