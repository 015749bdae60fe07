using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Yaml;

/// <summary>Explains what YAML could not read in an editor's words, from the line where it failed.</summary>
static class YamlFaults
{
    /// <summary>The diagnostic, and the 0-based offset of the fault in <paramref name="yaml"/>.</summary>
    /// <param name="fault">Where the reader stopped, as a 0-based offset in <paramref name="yaml"/>.</param>
    public static (Diagnostic Diagnostic, int At) Explain(SourceText source, int start, string yaml, int fault)
    {
        var at = Math.Clamp(fault, 0, yaml.Length);
        while (at > 0 && at == yaml.Length)
        {
            at--;
        }
        var (lineStart, line) = LineAt(yaml, at);
        if (!BreaksByItself(line) && FirstTab(yaml, lineStart) is { } tab)
        {
            (at, (lineStart, line)) = (tab, LineAt(yaml, tab));
        }
        if (Cut(yaml, lineStart, line) is { } comment)
        {
            return (
                new Diagnostic(
                    YamlRules.CommentInValue,
                    Severity.Error,
                    source.Locate(start + comment),
                    "The value ends here: a # after a space begins a comment, and what follows it would be lost.",
                    "Put the whole value in quotes; a comment goes on a line of its own."
                ),
                comment
            );
        }
        var (message, help, column) = Words(line);
        var place = column >= 0 ? lineStart + column : at;
        return (new Diagnostic(YamlRules.Syntax, Severity.Error, source.Locate(start + place), message, help), place);
    }

    static (int Start, string Line) LineAt(string yaml, int at)
    {
        var start = TextLine.Start(yaml, at);
        var end = TextLine.End(yaml, at);
        return (start, yaml[start..Math.Max(start, end)].TrimEnd('\r'));
    }

    /// <summary>
    /// The 0-based offset of a comment that takes away what closes a bracket, or that cuts a text in two.
    /// </summary>
    static int? Cut(string yaml, int lineStart, string line)
    {
        if (Comments.InLine(line) is { } own && line.AsSpan(0, own).ContainsAny('[', '{'))
        {
            return lineStart + own;
        }
        if (lineStart == 0 || line.Contains(':', StringComparison.Ordinal) || line is not [' ' or '\t', ..])
        {
            return null;
        }
        var (above, before) = LineAt(yaml, lineStart - 1);
        return before.TrimStart() is ['#', ..] ? above + before.IndexOf('#', StringComparison.Ordinal)
            : before.AsSpan(ValueStart(before)) is not ['"' or '\'', ..] && Comments.InLine(before) is { } cut
                ? above + cut
            : null;
    }

    /// <summary>True for a value that has to be in quotes, or that is not closed: no line below is to blame.</summary>
    static bool BreaksByItself(string line) =>
        line.AsSpan(ValueStart(line)) is { Length: > 0 } value
        && (
            "\"'[{@`%*&!|>".Contains(value[0], StringComparison.Ordinal)
            || value.Contains(": ", StringComparison.Ordinal)
        );

    /// <summary>
    /// The 0-based offset of the first tab that a line is indented with: for one of these the library fails lines
    /// above it.
    /// </summary>
    static int? FirstTab(string yaml, int from)
    {
        for (var tab = yaml.IndexOf('\t', from); tab >= 0; tab = yaml.IndexOf('\t', tab + 1))
        {
            var (start, line) = LineAt(yaml, tab);
            if (string.IsNullOrWhiteSpace(line[..(tab - start)]) && !string.IsNullOrWhiteSpace(line))
            {
                return tab;
            }
            tab = Math.Max(tab, start + line.Length - 1);
        }
        return null;
    }

    /// <summary>Message, help and, when the culprit is known, its 0-based column in the line.</summary>
    static (string Message, string Help, int Column) Words(string line)
    {
        var value = ValueStart(line);
        var text = line[value..];
        if (line.IndexOf('\t') is var tab && tab >= 0 && line[..tab].Trim().Length == 0)
        {
            return ("This line begins with a tab.", "Indent with spaces.", tab);
        }
        if (text.Length > 0 && text[0] is '"' or '\'')
        {
            return (
                "The quotation mark that opens here is not closed, or text follows the closing one.",
                text[0] == '"'
                    ? "Close it; inside double quotes write \\\" for a quotation mark."
                    : "Close it; inside single quotes write '' for an apostrophe.",
                value
            );
        }
        if (text.Length > 0 && text[0] is '[' or '{')
        {
            return (
                "The bracket that opens here is not closed.",
                "Close it, or put the value in quotes if it is text.",
                value
            );
        }
        if (text.Length > 0 && text[0] is '@' or '`' or '%' or '*' or '&' or '!' or '|' or '>')
        {
            return ($"A value cannot begin with {text[0]} here.", "Put the value in quotes.", value);
        }
        if (text.Contains(": ", StringComparison.Ordinal) || text.EndsWith(':'))
        {
            return (
                "The value contains a colon followed by a space, which begins a new key.",
                $"Put the value in quotes: \"{text.Trim()}\".",
                value
            );
        }
        if (!line.Contains(':', StringComparison.Ordinal) && line.Trim().Length > 0)
        {
            return (
                "This line has no `key:` and is not indented as part of the value above it.",
                "Write it as `key: value`, or indent it under its key.",
                line.Length - line.TrimStart().Length
            );
        }
        return (
            "This line does not fit the lines above it.",
            "Check its indentation: keys of one group begin in the same column, and items of a list with `- `.",
            -1
        );
    }

    static int ValueStart(string line)
    {
        var at = line.Length - line.TrimStart().Length;
        while (at + 1 < line.Length && line[at] == '-' && line[at + 1] == ' ')
        {
            at += 2;
        }
        var colon = line.IndexOf(": ", at, StringComparison.Ordinal);
        if (colon < 0)
        {
            return Math.Min(at, line.Length);
        }
        at = colon + 2;
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }
        return at;
    }
}
