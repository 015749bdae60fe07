using System.Globalization;
using System.Text;
using HarrisTrip.Images;
using HarrisTrip.Model;

namespace HarrisTrip.Tests.Sites;

/// <summary>The twin of what makes pictures: it believes their heads, and its files say in words what they would show.</summary>
sealed class MemoryPictures : IPictureMaker
{
    public string Settings => "words";

    public PictureLook Look(byte[] picture) => new(ImageProbe.Read(picture) is { } facts ? facts with { Tone = 0x6F7A86 } : null, null);

    public byte[] Draw(byte[] drawing, byte[] packet) => drawing;

    public void Make(byte[] picture, ImageFacts facts, IReadOnlyList<PictureFile> wanted, byte[] packet, Action<PictureFile, byte[]> made, CancellationToken stop)
    {
        foreach (var file in wanted)
        {
            made(file, Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{file.Extension} {file.Width} x {file.Height} of {facts.Width} x {facts.Height}{(packet.Length > 0 ? ", with rights" : "")}\n")));
        }
    }
}
