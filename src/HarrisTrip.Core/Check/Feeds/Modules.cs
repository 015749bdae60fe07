using System.Collections.Frozen;
using HarrisTrip.Html;
using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedElement;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// The namespaces that extend feeds: elements of known ones are checked, others may say what they like.
/// </summary>
static class Modules
{
    public const string Dc = "http://purl.org/dc/elements/1.1/";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string Threads = "http://purl.org/syndication/thread/1.0";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Only an attack on the program declares more.</summary>
    const int MaxPrefixes = 200;

    static readonly FeedElement[] Dublin =
    [
        AtMostOne("date", W3c),
        AnyNumber("language", Language),
        .. Unchecked(
            """
            title creator subject description publisher contributor type format identifier source relation coverage
            rights
            """
        ),
    ];

    static readonly FeedElement[] DublinTerms =
    [
        .. new[] { "created", "issued", "modified", "dateAccepted", "dateCopyrighted", "dateSubmitted" }.Select(name =>
            AnyNumber(name, W3c)
        ),
        .. Unchecked(
            """
            abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available
            bibliographicCitation conformsTo contributor coverage creator date description educationLevel extent format
            hasFormat hasPart hasVersion identifier instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy
            isRequiredBy isVersionOf language license mediator medium provenance publisher references relation replaces
            requires rights rightsHolder source spatial subject tableOfContents temporal title type valid
            """
        ),
    ];

