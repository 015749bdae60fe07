namespace HarrisTrip.Check.Html.Parsing;

/// <summary>A page as it was written, tag by tag: what the tree of its elements no longer shows.</summary>
/// <param name="Errors">One a place, in the order of their places.</param>
sealed record PageSource(IReadOnlyList<HtmlError> Errors)
{
    public static PageSource Of(PageView page) => page.Memo.Get(() => Read(page.Input.Html));

    static PageSource Read(string html)
    {
        var errors = new List<HtmlError>();
        new HtmlTokenizer(html, errors).Read(new TreeConstruction(errors));
        return new PageSource([.. errors.OrderBy(e => e.At).DistinctBy(e => e.At)]);
    }
}
