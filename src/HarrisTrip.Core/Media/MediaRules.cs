using HarrisTrip.Diagnostics;

namespace HarrisTrip.Media;

/// <summary>What can be wrong with the films, recordings and documents of an article.</summary>
public static class MediaRules
{
    public static readonly RuleInfo RecordMissing = new()
    {
        Name = "media-record-missing",
        Severity = Severity.Error,
        Why =
            "A film, a recording or a document needs a title, a credit and what those need who cannot see or hear it.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo FileMissing = new()
    {
        Name = "media-file-missing",
        Severity = Severity.Error,
        Why = "A film that is not there leaves a player that plays nothing.",
        Standard = "HTML Living Standard 4.8.8",
    };

    public static readonly RuleInfo Unfit = new()
    {
        Name = "media-unfit",
        Severity = Severity.Error,
        Why =
            "A film that some browsers cannot play, or a document that could run something on a reader's computer, "
            + "is not fit to be published.",
        Standard = "HTML Living Standard 4.8.11; ISO 32000; newsroom rule",
        Groups = [RuleGroup.Article, RuleGroup.Security],
    };

    public static readonly RuleInfo Position = new()
    {
        Name = "media-location",
        Severity = Severity.Error,
        Why = "A film that carries the place where it was taken can lead to a source's home.",
        Standard = "ISO/IEC 14496-12; newsroom rule",
        Groups = [RuleGroup.Security, RuleGroup.Rights],
        IsSafety = true,
    };

    public static readonly RuleInfo CreditMissing = new()
    {
        Name = "media-credit-missing",
        Severity = Severity.Error,
        Why = "Whoever made a film, a recording or a document is named with it.",
        Standard = "newsroom rule",
        Groups = [RuleGroup.Rights],
    };

    public static readonly RuleInfo PosterMissing = new()
    {
        Name = "poster-missing",
        Severity = Severity.Error,
        Why = "A film is loaded only when a reader starts it: until then, its poster is all that there is to see.",
        Standard = "HTML Living Standard 4.8.8; newsroom rule",
    };

    public static readonly RuleInfo TextMissing = new()
    {
        Name = "media-text-missing",
        Severity = Severity.Error,
        Why =
            "People who cannot hear need what is said in a film as captions, and what is said in a recording as text.",
        Standard = "WCAG 1.2.1, 1.2.2",
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo CaptionsInvalid = new()
    {
        Name = "captions-invalid",
        Severity = Severity.Error,
        Why = "Players skip what they cannot read, so that those who need captions miss what is said.",
        Standard = "W3C WebVTT 4",
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo Untagged = new()
    {
        Name = "document-untagged",
        Severity = Severity.Warning,
        Why = "Without tags, a screen reader cannot tell a heading of a PDF from a footnote, or read a table.",
        Standard = "PDF/UA, ISO 14289-1; WCAG PDF6, PDF9",
        Groups = [RuleGroup.Access],
    };

    public static readonly RuleInfo Unused = new()
    {
        Name = "media-unused",
        Severity = Severity.Warning,
        Why = "A film that has a record but is not in the article was probably forgotten.",
        Standard = "newsroom rule",
    };

    public static readonly RuleInfo RecordTwice = new()
    {
        Name = "media-record-twice",
        Severity = Severity.Error,
        Why = "When one file has two records, nobody knows which credit is right.",
        Standard = "newsroom rule",
    };

    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        RecordMissing,
        FileMissing,
        Unfit,
        Position,
        CreditMissing,
        PosterMissing,
        TextMissing,
        CaptionsInvalid,
        Untagged,
        Unused,
        RecordTwice,
    ];
}
