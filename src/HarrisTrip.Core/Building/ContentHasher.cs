using System.Buffers;
using System.Runtime.InteropServices;

namespace HarrisTrip.Building;

/// <summary>Tells lists of values apart by one hash: each value is set off from the next. For one thread.</summary>
sealed class ContentHasher
{
    readonly ArrayBufferWriter<byte> values = new();

    public void Add(long value) => values.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(ref value)));

    public void Add(UInt128 value) => values.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(ref value)));

    /// <summary>Nothing is another value than an empty text.</summary>
    public void Add(string? text)
    {
        Add(text?.Length ?? -1);
        values.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Add(text.Length);
        values.Write(MemoryMarshal.AsBytes(text));
    }

    public UInt128 Hash() => ContentHash.Of(values.WrittenSpan);
}
