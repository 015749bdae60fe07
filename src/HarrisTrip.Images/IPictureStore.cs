namespace HarrisTrip.Images;

/// <summary>A cache of what was made, used from any thread. Entries may disappear at any time.</summary>
public interface IPictureStore
{
    /// <summary>What was kept under a key, as it was; null when it is not there.</summary>
    /// <param name="key">A SHA-256 in hexadecimal digits.</param>
    byte[]? Find(string key);

    void Keep(string key, ReadOnlySpan<byte> content);
}
