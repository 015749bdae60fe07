using HarrisTrip.Files;

namespace HarrisTrip;

/// <summary>Takes pages in that are only checked.</summary>
sealed class NullBundle : IBundle
{
    public void Write(string path, ReadOnlySpan<byte> content) { }

    public void Write(string path, Stream content) { }

    public bool TryKeep(string path, UInt128? content) => true;
}
