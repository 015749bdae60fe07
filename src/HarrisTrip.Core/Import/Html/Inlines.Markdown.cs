using System.Text;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <content>The words as Markdown.</content>
sealed partial class Inlines
{
    /// <summary>As Markdown: the paragraph, or several when it is too long for one.</summary>
    public IEnumerable<string> Paragraphs()
    {
        if (!IsTooLong)
        {
            return [Markdown()];
        }
        var pieces = new List<string>();
        var (text, start, brackets, space) = (Words.Replace('\n', ' '), 0, 0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            brackets += text[i] is '[' or '<' ? 1 : 0;
            space = text[i] == ' ' ? i : space;
            if (i - start >= MaxLength || brackets >= MaxBrackets)
            {
                var end =
                    space > start ? space
                    : char.IsHighSurrogate(text[i]) ? i
                    : i + 1;
                pieces.Add(MarkdownText.Of(text[start..end].Trim()));
                (start, brackets, space, i) = (end, 0, -1, end - 1);
            }
        }
        pieces.Add(MarkdownText.Of(text[start..].Trim()));
        return pieces.Where(p => p.Length > 0);
    }

    /// <summary>In one line: for headings and cells.</summary>
    public string Line() => string.Join(' ', Paragraphs()).Replace("\\\n", " ", StringComparison.Ordinal);

    string Markdown()
    {
        var text = words.ToString();
        var marks = new SortedDictionary<int, (string Close, string Open, bool IsCode)>();
        foreach (var span in Valid(text))
        {
            var (before, after) = Marks(text, span);
            var at = marks.GetValueOrDefault(span.Start, ("", "", false));
            marks[span.Start] = (at.Item1, at.Item2 + before, at.Item3);
            at = marks.GetValueOrDefault(span.End, ("", "", false));
            // Inner spans end before the outer ones that began earlier.
            marks[span.End] = (after + at.Item1, at.Item2, at.Item3);
        }
        var line = new StringBuilder(text.Length + 16);
        var isCode = false;
        var depth = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (marks.TryGetValue(i, out var mark))
            {
                line.Append(mark.Close);
                isCode &= !mark.Close.Contains('`', StringComparison.Ordinal);
                depth -= mark.Close.Contains("](", StringComparison.Ordinal) ? 1 : 0;
                if (mark.Open.Contains('[', StringComparison.Ordinal) && line.Length > 0 && line[^1] == '!')
                {
                    line.Insert(line.Length - 1, '\\');
                }
                line.Append(mark.Open);
                isCode |= mark.Open.Contains('`', StringComparison.Ordinal);
                depth += mark.Open.Contains('[', StringComparison.Ordinal) ? 1 : 0;
            }
            if (i == text.Length)
            {
                break;
            }
            if (
                !isCode
                && (
                    depth > 0 && text[i] is '[' or ']'
                    || MarkdownText.IsMark(text, i, Neighbour(text, marks, i, -1), Neighbour(text, marks, i, 1))
                )
            )
            {
                line.Append('\\');
            }
            line.Append(text[i]);
        }
        return string.Join("\\\n", line.ToString().Trim(' ', '\n').Split('\n').Select(MarkdownText.AtStart));
    }

    /// <summary>The character before or after one; a mark that will stand between is like any sign.</summary>
    static char Neighbour(
        string text,
        SortedDictionary<int, (string Close, string Open, bool IsCode)> marks,
        int i,
        int step
    )
    {
        if (marks.TryGetValue(step < 0 ? i : i + 1, out var mark))
        {
            return (mark.Close + mark.Open).Contains('~', StringComparison.Ordinal) ? '~' : '*';
        }
        return i + step < 0 || i + step >= text.Length || text[i + step] == '\n' ? ' ' : text[i + step];
    }

    static (string Open, string Close) Marks(string text, Span span)
    {
        switch (span.Style)
        {
            case var style when ElementForms.Mark(style) is { } mark:
                return (mark, mark);
            case ElementForm.Link:
                return ("[", $"]({Destination(span.Address!)})");
            default:
                var longest = MarkdownText.LongestRun(text[span.Start..span.End]);
                var fence = new string('`', longest + 1);
                return longest == 0 ? (fence, fence) : (fence + " ", " " + fence);
        }
    }

    /// <summary>An address as it may stand behind the words of a link.</summary>
    static string Destination(string address) =>
        MarkdownText.Address(WebAddress.Encode(address)).Replace("*", "%2A", StringComparison.Ordinal);

    /// <summary>
    /// The spans whose marks Markdown would understand (CommonMark 6.2: flanking), outer before inner. The words of
    /// others stay plain.
    /// </summary>
    List<Span> Valid(string text)
    {
        var valid = new List<Span>();
        var ends = new HashSet<int>();
        foreach (var span in spans.OrderBy(s => s.Start).ThenByDescending(s => s.End).ThenByDescending(s => s.Style))
        {
            if (span.Style == ElementForm.Code)
            {
                if (text.IndexOf('\n', span.Start, span.End - span.Start) < 0 && !ends.Contains(span.Start))
                {
                    valid.Add(span);
                }
                continue;
            }
            if (span.Style == ElementForm.Link)
            {
                valid.Add(span);
                continue;
            }
            var startsWithSign =
                MarkdownText.IsPunctuation(text[span.Start])
                || spans.Exists(s => s != span && s.Start == span.Start && s.Style != span.Style);
            var endsWithSign =
                MarkdownText.IsPunctuation(text[span.End - 1])
                || spans.Exists(s => s != span && s.End == span.End && s.Style != span.Style);
            if (
                (!startsWithSign || IsFree(text, span.Start - 1))
                && (!endsWithSign || IsFree(text, span.End))
                && !ends.Contains(span.Start)
            )
            {
                valid.Add(span);
                ends.Add(span.End);
            }
        }
        return valid;
    }

    static bool IsFree(string text, int i) =>
        i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]) || MarkdownText.IsPunctuation(text[i]);
}
