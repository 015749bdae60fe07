using System.Buffers;
using System.Formats.Cbor;
using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Building.Storage;

/// <summary>
/// Writes what a build remembers, one value after the other, as CBOR (RFC 8949; a sequence by RFC 8742). A text that
/// comes again is the number of the first one, so that paths, names and rules take room once. The same values are the
/// same bytes. For one thread.
/// </summary>
public sealed class StateWriter
{
    // Half a character is no UTF-8, and is asked for below.
    readonly CborWriter writer = new(CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
    readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    /// <summary>Hands over what was written since the last time.</summary>
    public void Flush(Stream to)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(writer.BytesWritten);
        to.Write(bytes.AsSpan(0, writer.Encode(bytes)));
        ArrayPool<byte>.Shared.Return(bytes);
        writer.Reset();
    }

    /// <summary>A hash of what was written since the last time.</summary>
    public UInt128 Digest() => ContentHash.Of(writer.Encode());

    /// <summary>A whole number: the nearer to 0, the shorter.</summary>
    public void Number(long value) => writer.WriteInt64(value);

    public void Flag(bool value) => writer.WriteBoolean(value);

    /// <summary>A number that may be any.</summary>
    public void Hash(ulong value) => writer.WriteUInt64(value);

    public void Hash(UInt128 value)
    {
        Hash((ulong)(value >> 64));
        Hash((ulong)value);
    }

    public void Bytes(ReadOnlySpan<byte> value) => writer.WriteByteString(value);

    public void Text(string? value)
    {
        if (value is null)
        {
            writer.WriteNull();
        }
        else if (!texts.TryAdd(value, texts.Count))
        {
            Number(texts[value]);
        }
        else if (!value.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            writer.WriteTextString(value);
        }
        else
        {
            // Half a character has no UTF-8, and names of files and quotations may end in one.
            Bytes(Encoding.Unicode.GetBytes(value));
        }
    }

    /// <summary>A moment with its zone.</summary>
    public void Time(DateTimeOffset value)
    {
        Number(value.Ticks);
        Number(value.TotalOffsetMinutes);
    }

    public void Place(Location value)
    {
        Text(value.Path);
        Number(value.Line);
        Number(value.Column);
    }

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    /// <summary>What may be missing.</summary>
    public void Maybe<T>(T? value, Action<T> write)
        where T : class
    {
        Flag(value is not null);
        if (value is not null)
        {
            write(value);
        }
    }

    /// <summary>What may be missing.</summary>
    public void Maybe<T>(T? value, Action<T> write)
        where T : struct
    {
        Flag(value is not null);
        if (value is { } there)
        {
            write(there);
        }
    }
}
