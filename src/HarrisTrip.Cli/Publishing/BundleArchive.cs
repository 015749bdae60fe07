using System.IO.Compression;
using HarrisTrip.Render.Outputs.Hosts;

namespace HarrisTrip.Cli.Publishing;

/// <summary>A bundle as one file: the same bytes of the same bundle, whenever it is made.</summary>
static class BundleArchive
{
    /// <summary>A file that its owner may write and everybody may read.</summary>
    const int Rights = unchecked((int)0x81A4_0000);

    /// <summary>The earliest moment that an archive can name.</summary>
    static readonly DateTimeOffset moment = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Where the archive of a bundle lies: beside its folder.</summary>
    public static string PlaceOf(string folder) => folder + ".zip";

    /// <summary>Refuses to replace a file that is no archive of a bundle.</summary>
    /// <exception cref="UsageException"/>
    public static void RefuseForeign(string file)
    {
        if (File.Exists(file) && !IsOurs(file))
        {
            throw new UsageException(
                $"`{file}` already exists, and HarrisTrip did not make it.",
                "Name another folder with -o, or move the file away."
            );
        }
    }

    /// <param name="file">An archive that does not exist yet.</param>
    /// <param name="paths">The files of the folder that go into it.</param>
    public static void Write(string file, string folder, IEnumerable<string> paths)
    {
        using var archive = new ZipArchive(
            new FileStream(file, FileMode.CreateNew, FileAccess.Write),
            ZipArchiveMode.Create
        );
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var entry = archive.CreateEntry(
                path,
                ContentTypes.IsCompressible(path) ? CompressionLevel.Optimal : CompressionLevel.NoCompression
            );
            entry.LastWriteTime = moment;
            entry.ExternalAttributes = Rights;
            using var from = File.OpenRead(Path.Combine(folder, path));
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }

    static bool IsOurs(string file)
    {
        try
        {
            using var archive = ZipFile.OpenRead(file);
            return archive.GetEntry(BundleMark.Name) is not null;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
