using System.Text.Json;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>ExifTool, with which newsrooms and agencies read and write the metadata of pictures.</summary>
static class ExifTool
{
    static string Program => OutsidePart.Need(OutsidePart.OnPath("exiftool"), "exiftool");

    /// <summary>A picture with metadata written into it.</summary>
    /// <param name="arguments">Such as <c>-IPTC:Credit=Port office</c>.</param>
    public static async Task<byte[]> WriteAsync(byte[] picture, params string[] arguments)
    {
        using var scratch = new ScratchFolder();
        var extension = picture[0] switch
        {
            0xFF => "jpg",
            0x89 => "png",
            (byte)'R' => "webp",
            (byte)'G' => "gif",
            _ => "avif",
        };
        var file = scratch.Path("picture." + extension);
        await File.WriteAllBytesAsync(file, picture, TestContext.Current.CancellationToken);
        var ran = await OutsideProgram.RunAsync(Program, ["-q", "-overwrite_original", .. arguments, file]);
        Assert.True(ran.Code == 0, ran.ToString());
        return await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
    }

    /// <summary>What it reads in a file, by names such as <c>XMP-dc:Creator</c>; lists are joined with "; ".</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(string file, params string[] arguments)
    {
        var ran = await OutsideProgram.RunAsync(Program, ["-j", "-n", "-G1", "-a", .. arguments, file]);
        Assert.True(ran.Code == 0, ran.ToString());
        using var answer = JsonDocument.Parse(ran.Out);
        return answer
            .RootElement[0]
            .EnumerateObject()
            .ToDictionary(
                p => p.Name,
                p =>
                    p.Value.ValueKind == JsonValueKind.Array
                        ? string.Join("; ", p.Value.EnumerateArray().Select(v => v.ToString()))
                        : p.Value.ToString(),
                StringComparer.Ordinal
            );
    }
}
