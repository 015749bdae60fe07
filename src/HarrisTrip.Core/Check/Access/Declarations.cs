namespace HarrisTrip.Check.Access;

/// <summary>One declaration of CSS: name in small letters, value without the blanks around it.</summary>
readonly record struct Declaration(string Name, string Value, bool IsImportant);

/// <summary>
/// Reads declarations, as they stand in a style attribute or between the braces of a rule (CSS Syntax 3).
/// </summary>
static class Declarations
{
    public static List<Declaration> Parse(string text)
    {
        var found = new List<Declaration>();
        foreach (var part in CssText.Split(CssText.WithoutComments(text), ';'))
        {
            var colon = part.IndexOf(':');
            if (colon <= 0)
            {
                continue;
            }
            var value = part[(colon + 1)..].Trim();
            var bang = value.LastIndexOf('!');
            var important =
                bang >= 0 && value[(bang + 1)..].Trim().Equals("important", StringComparison.OrdinalIgnoreCase);
            if (important)
            {
                value = value[..bang].TrimEnd();
            }
            if (value.Length > 0)
            {
                found.Add(new Declaration(part[..colon].Trim().ToLowerInvariant(), value, important));
            }
        }
        return found;
    }
}
