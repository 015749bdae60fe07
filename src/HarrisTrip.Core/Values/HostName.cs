using System.Globalization;
using System.Text;

namespace HarrisTrip.Values;

/// <summary>
/// Names of hosts in any script as browsers take them (URL Standard 3.3; Unicode Technical Standard 46, not
/// transitional).
/// </summary>
public static class HostName
{
    static readonly IdnMapping punycode = new() { AllowUnassigned = true, UseStd3AsciiRules = false };

    /// <summary>Forbidden domain code points of the URL Standard.</summary>
    static readonly System.Buffers.SearchValues<char> forbidden = System.Buffers.SearchValues.Create(
        " \"#%/:<>?@[\\]^`{|}\u007f"
    );

    /// <summary>
    /// The host in lower case of ASCII, each label in another script in Punycode (RFC 3492); null when no host can
    /// be called so.
    /// </summary>
    /// <param name="host">As it is written, perhaps percent-encoded, and without a port.</param>
    public static string? Ascii(string host)
    {
        var plain = Mapped(host.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(host) : host);
        if (
            plain.AsSpan().IndexOfAny(forbidden) >= 0
            || plain.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\uFFFD')
        )
        {
            return null;
        }
        try
        {
            return System.Text.Ascii.IsValid(plain)
                ? plain
                : string.Join(
                    '.',
                    plain
                        .Split('.')
                        .Select(label => System.Text.Ascii.IsValid(label) ? label : punycode.GetAscii(label))
                );
        }
        catch (ArgumentException)
        {
            // Half a character, or a label that is longer than 63 signs.
            return null;
        }
    }

    /// <summary>
    /// Small letters, composed, without what is not seen, and with the dots and letters of full width as those of
    /// ASCII.
    /// </summary>
    static string Mapped(string host)
    {
        if (System.Text.Ascii.IsValid(host))
        {
            return host.ToLowerInvariant();
        }
        var mapped = new StringBuilder(host.Length);
        foreach (var rune in host.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case 0x3002 or 0xFF0E or 0xFF61:
                    mapped.Append('.');
                    break;
                case >= 0xFF01 and <= 0xFF5E:
                    mapped.Append(char.ToLowerInvariant((char)(rune.Value - 0xFF00 + 0x20)));
                    break;
                case 0xAD or 0x200B or 0x2060 or 0xFEFF or (>= 0xFE00 and <= 0xFE0F):
                    break;
                default:
                    mapped.Append(Rune.ToLowerInvariant(rune).ToString());
                    break;
            }
        }
        return UnicodeNormalization.Compose(mapped.ToString());
    }
}
