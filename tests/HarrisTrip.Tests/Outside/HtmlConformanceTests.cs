using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HarrisTrip.Check;
using HarrisTrip.Check.Views;
using HarrisTrip.Diagnostics;
using Xunit;

namespace HarrisTrip.Tests.Outside;

/// <summary>
/// Our rules of HTML against the Nu Html Checker on 2,000 pages of our own making. Where the two differ, the kind of
/// difference is listed with a reason in <c>html-checker-disagreements.txt</c>. The checker's own kinds are listed by a
/// digest of its sentence.
/// </summary>
public partial class HtmlConformanceTests
{
    const int Pages = 2_100;

    static readonly string listed = Repository.Path(
        "tests",
        "HarrisTrip.Tests",
        "Outside",
        "html-checker-disagreements.txt"
    );

    [Fact]
    public void The_clean_pages_keep_all_our_rules_of_HTML() =>
        Expect.None(CleanPages.All.SelectMany(Ours).Select(d => d.ToString()));

    [Fact]
    public async Task A_page_that_we_call_valid_the_checker_calls_valid_and_every_difference_is_listed()
    {
        var java = OutsidePart.Need(OutsidePart.Java, "Java");
        var checker = OutsidePart.Need(
            OutsidePart.ToolFile("vnu-jar", "build", "dist", "vnu.jar"),
            "The npm package vnu-jar"
        );
        using var scratch = new ScratchFolder();
        var pages = MutatedPages.All(Pages).ToList();
        foreach (var (name, html) in pages)
        {
            await File.WriteAllTextAsync(scratch.Path(name), html, TestContext.Current.CancellationToken);
        }

        var ran = await OutsideProgram.RunAsync(
            java,
            ["-Xss8m", "-jar", checker, "--errors-only", "--stdout", "--format", "json", scratch.Root]
        );

        Assert.True(ran.Out.StartsWith('{'), $"The checker did not run: {ran}");
        var theirs = Theirs(ran.Out);
        Assert.True(
            theirs.Count > Pages / 3,
            $"Only {theirs.Count} pages are at fault: the checker did not see them all."
        );
        var reasons = (await File.ReadAllLinesAsync(listed, TestContext.Current.CancellationToken))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" | ")[0])
            .ToHashSet(StringComparer.Ordinal);
        var differences = pages
            .Select(page => Difference(page.Name, page.Html, theirs))
            .OfType<(string Kind, string Shown)>()
            .Where(difference => !reasons.Contains(difference.Kind))
            .DistinctBy(difference => difference.Kind);
        Expect.None(differences.Select(difference => $"{difference.Kind} | {difference.Shown}"));
    }

    /// <summary>One difference of a page, when the two do not agree whether it is at fault.</summary>
    static (string Kind, string Shown)? Difference(
        string name,
        string html,
        Dictionary<string, (string Message, string Extract)> theirs
    )
    {
        var ours = Ours(html).FirstOrDefault(d => d.Severity == Severity.Error);
        return (ours, theirs.TryGetValue(name, out var message)) switch
        {
            (null, true) => (
                $"missed {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Names().Replace(message.Message, ""))))[..10]}",
                $"{name}: {message.Message} {message.Extract}"
            ),
            ({ } fault, false) => (
                "only-ours " + fault.Rule.Name + ": " + Quoted().Replace(fault.Message, "…"),
                $"{name}: {fault}"
            ),
            _ => null,
        };
    }

    static IReadOnlyList<Diagnostic> Ours(string html)
    {
        var report = new Report();
        new PageChecker(RuleSet.Of([RuleGroup.Html, RuleGroup.Aria], [])).Check(
            new PageInput("page.html", Location.StartOf("page.html"), html, SourceMap.Empty),
            new AnyFolder(),
            report
        );
        return report.Sorted();
    }

    /// <summary>The first thing that the checker says of each page that it finds at fault.</summary>
    static Dictionary<string, (string Message, string Extract)> Theirs(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json
            .RootElement.GetProperty("messages")
            .EnumerateArray()
            .GroupBy(
                message => Path.GetFileName(message.GetProperty("url").GetString()!),
                message =>
                    (
                        message.GetProperty("message").GetString()!,
                        message.TryGetProperty("extract", out var extract)
                            ? extract.GetString()!.ReplaceLineEndings(" ")
                            : ""
                    )
            )
            .ToDictionary(group => group.Key, group => group.First());
    }

    [GeneratedRegex("“[^”]*”")]
    private static partial Regex Names();

    [GeneratedRegex("`[^`]*`|“[^”]*”|<[^>]*>|[0-9]+")]
    private static partial Regex Quoted();

    sealed class AnyFolder : IPublishedFolder
    {
        public string? Root => null;

        public bool Has(string path) => true;
    }
}
