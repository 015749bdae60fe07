using System.Collections.Frozen;

namespace HarrisTrip.Html;

/// <summary>Words with spaces between them, as HTML splits them (HTML Living Standard 2.3.7).</summary>
static class WordList
{
    public static List<string> Of(string value)
    {
        var words = new List<string>();
        for (var at = 0; at < value.Length; )
        {
            var start = at;
            while (at < value.Length && !IsSpace(value[at]))
            {
                at++;
            }
            if (at > start)
            {
                words.Add(value[start..at]);
            }
            at++;
        }
        return words;
    }

    /// <summary>The same as a set, in which capitals count.</summary>
    public static FrozenSet<string> SetOf(string value) => Of(value).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>ASCII white space only: other spaces are part of a word.</summary>
    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\f' or '\r';

    public const string Spaces = " \t\n\f\r";

    public static bool HasSpace(string value) => value.AsSpan().IndexOfAny(Spaces) >= 0;

    public static bool AreDifferent(string value, StringComparer comparer) =>
        Of(value) is var words && words.Distinct(comparer).Count() == words.Count;

    /// <summary>Without the white space at both ends.</summary>
    public static string Trim(string value) => value.Trim(' ', '\t', '\n', '\f', '\r');
}
