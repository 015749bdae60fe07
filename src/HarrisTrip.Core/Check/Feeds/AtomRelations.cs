using System.Text.RegularExpressions;

namespace HarrisTrip.Check.Feeds;

/// <summary>Atom's links (RFC 4287, 4.2.7).</summary>
static partial class AtomRelations
{
    /// <summary>IANA's registry of link relations.</summary>
    static readonly HashSet<string> Registered = new(
        (
            "about acl alternate amphtml api-catalog appendix apple-touch-icon apple-touch-startup-image "
            + "archives author blocked-by bookmark c2pa-manifest canonical chapter cite-as collection "
            + "compression-dictionary contents convertedfrom copyright create-form current deprecation "
            + "describedby describes disclosure dns-prefetch duplicate edit edit-form edit-media enclosure "
            + "external first geofeed glossary help hosts hub "
            + "ice-server icon index intervalafter intervalbefore intervalcontains intervaldisjoint "
            + "intervalduring intervalequals intervalfinishedby intervalfinishes intervalin intervalmeets "
            + "intervalmetby intervaloverlappedby intervaloverlaps "
            + "intervalstartedby intervalstarts item last latest-version license linkset lrdd manifest "
            + "mask-icon me media-feed memento micropub modulepreload monitor monitor-group next next-archive "
            + "nofollow noopener noreferrer opener "
            + "openid2.local_id openid2.provider original p3pv1 payment pingback preconnect predecessor-version "
            + "prefetch preload prerender prev preview previous prev-archive privacy-policy profile publication "
            + "rdap-active rdap-bottom rdap-down "
            + "rdap-top rdap-up related replies restconf ruleinput search section self service service-desc "
            + "service-doc service-meta sip-trunking-capability sponsored start status stylesheet subsection "
            + "successor-version sunset tag "
            + "terms-of-service timegate timemap type ugc up version-history via webmention working-copy "
            + "working-copy-of http://schemas.google.com/g/2005#feed"
        ).Split(' '),
        StringComparer.OrdinalIgnoreCase
    );

    public static Flaw? Rel(string value) =>
        value.Trim().Length == 0
            ? FeedValues.Wrong(value, "is empty", "Name the relation, such as `alternate`, or remove `rel`.")
        : Registered.Contains(value) ? null
        : FeedAddresses.Scheme(value) is not null ? FeedAddresses.Iri(value)
        : !Name().IsMatch(value)
            ? FeedValues.Wrong(
                value,
                "is not the name of a relation",
                "Write a registered one, such as `alternate`, or a full address."
            )
        : new Flaw(
            FeedFormatRules.FeedRecommended,
            $"is not registered: {Faults.Quote(value)}.",
            "Write a registered relation, such as `alternate`, or a full address."
        );

    public static void CheckLink(XmlNode link, Faults faults)
    {
        foreach (var (space, name, value) in link.Attributes)
        {
            if (space == Modules.Threads)
            {
                faults.Add(
                    name == "count" ? FeedValues.Number(0)(value) : FeedDates.Rfc3339(value),
                    link,
                    $"`{name}` of `{link.Shown}`"
                );
            }
        }
    }

    /// <summary>Two alternates of one type and language contradict each other.</summary>
    public static void CheckAlternates(XmlNode holder, Faults faults)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var link in holder.Named(AtomFeed.Namespace, "link").Where(IsAlternate))
        {
            if (!seen.Add(((link["type"] ?? "").ToLowerInvariant(), (link["hreflang"] ?? "").ToLowerInvariant())))
            {
                faults.Add(
                    FeedFormatRules.FeedPartRepeated,
                    link,
                    $"`{holder.Shown}` has two alternate links of the same type and language.",
                    "Keep one, or tell them apart by `type` or `hreflang`."
                );
            }
        }
    }

    public static bool IsAlternate(XmlNode link) =>
        link["rel"] is null or "alternate" or "http://www.iana.org/assignments/relation/alternate";

    [GeneratedRegex(@"^[^\s:/?#\[\]""<>\\^`{|}]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
