using System.Collections.Frozen;

namespace HarrisTrip.Html;

/// <summary>
/// Counts how deep tags are nested before a page is parsed: the parser's time grows with the square of the depth.
/// Elements whose end tag may be left out are not counted, so that pages without them are not taken for deep ones.
/// </summary>
static class TagDepth
{
    /// <summary>Chromium's own limit.</summary>
    public const int MaxDepth = 512;

    static readonly FrozenSet<string> notCounted = WordList.SetOf(
        """
        area base br col embed hr img input link meta param source track wbr
        p li dt dd tr td th thead tbody tfoot colgroup caption option html head body
        """
    );

    /// <summary>What ends by itself only inside of another element.</summary>
    static readonly FrozenDictionary<string, string> notCountedIn = new Dictionary<string, string>
    {
        ["rt"] = "ruby",
        ["rp"] = "ruby",
        ["rb"] = "ruby",
        ["rtc"] = "ruby",
        ["optgroup"] = "select",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The 0-based offset of the first tag that is nested deeper than a limit; null when none is.</summary>
    public static int? TooDeepAt(string html, int limit = MaxDepth)
    {
        // Most pages have fewer start tags than that.
        if (html.AsSpan().Count('<') - html.AsSpan().Count("</") <= limit)
        {
            return null;
        }
        var open = new List<string>();
        foreach (var tag in HtmlTag.In(html))
        {
            if (
                notCounted.Contains(tag.Name)
                // On elements of HTML the slash says nothing: the element stays open.
                || (tag.IsSelfClosed && tag.IsForeign)
                || (notCountedIn.TryGetValue(tag.Name, out var holder) && open.Contains(holder))
            )
            {
                continue;
            }
            // The end tag of a heading closes one of any level.
            var name = tag.Name is ['h', >= '1' and <= '6'] ? "h1" : tag.Name;
            if (tag.IsEnd)
            {
                Close(open, name);
                continue;
            }
            open.Add(name);
            if (open.Count > limit)
            {
                return tag.At;
            }
        }
        return null;
    }

    /// <summary>
    /// Closes an element with all in it. Where it is not open, or what holds the tag keeps it from being reached, the
    /// tag says nothing.
    /// </summary>
    static void Close(List<string> open, string name)
    {
        var isFormatting = ElementGroups.IsFormatting(name);
        var isOrdinary = !isFormatting && !ElementGroups.Special.Contains(name);
        for (var at = open.Count - 1; at >= 0; at--)
        {
            if (open[at] == name)
            {
                // What stands in a form goes on when it ends, and a block when bold words around it do.
                var goesOn = name == "form" || (isFormatting && open.FindIndex(at, ElementGroups.Special.Contains) > 0);
                open.RemoveRange(at, goesOn ? 1 : open.Count - at);
                return;
            }
            if (isOrdinary ? ElementGroups.Special.Contains(open[at]) : ElementGroups.Scope.Contains(open[at]))
            {
                return;
            }
        }
    }
}
