using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;
using Xunit;

namespace HarrisTrip.Tests.CommandLine;

/// <summary><c>harristrip import</c> as a script sees it.</summary>
public sealed class ImportCommandTests : IDisposable
{
    const string Post =
        "---\ntitle: Harbour opens\ndate: 2024-05-03T09:00:00Z\nlayout: post\n---\nThe quay is open, see [the ferry](ferry.md).\n";

    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task What_was_written_is_code_0_whatever_the_report_says()
    {
        var ran = await Import(Source("blog/harbour.md", Post));
        Assert.Equal(0, ran.Code);
        Assert.Empty(ran.Error);
        Assert.Contains(
            "harbour.md:4:1: kept: “layout: post” has no key in an article; it is kept as a comment.\n",
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            $"became {Path.Combine(Articles, "harbour", "index.md")}.\n",
            ran.Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_cannot_be_read_is_code_1_and_nothing_is_written()
    {
        var ran = await Import(Source("picture.md", "\0\u0001\u0002"));
        Assert.Equal(1, ran.Code);
        Assert.Contains("picture.md:1:1: error source-unreadable: ", ran.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Articles));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public async Task One_refused_source_of_several_is_code_1_and_the_others_are_written(int good, int bad)
    {
        for (var i = 0; i < good + bad; i++)
        {
            Source($"blog/post-{i}.md", i < good ? Post : "\0");
        }
        var ran = await Import(scratch.Path("blog"));
        Assert.Equal(bad == 0 ? 0 : 1, ran.Code);
        Assert.Equal(good, Directory.GetDirectories(Articles).Length);
    }

    [Theory]
    [InlineData("nowhere.md")]
    [InlineData("empty-folder")]
    public async Task What_is_not_there_is_code_2(string name)
    {
        Directory.CreateDirectory(scratch.Path("empty-folder"));
        var ran = await Import(scratch.Path(name));
        Assert.Equal(2, ran.Code);
        Assert.StartsWith("harristrip: There is nothing ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_import_leaves_what_was_edited_unless_it_is_told_to_overwrite()
    {
        var source = Source("harbour.md", Post);
        await Import(source);
        Assert.Contains("is already what importing", (await Import(source)).Out, StringComparison.Ordinal);

        var article = Path.Combine(Articles, "harbour", "index.md");
        var edited = File.ReadAllText(article).Replace("The quay", "The new quay", StringComparison.Ordinal);
        File.WriteAllText(article, edited);
        var kept = await Import(source);
        Assert.Equal(0, kept.Code);
        Assert.Contains("was edited since it was imported", kept.Out, StringComparison.Ordinal);
        Assert.Equal(edited, File.ReadAllText(article));

        Assert.Contains("was imported again", (await Import(source, "--overwrite")).Out, StringComparison.Ordinal);
        Assert.DoesNotContain("The new quay", File.ReadAllText(article), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_nothing_but_what_is_wrong()
    {
        Source("blog/bad.md", "");
        var ran = await Import(Path.GetDirectoryName(Source("blog/harbour.md", Post))!, "--quiet");
        Assert.Equal(1, ran.Code);
        Assert.Empty(ran.Out);
        Assert.Contains("bad.md:1:1: error source-unreadable: ", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_summed_up_in_a_table_and_its_links_lead_to_each_other()
    {
        Source("blog/harbour.md", Post);
        Source("blog/ferry.md", "+++\ntitle = 'Ferry'\ndate = 2024-05-01T09:00:00Z\n+++\n![The ferry](ferry.png)\n");
        Source("blog/_index.md", "---\ntitle: All\n---\n");
        Source("blog/node_modules/x/a.md", "No.");
        Source("blog/empty.txt", "");
        File.WriteAllBytes(scratch.Path("blog", "ferry.png"), Pictures.Harbour);
        var ran = await Import(scratch.Path("blog"));
        Assert.Equal(1, ran.Code);
        Assert.EndsWith(
            """

            Sources                            3
              Markdown                         2
              texts                            1
            Articles written                   2
            Drafts among all these             1
            Pictures copied                    1
            Notes: became something else       3
            Notes: kept, needs attention       1
            Notes: missing                     5
            Skipped files and folders          2
            Refused                            1

            """,
            ran.Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "see [the ferry](../ferry/)",
            File.ReadAllText(Path.Combine(Articles, "harbour", "index.md")),
            StringComparison.Ordinal
        );
        Assert.Equal(Pictures.Harbour, File.ReadAllBytes(Path.Combine(Articles, "ferry", "ferry.png")));
    }

    [Fact]
    public async Task A_pipe_is_refused_and_not_waited_for()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(),
            "There are no named pipes among files here."
        );
        var pipe = scratch.Path("pipe.txt");
        using (var made = System.Diagnostics.Process.Start("mkfifo", [pipe]))
        {
            await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        var ran = await Import(pipe);
        Assert.Equal(1, ran.Code);
        Assert.Contains("a pipe or a device, which is not read", ran.Error, StringComparison.Ordinal);
    }

    string Articles => scratch.Path("articles");

    string Source(string name, string text)
    {
        var file = scratch.Path(name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return file;
    }

    Task<Ran> Import(string source, params string[] options) =>
        RealProgram.RunAsync(["import", source, "-o", Articles, .. options]);
}
