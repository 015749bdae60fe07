using System.Formats.Cbor;
using System.Text;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Building.Storage;

/// <summary>
/// Reads what a <see cref="StateWriter"/> wrote, in the same order. Texts that are equal are one instance. Where
/// something else stands, every method throws an exception of data, of format, of operation or of arguments. For one
/// thread.
/// </summary>
/// <param name="rules">By which names faults know their rules.</param>
public sealed class StateReader(ReadOnlyMemory<byte> from, IReadOnlyDictionary<string, RuleInfo> rules)
{
    readonly CborReader reader = new(from, CborConformanceMode.Lax, allowMultipleRootLevelValues: true);
    readonly List<string> texts = [];

    public bool IsAtEnd => reader.BytesRemaining == 0;

    public long Number() => reader.ReadInt64();

    public int Int() => reader.ReadInt32();

    public bool Flag() => reader.ReadBoolean();

    public ulong Hash() => reader.ReadUInt64();

    public UInt128 LongHash() => new(Hash(), Hash());

    public byte[] Bytes() => reader.ReadByteString();

    public string Text() => TextOrNone() ?? throw Wrong();

    public string? TextOrNone()
    {
        switch (reader.PeekState())
        {
            case CborReaderState.Null:
                reader.ReadNull();
                return null;
            case CborReaderState.UnsignedInteger:
                return texts[Int()];
            case CborReaderState.ByteString:
                texts.Add(Encoding.Unicode.GetString(Bytes()));
                break;
            default:
                texts.Add(reader.ReadTextString());
                break;
        }
        return texts[^1];
    }

    public DateTimeOffset Time() => new(Number(), TimeSpan.FromMinutes(Int()));

    public Location Place() => new(Text(), Int(), Int());

    /// <summary>The rule of a name.</summary>
    public RuleInfo Rule() => rules.GetValueOrDefault(Text()) ?? throw Wrong();

    public T[] List<T>(Func<T> read)
    {
        // Each item takes a byte at least.
        var items = Int() is >= 0 and var count && count <= reader.BytesRemaining ? new T[count] : throw Wrong();
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }
        return items;
    }

    public T? Maybe<T>(Func<T> read)
        where T : class => Flag() ? read() : null;

    public T? MaybeValue<T>(Func<T> read)
        where T : struct => Flag() ? read() : null;

    static InvalidDataException Wrong() => new("This is not the value that was expected here.");
}
