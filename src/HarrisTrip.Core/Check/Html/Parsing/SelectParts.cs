namespace HarrisTrip.Check.Html.Parsing;

/// <summary>
/// What may stand in a select (HTML Living Standard 4.10.7). The library's parser drops the rest, so that no later rule
/// sees it.
/// </summary>
static class SelectParts
{
    public static bool IsMisplaced(OpenElements open, string name)
    {
        if (open.Count == 0)
        {
            return false;
        }
        var top = open.Top;
        return (
                top.Is("option")
                && ElementKind.Named(name) is { } kind
                && (kind.Is & (Category.Phrasing | Category.Script)) == 0
                && name is not ("div" or "option" or "optgroup" or "hr")
            )
            || (
                top.Is("select")
                && name
                    is not ("option" or "optgroup" or "hr" or "noscript" or "div" or "script" or "template" or "button")
            )
            || (
                top.Is("optgroup")
                && name
                    is not ("option" or "optgroup" or "hr" or "noscript" or "div" or "script" or "template" or "legend")
            )
            || (
                top.Is("div")
                && open.Count > 1
                && IsGroup(open)
                && name
                    is not ("option" or "optgroup" or "hr" or "noscript" or "div" or "script" or "template" or "legend")
            );
    }

    /// <summary>A div that groups options, at any depth.</summary>
    static bool IsGroup(OpenElements open)
    {
        var at = open.Count - 2;
        while (at > 0 && open[at].Is("div"))
        {
            at--;
        }
        return open[at].Is("select") || open[at].Is("optgroup");
    }
}
