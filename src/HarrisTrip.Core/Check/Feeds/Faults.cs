using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using HarrisTrip.Values;

namespace HarrisTrip.Check.Feeds;

/// <summary>What is wrong with a value: the end of a sentence that begins with the name of its element.</summary>
sealed record Flaw(RuleInfo Rule, string Message, string Help);

/// <summary>How a value has to be written; null when it is.</summary>
delegate Flaw? Grammar(string value);

/// <summary>The faults of one feed, in the order in which they were found.</summary>
sealed class Faults(string path)
{
    /// <summary>Nobody corrects more of one file in one go.</summary>
    const int MaxFaults = 2_000;

    readonly List<(RuleInfo Rule, Location At, string Message, string Help)> found = [];

    public void Add(RuleInfo rule, XmlNode at, string message, string help) =>
        Add(rule, at.Line, at.Column, message, help);

    public void Add(RuleInfo rule, int line, int column, string message, string help)
    {
        if (found.Count < MaxFaults)
        {
            found.Add((rule, new Location(path, line, column), message, help));
        }
    }

    /// <summary>The word that was probably meant; not searched for once the list of faults is full.</summary>
    public string? Suggest(string word, IEnumerable<string> known) =>
        found.Count < MaxFaults ? Suggestion.For(word, known) : null;

    public void Add(Flaw? flaw, XmlNode at, string subject)
    {
        if (flaw is not null)
        {
            Add(flaw.Rule, at, $"{subject} {flaw.Message}", flaw.Help);
        }
    }

    /// <summary>Hands those of one rule to the report.</summary>
    public void Report(RuleInfo rule, FileView file)
    {
        foreach (var fault in found)
        {
            if (fault.Rule == rule)
            {
                file.Add(rule, file.Origin(fault.At), fault.Message, fault.Help);
            }
        }
    }

    /// <summary>Shortens a value that is quoted.</summary>
    public static string Quote(string value) => $"`{Excerpt.Of(value, 80)}`";
}
