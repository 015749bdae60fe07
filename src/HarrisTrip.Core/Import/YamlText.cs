using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HarrisTrip.Import;

/// <summary>
/// Words as a value of YAML 1.2: plain where they cannot be taken for anything else, else in double quotes.
/// </summary>
static partial class YamlText
{
    public static string Of(string words) =>
        Plain().IsMatch(words)
        && !words.Contains(": ", StringComparison.Ordinal)
        && !words.Contains(" #", StringComparison.Ordinal)
        && !Meant().IsMatch(words)
            ? words
            : Quoted(words);

    static string Quoted(string words)
    {
        var quoted = new StringBuilder("\"", words.Length + 2);
        foreach (var c in words)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => quoted.Append(
                    CultureInfo.InvariantCulture,
                    $"\\u{(int)c:x4}"
                ),
                _ => quoted.Append(c),
            };
        }
        return quoted.Append('"').ToString();
    }

    /// <summary>
    /// Begins with a letter, an opening quotation mark or an amount, and ends with neither space nor colon.
    /// </summary>
    [GeneratedRegex(
        """^[\p{L}“‘«¿¡£€$(0-9](.*[^\s:])?$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Plain();

    /// <summary>What YAML takes for something other than words: yes and no, numbers, dates, and controls.</summary>
    [GeneratedRegex(
        """^(true|false|yes|no|on|off|y|n|null|[-+.0-9][-+0-9.,_:/eEtTzZ ]*|0[xo][0-9a-fA-F]+)$|[\p{Cc}\u2028\u2029]""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Meant();
}
