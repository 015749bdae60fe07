using Xunit;

namespace HarrisTrip.Tests.Sites;

/// <summary>Authors as records: in site.yaml, or in files of their own.</summary>
public class AuthorTests
{
    const string Record =
        "name: José Pérez\nrole: Harbour correspondent\n"
        + "bio: He has written of ships, walls and tides for this paper since 2009.\n"
        + "portrait: {file: jp.png, alt: José Pérez on the quay, credit: Ann Bell, license: \"https://example.com/terms\"}\n"
        + "same_as: [\"https://www.social.example/@jp\"]\nemail: jp@example.org\n";

    public static TheoryData<string, string> Places =>
        new()
        {
            { "_authors/jp.yaml", Record },
            { "site.yaml", "authors:\n  jp:\n    " + Indented(Record, "    ") },
            { "site.yaml", "authors:\n  - key: jp\n    " + Indented(Record, "    ") },
        };

    [Theory]
    [MemberData(nameof(Places))]
    public void A_key_in_an_article_is_the_author_of_that_record(string file, string text)
    {
        var (result, bundle) = Site("authors: [jp]\n", file, text);

        Assert.False(result.Failed, result.Diagnostics.Lines());
        var (story, page) = (bundle.Text("quay/index.html"), bundle.Text("author/josé-pérez/index.html"));
        foreach (var html in new[] { story, page })
        {
            Assert.Contains("José Pérez", html, StringComparison.Ordinal);
            Assert.Contains("Harbour correspondent", html, StringComparison.Ordinal);
            Assert.Contains("since 2009", html, StringComparison.Ordinal);
            Assert.Contains("alt=\"José Pérez on the quay\"", html, StringComparison.Ordinal);
            Assert.Contains("<span class=\"credit\">Ann Bell</span>", html, StringComparison.Ordinal);
            Assert.Contains("image/avif", html, StringComparison.Ordinal);
            Assert.Contains("\"jobTitle\":\"Harbour correspondent\"", html, StringComparison.Ordinal);
            Assert.Contains("\"creditText\":\"Ann Bell\"", html, StringComparison.Ordinal);
            Assert.Contains("\"sameAs\":[\"https://www.social.example/@jp\"]", html, StringComparison.Ordinal);
            Assert.DoesNotContain(">jp<", html, StringComparison.Ordinal);
        }
        Assert.Contains(">social.example</a>", page, StringComparison.Ordinal);
        Assert.Contains("https://example.com/terms", bundle.Text("credits/index.html"), StringComparison.Ordinal);
        Assert.Contains("José Pérez", bundle.Text("atom.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name is "file-unpublished" or "rights-lost");
    }

    [Fact]
    public void A_name_and_what_an_article_says_of_it_stay_valid()
    {
        var (result, bundle) = Site(
            "authors:\n  - {name: jp, role: Editor}\n  - Ann Bell\n",
            "_authors/jp.yaml",
            Record
        );

        Assert.False(result.Failed, result.Diagnostics.Lines());
        Assert.Contains("<span class=\"role\">Editor</span>", bundle.Text("quay/index.html"), StringComparison.Ordinal);
        Assert.Contains(bundle.Files.Keys, file => file.StartsWith("author/ann-bell/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("authors: [jpp]\n", Record, "author-unknown", "No author has the key `jpp`. Did you mean `jp`?")]
    [InlineData(
        "authors: [ann-bell]\n",
        Record,
        "author-unknown",
        "Write the name as it is printed, or one of the keys jp."
    )]
    [InlineData(
        "authors: [Jose Perez]\n",
        Record,
        "name-spelling",
        "as the author's record says, at articles/_authors/jp.yaml:1:7."
    )]
    [InlineData("authors: [JOSÉ PÉREZ]\n", Record, "name-spelling", "Write `José Pérez`")]
    [InlineData(
        "authors: [jp]\n",
        "name: José Pérez\nportrait: {file: jp.png, alt: He}\n",
        "image-credit-missing",
        "`jp.png` has no credit."
    )]
    [InlineData(
        "authors: [jp]\n",
        "name: José Pérez\nportrait: {file: jp.png, credit: Ann Bell}\n",
        "image-alt-missing",
        "`jp.png` has no description"
    )]
    [InlineData(
        "authors: [jp]\n",
        "name: José Pérez\nportrait: {file: no.png, alt: He, credit: Ann Bell}\n",
        "image-file-missing",
        "There is no file `no.png` beside the author's record."
    )]
    [InlineData(
        "authors: [jp]\n",
        "name: José Pérez\nportrait: {file: jp.png, alt: He, credit: Ann Bell, rights_expire: 2026-01-01}\n",
        "rights-expired",
        "The rights to `jp.png` expired"
    )]
    [InlineData("authors: [jp]\n", "name: José Pérez\nroel: Editor\n", "key-unknown", "Did you mean `role`?")]
    [InlineData("authors: [jp]\n", "role: Editor\n", "key-missing", "`name` is missing from an author.")]
    public void What_cannot_be_right_is_told_with_what_was_meant(
        string matter,
        string record,
        string rule,
        string words
    )
    {
        var (result, _) = Site(matter, "_authors/jp.yaml", record);

        Assert.Contains(
            result.Diagnostics,
            d => d.Rule.Name == rule && $"{d.Message} {d.Help}".Contains(words, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(
        "_authors/jose.yaml",
        "name: JOSÉ PÉREZ\n",
        "jp.yaml:1:7",
        "`José Pérez` has a record already, at articles/_authors/jose.yaml:1:7."
    )]
    [InlineData(
        "_authors/he.yaml",
        "key: jp\nname: Ann Bell\n",
        "jp.yaml:1:1",
        "`jp` has a record already, at articles/_authors/he.yaml:2:7."
    )]
    public void Of_two_records_the_second_is_told_with_the_place_of_the_first(
        string file,
        string record,
        string place,
        string words
    )
    {
        var (result, _) = Build.Site(Folder("authors: [José Pérez]\n", "_authors/jp.yaml", Record).With(file, record));

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "author-twice");
        Assert.Equal(("articles/_authors/" + place, words), (fault.At.ToString(), fault.Message));
    }

    [Fact]
    public void Two_people_whose_names_differ_in_an_accent_have_a_record_each()
    {
        var (result, _) = Build.Site(
            Folder("authors: [jp, Jose Perez]\n", "_authors/jp.yaml", Record)
                .With("_authors/jose.yaml", "name: Jose Perez\n")
        );

        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Name is "author-twice" or "name-spelling");
    }

    [Fact]
    public void Two_spellings_without_a_record_are_told_with_the_place_of_the_other()
    {
        var (result, _) = Build.Site(
            Folder("authors: [José Pérez]\n", "site.yaml", "")
                .With("wall/index.md", Article("The wall", "authors: [José Pérez]\n"))
                .With("fish/index.md", Article("The fish", "authors: [Jose Perez]\n"))
        );

        var fault = Assert.Single(result.Diagnostics, d => d.Rule.Name == "name-spelling");
        Assert.Equal("articles/fish/index.md", fault.At.Path);
        Assert.Equal("Write `José Pérez`, as most articles do, at articles/quay/index.md:5:11.", fault.Help);
    }

    static (BuildResult Result, MemoryBundle Bundle) Site(string matter, string file, string text) =>
        Build.Site(Folder(matter, file, text));

    static MemoryFolder Folder(string matter, string file, string text)
    {
        var folder = new MemoryFolder().With("site.yaml", "");
        return folder
            .With(file, file == "site.yaml" ? "title: Harbour Post\n" + text : text)
            .With((file == "site.yaml" ? "" : "_authors/") + "jp.png", Pictures.Harbour)
            .With("quay/index.md", Article("The quay", matter));
    }

    static string Article(string title, string matter) =>
        $"---\ntitle: {title}\npublished: 2026-01-02\nstandfirst: {title}, and what everybody at the harbour has to "
        + $"know of it, told by those who work there.\n{matter}---\n\nWords of {title}.\n";

    static string Indented(string text, string by) =>
        text.TrimEnd('\n').Replace("\n", "\n" + by, StringComparison.Ordinal) + "\n";
}
