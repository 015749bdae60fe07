using System.Text.RegularExpressions;
using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Toml;
using HarrisTrip.Parse.Yaml;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// A Markdown file of any generator: its keys, whatever they are written in, and where its body begins.
/// </summary>
/// <param name="Faults">What could not be read of the keys.</param>
/// <param name="Unread">The lines of the head that no key holds: comments, and what could not be read. Kept as they
/// are.</param>
/// <param name="BodyStart">0-based offset.</param>
sealed partial record ForeignFile(
    YamlMapping Matter,
    IReadOnlyList<Diagnostic> Faults,
    IReadOnlyList<(Location At, string Line)> Unread,
    int BodyStart
)
{
    public static ForeignFile Read(SourceText source)
    {
        var text = source.Text;
        var open = FirstLine(text);
        return TextLine.From(text, open) switch
        {
            ['-', '-', '-', .. var rest] when IsRemark(rest) && Close(text, open, "---", "...") is { } end => Fenced(
                source,
                TextLine.Next(text, open),
                end,
                YamlReader.ReadForeign
            ),
            "+++" when Close(text, open, "+++") is { } end => Fenced(
                source,
                TextLine.Next(text, open),
                end,
                TomlReader.Read
            ),
            _ => Lines(source, open),
        };
    }

    static bool IsRemark(string rest) =>
        rest.Length == 0 || rest[0] is ' ' or '\t' && rest.TrimStart() is ['#', ..] or "yaml";

    static ForeignFile Fenced(
        SourceText source,
        int start,
        int end,
        Func<SourceText, int, int, Report, YamlMapping> read
    )
    {
        var report = new Report();
        var matter = read(source, start, end, report);
        var faults = report.Sorted();
        var unread = new List<(Location, string)>();
        var broken = faults.Select(f => f.At.Line).ToHashSet();
        var unreadable = matter.Entries.Where(e => e.Value is YamlUnreadable).Select(e => e.At.Line).ToHashSet();
        var starts = matter.Entries.Select(e => e.At.Line).ToHashSet();
        var isUnreadable = false;
        for (var at = start; at < end; at = TextLine.Next(source.Text, at))
        {
            var (place, line) = (source.Locate(at), TextLine.From(source.Text, at));
            isUnreadable = unreadable.Contains(place.Line) || isUnreadable && !starts.Contains(place.Line);
            if (line.Length > 0 && (isUnreadable || broken.Contains(place.Line) || line.TrimStart().StartsWith('#')))
            {
                unread.Add((place, line));
            }
        }
        var torn = faults.Where(f => f.Rule == YamlRules.Syntax).Select(f => f.At.Line).ToHashSet();
        return new ForeignFile(
            matter with
            {
                Entries = [.. matter.Entries.Where(e => e.Value is not YamlUnreadable && !torn.Contains(e.At.Line))],
            },
            faults,
            unread,
            TextLine.Next(source.Text, end)
        );
    }

    /// <summary>
    /// Lines such as <c>Title: x</c> at the top, as Pelican has them; deeper lines go on with the value above. Else
    /// there are no keys.
    /// </summary>
    static ForeignFile Lines(SourceText source, int open)
    {
        var entries = new OrderedDictionary<string, YamlEntry>(StringComparer.OrdinalIgnoreCase);
        var at = open;
        for (
            ;
            at < source.Text.Length && TextLine.From(source.Text, at) is { Length: > 0 } line;
            at = TextLine.Next(source.Text, at)
        )
        {
            if (Metadata().Match(line) is { Success: true } match && !entries.ContainsKey(match.Groups["key"].Value))
            {
                var place = source.Locate(at);
                entries.Add(
                    match.Groups["key"].Value,
                    new YamlEntry(
                        match.Groups["key"].Value,
                        place,
                        new YamlScalar(
                            place with
                            {
                                Column = match.Groups["value"].Index + 1,
                            },
                            match.Groups["value"].Value,
                            Quoted: true
                        )
                    )
                );
            }
            else if ((line.StartsWith("    ", StringComparison.Ordinal) || line[0] == '\t') && entries.Count > 0)
            {
                var last = entries.GetAt(entries.Count - 1).Value;
                entries.SetAt(
                    entries.Count - 1,
                    last with
                    {
                        Value = (YamlScalar)last.Value with
                        {
                            Value = $"{((YamlScalar)last.Value).Value} {line.Trim()}",
                        },
                    }
                );
            }
            else
            {
                break;
            }
        }
        var isHead =
            entries.ContainsKey("title") && (at >= source.Text.Length || TextLine.From(source.Text, at).Length == 0);
        return new ForeignFile(
            new YamlMapping(source.Locate(open), isHead ? [.. entries.Values] : []),
            [],
            [],
            isHead ? at : open
        );
    }

    static int FirstLine(string text)
    {
        var at = 0;
        while (at < text.Length && TextLine.From(text, at).Length == 0)
        {
            at = TextLine.Next(text, at);
        }
        return at;
    }

    /// <summary>The start of the line that closes what opens at a line; null when there is none.</summary>
    static int? Close(string text, int open, params ReadOnlySpan<string> marks)
    {
        for (var at = TextLine.Next(text, open); at < text.Length; at = TextLine.Next(text, at))
        {
            if (marks.Contains(TextLine.From(text, at)))
            {
                return at;
            }
        }
        return null;
    }

    [GeneratedRegex(
        """^(?<key>[A-Za-z][A-Za-z0-9_-]{0,40}):\s*(?<value>.*)$""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Metadata();
}
