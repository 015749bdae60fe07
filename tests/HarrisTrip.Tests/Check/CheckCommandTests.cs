using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Check;

public sealed class CheckCommandTests : IDisposable
{
    readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task A_folder_without_a_web_page_is_a_slip_of_the_command()
    {
        Directory.CreateDirectory(scratch.Path("empty"));
        var ran = await RealProgram.RunAsync(["check", scratch.Path("empty")]);
        Assert.Equal(2, ran.Code);
        Assert.Contains("holds no web page", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_page_is_not_one_pages()
    {
        Directory.CreateDirectory(scratch.Path("one"));
        File.WriteAllText(scratch.Path("one", "index.html"), "<!DOCTYPE html><html lang=\"en\"><head><title>Home</title></head><body><h1>Home</h1><a href=\"none.html\">None</a></body></html>");
        var ran = await RealProgram.RunAsync(["check", scratch.Path("one")]);
        Assert.EndsWith("1 page checked: 1 error, 3 warnings.\n", ran.Out, StringComparison.Ordinal);
    }
}
