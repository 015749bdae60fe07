using System.Text.RegularExpressions;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// Reads the values of foreign keys, in each of the forms that they are written in; null when it is none of them.
/// </summary>
static partial class MatterValues
{
    public static string? Text(YamlNode node) =>
        node is YamlScalar { IsNull: false } scalar ? OneLine(scalar.Value) : null;

    public static bool? Flag(YamlNode node) =>
        Text(node)?.ToLowerInvariant() switch
        {
            "true" or "yes" or "y" or "on" or "open" or "1" or "enabled" => true,
            "false" or "no" or "n" or "off" or "closed" or "0" or "disabled" => false,
            _ => null,
        };

    /// <summary>A list of texts, or one text; of groups their names.</summary>
    public static IReadOnlyList<string>? Texts(YamlNode node, Func<string, IEnumerable<string>> split) =>
        node switch
        {
            YamlScalar { IsNull: true } => [],
            YamlScalar text => [.. split(OneLine(text.Value)).Select(t => t.Trim()).Where(t => t.Length > 0)],
            YamlSequence list when list.Items.All(i => i is YamlScalar || NameOf(i) is not null) =>
            [
                .. list.Items.Select(i => i is YamlMapping ? NameOf(i) : Text(i)).OfType<string>(),
            ],
            _ => null,
        };

    public static IReadOnlyList<ImportedAuthor>? Authors(YamlNode node, bool isPlural) =>
        node switch
        {
            YamlScalar { IsNull: false } text =>
            [
                .. Names(OneLine(text.Value), isPlural).Select(n => new ImportedAuthor(n)),
            ],
            YamlMapping group when Author(group) is { } author => [author],
            YamlSequence list
                when list.Items.Select(i => Authors(i, isPlural: false)).ToList() is var items
                    && items.TrueForAll(i => i is not null) => [.. items.SelectMany(i => i!)],
            _ => null,
        };

    /// <summary>ISO 8601, a day alone or a time with its zone, and what was assumed of it.</summary>
    public static (string Iso, string? Assumed)? Date(YamlNode node)
    {
        if (Text(node) is not { } text)
        {
            return null;
        }
        if (Moment.ParseInstant(text) is { Moment: { } moment })
        {
            return (moment.Iso, null);
        }
        if (
            Milliseconds().IsMatch(text)
            && long.Parse(text, System.Globalization.CultureInfo.InvariantCulture) is var count
            && count < 253402300800000
        )
        {
            return (new Moment(DateTimeOffset.FromUnixTimeMilliseconds(count), HasTime: true).Iso, null);
        }
        return Plain.WrittenDate.Read(JavaScript().Replace(text, "$1 $2 $3 $4 $5")) is { } date
            ? (date.Iso, date.Assumed)
            : null;
    }

    public static string? Lang(YamlNode node) =>
        Text(node)?.Replace('_', '-') is { } tag && LanguageTag.IsValid(tag) ? tag : null;

    /// <summary>Every value of a node in lines such as <c>cover.relative: true</c>.</summary>
    public static IEnumerable<string> Flat(string name, YamlNode node) =>
        node switch
        {
            YamlMapping { Entries.Count: > 0 } group => group.Entries.SelectMany(e => Flat($"{name}.{e.Key}", e.Value)),
            YamlSequence list when list.Items.All(i => i is YamlScalar) =>
            [
                $"{name}: [{string.Join(", ", list.Items.Cast<YamlScalar>().Select(i => OneLine(i.Value)))}]",
            ],
            YamlSequence list => list.Items.SelectMany((item, i) => Flat($"{name}[{i + 1}]", item)),
            YamlScalar text => [$"{name}: {OneLine(text.Value)}"],
            _ => [$"{name}:"],
        };

    public static string OneLine(string text) => Space().Replace(text, " ").Trim();

    static string? NameOf(YamlNode node) =>
        node is YamlMapping group
            ? group
                .Entries.Where(e => e.Key.ToLowerInvariant() is "name" or "title" or "slug")
                .OrderBy(e => e.Key.ToLowerInvariant() is "slug")
                .Select(e => Text(e.Value))
                .FirstOrDefault(n => n is not null)
            : null;

    static ImportedAuthor? Author(YamlMapping group)
    {
        string? Of(params ReadOnlySpan<string> keys)
        {
            foreach (var key in keys)
            {
                if (
                    group.Entries.FirstOrDefault(e => e.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
                        is { } entry
                    && Text(entry.Value) is { } text
                )
                {
                    return text;
                }
            }
            return null;
        }
        var url = Of("url", "website", "link", "uri");
        var email = Of("email", "mail");
        return Of("name", "title", "display_name", "slug") is { } name
            ? new ImportedAuthor(
                name,
                Of("role", "position", "job"),
                url is not null && WebAddress.IsAbsolute(url) ? url : null,
                email is not null && MailAddress.IsValid(email) ? email : null
            )
            : null;
    }

    static IEnumerable<string> Names(string text, bool isPlural) => (
            text.Contains(';', StringComparison.Ordinal) ? text.Split(';')
            : isPlural ? CommaOrAnd().Split(text)
            : And().Split(text)
        ).Select(n => n.Trim(' ', ',')).Where(n => n.Length > 0);

    [GeneratedRegex("""\s*(?:,|&|\band\b)\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex CommaOrAnd();

    [GeneratedRegex("""\s+(?:&|and)\s+""", RegexOptions.CultureInvariant)]
    private static partial Regex And();

    [GeneratedRegex("""[\s\u0085\u2028\u2029]+""", RegexOptions.CultureInvariant)]
    private static partial Regex Space();

    [GeneratedRegex("""^\d{12,14}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Milliseconds();

    /// <summary>A date as JavaScript prints it: <c>Fri May 03 2024 09:00:00 GMT+0200 (CEST)</c>.</summary>
    [GeneratedRegex(
        """^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})( \(.*\))?$""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex JavaScript();
}
