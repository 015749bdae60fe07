namespace HarrisTrip.Model.Pictures;

/// <summary>
/// What cameras and programs write by themselves where a person's words belong: no credit, no creator, no notice.
/// </summary>
public static class Placeholders
{
    static readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase)
    {
        "OLYMPUS DIGITAL CAMERA",
        "DIGITAL CAMERA",
        "SONY DSC",
        "DCIM",
        "MINOLTA DIGITAL CAMERA",
        "KONICA MINOLTA DIGITAL CAMERA",
        "KODAK Digital Still Camera",
        "SAMSUNG DIGITAL CAMERA",
        "SAMSUNG CAMERA PICTURES",
        "Samsung",
        "PENTAX",
        "Canon",
        "Nikon",
        "NIKON CORPORATION",
        "Sony",
        "Fujifilm",
        "Panasonic",
        "Apple",
        "DJI",
        "default",
        "dav",
        "hdr",
        "hdrpl",
        "cof",
        "ptr",
        "mde",
        "sdr",
        "vid",
        "Exif_JPEG_PICTURE",
        "Exif JPEG",
        "JFIF",
        "Picasa",
        "Created with GIMP",
        "Adobe Photoshop",
        "Screenshot",
        "Camera owner",
        "Owner",
        "Owner's name",
        "Your name",
        "Your name here",
        "Name",
        "Artist",
        "Author",
        "Creator",
        "Photographer",
        "Photographer's name",
        "Copyright holder",
        "Copyright",
        "All rights reserved",
        "User",
        "Admin",
        "Administrator",
        "Microsoft Office User",
        "Windows User",
        "Unknown",
        "Untitled",
        "None",
        "n/a",
        "na",
        "null",
        "nil",
        "undefined",
        "test",
        "xxx",
        "TBD",
        "TODO",
    };

    /// <summary>True for a text that says nothing of anybody.</summary>
    public static bool Is(string text)
    {
        var words = text.AsSpan().Trim();
        while (words.Length > 0 && !char.IsLetterOrDigit(words[0]) && !char.IsSurrogate(words[0]))
        {
            words = words[1..];
        }
        while (words.Length > 0 && !char.IsLetterOrDigit(words[^1]) && !char.IsSurrogate(words[^1]))
        {
            words = words[..^1];
        }
        return words.Length == 0 || known.Contains(words.ToString());
    }
}