    /// <summary>
    /// By namespace: its usual prefix, and its elements; null when they are not checked.
    /// </summary>
    static readonly FrozenDictionary<string, (string Prefix, FrozenDictionary<string, FeedElement>? Parts)> Known =
        new Dictionary<string, (string, FrozenDictionary<string, FeedElement>?)>
        {
            [Dc] = ("dc", Table(Dublin)),
            ["http://purl.org/dc/terms/"] = ("dcterms", Table(DublinTerms)),
            [Content] = (
                "content",
                Table(
                    AtMostOne("encoded", EscapedHtml),
                    UncheckedElement("items"),
                    UncheckedElement("item"),
                    UncheckedElement("format"),
                    UncheckedElement("value"),
                    UncheckedElement("encoding")
                )
            ),
            ["http://purl.org/rss/1.0/modules/slash/"] = (
                "slash",
                Table(
                    AtMostOne("section", NotBlank),
                    AtMostOne("department", NotBlank),
                    AtMostOne("comments", Number(0)),
                    AtMostOne("hit_parade", HitParade)
                )
            ),
            ["http://wellformedweb.org/CommentAPI/"] = (
                "wfw",
                Table(AtMostOne("comment", Full), AtMostOne("commentRss", Full), AtMostOne("commentRSS", Full))
            ),
            ["http://purl.org/rss/1.0/modules/syndication/"] = (
                "sy",
                Table(
                    AtMostOne("updatePeriod", OneOf("hourly", "daily", "weekly", "monthly", "yearly")),
                    AtMostOne("updateFrequency", Number(1)),
                    AtMostOne("updateBase", W3c)
                )
            ),
            ["http://webns.net/mvcb/"] = ("admin", Table(Resource("generatorAgent"), Resource("errorReportsTo"))),
            ["http://backend.userland.com/blogChannelModule"] = (
                "blogChannel",
                Table(
                    AtMostOne("blogRoll", Full),
                    AtMostOne("mySubscriptions", Full),
                    AtMostOne("blink", Full),
                    AtMostOne("changes", Full)
                )
            ),
            ["http://backend.userland.com/creativeCommonsRssModule"] = (
                "creativeCommons",
                Table(AnyNumber("license", Full))
            ),
            ["http://web.resource.org/cc/"] = (
                "cc",
                Table(
                    UncheckedElement("license"),
                    UncheckedElement("License"),
                    UncheckedElement("requires"),
                    UncheckedElement("permits"),
                    UncheckedElement("prohibits")
                )
            ),
            ["http://madskills.com/public/xml/rss/module/trackback/"] = (
                "trackback",
                Table(AnyNumber("ping", TrackbackAddress), AnyNumber("about", TrackbackAddress))
            ),
            ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = (
                "geo",
                Table(
                    AtMostOne("lat", Decimal(-90, 90)),
                    AtMostOne("long", Decimal(-180, 180)),
                    UncheckedElement("alt"),
                    UncheckedElement("Point")
                )
            ),
            ["http://geourl.org/rss/module/"] = (
                "geourl",
                Table(AtMostOne("latitude", Decimal(-90, 90)), AtMostOne("longitude", Decimal(-180, 180)))
            ),
            ["http://postneo.com/icbm"] = (
                "icbm",
                Table(AtMostOne("latitude", Decimal(-90, 90)), AtMostOne("longitude", Decimal(-180, 180)))
            ),
            [Threads] = ("thr", Table(ReplyTo, AtMostOne("total", Number(0)))),
            ["http://a9.com/-/spec/opensearch/1.1/"] = (
                "opensearch",
                Table(
                    AtMostOne("totalResults", Number(0)),
                    AtMostOne("startIndex", Number(0)),
                    AtMostOne("itemsPerPage", Number(0)),
                    UncheckedElement("Query"),
                    UncheckedElement("link")
                )
            ),
            ["http://www.w3.org/2007/app"] = (
                "app",
                Table(
                    AtMostOne("edited", Rfc3339),
                    UncheckedElement("control") with
                    {
                        Open = false,
                        Children = [AtMostOne("draft", OneOf("yes", "no"))],
                    },
                    AtMostOne("draft", OneOf("yes", "no")),
                    UncheckedElement("collection"),
                    UncheckedElement("categories"),
                    UncheckedElement("accept"),
                    UncheckedElement("service"),
                    UncheckedElement("workspace")
                )
            ),
            ["http://purl.org/syndication/history/1.0"] = (
                "fh",
                Table(
                    UncheckedElement("complete"),
                    UncheckedElement("archive"),
                    UncheckedElement("incremental"),
                    UncheckedElement("prev_archive")
                )
            ),
            [MediaParts.Namespace] = ("media", Table(MediaParts.All)),
            [ItunesParts.Namespace] = ("itunes", Table(ItunesParts.All)),
            [GeoRssParts.Namespace] = ("georss", Table(GeoRssParts.All)),
            [AtomFeed.Namespace] = (
                "atom",
                Table([
                    AtomParts.Link,
                    AtomParts.Category,
                    AtomParts.Entry,
                    AtomParts.Person with
                    {
                        Name = "author",
                    },
                    AtomParts.Person with
                    {
                        Name = "contributor",
                    },
                    .. AtomDates,
                    .. Unchecked("title id generator icon logo rights subtitle summary content source feed"),
                ])
            ),
            ["http://purl.org/rss/1.0/modules/annotate/"] = ("annotate", Table(UncheckedElement("reference"))),
            ["http://media.tangent.org/rss/1.0/"] = (
                "audio",
                Table([.. Unchecked("songname artist album year genre track")])
            ),
            ["http://my.theinfo.org/changed/1.0/rss/"] = ("cp", Table(UncheckedElement("server"))),
            ["http://purl.org/rss/1.0/modules/company"] = ("company", null),
            ["http://purl.org/rss/1.0/modules/email/"] = ("email", null),
            ["http://purl.org/rss/1.0/modules/event/"] = (
                "ev",
                Table([AtMostOne("startdate", W3c), AtMostOne("enddate", W3c), .. Unchecked("type organizer location")])
            ),
            ["http://rssnamespace.org/feedburner/ext/1.0"] = ("feedburner", null),
            ["http://xmlns.com/foaf/0.1/"] = ("foaf", null),
            ["http://purl.org/rss/1.0/modules/image/"] = ("image", null),
            ["http://purl.org/rss/1.0/modules/link/"] = ("l", null),
            ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = ("rdf", null),
            ["http://www.w3.org/2000/01/rdf-schema#"] = ("rdfs", null),
            ["http://purl.org/rss/1.0/modules/reference/"] = ("ref", null),
            ["http://purl.org/rss/1.0/modules/search/"] = ("search", null),
            ["http://purl.org/rss/1.0/modules/taxonomy/"] = ("taxo", null),
            ["http://purl.org/rss/1.0/modules/threading/"] = ("thread", null),
            ["http://purl.org/rss/1.0/modules/wiki/"] = ("wiki", null),
            ["http://www.w3.org/1999/xhtml"] = ("xhtml", null),
            ["http://www.w3.org/1999/xlink"] = ("xlink", null),
            ["https://podcastindex.org/namespace/1.0"] = ("podcast", null),
            ["http://www.google.com/schemas/play-podcasts/1.0"] = ("googleplay", null),
            ["http://base.google.com/ns/1.0"] = ("g", null),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    static FeedElement ReplyTo =>
        AnyNumber("in-reply-to") with
        {
            Open = true,
            Attributes = [new("ref", FullIri, true), new("href", Iri), new("source", Iri), new("type", MediaType)],
        };

    static FeedElement[] AtomDates => [AtMostOne("updated", Rfc3339), AtMostOne("published", Rfc3339)];

    /// <summary>Checks an element of another namespace, and everything in it, against its module.</summary>
    /// <param name="seen">What stood before it in the same place.</param>
    public static void Check(XmlNode node, HashSet<string> seen, Faults faults)
    {
        if (Known.GetValueOrDefault(node.Namespace).Parts is not { } parts)
        {
            node.Children.ForEach(child => Check(child, [], faults));
            return;
        }
        if (!parts.TryGetValue(node.Name, out var part))
        {
            faults.Add(
                FeedFormatRules.FeedPartUnknown,
                node,
                $"Its namespace has no element `{node.Shown}`.",
                faults.Suggest(node.Name, parts.Keys.Order(StringComparer.Ordinal)) ?? "Remove it."
            );
            return;
        }
        if (part.Once && !seen.Add(node.Namespace + node.Name))
        {
            faults.Add(FeedFormatRules.FeedPartRepeated, node, $"`{node.Shown}` is here more than once.", "Keep one.");
        }
        PartCheck.Check(node, part, $"the namespace of `{node.Shown}`", faults);
    }

    /// <summary>
    /// Prefixes that lead to another namespace than readers expect, and namespaces that are almost one they know.
    /// </summary>
    public static void CheckPrefixes(IEnumerable<XmlPrefix> prefixes, Faults faults)
    {
        foreach (var (prefix, space, at) in prefixes.Distinct().Take(MaxPrefixes))
        {
            if (
                prefix.Length == 0
                || Known.ContainsKey(space) && Known[space].Prefix == prefix
                || SitemapFormat.IsExtension(space)
            )
            {
                continue;
            }
            if (
                !Known.ContainsKey(space)
                && Known.FirstOrDefault(k => k.Value.Prefix == prefix || Normalized(k.Key) == Normalized(space))
                    is { Key: { } meant }
            )
            {
                faults.Add(
                    FeedFormatRules.FeedNamespace,
                    at,
                    $"`xmlns:{prefix}` is {Faults.Quote(space)}, "
                        + $"which is not the namespace that readers expect for this prefix.",
                    $"Write `{meant}`."
                );
            }
            else if (Known.TryGetValue(space, out var known))
            {
                faults.Add(
                    FeedFormatRules.FeedNamespace,
                    at,
                    $"{Faults.Quote(space)} has the prefix `{prefix}`, but readers look for `{known.Prefix}`.",
                    $"Write xmlns:{known.Prefix}."
                );
            }
        }
    }

    static string Normalized(string space) =>
        space
            .ToLowerInvariant()
            .Replace("https:", "http:", StringComparison.Ordinal)
            .Replace("//www.", "//", StringComparison.Ordinal)
            .TrimEnd('/', '#');

    static FrozenDictionary<string, FeedElement> Table(params FeedElement[] parts) =>
        parts.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    static IEnumerable<FeedElement> Unchecked(string names) => WordList.Of(names).Select(UncheckedElement);

    static FeedElement UncheckedElement(string name) => new(name) { Open = true, Attributes = null };

    static FeedElement Resource(string name) =>
        new(name)
        {
            Once = true,
            Open = true,
            Attributes = null,
            Check = CheckResource,
        };

    static void CheckResource(XmlNode node, Faults faults)
    {
        if (node.Find(Rdf, "resource") is { } address)
        {
            faults.Add(Full(address), node, $"`rdf:resource` of `{node.Shown}`");
        }
        else
        {
            faults.Add(
                FeedFormatRules.FeedAttributeMissing,
                node,
                $"`{node.Shown}` has no `rdf:resource`.",
                "Add the attribute with a full address."
            );
        }
    }

    /// <summary>RSS 1.0 names it in an attribute.</summary>
    static Flaw? TrackbackAddress(string value) => string.IsNullOrWhiteSpace(value) ? null : Full(value);

    static Flaw? HitParade(string value) =>
        value.Split(',').All(n => n.Trim() is { Length: > 0 } number && number.All(char.IsAsciiDigit))
            ? null
            : Wrong(value, "is not a list of whole numbers", "Write them with commas between.");
}
