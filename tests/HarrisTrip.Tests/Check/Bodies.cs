using HarrisTrip.Diagnostics;
using HarrisTrip.Tests.Sites;

namespace HarrisTrip.Tests.Check;

/// <summary>
/// Articles whose front matter is sound, so that only their text (which begins at line 7) is at fault.
/// </summary>
static class Bodies
{
    const string Head =
        "---\ntitle: Harbour opens\npublished: 2026-01-02T09:00:00Z\n"
        + "standfirst: The new quay takes its first ship after four years of work on the harbour wall.\n---\n\n";

    public static IReadOnlyList<Diagnostic> Faults(string text) => Build.Article(Head + text + "\n").Result.Diagnostics;

    public static IEnumerable<string> Rules(this IEnumerable<Diagnostic> faults) => faults.Select(d => d.Rule.Name);

    public static string Page(string text) => Build.Article(Head + text + "\n").Bundle.Text("index.html");
}
