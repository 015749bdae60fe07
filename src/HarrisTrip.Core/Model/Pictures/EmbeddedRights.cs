using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>
/// What a picture's own metadata says of its rights: one line each, free of control characters; null what it does not
/// say.
/// </summary>
/// <param name="Creator">Several are separated by "; ".</param>
/// <param name="WebStatement">Web page of its terms.</param>
/// <param name="LicensorUrl">Where a licence can be had.</param>
/// <param name="DigitalSource">A term of <see cref="DigitalSourceType"/>.</param>
public sealed record EmbeddedRights(
    string? Creator,
    string? Credit,
    string? Copyright,
    string? WebStatement,
    string? LicensorUrl,
    string? DigitalSource
)
{
    public static EmbeddedRights None { get; } = new(null, null, null, null, null, null);
}
