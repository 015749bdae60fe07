using System.Globalization;
using HarrisTrip.Diagnostics;

namespace HarrisTrip.Media;

/// <summary>A piece of captions, subtitles, descriptions or chapters, and when it is shown.</summary>
/// <param name="Text">Its lines, with their marks.</param>
public sealed record WebVttCue(Location At, TimeSpan Start, TimeSpan End, string Text)
{
    /// <summary>Its words, on one line, without marks.</summary>
    public string Words => WebVttText.Words(Text);
}

/// <summary>A WebVTT file (W3C, WebVTT: The Web Video Text Tracks Format).</summary>
public static class WebVtt
{
    /// <summary>More than a film of a day has.</summary>
    const int MaxCues = 20_000;

    const string Arrow = "-->";

    /// <summary>
    /// Reads the cues of a file, in their order; reports what players would skip or show wrongly, each at its line.
    /// </summary>
    /// <param name="isChapters">The texts are titles, which have no marks and no second line.</param>
    /// <param name="length">Of what it belongs to; null when it is not known.</param>
    public static IReadOnlyList<WebVttCue> Read(SourceText source, bool isChapters, TimeSpan? length, Report report)
    {
        var cues = new List<WebVttCue>();
        var lines = LinesOf(source.Text);
        void Fault(int line, string message, string help, int column = 0) =>
            report.Add(MediaRules.CaptionsInvalid, source.Locate(lines[line].At + column), message, help);

        if (lines.Count == 0 || !IsSignature(lines[0].Text))
        {
            report.Add(
                MediaRules.CaptionsInvalid,
                source.Locate(0),
                "The first line is not `WEBVTT`, so no player reads this file.",
                lines.Take(4).Any(line => line.Text.Contains(Arrow, StringComparison.Ordinal))
                    ? "Write `WEBVTT` as its first line, and an empty one below it; times have a full stop, not a comma."
                    : "Export captions as WebVTT."
            );
            return [];
        }
        if (lines.Count > 1 && lines[1].Text.Length > 0)
        {
            Fault(1, "There is no empty line below `WEBVTT`.", "Put one there.");
        }
        for (var at = 1; at < lines.Count; )
        {
            if (lines[at].Text.Length == 0)
            {
                at++;
                continue;
            }
            var end = lines.FindIndex(at, line => line.Text.Length == 0);
            end = end < 0 ? lines.Count : end;
            if (cues.Count == MaxCues)
            {
                Fault(at, $"There are more than {MaxCues} captions in this file.", "Cut the film into parts.");
                return cues;
            }
            ReadBlock(at, end);
            at = end;
        }
        if (cues.Count == 0 && report.IsEmpty)
        {
            Fault(0, "There is no caption in this file.", "Export captions as WebVTT.");
        }
        return cues;

        void ReadBlock(int at, int end)
        {
            var first = lines[at].Text;
            if (IsWord(first, "NOTE"))
            {
                return;
            }
            if (IsWord(first, "STYLE") || IsWord(first, "REGION"))
            {
                Fault(
                    at,
                    $"`{first}` sets how captions look, which is for readers to choose.",
                    "Delete this block, up to the next empty line."
                );
                return;
            }
            var timing = first.Contains(Arrow, StringComparison.Ordinal) ? at : at + 1;
            if (timing >= end || !lines[timing].Text.Contains(Arrow, StringComparison.Ordinal))
            {
                Fault(
                    at,
                    $"“{Excerpt.Of(first, 40)}” has no times, so it is shown nowhere.",
                    "Write a line such as `00:00:01.000 --> 00:00:04.000` above it; an empty line ends a caption."
                );
                return;
            }
            if (TimesOf(lines[timing].Text) is not var (start, stop, settings))
            {
                Fault(
                    timing,
                    $"`{Excerpt.Of(lines[timing].Text, 60)}` are no two times of WebVTT.",
                    lines[timing].Text.Contains(',', StringComparison.Ordinal)
                        ? "Write a full stop before the thousandths, not a comma: `00:00:01.000 --> 00:00:04.000`."
                        : "Write them as `00:00:01.000 --> 00:00:04.000`."
                );
                return;
            }
            if (stop <= start)
            {
                Fault(timing, "This ends before it begins.", "Correct one of the two times.");
            }
            if (cues.Count > 0 && start < cues[^1].Start)
            {
                Fault(
                    timing,
                    $"This begins before the caption above it, at line {cues[^1].At.Line}.",
                    "Put them in the order of their beginnings."
                );
            }
            if (isChapters && cues.Count > 0 && start < cues[^1].End)
            {
                Fault(
                    timing,
                    $"This chapter begins before the one above it ends, at line {cues[^1].At.Line}.",
                    "Let each end where the next begins."
                );
            }
            // What is measured is a little shorter or longer than what is written.
            if (length is { } whole && start > whole + TimeSpan.FromSeconds(1))
            {
                Fault(
                    timing,
                    $"This begins at {Shown(start)}, after the end of the file that it belongs to ({Shown(whole)}).",
                    "Use the captions of this file, or correct the times."
                );
            }
            if (WebVttSettings.Fault(settings) is { } wrong)
            {
                Fault(
                    timing,
                    $"`{Excerpt.Of(wrong, 40)}` is no setting of a caption.",
                    "Delete it, or write one such as `align:start` or `line:0`.",
                    lines[timing].Text.LastIndexOf(wrong, StringComparison.Ordinal)
                );
            }
            if (timing + 1 >= end)
            {
                Fault(timing, "There is no text below these times.", "Write it there, or delete the line.");
                return;
            }
            for (var line = timing + 1; line < end; line++)
            {
                if (lines[line].Text.Contains(Arrow, StringComparison.Ordinal))
                {
                    Fault(
                        line,
                        "There is no empty line above these times, so they would be shown as text.",
                        "Put one there."
                    );
                    return;
                }
            }
            var text = string.Join('\n', Enumerable.Range(timing + 1, end - timing - 1).Select(i => lines[i].Text));
            if (isChapters && text.Contains('\n', StringComparison.Ordinal))
            {
                Fault(timing + 2, "A chapter's title has a second line.", "Write it on one.");
            }
            foreach (var (offset, message, help) in WebVttText.Faults(text, start, stop, isChapters))
            {
                report.Add(MediaRules.CaptionsInvalid, PlaceIn(timing + 1, offset), message, help);
            }
            cues.Add(new WebVttCue(source.Locate(lines[at].At), start, stop, text));
        }

        Location PlaceIn(int line, int offset)
        {
            while (offset > lines[line].Text.Length)
            {
                offset -= lines[line].Text.Length + 1;
                line++;
            }
            return source.Locate(lines[line].At + offset);
        }
    }

