using HarrisTrip.Cli.Publishing;
using Xunit;

namespace HarrisTrip.Tests.Publishing;

public sealed class RealPathTests : IDisposable
{
    readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a/b", "a/b")]
    [InlineData("a/b/", "a/b")]
    [InlineData("a/./b/../b", "a/b")]
    [InlineData("link", "a/b")]
    [InlineData("link/none/none", "a/b/none/none")]
    [InlineData("chain/none", "a/b/none")]
    [InlineData("absolute", "a/b")]
    [InlineData("dangling/x", "none/x")]
    [InlineData("none/../a", "a")]
    public void Every_link_is_followed_and_what_is_missing_stays(string path, string real)
    {
        MakeLinks();

        Assert.Equal(
            Path.Combine(RealPath.Of(folder["."]), real.Replace('/', Path.DirectorySeparatorChar)),
            RealPath.Of(folder[path])
        );
    }

    [Fact]
    public void Two_dots_after_a_link_lead_to_where_its_goal_lies()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows takes them away before it looks at links.");
        MakeLinks();

        Assert.Equal(RealPath.Of(folder["a/c"]), RealPath.Of(folder["link/../c"]));
    }

    [Fact]
    public void A_circle_of_links_is_a_fault()
    {
        folder.Link("one", "two");
        folder.Link("two", "one");

        Assert.Null(RealPath.Find(folder["one/x"]));
        Assert.Contains(
            "circle",
            Assert.Throws<IOException>(() => RealPath.Of(folder["one/x"])).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Only_whole_names_make_one_path_lie_inside_another()
    {
        var root = Path.GetPathRoot(folder["."])!;
        Assert.True(RealPath.IsInside(root, Path.Combine(root, "a")));
        Assert.True(RealPath.IsInside(Path.Combine(root, "a"), Path.Combine(root, "a", "b", "c")));
        Assert.False(RealPath.IsInside(Path.Combine(root, "a"), Path.Combine(root, "ab")));
        Assert.False(RealPath.IsInside(Path.Combine(root, "a"), Path.Combine(root, "a")));
        Assert.True(RealPath.IsSameOrInside(Path.Combine(root, "a"), Path.Combine(root, "a")));
    }

    void MakeLinks()
    {
        Directory.CreateDirectory(folder["a/b"]);
        folder.Link("link", Path.Combine("a", "b"));
        folder.Link("chain", "link");
        folder.Link("absolute", folder["chain"]);
        folder.Link("dangling", "none");
    }
}
