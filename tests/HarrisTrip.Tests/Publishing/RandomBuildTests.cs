using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

/// <summary>
/// Editions in any order, published well, given up, failing in the middle, while hands and other programs get into the
/// folders: each time the old or the new is whole, and no file that a reader has open ever changes.
/// <c>HARRISTRIP_BUILDS</c> says how many builds a sequence has, <c>HARRISTRIP_SEED</c> where chance begins.
/// </summary>
public sealed class RandomBuildTests(ITestOutputHelper output) : IDisposable
{
    const int UsualBuilds = 40;
    const int EditionCount = 7;

    readonly TempFolder folder = new();
    readonly List<(string Text, StreamReader Reader)> open = [];

    string Dist => folder["dist"];

    public void Dispose()
    {
        open.ForEach(file => file.Reader.Dispose());
        folder.Dispose();
    }

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, true, true)]
    [InlineData(3, false, true)]
    [InlineData(4, true, false)]
    [InlineData(5, false, false)]
    public void Whatever_comes_between_the_old_or_the_new_is_whole(int seed, bool canExchange, bool canLink)
    {
        seed += Number("HARRISTRIP_SEED", 0);
        var chance = new Random(seed);
        int? published = null;
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var build = 0; build < Number("HARRISTRIP_BUILDS", UsualBuilds); build++)
        {
            var edition = chance.Next(EditionCount);
            var context = $"build {build}, edition {edition} over {published}";
            var end = Build(edition, published, chance, canExchange, canLink);
            ends[end] = ends.GetValueOrDefault(end) + 1;
            if (end == "published")
            {
                published = edition;
            }
            if (published is not null)
            {
                Assert.True(Editions.AssertWhole(Dist) == published, context);
            }
            else
            {
                Assert.False(Directory.Exists(Dist), context);
            }
            Bundles.AssertNothingUnfinished(Dist);
            OpenSome(chance);
            Disturb(published, chance);
        }
        Assert.All(open, file => Assert.Equal(file.Text, file.Reader.ReadToEnd()));
        output.WriteLine($"seed {seed}: {string.Join(", ", ends.OrderBy(e => e.Key, StringComparer.Ordinal))}");
    }

    /// <returns>What became of it.</returns>
    string Build(int edition, int? published, Random chance, bool canExchange, bool canLink)
    {
        var failing = chance.Next(6) == 0 ? chance.Next(1, 30) : int.MaxValue;
        var steps = 0;
        var options = new PublishingOptions
        {
            Renames = new RenamesOfTests(canExchange) { Before = _ => Step() },
            TryLink = (file, name) =>
            {
                Step();
                return canLink && KernelFiles.TryLink(file, name);
            },
            KeepSpare = chance.Next(10) != 0,
        };
        try
        {
            using var bundle = Bundles.Open(Dist, options, looksAhead: chance.Next(2) == 0);
            Editions.Fill(bundle, edition, chance.Next(4) == 0 ? null : published);
            if (chance.Next(6) == 0)
            {
                return "given up";
            }
            if (chance.Next(6) == 0)
            {
                bundle.LayOut();
            }
            bundle.Publish();
            return "published";
        }
        catch (IOException fault) when (fault.Message.Contains("The disk is tired.", StringComparison.Ordinal))
        {
            return "failed";
        }

        // Once: whatever has to be undone then can be.
        void Step()
        {
            if (++steps == failing)
            {
                throw new IOException("The disk is tired.");
            }
        }
    }

    void OpenSome(Random chance)
    {
        if (!Directory.Exists(Dist))
        {
            return;
        }
        var files = Directory.GetFiles(Dist, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        for (var i = 0; i < 3; i++)
        {
            var file = files[chance.Next(files.Length)];
            open.Add((File.ReadAllText(file), new StreamReader(file)));
        }
    }

    /// <summary>What hands and other programs do between two builds.</summary>
    void Disturb(int? published, Random chance)
    {
        var work = Bundles.WorkFolderOf(Dist);
        var spare = Path.Combine(work, "spare");
        switch (chance.Next(8))
        {
            case 0 when Directory.Exists(work):
                Directory.Delete(work, recursive: true);
                break;
            case 1 when Directory.Exists(spare):
                Directory.Delete(spare, recursive: true);
                break;
            case 2 when Directory.Exists(spare):
                File.WriteAllText(Path.Combine(spare, "notes.txt"), "mine");
                Directory.CreateDirectory(Path.Combine(spare, "more", "and", "more"));
                break;
            case 3 when Directory.Exists(spare):
                Mistake(Directory.GetFiles(spare, "*", SearchOption.AllDirectories), chance);
                break;
            case 4 when published is not null:
                Mend(published.Value, chance);
                break;
            case 5 when published is not null:
                // A copy in its place, with other numbers and times.
                folder.Copy("dist", "copy");
                Directory.Delete(Dist, recursive: true);
                Directory.Move(folder["copy"], Dist);
                break;
            default:
                break;
        }
    }

    /// <summary>Puts another file in the place of one.</summary>
    static void Mistake(string[] files, Random chance)
    {
        var file = files.Order(StringComparer.Ordinal).ElementAt(chance.Next(files.Length));
        var text = File.ReadAllText(file);
        File.Delete(file);
        File.WriteAllText(file, new string('#', text.Length));
    }

    /// <summary>Somebody replaces a published file by another, and the next build of the same edition mends it.</summary>
    void Mend(int published, Random chance)
    {
        var pages = Editions.Of(published).Keys.Order(StringComparer.Ordinal).ToArray();
        Mistake([folder[$"dist/{pages[chance.Next(pages.Length)]}"]], chance);
        using (var bundle = Bundles.Open(Dist))
        {
            Editions.Fill(bundle, published, published);
            bundle.Publish();
        }
        Assert.Equal(published, Editions.AssertWhole(Dist));
    }

    static int Number(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : usual;
}
