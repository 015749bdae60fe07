namespace HarrisTrip.Check.Security;

/// <summary>A hash that a file has to have.</summary>
/// <param name="Algorithm">sha256, sha384 or sha512.</param>
/// <param name="Value">In the standard alphabet of base64.</param>
readonly record struct IntegrityHash(string Algorithm, string Value);

/// <summary>What an <c>integrity</c> attribute asks for (Subresource Integrity 3.3 to 3.5).</summary>
/// <param name="Hashes">Those that can be one, in the order they are written.</param>
/// <param name="Wrong">The first word that can be none; null without one.</param>
sealed record Integrity(IReadOnlyList<IntegrityHash> Hashes, string? Wrong)
{
    public static Integrity Parse(string attribute)
    {
        var hashes = new List<IntegrityHash>();
        string? wrong = null;
        foreach (var word in attribute.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var plain = word.Split('?')[0];
            var dash = plain.IndexOf('-', StringComparison.Ordinal);
            var (algorithm, value) =
                dash < 0 ? ("", plain) : (plain[..dash].ToLowerInvariant(), Standard(plain[(dash + 1)..]));
            if (IsLongAs(algorithm, value))
            {
                hashes.Add(new IntegrityHash(algorithm, value));
            }
            else
            {
                wrong ??= word;
            }
        }
        return new Integrity(hashes, wrong);
    }

    /// <summary>
    /// True when a file is one that the attribute allows: any of the hashes of its strongest algorithm is enough.
    /// </summary>
    public bool Allows(byte[] file)
    {
        var strongest = Hashes.Max(hash => hash.Algorithm)!;
        var own = Convert.ToBase64String(
            strongest switch
            {
                "sha256" => System.Security.Cryptography.SHA256.HashData(file),
                "sha384" => System.Security.Cryptography.SHA384.HashData(file),
                _ => System.Security.Cryptography.SHA512.HashData(file),
            }
        );
        return Hashes.Any(hash => hash.Algorithm == strongest && hash.Value == own);
    }

    /// <summary>The alphabet for addresses is read as the standard one.</summary>
    public static string Standard(string base64) => base64.Replace('-', '+').Replace('_', '/');

    static bool IsLongAs(string algorithm, string value)
    {
        var length = algorithm switch
        {
            "sha256" => 32,
            "sha384" => 48,
            "sha512" => 64,
            _ => 0,
        };
        Span<byte> bytes = stackalloc byte[72];
        return length > 0
            && value.Length <= 96
            && Convert.TryFromBase64String(value, bytes, out var written)
            && written == length;
    }
}
