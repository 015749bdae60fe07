using HarrisTrip.Html.Parsing;
using HarrisTrip.Tests.Outside;
using Xunit;

namespace HarrisTrip.Tests.Parsing;

/// <summary>The errors of pages, by vectors.</summary>
public class ParseErrorTests
{
    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(ParseErrorVector.Folder).Select(f => Path.GetFileName(f)).Order()];

    [Theory, MemberData(nameof(Files))]
    public void Pages_have_the_errors_that_their_vectors_list(string file)
    {
        var vectors = ParseErrorVector.In(file);
        Assert.True(vectors.Count > 5, $"{file} was not read.");
        Expect.None(
            vectors
                .Select(vector => (vector, Found: ErrorsIn(vector.Html)))
                .Where(pair => !pair.vector.Errors.SequenceEqual(pair.Found))
                .Select(pair =>
                    $"{pair.vector.Name}\n  asked {string.Join(' ', pair.vector.Errors)}\n  found {string.Join(' ', pair.Found)}"
                )
        );
    }

    [Fact]
    public void Every_error_says_what_is_wrong_and_what_to_do() =>
        Assert.All(
            Files
                .SelectMany(file => ParseErrorVector.In((string)file))
                .SelectMany(vector => ParseErrors.In(vector.Html).All),
            error =>
            {
                Assert.EndsWith(".", error.What, StringComparison.Ordinal);
                Assert.EndsWith(".", error.Help, StringComparison.Ordinal);
                Assert.DoesNotContain('\n', error.What + error.Help);
            }
        );

    [Theory]
    [InlineData("<!DOCTYPE html><p>Oslo", true)]
    [InlineData("\ufeff \n<!-- Quay --><!doctype quay>", true)]
    [InlineData("<p>Oslo<!DOCTYPE html>", false)]
    [InlineData("Oslo", false)]
    [InlineData("", false)]
    public void A_page_begins_with_a_doctype_or_not(string html, bool begins) =>
        Assert.Equal(begins, ParseErrors.In(html).HasDoctype);

    [Theory]
    [InlineData("<div>", "</body>")]
    [InlineData("<b>", "<p>")]
    [InlineData("<svg>", "</svg ")]
    [InlineData("<select><option>", "</p>")]
    [InlineData("<template>", "</div>")]
    [InlineData("<p ", "a=1 ")]
    [InlineData("<a title=", "&amp")]
    public void What_a_page_costs_grows_with_its_length_alone(string first, string then)
    {
        var html = string.Concat(Enumerable.Repeat(first, 500).Concat(Enumerable.Repeat(then, 20_000)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        ParseErrors.In(html);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500L * html.Length);
    }

    static List<string> ErrorsIn(string html) =>
        [
            .. ParseErrors
                .In(html)
                .All.Select(error =>
                {
                    var before = html.AsSpan(0, error.At);
                    return $"({before.Count('\n') + 1},{error.At - before.LastIndexOf('\n')}): {error.Code}";
                }),
        ];
}
