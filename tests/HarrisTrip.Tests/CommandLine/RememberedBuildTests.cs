using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary>The real program remembers its last build on the disk: what it says, and that it publishes the same.</summary>
public sealed class RememberedBuildTests : IDisposable
{
    readonly InterruptedSite site = new(width: 300);

    public RememberedBuildTests() => Age();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task A_second_build_keeps_what_is_as_it_was_and_says_so()
    {
        Assert.DoesNotContain("kept", (await Built()).Out, StringComparison.Ordinal);
        await Built();
        var before = Files();
        var nothing = await Built();
        Assert.Matches(@"\(0 files made, \d+ kept\), 0 warnings\.\nPublished to ", nothing.Out);
        Assert.Equal("", nothing.Error);
        Assert.Equal(before, Files());
        Assert.Equal(await CleanAsync(), WholeBundle.Of(site.Dist));

        site.Write("tide", "The tide is higher.");
        var word = await Built();
        Assert.Matches(@"\([1-9] files made, \d+ kept\)", word.Out);
        Assert.Equal(await CleanAsync(), WholeBundle.Of(site.Dist));
    }

    [Fact]
    public async Task A_file_that_was_changed_behind_its_back_is_seen()
    {
        await Built();
        await Built();
        // As long as before, and with the time of before.
        var article = Path.Combine(site.Articles, "tide", "index.md");
        var time = File.GetLastWriteTimeUtc(article);
        File.WriteAllText(article, File.ReadAllText(article).Replace("river is", "Rhine is", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(article, time);
        await Built();
        Assert.Contains("Rhine is", Page("tide"), StringComparison.Ordinal);

        var published = Path.Combine(site.Dist, "tide", "index.html");
        var whole = File.ReadAllText(published);
        File.WriteAllText(published, whole.Replace("Rhine", "Tweed", StringComparison.Ordinal));
        await Built();
        Assert.Equal(whole, File.ReadAllText(published));

        File.Delete(published);
        await Built();
        Assert.Equal(whole, File.ReadAllText(published));
    }

    [Fact]
    public async Task What_came_of_the_build_before_is_not_repeated_and_what_the_time_brings_is_not_missed()
    {
        File.AppendAllText(
            Path.Combine(site.Articles, "site.yaml"),
            "security: {contacts: [mailto:tip@ferry.example], expires: 2031-06-01T00:00:00Z}\n"
        );
        Age();
        await Built();
        var before = await Built();
        Assert.Contains("security-expired", before.Error, StringComparison.Ordinal);
        Assert.Equal(before.Error, (await Built()).Error);
        var later = await RealProgram.RunAsync([.. site.Build[..^1], "2031-01-01T00:00:00Z"]);
        Assert.Equal((0, ""), (later.Code, later.Error));
        var over = await RealProgram.RunAsync([.. site.Build[..^1], "2031-06-01T00:00:00Z"]);
        Assert.Contains("security.txt expired on", over.Error, StringComparison.Ordinal);
        // The clock may go back, too.
        Assert.Equal(before.Error, (await Built()).Error);
    }

    [Fact]
    public async Task Another_output_option_or_template_gives_what_a_build_from_nothing_gives()
    {
        await Built();
        await Built();
        var other = site.Scratch("other");
        Assert.Equal(
            0,
            (await RealProgram.RunAsync(["build", site.Articles, "-o", other, "--now", RealProgram.Now])).Code
        );
        Assert.Equal(WholeBundle.Of(site.Dist), WholeBundle.Of(other));

        await Built("--precompress", "none");
        Assert.Empty(Directory.GetFiles(site.Dist, "*.br", SearchOption.AllDirectories));
        await Built();
        Assert.Equal(WholeBundle.Of(other), WholeBundle.Of(site.Dist));

        var theme = Directory.CreateDirectory(site.Scratch("theme")).FullName;
        await Built("--templates", theme);
        Directory.CreateDirectory(Path.Combine(theme, "assets"));
        File.WriteAllText(Path.Combine(theme, "assets", "style.css"), "p { margin: 0 }\n");
        await Built("--templates", theme);
        Assert.Equal(await CleanAsync("--templates", theme), WholeBundle.Of(site.Dist));
    }

    [Fact]
    public async Task A_state_that_is_damaged_or_not_wanted_costs_a_whole_build_and_nothing_else()
    {
        await Built();
        var whole = WholeBundle.Of(site.Dist);
        DamageState();
        var damaged = await Built();
        Assert.Equal("What the last build remembered is damaged, so everything is built.\n", damaged.Error);
        Assert.DoesNotContain("kept", damaged.Out, StringComparison.Ordinal);
        var fresh = await Built("--no-cache");
        Assert.Equal("", fresh.Error);
        Assert.DoesNotContain("kept", fresh.Out, StringComparison.Ordinal);
        Assert.Contains("(0 files made", (await Built()).Out, StringComparison.Ordinal);
        Assert.Equal(whole, WholeBundle.Of(site.Dist));
    }

    [Fact]
    public async Task A_state_that_is_damaged_is_no_matter_where_nothing_is_built()
    {
        await Built();
        DamageState();
        var other = Directory.CreateDirectory(site.Scratch("other")).FullName;
        File.WriteAllText(Path.Combine(other, "notes.txt"), "mine");
        var refused = await RealProgram.RunAsync(["build", site.Articles, "-o", other]);
        Assert.Equal(2, refused.Code);
        Assert.StartsWith($"harristrip: `{other}` is not empty", refused.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".harristrip-cache")]
    [InlineData(".harristrip-cache/pictures")]
    [InlineData(".harristrip-cache/build.state")]
    public async Task Nothing_is_written_through_a_link_that_came_with_the_articles(string name)
    {
        var elsewhere = Directory.CreateDirectory(site.Scratch("elsewhere")).FullName;
        var link = Path.Combine(site.Articles, name);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        Directory.CreateSymbolicLink(link, elsewhere);
        await Built();
        await Built("--no-cache");
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
        Assert.Equal(await CleanAsync(), WholeBundle.Of(site.Dist));
    }

    [Fact]
    public async Task Faults_are_told_again_by_every_build_until_they_are_mended()
    {
        await Built();
        site.Write("pier", "See [the wall](../wall/).");
        var first = await RealProgram.RunAsync(site.Build);
        Assert.Equal(1, first.Code);
        Assert.Contains("link-broken", first.Error, StringComparison.Ordinal);
        Assert.Equal(first.Error, (await RealProgram.RunAsync(site.Build)).Error);
        site.Write("pier", "See [the tide](../tide/).");
        Assert.DoesNotContain("link-broken", (await Built()).Error, StringComparison.Ordinal);
        Assert.Equal(await CleanAsync(), WholeBundle.Of(site.Dist));
    }

    void DamageState()
    {
        var state = Path.Combine(site.Articles, ".harristrip-cache", "build.state");
        var bytes = File.ReadAllBytes(state);
        bytes[^9] ^= 1;
        File.WriteAllBytes(state, bytes);
    }

    async Task<Ran> Built(params string[] options)
    {
        var ran = await RealProgram.RunAsync([.. site.Build, .. options]);
        Assert.True(ran.Code == 0, ran.ToString());
        return ran;
    }

    async Task<string> CleanAsync(params string[] options)
    {
        var clean = site.Scratch("clean");
        if (Directory.Exists(clean))
        {
            Directory.Delete(clean, recursive: true);
        }
        var sources = site.Scratch("sources");
        Assert.Equal(0, (await OutsideProgram.RunAsync("cp", ["-r", site.Articles, sources])).Code);
        Assert.Equal(0, (await OutsideProgram.RunAsync("rm", ["-r", Path.Combine(sources, ".harristrip-cache")])).Code);
        var ran = await RealProgram.RunAsync(["build", sources, "-o", clean, "--now", RealProgram.Now, .. options]);
        Assert.True(ran.Code == 0, ran.ToString());
        Directory.Delete(sources, recursive: true);
        return WholeBundle.Of(clean);
    }

    /// <summary>Of files that were changed a moment ago nobody can tell whether they are changed again.</summary>
    void Age()
    {
        foreach (var path in Directory.GetFileSystemEntries(site.Articles, "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddHours(-1));
        }
    }

    string Page(string article) => File.ReadAllText(Path.Combine(site.Dist, article, "index.html"));

    string[] Files() =>
        [
            .. Directory
                .GetFiles(site.Dist, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(file => $"{file} {File.GetLastWriteTimeUtc(file).Ticks}"),
        ];
}
