using HarrisTrip.Cli.Building;
using HarrisTrip.Tests.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Building;

/// <summary>What a build remembers is there again whole, or not at all, and never in the way of a build.</summary>
public sealed class StateFileTests : IDisposable
{
    const string State = "articles/.harristrip-cache/build.state";

    static readonly byte[] remembered = [1, 2, 3, 250];

    readonly TempFolder disk = new();

    public StateFileTests() => disk.Write("articles/wall.md", "Text.\n");

    public void Dispose() => disk.Dispose();

    [Fact]
    public void What_is_saved_is_there_for_the_next_build_and_in_nobodys_history()
    {
        Assert.Equal((null, null), Opened());
        Save(remembered);
        Assert.Equal((Convert.ToHexString(remembered), null), Opened());
        Save([]);
        Assert.Equal(("", null), Opened());
        Assert.Equal("*\n", File.ReadAllText(disk["articles/.harristrip-cache/.gitignore"]));
        Assert.Equal([".gitignore", "build.state"], Names());
    }

    [Fact]
    public void A_state_of_several_parts_is_read_as_one()
    {
        var part = new byte[300_000];
        new Random(1).NextBytes(part);
        using (var state = Open())
        {
            state.Save(part, Array.Empty<byte>(), remembered);
        }
        using var next = Open();
        Assert.Equal([.. part, .. remembered], next.Payload!.Value.ToArray());
    }

    [Fact]
    public void A_build_that_saves_nothing_leaves_what_is_there_and_no_folder_where_none_is()
    {
        Open().Dispose();
        Assert.False(Directory.Exists(disk["articles/.harristrip-cache"]));
        Save(remembered);
        var tree = disk.Tree();
        Open().Dispose();
        Assert.Equal(tree, disk.Tree());
    }

    [Fact]
    public void One_byte_that_is_not_as_it_was_is_noticed_wherever_it_is()
    {
        Save(remembered);
        var whole = File.ReadAllBytes(disk[State]);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x10;
            Unusable(damaged);
        }
        for (var length = 0; length < whole.Length; length++)
        {
            Unusable(whole[..length]);
        }
        Unusable([.. whole, 0]);

