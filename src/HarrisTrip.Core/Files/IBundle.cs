namespace HarrisTrip.Files;

/// <summary>Takes in the files of a bundle, from any thread. Nothing is published by it.</summary>
public interface IBundle
{
    /// <summary>Keeps one file. Paths are relative, with forward slashes, and each is given once.</summary>
    void Write(string path, ReadOnlySpan<byte> content);
}
