namespace HarrisTrip.Model.Pictures;

/// <summary>A file whose metadata says two things of one right.</summary>
/// <param name="Key">The key of the rights record that settles it.</param>
/// <param name="Source">Which metadata is believed: EXIF, IPTC or XMP.</param>
/// <param name="Value">What it says.</param>
/// <param name="OtherSource">Which metadata contradicts.</param>
/// <param name="OtherValue">What that says.</param>
public sealed record RightsDispute(string Key, string Source, string Value, string OtherSource, string OtherValue);