        void Unusable(byte[] bytes)
        {
            File.WriteAllBytes(disk[State], bytes);
            var (payload, note) = Opened();
            Assert.Null(payload);
            Assert.NotNull(note);
        }
    }

    [Fact]
    public void What_cannot_be_used_is_replaced()
    {
        Save([7]);
        File.WriteAllBytes(disk[State], [.. File.ReadAllBytes(disk[State]), 0]);
        Assert.Contains("damaged", Opened().Note, StringComparison.Ordinal);
        Save(remembered);
        Assert.Equal((Convert.ToHexString(remembered), null), Opened());
    }

    [Fact]
    public void Another_version_finds_nothing_and_says_so()
    {
        using (var old = StateFile.Open(disk["articles"], "0.0.1"))
        {
            old.Save(remembered);
        }
        var (payload, note) = Opened();
        Assert.Null(payload);
        Assert.Contains("another version", note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_build_at_once_finds_nothing_saves_nothing_and_says_so()
    {
        Save(remembered);
        using (var first = Open())
        {
            using (var second = Open())
            {
                Assert.Null(second.Payload);
                Assert.Contains("Another build", second.Note, StringComparison.Ordinal);
                second.Save(new byte[] { 9 });
            }
            using var third = Open();
            Assert.Null(third.Payload);
            first.Save(new byte[] { 8 });
        }
        Assert.Equal(("08", null), Opened());
    }

    [Fact]
    public void Of_two_first_builds_at_once_both_end_well()
    {
        using (var first = Open())
        using (var second = Open())
        {
            first.Save(remembered);
            second.Save(new byte[] { 9 });
            Assert.Null(first.Note);
            Assert.Contains("Another build", second.Note, StringComparison.Ordinal);
        }
        Assert.Equal((Convert.ToHexString(remembered), null), Opened());
    }

    [Fact]
    public void The_folder_may_be_deleted_while_a_build_runs()
    {
        Save(remembered);
        using (var state = Open())
        {
            Directory.Delete(disk["articles/.harristrip-cache"], recursive: true);
            state.Save(new byte[] { 9 });
            Assert.Null(state.Note);
        }
        Assert.Equal(("09", null), Opened());
    }

    [Theory]
    [InlineData("articles/.harristrip-cache", "outside")]
    [InlineData(State, "outside/build.state")]
    [InlineData("articles/.harristrip-cache/build.state.new", "outside/new")]
    [InlineData("articles/.harristrip-cache/build.lock", "outside/lock")]
    public void A_link_is_not_followed(string link, string goal)
    {
        disk.Write("outside/build.state", "kept");
        Directory.CreateDirectory(Path.GetDirectoryName(disk[link])!);
        File.CreateSymbolicLink(disk[link], disk[goal]);
        var tree = disk.Tree();
        using (var state = Open())
        {
            Assert.Null(state.Payload);
            Assert.Contains("link", state.Note, StringComparison.Ordinal);
            state.Save(remembered);
        }
        Assert.Equal(tree, disk.Tree());
    }

    [Fact]
    public void The_articles_themselves_may_be_reached_by_a_link()
    {
        Save(remembered);
        disk.Link("linked", disk["articles"]);
        using var state = StateFile.Open(disk["linked"]);
        Assert.Equal(remembered, state.Payload!.Value.ToArray());
    }

    [Fact]
    public void A_pipe_in_its_place_keeps_nobody_waiting()
    {
        Assert.SkipUnless(disk.Pipe(State), "This system has no pipes.");
        Assert.NotNull(Opened().Note);
        Save(remembered);
        Assert.Equal((Convert.ToHexString(remembered), null), Opened());
    }

    [Theory]
    [InlineData(State)]
    [InlineData("articles/.harristrip-cache/build.lock")]
    public void A_folder_in_a_place_of_its_own_is_a_note(string place)
    {
        Directory.CreateDirectory(disk[$"{place}/inner"]);
        using var state = Open();
        Assert.Null(state.Payload);
        state.Save(remembered);
        Assert.Contains("cannot be written", state.Note, StringComparison.Ordinal);
        Assert.True(Directory.Exists(disk[$"{place}/inner"]));
    }

    [Fact]
    public void A_file_where_the_folder_would_be_is_a_note()
    {
        disk.Write("articles/.harristrip-cache", "mine");
        using var state = Open();
        state.Save(remembered);
        Assert.Contains("cannot be written", state.Note, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(disk["articles/.harristrip-cache"]));
    }

    [Fact]
    public void A_folder_that_is_only_read_still_helps()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("Nothing is closed to this user.");
            return;
        }
        Save(remembered);
        File.SetUnixFileMode(disk["articles/.harristrip-cache"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        using (var state = Open())
        {
            Assert.Equal(remembered, state.Payload!.Value.ToArray());
            Assert.Contains("cannot be written", state.Note, StringComparison.Ordinal);
            state.Save(new byte[] { 9 });
        }
        File.SetUnixFileMode(
            disk["articles/.harristrip-cache"],
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        );
        Assert.Equal((Convert.ToHexString(remembered), null), Opened());
    }

    StateFile Open() => StateFile.Open(disk["articles"]);

    void Save(byte[] payload)
    {
        using var state = Open();
        state.Save(payload);
    }

    (string? Payload, string? Note) Opened()
    {
        using var state = Open();
        return (state.Payload is { } payload ? Convert.ToHexString(payload.Span) : null, state.Note);
    }

    IEnumerable<string> Names() =>
        Directory
            .GetFileSystemEntries(disk["articles/.harristrip-cache"])
            .Select(entry => Path.GetFileName(entry))
            .Order(StringComparer.Ordinal);
}
