using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using HarrisTrip.Files;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>A bundle in memory.</summary>
/// <param name="before">The bundle that was published last.</param>
sealed class MemoryBundle(MemoryBundle? before = null) : IBundle
{
    public ConcurrentDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public void Write(string path, ReadOnlySpan<byte> content) =>
        Assert.True(Files.TryAdd(path, content.ToArray()), $"{path} is written twice");

    public bool TryKeep(string path, UInt128? content) =>
        before?.Files.TryGetValue(path, out var bytes) == true
        && (content is null || BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(bytes)) == content)
        && Files.TryAdd(path, bytes);

    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path]);

    /// <summary>Every text of the bundle, one after the other.</summary>
    public string AllText() =>
        string.Concat(
            Files
                .OrderBy(f => f.Key, StringComparer.Ordinal)
                .Where(f => !f.Key.EndsWith(".png", StringComparison.Ordinal))
                .Select(f => System.Text.Encoding.UTF8.GetString(f.Value))
        );
}
