using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Articles;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Pictures;

/// <summary>
/// Who made a picture, and on which terms it is shown: what its record says, else what its file says. The printed
/// credit, the structured data, the metadata in published files and the credits page are all written from this.
/// </summary>
/// <param name="Creator">Several are separated by "; ".</param>
/// <param name="Credit">The credit line as printed.</param>
/// <param name="Copyright">The copyright notice.</param>
/// <param name="License">Web page of its terms (IPTC Web Statement of Rights).</param>
/// <param name="AcquireLicense">Where a licence can be had (IPTC Licensor URL).</param>
/// <param name="Source">A term of <see cref="DigitalSourceType"/>.</param>
public sealed record Rights(
    Text? Creator,
    Text? Credit,
    Text? Copyright,
    Text? License,
    Text? AcquireLicense,
    Text? Source
)
{
    /// <param name="at">Where what comes from the file is reported.</param>
    public static Rights Of(ImageRecord? record, EmbeddedRights file, Location at)
    {
        return new Rights(
            record?.Creator ?? Said(file.Creator),
            record?.Credit ?? Said(file.Credit),
            record?.Copyright ?? Said(file.Copyright),
            record?.License ?? Said(file.WebStatement),
            record?.AcquireLicense ?? Said(file.LicensorUrl),
            record?.DigitalSource ?? Said(file.DigitalSource)
        );

        Text? Said(string? words) => words is null ? null : new Text(words, at);
    }

    /// <summary>One after the other.</summary>
    public IEnumerable<string> Creators =>
        Creator?.Value.Split("; ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>True when readers have to be told that no camera and no person made it.</summary>
    public bool IsGenerated => DigitalSourceType.IsGenerated(Source?.Value);
}
