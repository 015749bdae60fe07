using HarrisTrip.Diagnostics;
using HarrisTrip.Model.Sites;

namespace HarrisTrip.Building.Storage;

/// <summary>A receipt, as it is stored.</summary>
public static class ReceiptCodec
{
    public static byte[] Write(BuildReceipt receipt)
    {
        using var bytes = new MemoryStream();
        var writer = new StateWriter();
        Write(writer, receipt);
        writer.Flush(bytes);
        return bytes.ToArray();
    }

    /// <param name="rules">By which names faults know their rules.</param>
    /// <exception cref="InvalidDataException">It is not what this version of the program wrote.</exception>
    public static BuildReceipt Read(ReadOnlyMemory<byte> from, IReadOnlyDictionary<string, RuleInfo> rules) =>
        MemoryCodec.Read(new StateReader(from, rules), Receipt);

    static void Write(StateWriter to, BuildReceipt receipt)
    {
        to.Hash(receipt.Ground);
        to.Number(receipt.From);
        to.Number(receipt.Until);
        foreach (var seen in new[] { receipt.Sources, receipt.Theme })
        {
            to.List(
                seen,
                path =>
                {
                    to.Text(path.Path);
                    MemoryCodec.Write(to, path.Stamp);
                }
            );
        }
        to.List(receipt.Summary.Diagnostics, fault => FaultCodec.Write(to, fault));
        to.Number(receipt.Summary.Articles);
        to.Number(receipt.Summary.Pages);
        to.Number(receipt.Summary.Waived);
        to.Maybe(
            receipt.Summary.NextRebuild,
            due =>
            {
                to.Time(due.At);
                to.Number((int)due.Reason);
                HeadCodec.Write(to, due.Head);
            }
        );
        to.Number(receipt.Summary.Files);
        to.Hash(receipt.Bundle);
        to.Text(receipt.Tool);
    }

    static BuildReceipt Receipt(StateReader from) =>
        new(
            from.LongHash(),
            from.Number(),
            from.Number(),
            from.List(() => new SeenPath(from.Text(), MemoryCodec.Stamp(from))),
            from.List(() => new SeenPath(from.Text(), MemoryCodec.Stamp(from))),
            new BuildSummary(
                from.List(() => FaultCodec.Read(from)),
                from.Int(),
                from.Int(),
                from.Int(),
                from.Maybe(() => new Due(from.Time(), (DueReason)from.Int(), HeadCodec.Read(from))),
                from.Int()
            )
        )
        {
            Bundle = from.LongHash(),
            Tool = from.Text(),
        };
}
