using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Cli.Serving.Watching;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Serving;

/// <summary>Whatever happens to sources on a real disk is seen, with and without the system's help.</summary>
public sealed class WatchTests : IDisposable
{
    /// <summary>How long the system may take to tell.</summary>
    static readonly TimeSpan patience = TimeSpan.FromSeconds(60);

    readonly ScratchFolder scratch = new();
    readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(
        TestContext.Current.CancellationToken
    );

    public WatchTests()
    {
        stop.CancelAfter(patience);
        scratch.Write("articles/quay/index.md", "The quay");
        scratch.Write("articles/crane/index.md", "The crane");
        scratch.Write("theme/layout.html", "<main>");
        scratch.Write("rules.yaml", "levels: {}");
    }

    string Articles => scratch.Path("articles");

    SourceWatch Watch(bool poll = false) =>
        new(new SourcePlaces(Articles, scratch.Path("theme"), scratch.Path("rules.yaml")), poll, TimeProvider.System);

    public static TheoryData<string, bool> Doings
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var doing in What.Keys)
            {
                all.Add(doing, false);
                all.Add(doing, true);
            }
            return all;
        }
    }

    /// <summary>What is done in the scratch folder, and the files that have changed by it.</summary>
    static readonly SortedDictionary<string, (Action<ScratchFolder> Do, string[] Changed)> What = new(
        StringComparer.Ordinal
    )
    {
        ["a save"] = (s => s.Write("articles/quay/index.md", "The new quay"), ["quay/index.md"]),
        ["a save of as many bytes"] = (s => s.Write("articles/quay/index.md", "The dock"), ["quay/index.md"]),
        ["a save by another file"] = (
            s =>
            {
                s.Write("articles/quay/.index.md.swp", "The new quay");
                File.Move(
                    s.Path("articles", "quay", ".index.md.swp"),
                    s.Path("articles", "quay", "index.md"),
                    overwrite: true
                );
            },
            ["quay/index.md"]
        ),
        ["a save that keeps the old file"] = (
            s =>
            {
                File.Move(s.Path("articles", "quay", "index.md"), s.Path("articles", "quay", "index.md~"));
                s.Write("articles/quay/index.md", "The new quay");
            },
            ["quay/index.md", "quay/index.md~"]
        ),
        ["a new file"] = (s => s.Write("articles/quay/map.svg", "<svg>"), ["quay/map.svg"]),
        ["a file that goes"] = (s => File.Delete(s.Path("articles", "quay", "index.md")), ["quay/index.md"]),
        ["a new folder"] = (s => s.Write("articles/2026/may/ferry/index.md", "The ferry"), ["2026/may/ferry/index.md"]),
        ["a folder that comes from elsewhere"] = (
            s =>
            {
                s.Write("elsewhere/ferry/index.md", "The ferry");
                Directory.Move(s.Path("elsewhere", "ferry"), s.Path("articles", "ferry"));
            },
            ["ferry/index.md"]
        ),
        ["a folder that goes"] = (
            s => Directory.Delete(s.Path("articles", "quay"), recursive: true),
            ["quay/index.md"]
        ),
        ["a folder by another name"] = (
            s => Directory.Move(s.Path("articles", "quay"), s.Path("articles", "dock")),
            ["dock/index.md", "quay/index.md"]
        ),
        ["all articles go and others come"] = (
            s =>
            {
                Directory.Delete(s.Path("articles"), recursive: true);
                s.Write("articles/ferry/index.md", "The ferry");
            },
            ["crane/index.md", "ferry/index.md", "quay/index.md"]
        ),
        ["all articles are put aside and others in their place"] = (
            s =>
            {
                s.Write("others/quay/index.md", "Another quay");
                Directory.Move(s.Path("articles"), s.Path("before"));
                Directory.Move(s.Path("others"), s.Path("articles"));
            },
            ["crane/index.md", "quay/index.md"]
        ),
        ["a template"] = (s => s.Write("theme/layout.html", "<main id=\"a\">"), ["theme: layout.html"]),
        ["the rules"] = (s => s.Write("rules.yaml", "levels: {link-broken: off}"), ["rules"]),
    };

    [Theory]
    [MemberData(nameof(Doings))]
    public async Task A_change_is_seen(string doing, bool poll)
    {
        using var watch = Watch(poll);
        var (act, changed) = What[doing];

        act(scratch);

        await AssertSeenAsync(watch, changed);
    }

    [Fact]
    public async Task Another_branch_of_a_repository_is_seen()
    {
        var git = OutsidePart.Need(OutsidePart.OnPath("git"), "Git");
        await GitAsync("init", "-q", "-b", "first");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "First");
        await GitAsync("checkout", "-qb", "second");
        Directory.Delete(scratch.Path("articles", "crane"), recursive: true);
        scratch.Write("articles/quay/index.md", "The quay of the second branch");
        scratch.Write("articles/ferry/index.md", "The ferry");
        await GitAsync("add", "-A");
        await GitAsync("commit", "-qm", "Second");
        using var watch = Watch();

        await GitAsync("checkout", "-q", "first");

        await AssertSeenAsync(watch, "crane/index.md", "ferry/index.md", "quay/index.md");

        async Task GitAsync(params string[] words)
        {
            var ran = await OutsideProgram.RunAsync(
                git,
                ["-C", scratch.Root, "-c", "user.name=Ida", "-c", "user.email=ida@example.org", .. words]
            );
            Assert.True(ran.Code == 0, ran.ToString());
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_makes_no_site_is_no_change(bool poll)
    {
        using var watch = Watch(poll);

        scratch.Write("articles/.harristrip-cache/pictures/ab/cdef", "A picture");
        scratch.Write("articles/.git/index", "A repository");
        scratch.Write("articles/quay/.index.md.swp", "An editor");
        File.SetAttributes(scratch.Path("articles", "quay", "index.md"), FileAttributes.Normal);
        scratch.Write("articles/quay/map.svg", "<svg>");

        await AssertSeenAsync(watch, "quay/map.svg");
    }

    [Fact]
    public async Task A_save_is_told_at_once_and_again_with_all_that_follows()
    {
        using var watch = Watch();
        scratch.Write("articles/quay/index.md", "The new quay");

        var changes = new List<SeenChange?>();
        while (changes is not [.., { IsComplete: true }])
        {
            changes.Add(await watch.NextAsync(null, stop.Token));
        }

        Assert.All(changes, change => Assert.Equal(["quay/index.md"], Names(change!.Files)));
    }

    /// <summary>These files, and no others. On a slow disk one change may be seen in parts.</summary>
    async Task AssertSeenAsync(SourceWatch watch, params string[] changed)
    {
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        while (!seen.SetEquals(changed))
        {
            seen.UnionWith(Names((await watch.NextAsync(null, stop.Token))?.Files));
            Assert.Subset(changed.ToHashSet(), seen.ToHashSet());
        }
    }

    static IEnumerable<string> Names(SourceChanges? changes) =>
        changes is null
            ? []
            : changes
                .Articles.Concat(changes.Templates.Select(path => "theme: " + path))
                .Concat(changes.Rules ? ["rules"] : []);

    public void Dispose()
    {
        stop.Dispose();
        scratch.Dispose();
    }
}
