using System.Formats.Cbor;
using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Tracing;

namespace HarrisTrip.Building.Storage;

/// <summary>What a build remembers for the next, as it is stored.</summary>
public static class MemoryCodec
{
    /// <summary>The same memory is the same bytes.</summary>
    public static void Write(BuildMemory memory, Stream to)
    {
        var writer = new StateWriter();
        writer.Hash(memory.Ground);
        writer.Hash(memory.Site);
        writer.List(
            memory.Answers,
            answer =>
            {
                writer.Number((int)answer.Question.Kind);
                writer.Text(answer.Question.Key);
                writer.Number(answer.Question.Number);
                writer.Hash(answer.Answer);
            }
        );
        writer.Flush(to);
        writer.List(
            Ordered(memory.Articles),
            article =>
            {
                Write(writer, article.Value);
                writer.Flush(to);
            }
        );
        foreach (var files in new[] { memory.Files, memory.Embargoed })
        {
            writer.List(
                Ordered(files),
                file =>
                {
                    Write(writer, file.Value);
                    writer.Flush(to);
                }
            );
        }
        writer.List(
            Ordered(memory.Stamps),
            stamped =>
            {
                writer.Text(stamped.Key);
                Write(writer, stamped.Value.Stamp);
                writer.Hash(stamped.Value.Content);
            }
        );
        writer.Flush(to);
    }

    /// <param name="rules">By which names faults know their rules.</param>
    /// <exception cref="InvalidDataException">It is not what this version of the program wrote.</exception>
    public static BuildMemory Read(ReadOnlyMemory<byte> from, IReadOnlyDictionary<string, RuleInfo> rules) =>
        Read(
            new StateReader(from, rules),
            reader =>
            {
                var memory = Read(reader);
                return reader.IsAtEnd ? memory : throw new InvalidDataException("There is something after the memory.");
            }
        );

    internal static T Read<T>(StateReader from, Func<StateReader, T> read)
    {
        try
        {
            return read(from);
        }
        catch (Exception fault)
            when (fault
                    is CborContentException
                        or FormatException
                        or InvalidOperationException
                        or OverflowException
                        or ArgumentException
            )
        {
            throw new InvalidDataException("It is not the whole memory of a build.", fault);
        }
    }

    static BuildMemory Read(StateReader from) =>
        new()
        {
            Ground = from.LongHash(),
            Site = from.LongHash(),
            Answers = from.List(() =>
                (new Question((QuestionKind)from.Int(), from.Text(), from.Number()), from.LongHash())
            ),
            Articles = ByKey(from.List(() => Article(from)), article => article.Path),
            Files = ByKey(from.List(() => File(from)), file => file.File),
            Embargoed = ByKey(from.List(() => File(from)), file => file.File),
            Stamps = from.List(() => KeyValuePair.Create(from.Text(), Stamped(from)))
                .ToDictionary(StringComparer.Ordinal),
        };

    static StampedContent Stamped(StateReader from) => new(Stamp(from), from.LongHash());

    internal static void Write(StateWriter to, SourceStamp stamp)
    {
        to.Number(stamp.Length);
        to.Number(stamp.Modified);
        to.Number(stamp.Changed);
        to.Number(stamp.Id);
    }

    internal static SourceStamp Stamp(StateReader from) =>
        new(from.Number(), from.Number(), from.Number(), from.Number());

    static KeyValuePair<string, T>[] Ordered<T>(IReadOnlyDictionary<string, T> of) =>
        [.. of.OrderBy(pair => pair.Key, StringComparer.Ordinal)];

    static Dictionary<string, T> ByKey<T>(T[] of, Func<T, string> key) => of.ToDictionary(key, StringComparer.Ordinal);

    static void Write(StateWriter to, ArticleRecord article)
    {
        to.Text(article.Path);
        HeadCodec.Write(to, article.Head);
        to.List(article.Faults, fault => FaultCodec.Write(to, fault));
        to.List(article.Questions, question => to.Number(question));
    }

    static ArticleRecord Article(StateReader from) =>
        new(from.Text(), HeadCodec.Read(from), from.List(() => FaultCodec.Read(from)), from.List(from.Int));

    static void Write(StateWriter to, FileRecord file)
    {
        to.Text(file.File);
        to.Hash(file.Plan);
        to.Hash(file.Content);
        to.List(file.Questions, question => to.Number(question));
        to.List(
            file.Files,
            kept =>
            {
                to.Text(kept.Path);
                to.Number(kept.Length);
                to.Maybe(kept.At, to.Place);
                to.Flag(kept.IsShown);
            }
        );
        FactsCodec.Write(to, file.Facts);
        to.List(file.Faults, fault => FaultCodec.Write(to, fault));
        to.List(file.OfTemplates, fault => FaultCodec.Write(to, fault));
        to.List(file.Pictures, to.Text);
    }

    static FileRecord File(StateReader from) =>
        new(
            from.Text(),
            from.LongHash(),
            from.LongHash(),
            from.List(from.Int),
            from.List(() => new KeptFile(from.Text(), from.Number(), from.MaybeValue(from.Place), from.Flag())),
            FactsCodec.Read(from),
            from.List(() => FaultCodec.Read(from)),
            from.List(() => FaultCodec.Read(from)),
            from.List(from.Text)
        );
}
