namespace HarrisTrip.Parse;

/// <summary>Parts of addresses: what may stand between two slashes.</summary>
public static class Slug
{
    /// <summary>What is wrong with a part of an address, or null.</summary>
    public static (string Message, string Help)? Fault(string slug)
    {
        if (slug.Length == 0 || slug is "." or ".." || slug.Contains("..", StringComparison.Ordinal) || slug.EndsWith('.') || slug.StartsWith('.'))
        {
            return ($"cannot be `{slug}`.", "Use words with hyphens, such as harbour-opens.");
        }
        if (System.Text.Encoding.UTF8.GetByteCount(slug) > 200)
        {
            return ("is longer than 200 bytes.", "Shorten it.");
        }
        foreach (var c in slug)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c) || "/\\;{}$?#%\"'<>|*:&,=`^[]".Contains(c, StringComparison.Ordinal))
            {
                var name = char.IsWhiteSpace(c) ? "a space" : char.IsControl(c) ? "a control character" : $"`{c}`";
                return ($"holds {name}, which an address cannot have.", SectionIds.FromWords(slug) is { } better ? $"Write `{better}`." : "Use words with hyphens.");
            }
        }
        return null;
    }

    /// <summary>Words made into a part of an address: letters and digits of any script, with hyphens between.</summary>
    public static string FromTitle(string title) => SectionIds.FromWords(title) is { } words
        ? words.Length <= 60 ? words : words[..60].TrimEnd('-')
        : "article";
}
