using System.IO.Compression;

namespace HarrisTrip.Media;

/// <summary>
/// What a PDF (ISO 32000) holds that could run, hide or bring another file along. All of it is looked through, the
/// objects in compressed streams too: which of them a program reads is for that program to decide.
/// </summary>
sealed class PdfFile
{
    /// <summary>In bytes. A document is held in memory whole while it is looked through.</summary>
    const int MaxLength = 200_000_000;

    /// <summary>In bytes, of all that is unpacked.</summary>
    const int MaxUnpacked = 100_000_000;

    /// <summary>In bytes: no dictionary before a stream of objects is longer.</summary>
    const int MaxDictionary = 4_096;

    readonly PdfNames names = new();
    int unpacked;
    bool isHidden;

    public static MediaLook Look(MediaBytes bytes)
    {
        if (bytes.Length > MaxLength)
        {
            return new MediaFlaw("is far too long to be looked through", "Make it smaller: less than 200 MB.");
        }
        return new PdfFile().Look(bytes.At(0, (int)bytes.Length));
    }

    MediaLook Look(byte[] file)
    {
        if (file.AsSpan(Math.Max(0, file.Length - 2_048)).LastIndexOf("%%EOF"u8) < 0)
        {
            return new MediaFlaw("is cut short", "Copy or export it again.");
        }
        names.Read(file);
        if (names.Has("Encrypt"))
        {
            return new MediaFlaw(
                "is locked with a password or by rights, so that nobody can see what it holds",
                "Export it without protection."
            );
        }
        Unpack(file);
        if (isHidden)
        {
            return new MediaFlaw(
                "has parts packed in a way that nobody can look into",
                "Export it again, or print it into a PDF."
            );
        }
        return FlawOf() is { } flaw
            ? flaw
            : new MediaFacts(MediaFormat.Pdf, file.Length)
            {
                Pages = names.Pages,
                IsTagged = names.Has("StructTreeRoot"),
            };
    }

    MediaFlaw? FlawOf() =>
        names.Has("JavaScript") ? new("holds a program (JavaScript) that would run when readers open it", Printing)
        : names.Has("Launch") ? new("can start other programs on a reader's computer", Printing)
        : names.Has("EmbeddedFile") || names.Has("EmbeddedFiles")
            ? new("brings other files along, which nobody has looked into", "Export it without attached files.")
        : names.Has("RichMedia") || names.Has("Rendition") || names.Has("Movie") || names.Has("3D")
            ? new("holds films, sound or models, which nobody has looked into", Printing)
        : names.Has("XFA") || names.Has("ImportData") || names.Has("SubmitForm")
            ? new("holds a form that sends what readers write into it", Printing)
        : null;

    const string Printing = "Print it into a PDF: what is left is what readers see.";

    /// <summary>Reads the objects in packed streams.</summary>
    void Unpack(byte[] file)
    {
        var rest = file.AsSpan();
        for (var at = 0; !isHidden && rest[at..].IndexOf("stream"u8) is >= 0 and var found; )
        {
            var mark = at + found;
            at = mark + "stream".Length;
            // What is unpacked are streams, not the words that end them.
            if (mark >= 3 && rest[(mark - 3)..mark].SequenceEqual("end"u8))
            {
                continue;
            }
            var before = rest[Math.Max(0, mark - MaxDictionary)..mark];
            var own = before[Math.Max(0, before.LastIndexOf(" obj"u8))..];
            if (!PdfNames.Holds(own, "ObjStm") && !PdfNames.Holds(own, "First"))
            {
                continue;
            }
            if (!PdfNames.Holds(own, "Filter"))
            {
                // As it is, it was read already.
                continue;
            }
            if (
                !PdfNames.Holds(own, "FlateDecode")
                || PdfNames.HoldsAnyBut(own, "FlateDecode", "Decode")
                || PdfNames.Holds(own, "Predictor")
            )
            {
                isHidden = true;
                return;
            }
            var start = at + (rest[at..].StartsWith("\r\n"u8) ? 2 : 1);
            Inflate(file, start);
        }
    }

    void Inflate(byte[] file, int start)
    {
        if (start >= file.Length)
        {
            isHidden = true;
            return;
        }
        using var packed = new MemoryStream(file, start, file.Length - start);
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var text = new MemoryStream();
        var piece = new byte[32_768];
        try
        {
            for (int more; (more = zlib.Read(piece)) > 0; )
            {
                unpacked += more;
                if (unpacked > MaxUnpacked)
                {
                    isHidden = true;
                    return;
                }
                text.Write(piece, 0, more);
            }
        }
        catch (InvalidDataException)
        {
            isHidden = true;
            return;
        }
        names.Read(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}
