using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.House;

/// <summary>Same input, same bytes: whatever the folder, the threads and the machine's settings.</summary>
public class SameBytesTests
{
    [Fact]
    public async Task The_projects_own_site_is_the_same_from_two_folders_and_any_number_of_jobs()
    {
        using var scratch = new ScratchFolder();
        scratch.Copy(RealProgram.Articles, "a/articles");
        scratch.Copy(RealProgram.Articles, "b/deeper/texts");
        await RealProgram.BuildAsync(scratch.Path("a", "articles"), scratch.Path("one"), "--jobs", "1");
        await RealProgram.BuildAsync(scratch.Path("b", "deeper", "texts"), scratch.Path("eight"), "--jobs", "8");
        Assert.Equal(Files(scratch.Path("one")), Files(scratch.Path("eight")));
        Assert.True(Files(scratch.Path("one")).Count > 10);
    }

    [Fact]
    public async Task A_machine_of_another_language_and_zone_gives_the_same_bytes()
    {
        using var scratch = new ScratchFolder();
        var foreign = new Dictionary<string, string?>
        {
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "ar_SA.UTF-8",
            ["TZ"] = "Pacific/Kiritimati",
        };
        await RealProgram.BuildAsync(RealProgram.OneArticle, scratch.Path("here"));
        var ran = await RealProgram.RunAsync(["build", RealProgram.OneArticle, "-o", scratch.Path("there")], foreign);
        Assert.Equal(0, ran.Code);
        Assert.Equal(Files(scratch.Path("here")), Files(scratch.Path("there")));
    }

    [Fact]
    public async Task Builds_a_day_apart_by_the_machines_clock_are_the_same_if_they_are_told_the_same_moment()
    {
        var faketime = OutsidePart.Need(OutsidePart.OnPath("faketime"), "faketime");
        using var scratch = new ScratchFolder();
        scratch.Copy(RealProgram.HardSite, "a/articles");
        scratch.Copy(RealProgram.HardSite, "b/deeper/texts");
        string[] everything = ["--now", RealProgram.Now, "--zip", "--precompress", "best"];
        var today = await RealProgram.RunAsync([
            "build",
            scratch.Path("a", "articles"),
            "-o",
            scratch.Path("one"),
            .. everything,
        ]);
        Assert.True(today.Code == 0, today.ToString());
        var foreign = new Dictionary<string, string?>
        {
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "ar_SA.UTF-8",
            ["TZ"] = "Pacific/Kiritimati",
        };
        var tomorrow = await OutsideProgram.RunAsync(
            faketime,
            [
                "-f",
                "+1d",
                RealProgram.Location,
                "build",
                scratch.Path("b", "deeper", "texts"),
                "-o",
                scratch.Path("there", "two"),
                .. everything,
            ],
            foreign
        );
        Assert.True(tomorrow.Code == 0, tomorrow.ToString());
        Assert.Equal(Files(scratch.Path("one")), Files(scratch.Path("there", "two")));
        Assert.Equal(
            await File.ReadAllBytesAsync(scratch.Path("one.zip"), TestContext.Current.CancellationToken),
            await File.ReadAllBytesAsync(scratch.Path("there", "two.zip"), TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_program_that_is_told_no_moment_does_see_the_other_day()
    {
        var faketime = OutsidePart.Need(OutsidePart.OnPath("faketime"), "faketime");
        using var scratch = new ScratchFolder();
        scratch.Write(
            "articles/soon/index.md",
            $"---\ntitle: Soon\npublished: {DateTimeOffset.UtcNow.AddHours(12):yyyy-MM-dd'T'HH:mm:ss'Z'}\n---\n\nText.\n"
        );
        string[] due = ["due", scratch.Path("articles")];
        Assert.Contains("embargo", (await RealProgram.RunAsync(due)).Out, StringComparison.Ordinal);
        var tomorrow = await OutsideProgram.RunAsync(faketime, ["-f", "+1d", RealProgram.Location, .. due]);
        Assert.Equal(0, tomorrow.Code);
        Assert.DoesNotContain("embargo", tomorrow.Out, StringComparison.Ordinal);
    }

    static SortedDictionary<string, string> Files(string folder) =>
        new(
            Directory
                .GetFiles(folder, "*", SearchOption.AllDirectories)
                .ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(File.ReadAllBytes(f))),
            StringComparer.Ordinal
        );
}
