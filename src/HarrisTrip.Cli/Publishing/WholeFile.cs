namespace HarrisTrip.Cli.Publishing;

/// <summary>Files that others find whole, or not at all.</summary>
static class WholeFile
{
    /// <summary>
    /// Writes a file aside and renames it. If that fails, or the program ends meanwhile, nothing is left.
    /// </summary>
    /// <param name="suffix">Of its name until it is whole.</param>
    /// <param name="head">What stands before the content.</param>
    public static void Write(string file, string suffix, ReadOnlySpan<byte> content, ReadOnlySpan<byte> head = default)
    {
        var aside = file + suffix;
        using var unfinished = Interruption.OnEnd(() => File.Delete(aside));
        try
        {
            using (var handle = File.OpenHandle(aside, FileMode.Create, FileAccess.Write))
            {
                RandomAccess.Write(handle, head, 0);
                RandomAccess.Write(handle, content, head.Length);
            }
            File.Move(aside, file, overwrite: true);
        }
        catch (Exception fault) when (SystemErrors.IsOfDisk(fault))
        {
            WorkFolder.Try(() => File.Delete(aside));
            throw;
        }
    }
}
