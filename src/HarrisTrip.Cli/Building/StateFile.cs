using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using HarrisTrip.Building;
using HarrisTrip.Building.Storage;
using HarrisTrip.Cli.Output.Reports;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Images;
using Microsoft.Win32.SafeHandles;

namespace HarrisTrip.Cli.Building;

/// <summary>
/// What the last build of a folder of articles remembered, in one file of its <see cref="CacheFolder"/>. One build at a
/// time has it: another one neither waits nor fails, but finds nothing and leaves nothing. What another version wrote,
/// or what is damaged, is not there. A disk that fails only makes the next build slower.
/// </summary>
/// <remarks>
/// The form, the program's identity as SHA-256, the length of the payload (8 bytes, little-endian), the payload's
/// SHA-256, the payload: the length of the receipt (4 bytes, little-endian), the receipt, the memory.
/// </remarks>
sealed class StateFile : IDisposable
{
    const string Name = "build.state",
        LockName = "build.lock",
        Unfinished = ".new";

    const string Damaged = "What the last build remembered is damaged, so everything is built.";

    static readonly string program = string.Join(
        ' ',
        new[] { typeof(SiteBuild), typeof(PictureMaker), typeof(StateFile) }
            .Select(part => part.Module.ModuleVersionId.ToString())
            .Prepend(ProgramVersion.Number)
    );

    readonly string articles;
    readonly byte[] identity;
    SafeFileHandle? turn;

    StateFile(string articles, string program) =>
        (this.articles, identity) = (articles, SHA256.HashData(Encoding.UTF8.GetBytes(program)));

    /// <summary>What was saved; null when there is nothing, or nothing that can be used.</summary>
    public ReadOnlyMemory<byte>? Payload { get; private set; }

    /// <summary>How long what was saved is, in bytes; 0 when there is nothing.</summary>
    public int Length { get; private set; }

    /// <summary>
    /// Why nothing is remembered of the last build, or will be of this one, as a sentence; null when all is well.
    /// </summary>
    public string? Note { get; private set; }

    static ReadOnlySpan<byte> Form => "HTstate1"u8;

    static int HeadLength => Form.Length + SHA256.HashSizeInBytes + sizeof(long) + SHA256.HashSizeInBytes;

    /// <param name="articles">The folder that the articles lie in.</param>
    public static StateFile Open(string articles) => Open(articles, program);

    /// <param name="program">Which program it is: another one finds nothing.</param>
    public static StateFile Open(string articles, string program)
    {
        var state = new StateFile(articles, program);
        try
        {
            if (Directory.Exists(CacheFolder.Of(articles)) && state.TryTake())
            {
                state.Read();
            }
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            state.Note = $"What the last build remembered cannot be read, so everything is built. {fault.Message}";
        }
        return state;
    }

    /// <summary>
    /// What the last build remembers; null when there is nothing, or nothing that can be used. It is read once: the
    /// bytes that it was read from are let go of.
    /// </summary>
    public BuildMemory? ReadMemory()
    {
        var memory = Read(payload =>
            MemoryCodec.Read(payload[(sizeof(int) + ReceiptLength(payload.Span))..], RuleBook.All)
        );
        Payload = null;
        return memory;
    }

    /// <summary>What the last build saw, without the rest; null when it is not known.</summary>
    public BuildReceipt? ReadReceipt() =>
        Read(payload =>
            ReceiptLength(payload.Span) is > 0 and var length
                ? ReceiptCodec.Read(payload.Slice(sizeof(int), length), RuleBook.All)
                : null
        );

