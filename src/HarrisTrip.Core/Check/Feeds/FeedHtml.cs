using System.Text.RegularExpressions;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// The HTML in feeds: what readers throw away, or what hits nothing where it is shown. One pass over its tags.
/// </summary>
static partial class FeedHtml
{
    /// <summary>What readers let through.</summary>
    static readonly HashSet<string> AllowedElements = new(
        (
            "a abbr acronym address area article aside audio b bdi bdo big blockquote br button canvas "
            + "caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt "
            + "em fieldset "
            + "figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins kbd label "
            + "legend li main map mark menu meter nav nobr ol optgroup option output p picture pre progress q "
            + "rb rp rt rtc ruby s samp search section "
            + "select small source span strike strong sub summary sup table tbody td textarea tfoot th thead "
            + "time tr track tt u ul var video wbr math svg"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    static readonly string[] Addresses = ["href", "src", "cite", "longdesc", "action", "background"];

    /// <param name="html">As it reads when the escapes of XML are undone.</param>
    /// <param name="relativeToo">False when the feed says where relative addresses begin.</param>
    public static void Check(XmlNode at, string html, Faults faults, bool relativeToo)
    {
        var (isRisky, isRelative) = (false, !relativeToo);
        foreach (var tag in HtmlTag.In(html).Where(tag => !tag.IsEnd))
        {
            CheckElement(at, tag.Name, tag.Values().Select(a => (a.Key, a.Value)), faults, ref isRisky, ref isRelative);
        }
    }

    /// <summary>XHTML that stands in a feed as elements.</summary>
    public static void Check(XmlNode at, XmlNode xhtml, Faults faults, bool relativeToo)
    {
        var (isRisky, isRelative) = (false, !relativeToo);
        var left = new Stack<XmlNode>([xhtml]);
        while (left.TryPop(out var node))
        {
            if (node.Namespace != xhtml.Namespace)
            {
                continue;
            }
            CheckElement(
                at,
                node.Name,
                node.Attributes.Where(a => a.Namespace.Length == 0).Select(a => (a.Name, a.Value)),
                faults,
                ref isRisky,
                ref isRelative
            );
            node.Children.ForEach(left.Push);
        }
    }

    static void CheckElement(
        XmlNode at,
        string name,
        IEnumerable<(string Name, string Value)> attributes,
        Faults faults,
        ref bool isRisky,
        ref bool isRelative
    )
    {
        if (!isRisky && !AllowedElements.Contains(name))
        {
            isRisky = true;
            faults.Add(
                FeedFormatRules.FeedHtmlUnsafe,
                at,
                $"`{at.Shown}` holds a `{name.ToLowerInvariant()}` element, which readers remove.",
                "Remove it from the feed."
            );
        }
        foreach (var (attribute, value) in attributes)
        {
            var address = value.Trim();
            if (
                !isRisky
                && (
                    attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || IsScript(address)
                    || (attribute.Equals("style", StringComparison.OrdinalIgnoreCase) && RiskyStyle().IsMatch(value))
                )
            )
            {
                isRisky = true;
                faults.Add(
                    FeedFormatRules.FeedHtmlUnsafe,
                    at,
                    $"`{at.Shown}` holds an attribute `{attribute}` that readers remove.",
                    "Remove it from the feed."
                );
            }
            if (
                !isRelative
                && Addresses.Contains(attribute, StringComparer.OrdinalIgnoreCase)
                && FeedAddresses.Scheme(address) is null
                && !address.StartsWith("//", StringComparison.Ordinal)
            )
            {
                isRelative = true;
                faults.Add(
                    FeedFormatRules.FeedRelativeAddress,
                    at,
                    $"`{at.Shown}` holds a relative address, which leads nowhere from a reader: "
                        + $"{Faults.Quote(address)}.",
                    "Write full addresses."
                );
            }
        }
    }

    static bool IsScript(string address) =>
        address.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"expression|behaviou?r|binding|url\s*\(|position|@import|javascript|\\",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex RiskyStyle();
}
