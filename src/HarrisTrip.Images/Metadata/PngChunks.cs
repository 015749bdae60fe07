using System.Buffers.Binary;
using System.IO.Compression;
using HarrisTrip.Images.Packets;

namespace HarrisTrip.Images.Metadata;

/// <summary>
/// Limits the compressed texts and profiles of a PNG (ISO/IEC 15948, 11.3), which may unpack to far more than they
/// are.
/// </summary>
static class PngChunks
{
    /// <summary>In bytes, unpacked: no profile and no metadata of a picture is larger.</summary>
    const int MaxUnpackedBytes = 8_000_000;

    /// <summary>
    /// The same file without what unpacks past all bounds, and without a last part that says it is longer than the
    /// file: who believes it asks for gigabytes of memory. Another kind of file as it is.
    /// </summary>
    public static byte[] WithoutBombs(byte[] bytes)
    {
        if (!bytes.AsSpan().StartsWith(PngChunk.Signature))
        {
            return bytes;
        }
        using var kept = new MemoryStream(bytes.Length);
        var (from, at) = (0, PngChunk.Signature.Length);
        while (at + PngChunk.Frame <= bytes.Length)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length > bytes.Length - at - PngChunk.Frame)
            {
                break;
            }
            var next = at + PngChunk.Frame + (int)length;
            if (IsBomb(bytes.AsSpan(at + 4, 4), bytes.AsMemory(at + 8, (int)length)))
            {
                kept.Write(bytes.AsSpan(from, at - from));
                from = next;
            }
            at = next;
        }
        if (from == 0 && at == bytes.Length)
        {
            return bytes;
        }
        kept.Write(bytes.AsSpan(from, at - from));
        return kept.ToArray();
    }

    static bool IsBomb(ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data)
    {
        var text = data.Span;
        // A keyword, a zero, how it is packed; of an international text whether it is packed stands before that, and
        // its language and title behind.
        var packed =
            name.SequenceEqual("iCCP"u8) || name.SequenceEqual("zTXt"u8) ? text.IndexOf((byte)0) + 2
            : name.SequenceEqual("iTXt"u8)
            && text.IndexOf((byte)0) is >= 0 and var zero
            && zero + 3 < text.Length
            && text[zero + 1] == 1
            && text[(zero + 3)..].IndexOf((byte)0) is >= 0 and var language
            && text[(zero + 4 + language)..].IndexOf((byte)0) is >= 0 and var title
                ? zero + 5 + language + title
            : 0;
        return packed > 0 && packed < text.Length && UnpacksPast(data[packed..]);
    }

    static bool UnpacksPast(ReadOnlyMemory<byte> packed)
    {
        try
        {
            using var zlib = new ZLibStream(
                new MemoryStream(packed.ToArray(), writable: false),
                CompressionMode.Decompress
            );
            var block = new byte[65_536];
            var unpacked = 0L;
            for (int read; unpacked <= MaxUnpackedBytes && (read = zlib.Read(block)) > 0; unpacked += read) { }
            return unpacked > MaxUnpackedBytes;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
