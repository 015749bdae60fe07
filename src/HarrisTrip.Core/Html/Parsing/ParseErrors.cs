namespace HarrisTrip.Html.Parsing;

/// <summary>
/// What is wrong with a page as it was written, which the tree of its elements no longer shows. The library that makes
/// the tree has errors of its own, and passes one in five over: above all elements that are never closed.
/// </summary>
/// <param name="All">One a place, in the order of their places.</param>
/// <param name="HasDoctype">False when the page does not begin with one.</param>
public sealed record ParseErrors(IReadOnlyList<ParseError> All, bool HasDoctype)
{
    /// <summary>Takes any text, in time that grows with its length alone.</summary>
    public static ParseErrors In(string html)
    {
        var errors = new ErrorList();
        var tree = new TreeConstruction(errors);
        new HtmlTokenizer(html, errors).Read(tree);
        return new ParseErrors(errors.OnePerPlace(), tree.HasDoctype);
    }
}
