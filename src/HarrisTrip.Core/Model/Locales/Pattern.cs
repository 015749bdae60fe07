using System.Text.RegularExpressions;

namespace HarrisTrip.Model.Locales;

/// <summary>Texts with names in braces: <c>{day} {month}</c>.</summary>
static partial class Pattern
{
    /// <summary>Puts each value in the place of its name. A name without a value stays as it is.</summary>
    public static string Fill(string pattern, ReadOnlySpan<(string Name, string Value)> values)
    {
        var byName = new Dictionary<string, string>(values.Length, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            byName[name] = value;
        }
        return Name().Replace(pattern, match => byName.GetValueOrDefault(match.Groups["name"].Value, match.Value));
    }

    /// <summary>The names that a text holds.</summary>
    public static IEnumerable<string> Names(string pattern) =>
        Name().Matches(pattern).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"\{(?<name>[a-z_]+)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
