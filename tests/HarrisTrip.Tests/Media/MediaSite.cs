using System.Text;
using HarrisTrip.Tests.Outside;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Media;

/// <summary>A site whose article shows a film, a recording or a document.</summary>
static class MediaSite
{
    public const string Captions = "WEBVTT\n\n00:00.000 --> 00:02.000\n<v Ann>The ferry leaves.\n";

    public const string Film =
        "title: The crossing\n    credit: Jane Doe / Harbour Post\n    caption: The ferry crosses.\n"
        + "    poster: harbour.png\n    captions: [crossing.vtt]";

    public const string Recording =
        "title: The harbour master\n    credit: John Roe\n    transcript: We hold the wall.";

    public const string Report = "title: The report\n    credit: Port office";

    public static byte[] File(string name) =>
        System.IO.File.ReadAllBytes(Repository.Path("tests", "HarrisTrip.Tests", "Media", "Files", name));

    /// <param name="record">Lines of the record beside its file.</param>
    public static MemoryFolder Folder(string block, string file, byte[] bytes, string record, string more = "")
    {
        var folder = new MemoryFolder()
            .With(
                "site.yaml",
                "title: Harbour Post\ndescription: What happens on the quay, on the wall and out at sea, told from the harbour.\n"
                    + more
            )
            .With("story/" + file, bytes)
            .With("story/index.md", Text(block, file, record));
        // What no record names would be told as published nowhere.
        folder = record.Contains("harbour.png", StringComparison.Ordinal)
            ? folder.With("story/harbour.png", Pictures.Harbour)
            : folder;
        return record.Contains("crossing.vtt", StringComparison.Ordinal)
            ? folder.With("story/crossing.vtt", Captions)
            : folder;
    }

    public static string Text(string block, string file, string record) =>
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n"
        + (
            record.Contains("poster:", StringComparison.Ordinal)
                ? "images: [{file: harbour.png, alt: The ferry, credit: Ann Poe}]\n"
                : ""
        )
        + (record.Length == 0 ? "" : $"media:\n  - file: {file}\n    {record}\n")
        + $"---\n\nWe see the wall.\n\n::: {block} {file}\n:::\n";

    /// <summary>The faults of such an article, as a person reads them.</summary>
    public static string Faults(MemoryFolder folder) => Build.Site(folder).Result.Diagnostics.Lines();

    public static string Page(MemoryFolder folder) =>
        Encoding.UTF8.GetString(Build.Site(folder).Bundle.Files["story/index.html"]);

    /// <summary>The smallest PDF that opens.</summary>
    /// <param name="more">What its catalogue holds beside its pages.</param>
    public static byte[] Pdf(string more = "/StructTreeRoot 4 0 R", string objects = "") =>
        Encoding.Latin1.GetBytes(
            "%PDF-1.7\n"
                + $"1 0 obj\n<< /Type /Catalog /Pages 2 0 R {more} >>\nendobj\n"
                + "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 12 >>\nendobj\n"
                + "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>\nendobj\n"
                + objects
                + "trailer\n<< /Root 1 0 R >>\n%%EOF\n"
        );
}
