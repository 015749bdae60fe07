using HarrisTrip.Files;
using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>No picture without its file, its words, its credit and its rights, wherever it stands.</summary>
public class PictureTests
{
    const string Head =
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    [Theory]
    [InlineData("    lead: true\n", "![A ship](harbour.png)", "image-alt-missing")]
    [InlineData("", "![A ship](harbour.png)\n\n![](harbour.png)", "image-alt-missing")]
    [InlineData("    decorative: true\n", "![A ship sinks](harbour.png)", "image-alt-differs")]
    [InlineData("    decorative: true\n    alt: A ship\n", "![](harbour.png)", "image-alt-differs")]
    [InlineData("    alt: A ship\n", "![](harbour.png \"The quay\")", "image-title")]
    public void What_a_picture_says_is_asked_at_every_place_where_it_stands(string record, string body, string rule)
    {
        var (result, _) = Build.Article(
            $"{Head}images:\n  - file: harbour.png\n    credit: Port office\n{record}---\n\n{body}\n"
        );
        Assert.Contains(rule, result.Rules());
        Assert.True(result.Failed);
    }

    [Theory]
    [InlineData("quay.html")]
    [InlineData("quay.jpg")]
    public void A_picture_that_is_not_what_its_name_says_is_refused_and_never_named_so_in_the_bundle(string name)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With($"story/{name}", Pictures.Harbour)
                .With(
                    "story/index.md",
                    $"{Head}images:\n  - file: {name}\n    alt: A ship\n    credit: Port office\n---\n\n![]({name})\n"
                )
        );
        Assert.Contains("image-unreadable", result.Rules());
        Assert.DoesNotContain(
            bundle.Files.Keys,
            f =>
                f.StartsWith("story/quay", StringComparison.Ordinal)
                && Paths.ExtensionOf(f) is not (".avif" or ".webp" or ".jpg")
        );
    }

    [Fact]
    public void Rights_end_after_their_last_day()
    {
        var article =
            $"{Head}images:\n  - file: harbour.png\n    alt: A ship\n    credit: Port office\n    "
            + $"rights_expire: 2026-06-01\n---\n\n![](harbour.png)\n";
        Assert.DoesNotContain("rights-expired", Build.Article(article).Result.Rules());
        Assert.Contains(
            "rights-expired",
            Build.Article(article, o => o with { Now = Build.Now.AddDays(1) }).Result.Rules()
        );
    }

    [Fact]
    public void A_picture_that_changes_during_a_build_is_named_as_the_user_names_it()
    {
        var article = $"{Head}images: [{{file: sea.png, alt: A ship, credit: Port office}}]\n---\n\n![](sea.png)\n";
        Assert.Equal(
            ["articles/sea.png:1:1"],
            Build
                .Site(new RestlessFolder(article, changes: true))
                .Result.Diagnostics.Where(d => d.Rule.Name == "source-changed")
                .Select(d => d.At.ToString())
                .Distinct()
        );
    }

    [Fact]
    public void A_damaged_picture_is_a_fault_and_no_bug()
    {
        var good = Pictures.Harbour;
        for (var length = 0; length < good.Length; length += 7)
        {
            var site = new MemoryFolder()
                .With("story/harbour.png", good[..length])
                .With(
                    "story/index.md",
                    $"{Head}images:\n  - file: harbour.png\n    alt: A ship\n    credit: Port office\n---\n\n![](harbour.png)\n"
                );
            Assert.NotNull(Build.Site(site).Result);
        }
    }

    [Theory]
    [InlineData("soon/secret.png")]
    [InlineData("_private/secret.png")]
    [InlineData("_secret.png")]
    public void A_lone_file_takes_only_what_lies_directly_beside_it(string path)
    {
        var (result, bundle) = Build.Site(
            new MemoryFolder()
                .With(path, Pictures.Harbour)
                .With(
                    "note.md",
                    $"{Head}images:\n  - file: {path}\n    alt: A ship\n    credit: Port office\n---\n\n![]({path}) \n\n[all]({path})\n"
                )
        );
        Assert.Contains("path-outside", result.Rules());
        Assert.DoesNotContain(bundle.Files.Keys, f => f.Contains("secret", StringComparison.Ordinal));
    }
}
