using System.Buffers.Binary;
using HarrisTrip.Model.Pictures;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Render.Outputs;

/// <summary>
/// The icon that browsers ask for at the root of a host by default: one picture in an ICO file.
/// </summary>
static class FaviconFile
{
    public const string File = "favicon.ico";

    /// <summary>In bytes, of the list with one picture in it.</summary>
    const int ListLength = 22;

    public static IEnumerable<PlannedFile> Plan(Site site)
    {
        yield return new EncodedFile(File, Recipe);
    }

    static readonly Recipe Recipe = new(
        "favicon",
        (scope, _) => scope.Icons.BytesOf(IconFile.Tab) is { } png ? new BinaryFile(Of(png, IconFile.Tab.Size)) : null
    );

    /// <summary>A PNG in an ICO file, as browsers have read it since 2006.</summary>
    static byte[] Of(byte[] png, int size)
    {
        var file = new byte[ListLength + png.Length];
        file[2] = 1; // a list of icons
        file[4] = 1; // with one entry:
        (file[6], file[7]) = ((byte)size, (byte)size);
        file[10] = 1; // colour plane
        file[12] = 32; // bits a pixel
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(14), png.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), ListLength);
        png.CopyTo(file, ListLength);
        return file;
    }
}
