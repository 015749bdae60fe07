namespace HarrisTrip.Diagnostics;

/// <summary>Parts of articles without a fault, for the examples of rules.</summary>
static class ArticleExample
{
    /// <summary>Lines of front matter with a date and a standfirst.</summary>
    public const string Dated =
        "published: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n";

    /// <summary>Good front matter that more lines may follow.</summary>
    public const string Open = $"---\ntitle: Harbour opens\n{Dated}";

    /// <summary>Good front matter, for examples of what follows it.</summary>
    public const string Head = $"{Open}---\n";

    /// <summary>An article with one picture, whose record holds these lines beside its file and alt.</summary>
    public static string WithImage(string lines, string alt = "alt: A ship at the quay") =>
        $"{Open}images:\n  - file: harbour.png\n    {alt}\n    {lines}\n---\n![](harbour.png)\n";
}
