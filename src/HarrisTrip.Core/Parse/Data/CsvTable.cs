using System.Globalization;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Data;

/// <summary>
/// A table as comma-separated values (RFC 4180), its first row the names of its columns: a list of rows, each with its
/// values by these names. A column is one of numbers when all that is written in it are numbers; otherwise all of it is
/// text.
/// </summary>
sealed class CsvTable
{
    const int MaxColumns = 200;

    /// <summary>After this many faults the rest of the file is not worth reading.</summary>
    const int MaxFaults = 20;

    readonly SourceText source;
    readonly string text;
    readonly Report report;
    int at;
    int faults;

    CsvTable(SourceText source, Report report) => (this.source, this.report, text) = (source, report, source.Text);

    /// <summary>A value with the 0-based offset at which it begins.</summary>
    readonly record struct Cell(string Value, int Start);

    public static object? Read(SourceText source, Report report) => new CsvTable(source, report).Read();

    List<IReadOnlyDictionary<string, object?>>? Read()
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Fault(0, "This file is empty.", "Begin it with the names of the columns, separated by commas.");
            return null;
        }
        var names = Names();
        var rows = new List<List<Cell>>();
        while (at < text.Length && faults < MaxFaults)
        {
            var start = at;
            if (Row() is not { } row)
            {
                continue;
            }
            if (row is [{ Value: "" }])
            {
                if (text.AsSpan(at).Trim().Length > 0)
                {
                    Fault(start, "This line is empty.", "Remove it, or write a row.");
                }
            }
            else if (row.Count != names.Count)
            {
                Fault(
                    start,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"This row has {row.Count} values, but the first row names {names.Count} columns."
                    ),
                    "Put a value that contains a comma in quotation marks; leave nothing between the commas for a value that is not there."
                );
            }
            else
            {
                rows.Add(row);
            }
        }
        if (faults > 0)
        {
            return null;
        }
        var areNumbers = names
            .Select(
                (_, column) =>
                    rows.Any(row => row[column].Value.Length > 0)
                    && rows.All(row =>
                        row[column].Value is var value && (value.Length == 0 || WrittenDecimal.Read(value) is not null)
                    )
            )
            .ToArray();
        return rows.ConvertAll<IReadOnlyDictionary<string, object?>>(row => Values(row, names, areNumbers));
    }

    OrderedDictionary<string, object?> Values(List<Cell> row, List<string> names, bool[] areNumbers)
    {
        var values = new OrderedDictionary<string, object?>(names.Count, StringComparer.Ordinal);
        for (var column = 0; column < names.Count; column++)
        {
            var (value, start) = row[column];
            values.Add(
                names[column],
                value.Length == 0 ? null
                    : areNumbers[column] ? WrittenDecimal.Shown(WrittenDecimal.Read(value)!.Value)
                    : new Text(value, source.Locate(start))
            );
        }
        return values;
    }

    List<string> Names()
    {
        var first = Row() ?? [];
        if (first is [{ Value: var only }] && only.AsSpan().IndexOfAny(';', '\t') is >= 0 and var sign)
        {
            Fault(
                0,
                $"The columns are separated by {(only[sign] == ';' ? "semicolons" : "tabs")}.",
                "Save the table as CSV with commas, and with a point before decimals."
            );
        }
        if (first.Count > MaxColumns)
        {
            Fault(
                first[MaxColumns].Start,
                $"There are more than {MaxColumns} columns.",
                "Keep the columns that pages show."
            );
        }
        var names = new List<string>();
        foreach (var (name, start) in first)
        {
            if (name.Length == 0)
            {
                Fault(start, "A column has no name.", "Write one into the first row.");
            }
            else if (names.Contains(name))
            {
                Fault(start, $"Two columns are called `{Excerpt.Of(name, 40)}`.", "Give one of them another name.");
            }
            names.Add(name);
        }
        return names;
    }

    /// <summary>The values up to the end of a line; null after a fault.</summary>
    List<Cell>? Row()
    {
        var row = new List<Cell>();
        while (true)
        {
            if (Next() is not { } cell)
            {
                SkipLine();
                return null;
            }
            row.Add(cell);
            if (at < text.Length && text[at] == ',')
            {
                at++;
                continue;
            }
            SkipBreak();
            return row;
        }
    }

    /// <summary>One value, up to its comma or the end of its line; null after a fault.</summary>
    Cell? Next()
    {
        var begin = at;
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        if (at == text.Length || text[at] != '"')
        {
            var length = text.AsSpan(at).IndexOfAny(',', '\r', '\n') is >= 0 and var end ? end : text.Length - at;
            var value = text.Substring(at, length).Trim();
            var start = at;
            at += length;
            if (value.Contains('"', StringComparison.Ordinal))
            {
                Fault(
                    start + text.AsSpan(start).IndexOf('"'),
                    "There is a quotation mark in the middle of a value.",
                    "Put the whole value in quotation marks, and write each one in it twice."
                );
                return null;
            }
            return new Cell(value, length == 0 ? begin : start);
        }
        return Quoted();
    }

    Cell? Quoted()
    {
        var open = at++;
        var value = new System.Text.StringBuilder();
        while (true)
        {
            var length = text.AsSpan(at).IndexOf('"');
            if (length < 0)
            {
                at = text.Length;
                Fault(open, "The quotation mark here is never closed.", "Put one at the end of the value.");
                return null;
            }
            value.Append(text, at, length);
            at += length + 1;
            if (at < text.Length && text[at] == '"')
            {
                value.Append('"');
                at++;
                continue;
            }
            while (at < text.Length && text[at] == ' ')
            {
                at++;
            }
            if (at < text.Length && text[at] is not (',' or '\r' or '\n'))
            {
                Fault(
                    at,
                    "A value goes on after its closing quotation mark.",
                    "Put the whole value in quotation marks, and write each one in it twice."
                );
                return null;
            }
            return new Cell(value.ToString(), open);
        }
    }

    void SkipLine()
    {
        while (at < text.Length && text[at] is not ('\r' or '\n'))
        {
            at++;
        }
        SkipBreak();
    }

    void SkipBreak()
    {
        if (at < text.Length && text[at] == '\r')
        {
            at++;
            if (at < text.Length && text[at] == '\n')
            {
                at++;
            }
        }
        else if (at < text.Length)
        {
            at++;
        }
    }

    void Fault(int offset, string message, string help)
    {
        faults++;
        report.Add(DataRules.DataInvalid, source.Locate(offset), message, help);
    }
}
