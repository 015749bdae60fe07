using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Json;
using HarrisTrip.Values;

namespace HarrisTrip.Parse.Data;

/// <summary>
/// A file of data as templates see it: texts with their places, numbers, flags, lists and groups of these. What a cell
/// or a value does not have is null.
/// </summary>
public static class DataFile
{
    /// <summary>In bytes: some ten thousand rows of a table.</summary>
    const int MaxBytes = 2_000_000;

    /// <summary>How the names of such files end.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".csv", ".json", ".yaml"];

    /// <summary>Reads a file; null after a fault, which is reported at its line.</summary>
    /// <param name="extension">One of <see cref="Extensions"/>.</param>
    /// <param name="shown">The file as the user named it.</param>
    public static object? Read(string extension, string shown, byte[] bytes, Report report)
    {
        if (bytes.Length > MaxBytes)
        {
            report.Add(
                DataRules.DataInvalid,
                Location.StartOf(shown),
                $"This file has {ByteSize.Of(bytes.Length)}, but no more than {ByteSize.Of(MaxBytes)} are read.",
                "Keep what pages show of it."
            );
            return null;
        }
        var found = new Report();
        var source = new SourceText(shown, ArticleFile.Decode(shown, bytes, found));
        if (extension != ".yaml")
        {
            BidiControls.Check(source, 0, source.Text.Length, byLine: true, found);
        }
        var value = extension switch
        {
            ".csv" => CsvTable.Read(source, found),
            ".json" => OfJson(source, found),
            _ => YamlData.Read(source, found),
        };
        report.AddRange(found.Added);
        return found.HasErrors ? null : value;
    }

    static object? OfJson(SourceText source, Report report)
    {
        var (value, fault) = JsonTree.Read(source.Text, source.Locate);
        if (fault is not null)
        {
            report.Add(
                DataRules.DataInvalid,
                source.Locate(fault.Offset),
                $"This file is not JSON that can be used: {fault.What}.",
                fault.Help
            );
        }
        return value;
    }
}
