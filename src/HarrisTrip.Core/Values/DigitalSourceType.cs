namespace HarrisTrip.Values;

/// <summary>How a picture came to be: IPTC NewsCodes, Digital Source Type.</summary>
public static class DigitalSourceType
{
    /// <summary>
    /// Where the terms of the vocabulary have their addresses; the address of a term ends in its name.
    /// </summary>
    public const string Vocabulary = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    /// <summary>Terms that the vocabulary has retired, and what it wants instead.</summary>
    static readonly Dictionary<string, string> retired = new(StringComparer.Ordinal)
    {
        ["minorHumanEdits"] = "humanEdits",
        ["softwareImage"] = "digitalCreation",
        ["digitalArt"] = "digitalCreation",
    };

    /// <summary>The terms, as front matter names them.</summary>
    public static IReadOnlyList<string> Terms { get; } =
    [
        "digitalCapture",
        "computationalCapture",
        "negativeFilm",
        "positiveFilm",
        "print",
        "humanEdits",
        "compositeCapture",
        "algorithmicallyEnhanced",
        "digitalCreation",
        "dataDrivenMedia",
        "trainedAlgorithmicMedia",
        "compositeWithTrainedAlgorithmicMedia",
        "algorithmicMedia",
        "screenCapture",
        "virtualRecording",
        "composite",
        "compositeSynthetic",
    ];

    /// <summary>
    /// True for what readers have to be told: that the picture, or a part of it, shows what was never in front of a
    /// camera and no person drew. Pictures that software only sharpened or cleaned (algorithmicallyEnhanced) are not
    /// among them.
    /// </summary>
    public static bool IsGenerated(string? term) =>
        term
            is "trainedAlgorithmicMedia"
                or "compositeWithTrainedAlgorithmicMedia"
                or "algorithmicMedia"
                or "compositeSynthetic";

    /// <summary>The term that an address means, or a bare name; null when the vocabulary has no such term.</summary>
    public static string? TermOf(string? address)
    {
        var name = address?.Trim().TrimEnd('/');
        name = name?[(name.LastIndexOf('/') + 1)..];
        name = name is null ? null : retired.GetValueOrDefault(name, name);
        return Terms.FirstOrDefault(term => term.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
