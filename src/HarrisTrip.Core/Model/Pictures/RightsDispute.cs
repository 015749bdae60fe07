namespace HarrisTrip.Model.Pictures;

/// <summary>A file whose metadata says two things of one right.</summary>
/// <param name="Key">The key of the rights record that settles it.</param>
/// <param name="Where">Which metadata is believed: EXIF, IPTC or XMP.</param>
/// <param name="Says">What it says.</param>
/// <param name="Elsewhere">Which metadata contradicts.</param>
/// <param name="SaysElsewhere">What that says.</param>
public sealed record RightsDispute(string Key, string Where, string Says, string Elsewhere, string SaysElsewhere);
