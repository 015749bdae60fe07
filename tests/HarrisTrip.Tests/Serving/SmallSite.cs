using System.Globalization;
using HarrisTrip.Cli.Publishing;
using HarrisTrip.Cli.Serving.Sites;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Serving;

/// <summary>Articles on the disk, and something beside them that is nobody's to see.</summary>
sealed class SmallSite : IDisposable
{
    /// <summary>Stands in files around the site, and in none of it.</summary>
    public const string Secret = "not-for-readers-7319";

    public const string Settings =
        "title: The Harbour Record\ndescription: What happens at the harbour, on its walls and on its quays.\nbase_url: https://example.org/news/\nhosting: {policy_in_pages: true}\n";

    readonly ScratchFolder scratch = new();

    public SmallSite()
    {
        WriteFile("site.yaml", Settings);
        Write("quay", "The new quay", more: "aliases: [old/quay]\n");
        Write("crane", "The old crane");
        Write("ferry", "The last ferry", more: "expires: 2026-03-01T00:00:00Z\n");
        scratch.Write("secret.txt", Secret);
        WriteFile("_notes/secret.txt", Secret);
        WriteFile(".cache/secret.txt", Secret);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(scratch.Path("articles", "quay", "link.txt"), scratch.Path("secret.txt"));
        }
    }

    public string Articles => scratch.Path("articles");

    public string Scratch(string name) => scratch.Path(name);

    public void WriteFile(string path, string text) => scratch.Write("articles/" + path, text);

    /// <summary>Writes an article.</summary>
    /// <param name="more">More lines of front matter.</param>
    public void Write(
        string name,
        string title,
        string published = "2026-01-02T09:00:00Z",
        string more = "",
        string body = "Words of the harbour."
    ) =>
        WriteFile(
            $"{name}/index.md",
            $"---\ntitle: {title}\npublished: {published}\nstandfirst: What everybody at the harbour has to know of the {name}, told by those who work there every day.\n{more}---\n{body}\n"
        );

    public void Delete(string name) => Directory.Delete(scratch.Path("articles", name), recursive: true);

    /// <summary>The preview of it, as the program makes it but for pictures.</summary>
    public ISitePreview Preview(bool drafts = false) =>
        new SitePreview(
            (now, stop) =>
                new BuildOptions(
                    new DiskFolder(Articles),
                    "articles",
                    Single: null,
                    new MemoryPictures(),
                    now,
                    Jobs: 2,
                    Drafts: drafts,
                    Stop: stop
                )
        );

    public static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    public void Dispose() => scratch.Dispose();
}
