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
        Copy(RealProgram.Articles, scratch.Path("a", "articles"));
        Copy(RealProgram.Articles, scratch.Path("b", "deeper", "texts"));
        await RealProgram.BuildAsync(scratch.Path("a", "articles"), scratch.Path("one"), "--jobs", "1");
        await RealProgram.BuildAsync(scratch.Path("b", "deeper", "texts"), scratch.Path("eight"), "--jobs", "8");
        Assert.Equal(Files(scratch.Path("one")), Files(scratch.Path("eight")));
        Assert.True(Files(scratch.Path("one")).Count > 10);
    }

    [Fact]
    public async Task A_machine_of_another_language_and_zone_gives_the_same_bytes()
    {
        using var scratch = new ScratchFolder();
        var foreign = new Dictionary<string, string?> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "ar_SA.UTF-8", ["TZ"] = "Pacific/Kiritimati" };
        await RealProgram.BuildAsync(RealProgram.OneArticle, scratch.Path("here"));
        var ran = await RealProgram.RunAsync(["build", RealProgram.OneArticle, "-o", scratch.Path("there")], foreign);
        Assert.Equal(0, ran.Code);
        Assert.Equal(Files(scratch.Path("here")), Files(scratch.Path("there")));
    }

    static SortedDictionary<string, string> Files(string folder) => new(
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(folder, f), f => Convert.ToHexString(File.ReadAllBytes(f))), StringComparer.Ordinal);

    static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