    /// <summary>Takes the place of what was there; what cannot be written is told by <see cref="Note"/>.</summary>
    /// <param name="receipt">Null where there is none.</param>
    /// <param name="memory">As <see cref="MemoryCodec"/> writes it.</param>
    public void Save(BuildReceipt? receipt, MemoryStream memory)
    {
        var first = receipt is null ? [] : ReceiptCodec.Write(receipt);
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, first.Length);
        // It stands first, since it may be all that the next build reads.
        Save(length, first, memory.GetBuffer().AsMemory(0, (int)memory.Length));
    }

    /// <summary>Takes the place of what was there; what cannot be written is told by <see cref="Note"/>.</summary>
    /// <param name="payload">Its parts, one after the other.</param>
    public void Save(params ReadOnlySpan<ReadOnlyMemory<byte>> payload)
    {
        try
        {
            if (turn is null && Note is not null)
            {
                return;
            }
            CacheFolder.Create(articles);
            if (turn is null && !TryTake())
            {
                return;
            }
            WholeFile.Write(PlaceOf(Name), Unfinished, payload, Write);
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            Note = Unwritable(fault);
        }
    }

    public void Dispose() => turn?.Dispose();

    T? Read<T>(Func<ReadOnlyMemory<byte>, T?> read)
        where T : class
    {
        try
        {
            return Payload is { } payload ? read(payload) : null;
        }
        catch (InvalidDataException)
        {
            (Payload, Note) = (null, Damaged);
            return null;
        }
    }

    /// <exception cref="InvalidDataException">It is longer than all there is.</exception>
    static int ReceiptLength(ReadOnlySpan<byte> payload) =>
        BinaryPrimitives.TryReadInt32LittleEndian(payload, out var length)
        && length >= 0
        && length <= payload.Length - sizeof(int)
            ? length
            : throw new InvalidDataException("The receipt is cut off.");

    string PlaceOf(string name) => Path.Combine(CacheFolder.Of(articles), name);

    static string Unwritable(Exception fault) =>
        $"`{CacheFolder.Name}` among the articles cannot be written, so the next build will build everything. {fault.Message}";

    /// <summary>True when this build has the file to itself, or at least may read it.</summary>
    bool TryTake()
    {
        if (!CacheFolder.IsOwn(articles, Name, Name + Unfinished, LockName))
        {
            Note =
                $"`{CacheFolder.Name}` among the articles is a link, or holds one. Links are not followed there, so "
                + "everything is built, and nothing is remembered.";
            return false;
        }
        try
        {
            // Deleted before it is let go of, and never mistaken for one that was deleted: as the lock of WorkFolder.
            turn = File.OpenHandle(
                PlaceOf(LockName),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                FileOptions.DeleteOnClose
            );
            return true;
        }
        catch (IOException fault) when (SystemErrors.MeansLocked(fault))
        {
            Note = "Another build of these articles is running, so this one builds everything, and remembers nothing.";
            return false;
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            Note = Unwritable(fault);
            return true;
        }
    }

    void Read()
    {
        if (new DiskFolder(articles).Read($"{CacheFolder.Name}/{Name}") is not { } kept)
        {
            return;
        }
        var payload = kept.AsMemory(Math.Min(HeadLength, kept.Length));
        var head = Head(payload.Length, SHA256.HashData(payload.Span));
        if (kept.AsSpan().StartsWith(head))
        {
            (Payload, Length) = (payload, payload.Length);
            return;
        }
        // A head of another form or program may be whole; of its own, only a damaged one differs.
        var own = Form.Length + identity.Length;
        Note =
            kept.AsSpan().StartsWith(head.AsSpan(0, own)) || kept.Length < HeadLength
                ? Damaged
                : "What the last build remembered is of another version of HarrisTrip, so everything is built.";
    }

    void Write(SafeFileHandle file, ReadOnlySpan<ReadOnlyMemory<byte>> payload)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long length = 0;
        foreach (var part in payload)
        {
            RandomAccess.Write(file, part.Span, HeadLength + length);
            hash.AppendData(part.Span);
            length += part.Length;
        }
        RandomAccess.Write(file, Head(length, hash.GetHashAndReset()), 0);
    }

    byte[] Head(long length, byte[] hash)
    {
        var number = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(number, length);
        return [.. Form, .. identity, .. number, .. hash];
    }
}
