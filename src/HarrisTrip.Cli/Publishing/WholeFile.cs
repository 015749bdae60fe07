using Microsoft.Win32.SafeHandles;

namespace HarrisTrip.Cli.Publishing;

/// <summary>Files that others find whole, or not at all.</summary>
static class WholeFile
{
    /// <summary>
    /// Writes a file aside and renames it. If that fails, or the program ends meanwhile, nothing is left.
    /// </summary>
    /// <param name="suffix">Of its name until it is whole.</param>
    /// <param name="head">What stands before the content.</param>
    public static void Write(
        string file,
        string suffix,
        ReadOnlySpan<byte> content,
        ReadOnlySpan<byte> head = default
    ) =>
        Write(
            file,
            suffix,
            new Parts(head, content),
            static (handle, parts) =>
            {
                RandomAccess.Write(handle, parts.Head, 0);
                RandomAccess.Write(handle, parts.Content, parts.Head.Length);
            }
        );

    /// <summary>The same for a file that is written piece by piece.</summary>
    public static void Write<T>(string file, string suffix, T content, Action<SafeFileHandle, T> write)
        where T : allows ref struct
    {
        var aside = file + suffix;
        using var unfinished = Interruption.OnEnd(() => File.Delete(aside));
        try
        {
            using (var handle = File.OpenHandle(aside, FileMode.Create, FileAccess.Write))
            {
                write(handle, content);
            }
            File.Move(aside, file, overwrite: true);
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            WorkFolder.Try(() => File.Delete(aside));
            throw;
        }
    }

    readonly ref struct Parts(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        public readonly ReadOnlySpan<byte> Head = head,
            Content = content;
    }
}
