using System.Collections.Frozen;

namespace HarrisTrip.Html.Parsing;

/// <summary>
/// What may stand in a select (HTML Living Standard 4.10.7). The library's parser drops the rest, so that no later rule
/// sees it.
/// </summary>
static class SelectParts
{
    /// <summary>Elements that are no phrasing content, but for those that options do hold or end at.</summary>
    static readonly FrozenSet<string> notPhrasing = WordList.SetOf(
        """
        address article aside base blockquote body caption col colgroup dd details dialog dl dt fieldset figcaption
        figure footer form h1 h2 h3 h4 h5 h6 head header hgroup html legend li link main menu meta nav ol p pre rp
        rt search section source style summary table tbody td tfoot th thead title tr track ul
        """
    );

    public static bool IsMisplaced(OpenElements open, string name)
    {
        if (open.Count == 0)
        {
            return false;
        }
        var top = open.Top;
        return (top.Is("option") && notPhrasing.Contains(name))
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
