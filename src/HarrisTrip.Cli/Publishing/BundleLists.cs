using System.Buffers;
using System.Text.Json;
using HarrisTrip.Files;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Lists of all files of a bundle, for programs that carry it somewhere. They can only be made last.</summary>
static class BundleLists
{
    const string Manifest = HostFiles.Folder + "/manifest.json";
    const string S3 = HostFiles.Folder + "/s3.jsonl";

    /// <summary>In bytes: how much is gathered before it is written.</summary>
    const int FlushedLength = 65_536;

    static readonly JsonWriterOptions indented = new() { Indented = true, NewLine = "\n" };

    /// <param name="forS3">True for Amazon S3 and what is compatible with it.</param>
    /// <param name="moves">Pages that only lead on, and the paths that they lead to.</param>
    public static void Write(StagedBundle bundle, bool forS3, IReadOnlyDictionary<string, string> moves)
    {
        if (forS3)
        {
            bundle.Write(S3, stream => WriteS3(stream, bundle.Listed(), moves));
        }
        bundle.Write(Manifest, stream => WriteManifest(stream, bundle.Listed()));
    }

    /// <summary>
    /// Path, SHA-256, content type and content coding (RFC 9110, 8.4.1) of each file but itself and the mark, which
    /// lists it.
    /// </summary>
    static void WriteManifest(Stream stream, IEnumerable<(string Path, Digest Digest)> files)
    {
        using var json = new Utf8JsonWriter(stream, indented);
        json.WriteStartObject();
        json.WriteStartArray("files");
        Span<char> digits = stackalloc char[Digest.Length];
        foreach (var (path, digest) in files)
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            digest.CopyDigits(digits);
            json.WriteString("sha256", digits);
            json.WriteString("type", ContentTypes.Of(Plain(path)));
            if (Coding(path) is { } coding)
            {
                json.WriteString("encoding", coding);
            }
            json.WriteEndObject();
            if (json.BytesPending > FlushedLength)
            {
                json.Flush();
            }
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>
    /// What <c>aws s3api put-object --cli-input-json</c> has to be told of each file, one a line: only the bucket is
    /// missing. Where it serves a website, an object with another place as its location answers 301. What S3 cannot
    /// choose by itself, and what is not for readers, is not among them.
    /// </summary>
    static void WriteS3(
        Stream stream,
        IEnumerable<(string Path, Digest Digest)> files,
        IReadOnlyDictionary<string, string> moves
    )
    {
        var lines = new ArrayBufferWriter<byte>(FlushedLength);
        using var json = new Utf8JsonWriter(lines);
        foreach (var (path, digest) in files.Where(file => Coding(file.Path) is null && !HostFiles.IsHidden(file.Path)))
        {
            json.WriteStartObject();
            json.WriteString("Key", path);
            json.WriteString("Body", path);
            json.WriteString("ContentType", ContentTypes.Of(path));
            json.WriteString("CacheControl", HostHeaders.CacheOf(path));
            json.WriteString("ChecksumSHA256", digest.ToBase64());
            if (moves.TryGetValue(path, out var to))
            {
                json.WriteString("WebsiteRedirectLocation", to);
            }
            json.WriteEndObject();
            json.Flush();
            lines.Write("\n"u8);
            json.Reset();
            if (lines.WrittenCount > FlushedLength)
            {
                stream.Write(lines.WrittenSpan);
                lines.ResetWrittenCount();
            }
        }
        stream.Write(lines.WrittenSpan);
    }

    static string? Coding(string path) =>
        Paths.ExtensionOf(path) switch
        {
            ".br" => "br",
            ".gz" => "gzip",
            _ => null,
        };

    static string Plain(string path) => Coding(path) is null ? path : path[..path.LastIndexOf('.')];
}
