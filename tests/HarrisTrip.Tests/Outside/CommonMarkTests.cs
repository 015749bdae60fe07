using HarrisTrip.Diagnostics;
using HarrisTrip.Parse.Body;
using HarrisTrip.Values;
using Xunit;

namespace HarrisTrip.Tests.Outside;

public class CommonMarkTests
{
    static readonly IReadOnlyList<Difference> OnPurpose =
    [
        new(
            "An article may not hold HTML.",
            BodyRules.RawHtml,
            [
                21,
                31,
                .. Enumerable.Range(148, 44),
                201,
                308,
                309,
                344,
                475,
                476,
                477,
                491,
                494,
                524,
                536,
                613,
                614,
                615,
                616,
                617,
                623,
                625,
                626,
                627,
                628,
                629,
                630,
                631,
                642,
                643,
            ]
        ),
        new(
            "A link leads to an address that every reader can follow, or is not one.",
            BodyRules.LinkScheme,
            [20, 346, 500, 596, 598, 599, 600, 601, 603]
        ),
        new("A picture is a figure, with its credit, and not a part of a line.", BodyRules.ImageInline, [579, 587]),
        new(
            "A picture's caption is in its rights record, not in its title.",
            null,
            [572, 573, 576, 577, 584, 585, 586, 588, 589, 591]
        ),
        new("A heading says something.", BodyRules.HeadingEmpty, [79]),
        new("Labels are compared letter by letter: ẞ is one letter, SS are two.", null, [540]),
        new("A letter that was lost is told.", TextRules.Encoding, [26]),
        new("A language of code that nobody knows is told.", BodyRules.CodeLanguageUnknown, [24, 34, 144, 146]),
    ];

    [Fact]
    public void Every_example_of_the_specification_comes_out_as_it_says_except_where_our_settings_differ_on_purpose()
    {
        var listed = OnPurpose
            .SelectMany(difference => difference.Examples.Select(number => (number, difference)))
            .ToDictionary();
        var faults = new List<string>();
        foreach (var example in Examples())
        {
            var (html, rules) = Render(example.Markdown);
            var (expected, actual) = (SameHtml.Of(example.Html), SameHtml.Of(html));
            var agrees = expected == actual && rules.Count == 0;
            var fault = listed.TryGetValue(example.Number, out var difference) switch
            {
                true when agrees => "agrees: take it off the list.",
                true when difference!.Rule is { } rule && !rules.Contains(rule) => $"is not reported as {rule.Name}.",
                false when !agrees => $"differs. {string.Join(", ", rules.Select(rule => rule.Name))}",
                _ => null,
            };
            if (fault is not null)
            {
                faults.Add(
                    $"Example {example.Number} {fault}\n{example.Markdown}expected: {expected}\nactual:   {actual}\n"
                );
            }
        }
        Expect.None(faults);
    }

    /// <summary>
    /// Examples whose Markdown comes back as other HTML: what is empty is left out, a title is one line, and the words
    /// of a picture are here those of its record (520).
    /// </summary>
    static readonly int[] comesBackOtherwise = [174, 196, 218, 239, 240, 520, 613, 614, 615, 616, 623, 642, 643];

    [Fact]
    public void What_is_written_as_Markdown_again_means_the_same_HTML()
    {
        var faults = new List<string>();
        foreach (var example in Examples())
        {
            var body = Parse(example.Markdown, new Report());
            var again = body.Write(
                new MarkdownHooks(
                    (url, _) => url,
                    picture =>
                        picture.Link is null
                            ? $"![{picture.Alt}](<{picture.Url}>)"
                            : $"[![{picture.Alt}](<{picture.Url}>)](<{picture.Link}>)",
                    "Notes"
                )
            );
            var (expected, actual) = (SameHtml.Of(Html(body)), SameHtml.Of(Html(Parse(again, new Report()))));
            if ((expected == actual) == comesBackOtherwise.Contains(example.Number))
            {
                faults.Add(
                    $"Example {example.Number}\n{example.Markdown}again:\n{again}expected: {expected}\nactual:   {actual}\n"
                );
            }
        }
        Expect.None(faults);
    }

    static IReadOnlyList<CommonMarkExample> Examples()
    {
        var file = OutsidePart.Need(
            OutsidePart.ToolFile("commonmark-spec", "spec.txt"),
            "The npm package commonmark-spec"
        );
        var examples = CommonMarkExample.Read(File.ReadAllText(file));
        Assert.Equal(652, examples.Count);
        return examples;
    }

    static (string Html, IReadOnlyList<RuleInfo> Rules) Render(string markdown)
    {
        var report = new Report();
        return (Html(Parse(markdown, report)), [.. report.Sorted().Select(d => d.Rule).Distinct()]);
    }

    static MarkdownBody Parse(string markdown, Report report) =>
        MarkdownBody.Parse(
            new SourceText("example.md", markdown),
            0,
            new QuoteMarks("\"", "\"", "'", "'"),
            NumberMarks.English,
            Severity.Error,
            report
        );

    static string Html(MarkdownBody body)
    {
        var hooks = new BodyHooks(
            (url, _) => url,
            Picture,
            "Table",
            "Table {number}",
            "Notes",
            "Back to {number}",
            "Back to {number}, place {place}",
            Enumerable.Empty<Section>().ToLookup(_ => 0),
            ""
        );
        return body.Render([.. body.Headings.Select((_, number) => $"id-{number}")], hooks).Html;
    }

    // The page makes the figure, so a bare picture stands for it here: its address and words are still compared.
    static SafeHtml Picture(ImageUse picture)
    {
        var image = $"<img src=\"{SafeHtml.Escape(picture.Url)}\" alt=\"{SafeHtml.Escape(picture.Alt)}\">";
        var linked = picture.Link is null ? image : $"<a href=\"{SafeHtml.Escape(picture.Link)}\">{image}</a>";
        return new SafeHtml($"<p>{linked}</p>", SourceMap.Empty);
    }

    /// <param name="Rule">What tells the author of it.</param>
    sealed record Difference(string Reason, RuleInfo? Rule, IReadOnlyList<int> Examples);
}
