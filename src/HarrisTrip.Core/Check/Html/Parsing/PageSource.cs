using HarrisTrip.Check.Views;

namespace HarrisTrip.Check.Html.Parsing;

/// <summary>A page as it was written, tag by tag: what the tree of its elements no longer shows.</summary>
/// <param name="Errors">One a place, in the order of their places.</param>
/// <param name="HasDoctype">False when the page does not begin with one.</param>
sealed record PageSource(IReadOnlyList<HtmlError> Errors, bool HasDoctype)
{
    public static PageSource Of(PageView page) => page.Memo.Get(() => Read(page.Input.Html));

    static PageSource Read(string html)
    {
        var errors = new List<HtmlError>();
        var tree = new TreeConstruction(errors);
        new HtmlTokenizer(html, errors).Read(tree);
        var sorted = new List<HtmlError>(Math.Min(errors.Count, 1_000));
        foreach (var error in errors.OrderBy(e => e.At))
        {
            if (sorted.Count == 0 || sorted[^1].At != error.At)
            {
                sorted.Add(error);
            }
        }
        return new PageSource(sorted, tree.HasDoctype);
    }
}
