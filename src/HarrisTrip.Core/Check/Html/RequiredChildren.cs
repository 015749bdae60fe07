using AngleSharp.Dom;

namespace HarrisTrip.Check.Html;

/// <summary>Children without which an element means nothing (content models of HTML Living Standard 4).</summary>
static class RequiredChildren
{
    /// <summary>What an element lacks; null when it lacks nothing.</summary>
    public static string? MissingIn(IElement element) =>
        element.LocalName switch
        {
            "details" => Has(element, "summary") ? null : "`<summary>`",
            "picture" => Has(element, "img") ? null : "`<img>`",
            "hgroup" => element.Children.Any(c => c.LocalName is ['h', >= '1' and <= '6']) ? null : "heading",
            "ruby" => !Has(element, "rt") ? "`<rt>`"
            : HasLooseBracket(element) ? "`<rt>` between two `<rp>`"
            : null,
            "dl" => MissingInGroups(element),
            "div" when element.ParentElement is { LocalName: "dl" } => MissingInGroups(element)
                ?? (Has(element, "dt") ? null : "`<dt>`"),
            _ => null,
        };

    static bool Has(IElement element, string name) => element.Children.Any(c => c.LocalName == name);

    /// <summary>Brackets stand in pairs, one reading between them.</summary>
    static bool HasLooseBracket(IElement ruby)
    {
        var parts = ruby.Children.Select(c => c.LocalName).ToList();
        for (var at = parts.IndexOf("rp"); at >= 0; at = parts.IndexOf("rp", at + 3))
        {
            if (at + 2 >= parts.Count || parts[at + 1] != "rt" || parts[at + 2] != "rp")
            {
                return true;
            }
            if (at + 3 >= parts.Count)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>Groups of one or more names, then one or more descriptions.</summary>
    static string? MissingInGroups(IElement list)
    {
        var last = "";
        foreach (var child in list.Children)
        {
            if (child.LocalName is "dd" && last is "")
            {
                return "`<dt>` before its first `<dd>`";
            }
            last = child.LocalName is "dt" or "dd" ? child.LocalName : last;
        }
        return last is "dt" ? "`<dd>` after its last `<dt>`" : null;
    }
}
