using HarrisTrip.Check.Views;
using HarrisTrip.Html.Parsing;

namespace HarrisTrip.Check.Html;

/// <summary>A page as it was written.</summary>
static class PageSource
{
    /// <summary>Read when the first rule asks, unless whoever parsed the page has said what is wrong with it.</summary>
    public static ParseErrors Of(PageView page) => page.Memo.Get(() => ParseErrors.In(page.Input.Html));
}
