using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class ReaderTests : IDisposable
{
    const int Swaps = 50;

    readonly TempFolder folder = new();

    string Dist => folder["dist"];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_reader_never_misses_a_file_during_fifty_swaps()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "This system has no exchange.");
        var readings = await ReadDuringSwaps(new KernelRenames(), ListAndRead);
        Assert.True(readings > 0);
    }

    [Fact]
    public async Task Without_an_exchange_a_reader_may_find_nothing_for_a_moment_but_never_half_a_file()
    {
        await ReadDuringSwaps(
            new RenamesOfTests(canExchange: false),
            () =>
            {
                foreach (var path in Bundles.Paths)
                {
                    try
                    {
                        ReadVersion(path);
                    }
                    catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException) { }
                }
            }
        );
    }

    /// <summary>
    /// A file that is opened by its path is always there. A list can only be whole if no swap came while it was made,
    /// since an open folder is the one that was opened, and the next build brings that one up to date.
    /// </summary>
    void ListAndRead()
    {
        var before = ReadVersion("index.html");
        var listed = Directory.GetFiles(Dist, "*", SearchOption.AllDirectories).Length;
        var after = ReadVersion("index.html");
        if (before == after)
        {
            Assert.Equal(Bundles.Paths.Count + 1, listed);
        }
        Assert.All(Bundles.Paths, path => Assert.True(ReadVersion(path) >= after));
        Assert.Equal(Bundles.Paths.Count + 1, Bundles.Listed(Dist).Count);
    }

    int ReadVersion(string path)
    {
        var text = File.ReadAllText(Path.Combine(Dist, path));
        var version = text.Split(' ')[0];
        Assert.Equal(Bundles.Text(version, path), text);
        return int.Parse(version, System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>How often the reader went round.</summary>
    async Task<int> ReadDuringSwaps(IRenames renames, Action read)
    {
        Bundles.Publish(Dist, "0");
        var reading = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var done = new CancellationTokenSource();
        var reader = Task.Run(
            () =>
            {
                var rounds = 0;
                for (; !done.IsCancellationRequested; rounds++)
                {
                    read();
                    reading.TrySetResult();
                }
                return rounds;
            },
            TestContext.Current.CancellationToken
        );
        await Task.WhenAny(reading.Task, reader);
        for (var swap = 1; swap <= Swaps; swap++)
        {
            Bundles.Publish(Dist, $"{swap}", new() { Renames = renames });
        }
        await done.CancelAsync();
        Bundles.AssertWhole(Dist, $"{Swaps}");
        return await reader;
    }
}
