using Xunit;

namespace HarrisTrip.Tests.Check.Security;

/// <summary>
/// Texts of megabytes that are made to keep the rules about secrets, paths and policies busy: a square would never end.
/// </summary>
public class HostileTests
{
    public static TheoryData<string> Pieces =>
        [
            "eyJ",
            "=eyJ.",
            "-----BEGIN ",
            "-----BEGIN PRIVATE KEY-----\\n",
            "postgres://a:",
            "AKIA",
            " AKIA",
            "/home/a/",
            " /home/a/b ",
            "C:\\Users\\",
            "file:///",
            "SG.",
            "aws_secret_access_key=",
            "@font-face",
            "/*@font-face",
            "sourceMappingURL=",
            "<!--",
            "<code ",
        ];

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_file_of_nothing_but_beginnings_is_read_once(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));
        Assert.True(new Folder().WithFile("a.js", text).WithFile("a.css", text).Faults("secret-leaked").Count < 50);
    }

    [Theory]
    [MemberData(nameof(Pieces))]
    public void A_page_of_nothing_but_beginnings_is_read_once(string piece) =>
        Assert.True(
            new Folder()
                .With(
                    "index.html",
                    "<p>"
                        + string.Concat(
                            Enumerable.Repeat(
                                piece.Replace("<", "&lt;", StringComparison.Ordinal),
                                500_000 / piece.Length
                            )
                        )
                        + "</p>"
                )
                .Faults("local-path-leaked")
                .Count < 50
        );

    [Fact]
    public void A_policy_longer_than_any_is_passed_over() =>
        Assert.Empty(
            new Folder()
                .With(
                    "index.html",
                    string.Concat(Enumerable.Repeat("<script>a()</script>", 5_000)),
                    $"<meta http-equiv=\"Content-Security-Policy\" content=\"script-src "
                        + $"{string.Concat(Enumerable.Repeat("a.example ", 100_000))}\">"
                )
                .Faults("policy-conflict")
        );

    [Fact]
    public void Many_policies_and_many_scripts_end_in_time() =>
        Assert.Equal(
            5_000,
            new Folder()
                .With(
                    "index.html",
                    string.Concat(Enumerable.Repeat("<script src=\"https://b.example/a.js\"></script>", 5_000)),
                    string.Concat(
                        Enumerable.Repeat(
                            $"<meta http-equiv=\"Content-Security-Policy\" content=\"script-src "
                                + $"{string.Concat(Enumerable.Repeat("a.example ", 1_500))}\">",
                            20
                        )
                    )
                )
                .Faults("policy-conflict")
                .Count
        );
}
