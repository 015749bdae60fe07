using HarrisTrip.Cli.Serving.Answers;
using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Serving;

public sealed class EditorLinkTests : IDisposable
{
    readonly ScratchFolder scratch = new();

    [Theory]
    [InlineData("vscode://file/{path}:{line}:{column}", "vscode://file", ":3:7")]
    [InlineData("vscode://file{path}:{line}:{column}", "vscode://file", ":3:7")]
    [InlineData("txmt://open?url=file://{path}&line={line}", "txmt://open?url=file://", "&line=3")]
    public void A_place_is_written_as_the_editor_wants_it(string pattern, string before, string after)
    {
        var file = scratch.Write("a b#/é.md", "");
        var path = string.Join('/', file.Replace('\\', '/').TrimStart('/').Split('/').Select(Uri.EscapeDataString));

        Assert.Equal($"{before}/{path}{after}", new EditorLink(pattern).To(new Location(file, 3, 7)));
    }

    [Fact]
    public void What_lies_in_no_file_has_no_link() =>
        Assert.Null(new EditorLink("vscode://file{path}").To(new Location(scratch.Path("none.md"), 1, 1)));

    [Theory]
    [InlineData("myeditor://{path}", true)]
    [InlineData("x-my.editor+1:{path}", true)]
    [InlineData("myeditor://open", false)]
    [InlineData("{path}", false)]
    [InlineData("javascript:open('{path}')", false)]
    [InlineData("JavaScript:{path}", false)]
    [InlineData("data:text/html,{path}", false)]
    public void Only_a_program_can_be_named_as_an_editor(string pattern, bool can) =>
        Assert.Equal(can, EditorLink.IsPattern(pattern));

    public void Dispose() => scratch.Dispose();
}
