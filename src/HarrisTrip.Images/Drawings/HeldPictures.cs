using HarrisTrip.Images.Metadata;
using HarrisTrip.Model.Pictures;

namespace HarrisTrip.Images.Drawings;

/// <summary>The pictures that a drawing holds in addresses of the scheme <c>data</c>.</summary>
/// <param name="look">What a picture is; throws where it cannot be published.</param>
/// <param name="make">A picture without anything but its pixels.</param>
/// <param name="removed">Told what the pictures say and the drawing does not.</param>
sealed class HeldPictures(Func<byte[], ImageFacts> look, Func<byte[], ImageFacts, byte[]> make, Action<string> removed)
{
    /// <summary>Drawings in drawings.</summary>
    const int Deepest = 3;

    /// <summary>In pixels, of all of them together.</summary>
    const long Most = 250_000_000;

    long pixels;
    int depth;

    /// <summary>True when there is one.</summary>
    public bool Any { get; private set; }

    /// <summary>The address that takes the place of one.</summary>
    /// <param name="where">Where it stands, in an editor's words.</param>
    public string Anew(string address, string where)
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
            var facts = look(bytes);
            pixels += (long)facts.Width * facts.Height * facts.Frames;
            if (pixels > Most)
            {
                throw DrawingFaults.TooMuch("250 million pixels in the pictures that it holds");
            }
            Tell(facts);
            return DataAddress.Write(TypeOf(facts), make(bytes, facts));
        }
        catch (PictureException fault)
        {
            throw DrawingFaults.Of($"holds a picture, in {where}, that {fault.Flaw.What}", fault.Flaw.Help);
        }
    }

    byte[] Drawing(byte[] bytes, string where)
    {
        if (depth == Deepest)
        {
            throw DrawingFaults.TooDeep("drawings in drawings", Deepest);
        }
        depth++;
        try
        {
            return DrawingCopy.Of(bytes, this, removed, isWhole: false).Bytes;
        }
        catch (PictureException fault)
        {
            throw DrawingFaults.Of($"holds a drawing, in {where}, that {fault.Flaw.What}", fault.Flaw.Help);
        }
        finally
        {
            depth--;
        }
    }

    void Tell(ImageFacts facts)
    {
        if (facts.HasPlace)
        {
            removed("where a picture in it was taken");
        }
        if (facts.HasSerial)
        {
            removed("the serial number of a camera");
        }
        if (facts.Embedded != EmbeddedRights.None)
        {
            removed("the rights that a picture in it names");
        }
    }

    static string TypeOf(ImageFacts facts) => new PictureFile("", facts.Extension, facts.Width, facts.Height).Type;
}
