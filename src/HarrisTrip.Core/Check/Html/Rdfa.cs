using HarrisTrip.Html;

namespace HarrisTrip.Check.Html;

/// <summary>Values of RDFa (RDFa Core 1.1, section 7.4).</summary>
static class Rdfa
{
    /// <summary>Terms, names with a prefix, or whole addresses.</summary>
    public static string? Names(string value) =>
        WordList.Of(value).All(word => char.IsLetter(word[0]) || word[0] is '_' or ':' or '[')
            ? null
            : "names, names with a prefix such as dc:title, or full addresses";

    public static string? Vocabulary(string value) =>
        WordList.Trim(value) is { Length: > 0 } address && !Microdata.IsAbsolute(address) ? "a full address" : null;

    /// <summary>Pairs of a name with a colon and an address.</summary>
    public static string? Prefixes(string value)
    {
        var words = WordList.Of(value);
        for (var at = 0; at < words.Count; at += 2)
        {
            if (!words[at].EndsWith(':') || at + 1 == words.Count || Address.Scheme(words[at + 1]) is null)
            {
                return "pairs of a prefix and an address, such as dc: http://purl.org/dc/terms/";
            }
        }
        return null;
    }
}
