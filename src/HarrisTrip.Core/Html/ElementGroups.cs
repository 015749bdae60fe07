using System.Collections.Frozen;

namespace HarrisTrip.Html;

/// <summary>Elements of HTML that the standard's parser tells apart, by their names.</summary>
static class ElementGroups
{
    /// <summary>Those that ordinary end tags do not reach beyond (13.2.4.2).</summary>
    public static FrozenSet<string> Special { get; } =
        WordList.SetOf(
            """
            address applet area article aside base basefont bgsound blockquote body br button caption center col
            colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5
            h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed
            noframes noscript object ol p param plaintext pre script search section select source style summary table
            tbody td template textarea tfoot th thead title tr track ul wbr xmp
            """
        );

    /// <summary>Those that go on behind a block which is closed before them (13.2.4.3), but for a and nobr.</summary>
    public static FrozenSet<string> Formatting { get; } =
        WordList.SetOf("b big code em font i s small strike strong tt u");

    /// <summary>Those that no end tag reaches beyond (13.2.4.2).</summary>
    public static FrozenSet<string> Scope { get; } =
        WordList.SetOf("applet caption html table td th marquee object select template");

    /// <summary>Those that hold nothing, and have no end tag (13.1.2), with old ones.</summary>
    public static FrozenSet<string> Void { get; } =
        WordList.SetOf(
            "area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr"
        );

    /// <summary>True for what is closed by its own end tag only, and goes on behind blocks.</summary>
    public static bool IsFormatting(string name) => Formatting.Contains(name) || name is "a" or "nobr";
}
