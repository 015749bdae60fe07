using System.Text;

namespace HarrisTrip.Check.Metadata;

/// <summary>
/// Texts that are the same to a reader: white space, and the shapes of quotation marks and dashes, make no difference.
/// </summary>
static class ReaderText
{
    /// <summary>With single spaces, and none at the ends.</summary>
    public static string Of(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                words.Append(c);
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }
        }
        return words.ToString().TrimEnd();
    }

    public static bool AreSame(string one, string other) =>
        string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// FNV-1a of 64 bits: the same for texts that are the same to a reader, on every machine and in every run.
    /// </summary>
    public static ulong Hash(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in Plain(text))
        {
            hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }
        return hash;
    }

    /// <summary>As <see cref="Of"/>, with the simplest marks.</summary>
    public static string Plain(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var plain = c switch
            {
                < '\u0080' => c == '`' ? '\'' : c,
                '‘' or '’' or 'ʼ' => '\'',
                '“' or '”' or '„' or '«' or '»' => '"',
                '–' or '—' or '‑' or '‐' => '-',
                _ => c,
            };
            if (char.IsWhiteSpace(plain))
            {
                if (words.Length > 0 && words[^1] != ' ')
                {
                    words.Append(' ');
                }
            }
            else if (plain is not ('\u00AD' or '\u200B'))
            {
                words.Append(plain);
            }
        }
        return words.ToString().TrimEnd();
    }
}
