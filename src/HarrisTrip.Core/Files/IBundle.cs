namespace HarrisTrip.Files;

/// <summary>Receives the files of a bundle, from any thread. It publishes nothing.</summary>
public interface IBundle
{
    /// <summary>Keeps one file. Paths are relative, with forward slashes, and each is given once.</summary>
    void Write(string path, ReadOnlySpan<byte> content);

    /// <summary>The same for a file that may be too long for memory; it is read to its end.</summary>
    void Write(string path, Stream content)
    {
        using var whole = new MemoryStream();
        content.CopyTo(whole);
        Write(path, whole.GetBuffer().AsSpan(0, (int)whole.Length));
    }

    /// <summary>Takes a file over from the bundle that was made last, without its content being at hand.</summary>
    /// <param name="content">What it has to hold, by the beginning of its SHA-256; null where its name tells.</param>
    /// <returns>False when there is none there, or another: it has to be written.</returns>
    bool TryKeep(string path, UInt128? content) => false;

    /// <summary>Takes a file that is made only if somebody looks at it.</summary>
    /// <param name="make">Makes it, from any thread and also after the build; null when that is not possible.</param>
    void Postpone(string path, Func<byte[]?> make)
    {
        if (make() is { } content)
        {
            Write(path, content);
        }
    }
}
