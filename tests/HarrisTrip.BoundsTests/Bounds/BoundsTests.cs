using System.Globalization;
using Xunit;

// What is measured is the whole process: these tests have one of their own, and run in it one by one.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]

namespace HarrisTrip.Tests.Safety.Bounds;

/// <summary>
/// Work grows no faster than what it is done for: everything that an input can hold any number of stands in a table,
/// and four times as much of it may not take eight times the work. A square takes sixteen times.
/// </summary>
public class BoundsTests
{
    /// <summary>In milliseconds and bytes: what takes no more at four times the size is too little to matter.</summary>
    const double MinTime = 250;

    const long MinBytes = 60_000_000;

    /// <summary>In characters: the smallest of three sizes, each twice the one before.</summary>
    const int Size = 4_000;

    static readonly int larger = int.TryParse(Environment.GetEnvironmentVariable("HARRISTRIP_BOUNDS"), out var times)
        ? times
        : 1;

    /// <summary>
    /// What grows with the square up to a bound, which is reached below 240,000 characters: HARRISTRIP_BOUNDS=60
    /// measures it beyond that.
    /// </summary>
    static readonly string[] bounded =
    [
        "page: rules of one class and its elements",
        "page: rules of an element and its elements",
        "page: rules of all elements",
        "page: rules with attributes",
        "page: rules that negate",
        "page: names from one great element",
        "import of a page: <div> and its end",
        "import of a page: <table><tr><td> beside each other",
        "import of a page: <ul><li> and its end",
        "import of a page: <li>",
        "import of a page: <hr>",
        "drawing: <g>",
    ];

    internal static IReadOnlyList<Construct> All { get; } =
    [.. BodyConstructs.All, .. FieldConstructs.All, .. PageConstructs.All, .. FileConstructs.All];

    public static TheoryData<string> Names => [.. Readers.All.Keys];

    static readonly bool all = Environment.GetEnvironmentVariable("HARRISTRIP_BOUNDS") is not null;

    static readonly string only = Environment.GetEnvironmentVariable("HARRISTRIP_BOUNDS_OF") ?? "";

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_read_takes_work_in_proportion(string reader)
    {
        var wrong = new List<string>();
        foreach (
            var construct in All.Where(c =>
                c.Reader == reader
                && (all || !(c.IsExtra || bounded.Contains(c.ToString())))
                && c.ToString().Contains(only, StringComparison.Ordinal)
            )
        )
        {
            Log($"begin {construct}");
            // What is compiled at its first use is no work on the text.
            Readers.All[reader](construct.Of(Size / 4));
            Work? one = null,
                two = null,
                four = null;
            for (
                var attempt = 0;
                attempt < 5 && (attempt == 0 || IsTooMuch(one!.Value, two!.Value, four!.Value));
                attempt++
            )
            {
                one = Measured(construct, 1, one);
                two = Measured(construct, 2, two);
                four = Measured(construct, 4, four);
            }
            Log($"{four!.Value.Milliseconds / Math.Max(1, one!.Value.Milliseconds):0.0}\t{four}\t{one}\t{construct}");
            if (IsTooMuch(one.Value, two!.Value, four.Value))
            {
                wrong.Add($"{construct}: {one}; of twice as much {two}; of four times as much {four}");
            }
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void Every_reader_has_rows_and_every_row_a_reader() =>
        Assert.Equal(
            Readers.All.Keys.Order(StringComparer.Ordinal),
            All.Select(c => c.Reader).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_row_stands_twice() =>
        Assert.Empty(All.GroupBy(c => c.ToString()).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void What_has_a_bound_of_its_own_is_in_the_table() =>
        Assert.Empty(bounded.Except(All.Select(c => c.ToString())));

    static Work Measured(Construct construct, int times, Work? before)
    {
        var text = construct.Of(Size * times * larger);
        var work = Work.Of(() => Readers.All[construct.Reader](text));
        return before is { } known ? known.Least(work) : work;
    }

    static bool IsTooMuch(Work one, Work two, Work four) =>
        (four.Milliseconds > MinTime * larger && four.Milliseconds > 8 * one.Milliseconds)
        || (four.Bytes > MinBytes * larger && (four.Bytes > 6 * one.Bytes || two.Bytes > 3 * one.Bytes));

    static void Log(FormattableString line)
    {
        if (Environment.GetEnvironmentVariable("HARRISTRIP_BOUNDS_LOG") is { } file)
        {
            File.AppendAllText(file, line.ToString(CultureInfo.InvariantCulture) + "\n");
        }
    }
}
