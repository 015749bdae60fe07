using HarrisTrip.Images.Metadata;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Drawings;

/// <summary>The pictures that a drawing embeds in addresses of the scheme <c>data</c>.</summary>
/// <param name="inspect">Inspects a picture; throws where it cannot be published.</param>
/// <param name="make">A picture without anything but its pixels.</param>
/// <param name="removed">Called with what is removed from the pictures.</param>
sealed class EmbeddedPictures(
    Func<byte[], ImageFacts> inspect,
    Func<byte[], ImageFacts, byte[]> make,
    Action<string> removed
)
{
    /// <summary>Drawings in drawings.</summary>
    const int MaxDepth = 3;

    /// <summary>In pixels, of all of them together.</summary>
    const long MaxPixels = 250_000_000;

    long pixels;
    int depth;

    /// <summary>True when there is one.</summary>
    public bool Any { get; private set; }

    /// <summary>The address that takes the place of one.</summary>
    /// <param name="where">Where it stands, in an editor's words.</param>
    public string Rewrite(string address, string where)
    {
        if (DataAddress.Read(address) is not { } bytes)
        {
            throw DrawingFaults.Outside(where);
        }
        Any = true;
        if (SafeDrawing.IsDrawing(bytes))
        {
            return DataAddress.Write("image/svg+xml", Drawing(bytes, where));
        }
        if (!ImageProbe.BeginsAsPicture(bytes))
        {
            throw DrawingFaults.Outside(where);
        }
        try
        {
            var facts = inspect(bytes);
            pixels += (long)facts.Width * facts.Height * facts.Frames;
            if (pixels > MaxPixels)
            {
                throw DrawingFaults.TooMuch("250 million pixels in the pictures that it contains");
            }
            ReportRemoved(facts);
            return DataAddress.Write(TypeOf(facts), make(bytes, facts));
        }
        catch (PictureException fault)
        {
            throw DrawingFaults.Of($"contains a picture, in {where}, that {fault.Flaw.What}", fault.Flaw.Help);
        }
    }

    byte[] Drawing(byte[] bytes, string where)
    {
        if (depth == MaxDepth)
        {
            throw DrawingFaults.TooDeep("drawings in drawings", MaxDepth);
        }
        depth++;
        try
        {
            return DrawingCopy.Of(bytes, this, removed, isWhole: false).Bytes;
        }
        catch (PictureException fault)
        {
            throw DrawingFaults.Of($"contains a drawing, in {where}, that {fault.Flaw.What}", fault.Flaw.Help);
        }
        finally
        {
            depth--;
        }
    }

    void ReportRemoved(ImageFacts facts)
    {
        if (facts.HasGpsPosition)
        {
            removed("where a picture in it was taken");
        }
        if (facts.HasSerial)
        {
            removed("the serial number of a camera");
        }
        if (facts.Embedded != EmbeddedRights.None)
        {
            removed("the rights in a picture in it");
        }
    }

    static string TypeOf(ImageFacts facts) => new PictureFile("", facts.Extension, facts.Width, facts.Height).Type;
}
