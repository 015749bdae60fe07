using System.Collections.Frozen;
using System.Net;

namespace HarrisTrip.Html;

/// <summary>One tag as it was written (HTML Living Standard 13.2.5.6 to 13.2.5.40).</summary>
/// <param name="At">The 0-based offset of its &lt;.</param>
/// <param name="Name">In small letters.</param>
/// <param name="NameEnd">The offset past the name.</param>
/// <param name="End">The offset past its &gt;.</param>
/// <param name="IsForeign">True in SVG and MathML, as far as that is known.</param>
readonly record struct HtmlTag(
    string Html,
    int At,
    string Name,
    int NameEnd,
    int End,
    bool IsEnd,
    bool IsSelfClosed,
    bool IsForeign = false
)
{
    static readonly FrozenSet<string> known = WordList.SetOf(
        """
        a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code
        col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer
        form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map
        mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s
        samp script search section select slot small source span strong style sub summary sup svg table tbody td
        template textarea tfoot th thead time title tr track u ul var video wbr path g
        """
    );

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> interned = known.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>In the order of the tag; of two with one name browsers take the first.</summary>
    public IReadOnlyList<HtmlAttribute> Attributes => HtmlAttributes.Of(Html, NameEnd);

    /// <summary>The tag that begins at an offset; null where none does, and where the text ends within it.</summary>
    public static HtmlTag? Read(string html, int at) => Begins(html, at) ? Read(html, at, null, null) : null;

    /// <summary>
    /// The tags of a text in their order, without what only looks like one in a comment, a script or the like. Linear
    /// in the length of the text. A text alone does not tell where SVG and MathML hold HTML again, or are closed by it.
    /// </summary>
    public static IEnumerable<HtmlTag> In(string html)
    {
        var foreign = 0;
        for (var at = html.IndexOf('<'); at >= 0; at = at < html.Length ? html.IndexOf('<', at) : -1)
        {
            if (!Begins(html, at))
            {
                at = AfterNoTag(html, at, foreign > 0);
                continue;
            }
            if (Read(html, at, null, null) is not { } tag)
            {
                yield break;
            }
            var opensForeign = tag.Name is "svg" or "math";
            yield return tag with
            {
                IsForeign = foreign > 0 || opensForeign,
            };
            if (opensForeign && !tag.IsSelfClosed)
            {
                foreign = Math.Max(0, foreign + (tag.IsEnd ? -1 : 1));
            }
            at = tag.IsEnd || foreign > 0 ? tag.End : TextElements.End(html, tag) ?? html.Length;
        }
    }

    /// <summary>True where a start tag or an end tag begins.</summary>
    public static bool Begins(string html, int at)
    {
        var name = at + 1 < html.Length && html[at + 1] == '/' ? at + 2 : at + 1;
        return name < html.Length && html[at] == '<' && char.IsAsciiLetter(html[name]);
    }

    /// <summary>The tag that begins here; null where the text ends within it.</summary>
    /// <param name="attributes">Takes its attributes; null when nobody asks for them.</param>
    /// <param name="report">Takes what is wrong with how it is written; null when nobody asks for it.</param>
    public static HtmlTag? Read(string html, int at, List<HtmlAttribute>? attributes, ParseErrorHandler? report)
    {
        var isEnd = html[at + 1] == '/';
        var name = isEnd ? at + 2 : at + 1;
        var end = name;
        while (end < html.Length && !WordList.IsSpace(html[end]) && html[end] is not ('/' or '>'))
        {
            if (html[end] == '\0')
            {
                report?.ReportNull(end);
            }
            end++;
        }
        return HtmlAttributes.Read(html, end, attributes, report, out var selfClosed) is { } after
            ? new HtmlTag(html, at, NameOf(html.AsSpan(name, end - name)), end, after, isEnd, selfClosed)
            : null;
    }

    /// <summary>
    /// Its attributes by name, character references resolved; of two with one name the first, as browsers do.
    /// </summary>
    public Dictionary<string, string> Values()
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in Attributes)
        {
            values.TryAdd(
                Html[attribute.Name..attribute.NameEnd],
                WebUtility.HtmlDecode(Html[attribute.Value..attribute.ValueEnd])
            );
        }
        return values;
    }

    public bool Has(string name) => ValueOf(name) is not null;

    /// <summary>The raw value; null when there is no such attribute.</summary>
    public string? ValueOf(string name)
    {
        foreach (var attribute in Attributes)
        {
            if (
                Html.AsSpan(attribute.Name, attribute.NameEnd - attribute.Name)
                    .Equals(name, StringComparison.OrdinalIgnoreCase)
            )
            {
                return Html[attribute.Value..attribute.ValueEnd];
            }
        }
        return null;
    }

    /// <summary>Past a comment, a declaration or a sign that begins none.</summary>
    static int AfterNoTag(string html, int at, bool isForeign)
    {
        var next = at + 1 < html.Length ? html[at + 1] : '\0';
        return HtmlComment.Begins(html, at) ? HtmlComment.End(html, at, null)
            : isForeign && string.CompareOrdinal(html, at, "<![CDATA[", 0, 9) == 0 ? After(html, "]]>", at + 9)
            : next is '!' or '?' or '/' ? After(html, ">", at + 2)
            : at + 1;
    }

    /// <summary>The offset past a mark; the length of the text when it does not come.</summary>
    public static int After(string html, string mark, int from) =>
        from < html.Length && html.IndexOf(mark, from, StringComparison.Ordinal) is >= 0 and var at
            ? at + mark.Length
            : html.Length;

    static string NameOf(ReadOnlySpan<char> written) =>
        interned.TryGetValue(written, out var name) ? name : new string(written).ToLowerInvariant();
}