    /// <summary>As players show it: 1:02:03, or 2:03.</summary>
    public static string Shown(TimeSpan time) =>
        time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    static bool IsSignature(string line) => IsWord(line.TrimStart('\uFEFF'), "WEBVTT");

    static bool IsWord(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal)
        && (line.Length == word.Length || line[word.Length] is ' ' or '\t');

    static (TimeSpan, TimeSpan, string)? TimesOf(string line)
    {
        var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
        var (before, after) = (line[..arrow].Trim(' ', '\t'), line[(arrow + Arrow.Length)..].TrimStart(' ', '\t'));
        var blank = after.AsSpan().IndexOfAny(' ', '\t');
        var stop = blank < 0 ? after : after[..blank];
        return TimeOf(before) is { } start && TimeOf(stop) is { } end
            ? (start, end, blank < 0 ? "" : after[blank..].Trim(' ', '\t'))
            : null;
    }

    /// <summary>A time such as <c>00:01.500</c> or <c>01:02:03.000</c>; null for anything else.</summary>
    internal static TimeSpan? TimeOf(string text)
    {
        var parts = text.Split(':');
        var seconds = parts[^1].Split('.');
        return
            parts.Length is 2 or 3
            && (parts.Length == 2 || parts[0].Length is >= 2 and <= 4)
            && parts[^2].Length == 2
            && seconds is [{ Length: 2 }, { Length: 3 }]
            && parts[..^1].Concat(seconds).All(part => part.All(char.IsAsciiDigit))
            && Number(parts[^2]) < 60
            && Number(seconds[0]) < 60
            ? new TimeSpan(
                0,
                parts.Length == 3 ? Number(parts[0]) : 0,
                Number(parts[^2]),
                Number(seconds[0]),
                Number(seconds[1])
            )
            : null;

        static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }

    static List<(int At, string Text)> LinesOf(string text)
    {
        var lines = new List<(int, string)>();
        for (var at = 0; at < text.Length; )
        {
            var length = text.AsSpan(at).IndexOfAny('\r', '\n');
            length = length < 0 ? text.Length - at : length;
            lines.Add((at, text.Substring(at, length)));
            at += length;
            at += text.AsSpan(at).StartsWith("\r\n") ? 2 : 1;
        }
        return lines;
    }
}
