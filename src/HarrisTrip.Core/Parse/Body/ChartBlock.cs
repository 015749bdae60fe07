using HarrisTrip.Diagnostics;
using HarrisTrip.Values;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace HarrisTrip.Parse.Body;

/// <summary>A block that draws its table: the chart, and what is printed around it.</summary>
/// <param name="Table">The numbers as the author wrote them.</param>
sealed record ChartBlock(Chart Chart, BlockFields Fields, Table Table)
{
    public static IReadOnlyList<string> Keys { get; } = ["kind", "subtitle", "source", "credit", "note"];

    static readonly object key = new();

    /// <summary>What a block draws; null when it draws nothing, or is at fault.</summary>
    public static ChartBlock? Of(CustomContainer block) => block.GetData(key) as ChartBlock;

    /// <summary>Reads a block once, while its article is read.</summary>
    public static void Read(CustomContainer block, NumberMarks marks, Func<MarkdownObject, Location> at, Report report)
    {
        var count = 0;
        void Tell(MarkdownObject place, string message, string help)
        {
            // Of a table that is wrong in every row, a few are enough.
            if (count++ < 10)
            {
                report.Add(BodyRules.BlockContent, at(place), message, help);
            }
        }
        var fields = BlockFields.Read(block, Keys, Tell);
        var table = block.OfType<Table>().First();
        if (block.OfType<Table>().ElementAtOrDefault(1) is { } second)
        {
            Tell(second, "This block has a second table, but a chart draws one.", "Give it a block of its own.");
        }
        var chart = new ChartReader(block, table, fields, marks, at, Tell).Read();
        if (fields["source"] is null && count == 0)
        {
            report.Add(
                BodyRules.ChartSourceMissing,
                at(block),
                "This chart does not say where its numbers come from.",
                "Write `source: …` on a line of its own above its table."
            );
        }
        if (chart is not null && count == 0)
        {
            block.SetData(key, new ChartBlock(chart, fields, table));
        }
    }
}
