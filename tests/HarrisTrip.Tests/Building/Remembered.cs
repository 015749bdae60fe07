using HarrisTrip.Building;
using HarrisTrip.Building.Storage;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Tests.Building;

/// <summary>Values as a later build has them, when they were written and read again.</summary>
static class Remembered
{
    public static T Again<T>(T value) => AllAgain([value])[0];

    public static IReadOnlyList<T> AllAgain<T>(IReadOnlyList<T> values)
    {
        var from = new StateReader(Written([.. values]), RuleBook.All);
        var read = values.Select(_ => Read<T>(from)).ToList();
        return from.IsAtEnd ? read : throw new InvalidDataException("Something is left over.");
    }

    public static byte[] Written<T>(params T[] values)
    {
        using var bytes = new MemoryStream();
        var to = new StateWriter();
        foreach (var value in values)
        {
            Write(to, value);
        }
        to.Flush(bytes);
        return bytes.ToArray();
    }

    public static BuildMemory Again(BuildMemory memory) => MemoryCodec.Read(Written(memory), RuleBook.All);

    public static BuildReceipt Again(BuildReceipt receipt) =>
        ReceiptCodec.Read(ReceiptCodec.Write(receipt), RuleBook.All);

    public static byte[] Written(BuildMemory memory)
    {
        using var bytes = new MemoryStream();
        MemoryCodec.Write(memory, bytes);
        return bytes.ToArray();
    }

    static void Write(StateWriter to, object? value)
    {
        switch (value)
        {
            case ArticleHead head:
                HeadCodec.Write(to, head);
                break;
            case Diagnostic fault:
                FaultCodec.Write(to, fault);
                break;
            default:
                FactsCodec.Write(to, (FileFacts)value!);
                break;
        }
    }

    static T Read<T>(StateReader from) =>
        (T)(
            typeof(T) == typeof(ArticleHead) ? HeadCodec.Read(from)
            : typeof(T) == typeof(Diagnostic) ? FaultCodec.Read(from)
            : (object)FactsCodec.Read(from)
        );
}
