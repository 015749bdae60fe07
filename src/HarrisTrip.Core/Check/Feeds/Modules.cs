using System.Collections.Frozen;
using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedElement;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>
/// The namespaces that extend feeds: those whose words are known are held against them, others may say what they like.
/// </summary>
static class Modules
{
    public const string Dc = "http://purl.org/dc/elements/1.1/";
    public const string Content = "http://purl.org/rss/1.0/modules/content/";
    public const string Threads = "http://purl.org/syndication/thread/1.0";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary>Nobody declares more, but to keep the program busy.</summary>
    const int MostPrefixes = 200;

    static readonly FeedElement[] Dublin =
    [
        One("date", W3c),
        Many("language", Language),
        .. Free(
            "title",
            "creator",
            "subject",
            "description",
            "publisher",
            "contributor",
            "type",
            "format",
            "identifier",
            "source",
            "relation",
            "coverage",
            "rights"
        ),
    ];

    static readonly FeedElement[] DublinTerms =
    [
        .. new[] { "created", "issued", "modified", "dateAccepted", "dateCopyrighted", "dateSubmitted" }.Select(name =>
            Many(name, W3c)
        ),
        .. Free(
            "abstract",
            "accessRights",
            "accrualMethod",
            "accrualPeriodicity",
            "accrualPolicy",
            "alternative",
            "audience",
            "available",
            "bibliographicCitation",
            "conformsTo",
            "contributor",
            "coverage",
            "creator",
            "date",
            "description",
            "educationLevel",
            "extent",
            "format",
            "hasFormat",
            "hasPart",
            "hasVersion",
            "identifier",
            "instructionalMethod",
            "isFormatOf",
            "isPartOf",
            "isReferencedBy",
            "isReplacedBy",
            "isRequiredBy",
            "isVersionOf",
            "language",
            "license",
            "mediator",
            "medium",
            "provenance",
            "publisher",
            "references",
            "relation",
            "replaces",
            "requires",
            "rights",
            "rightsHolder",
            "source",
            "spatial",
            "subject",
            "tableOfContents",
            "temporal",
            "title",
            "type",
            "valid"
        ),
    ];

    /// <summary>
    /// By namespace: its usual prefix, and its elements; null when they are not held against anything.
    /// </summary>
    static readonly FrozenDictionary<string, (string Prefix, FrozenDictionary<string, FeedElement>? Parts)> Known =
        new Dictionary<string, (string, FrozenDictionary<string, FeedElement>?)>
        {
            [Dc] = ("dc", Table(Dublin)),
            ["http://purl.org/dc/terms/"] = ("dcterms", Table(DublinTerms)),
            [Content] = (
                "content",
                Table(
                    One("encoded", EscapedHtml),
                    Anything("items"),
                    Anything("item"),
                    Anything("format"),
                    Anything("value"),
                    Anything("encoding")
                )
            ),
            ["http://purl.org/rss/1.0/modules/slash/"] = (
                "slash",
                Table(
                    One("section", NotBlank),
                    One("department", NotBlank),
                    One("comments", Number(0)),
                    One("hit_parade", HitParade)
                )
            ),
            ["http://wellformedweb.org/CommentAPI/"] = (
                "wfw",
                Table(One("comment", Full), One("commentRss", Full), One("commentRSS", Full))
            ),
            ["http://purl.org/rss/1.0/modules/syndication/"] = (
                "sy",
                Table(
                    One("updatePeriod", OneOf("hourly", "daily", "weekly", "monthly", "yearly")),
                    One("updateFrequency", Number(1)),
                    One("updateBase", W3c)
                )
            ),
            ["http://webns.net/mvcb/"] = ("admin", Table(Resource("generatorAgent"), Resource("errorReportsTo"))),
            ["http://backend.userland.com/blogChannelModule"] = (
                "blogChannel",
                Table(One("blogRoll", Full), One("mySubscriptions", Full), One("blink", Full), One("changes", Full))
            ),
            ["http://backend.userland.com/creativeCommonsRssModule"] = (
                "creativeCommons",
                Table(Many("license", Full))
            ),
            ["http://web.resource.org/cc/"] = (
                "cc",
                Table(
                    Anything("license"),
                    Anything("License"),
                    Anything("requires"),
                    Anything("permits"),
                    Anything("prohibits")
                )
            ),
            ["http://madskills.com/public/xml/rss/module/trackback/"] = (
                "trackback",
                Table(Many("ping", TrackbackAddress), Many("about", TrackbackAddress))
            ),
            ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = (
                "geo",
                Table(One("lat", Decimal(-90, 90)), One("long", Decimal(-180, 180)), Anything("alt"), Anything("Point"))
            ),
            ["http://geourl.org/rss/module/"] = (
                "geourl",
                Table(One("latitude", Decimal(-90, 90)), One("longitude", Decimal(-180, 180)))
            ),
            ["http://postneo.com/icbm"] = (
                "icbm",
                Table(One("latitude", Decimal(-90, 90)), One("longitude", Decimal(-180, 180)))
            ),
            [Threads] = ("thr", Table(ReplyTo, One("total", Number(0)))),
            ["http://a9.com/-/spec/opensearch/1.1/"] = (
                "opensearch",
                Table(
                    One("totalResults", Number(0)),
                    One("startIndex", Number(0)),
                    One("itemsPerPage", Number(0)),
                    Anything("Query"),
                    Anything("link")
                )
            ),
            ["http://www.w3.org/2007/app"] = (
                "app",
                Table(
                    One("edited", Rfc3339),
                    Anything("control") with
                    {
                        Open = false,
                        Children = [One("draft", OneOf("yes", "no"))],
                    },
                    One("draft", OneOf("yes", "no")),
                    Anything("collection"),
                    Anything("categories"),
                    Anything("accept"),
                    Anything("service"),
                    Anything("workspace")
                )
            ),
            ["http://purl.org/syndication/history/1.0"] = (
                "fh",
                Table(Anything("complete"), Anything("archive"), Anything("incremental"), Anything("prev_archive"))
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
                    .. Free(
                        "title",
                        "id",
                        "generator",
                        "icon",
                        "logo",
                        "rights",
                        "subtitle",
                        "summary",
                        "content",
                        "source",
                        "feed"
                    ),
                ])
            ),
            ["http://purl.org/rss/1.0/modules/annotate/"] = ("annotate", Table(Anything("reference"))),
            ["http://media.tangent.org/rss/1.0/"] = (
                "audio",
                Table([.. Free("songname", "artist", "album", "year", "genre", "track")])
            ),
            ["http://my.theinfo.org/changed/1.0/rss/"] = ("cp", Table(Anything("server"))),
            ["http://purl.org/rss/1.0/modules/company"] = ("company", null),
            ["http://purl.org/rss/1.0/modules/email/"] = ("email", null),
            ["http://purl.org/rss/1.0/modules/event/"] = (
                "ev",
                Table([One("startdate", W3c), One("enddate", W3c), .. Free("type", "organizer", "location")])
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
        Many("in-reply-to") with
        {
            Open = true,
            Attributes = [new("ref", FullIri, true), new("href", Iri), new("source", Iri), new("type", MediaType)],
        };

    static FeedElement[] AtomDates => [One("updated", Rfc3339), One("published", Rfc3339)];

    /// <summary>Holds an element of another namespace against its module, with all that stands in it.</summary>
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
                $"There is no `{node.Shown}` in its namespace.",
                faults.Suggest(node.Name, parts.Keys.Order(StringComparer.Ordinal)) ?? "Take it out."
            );
            return;
        }
        if (part.Once && !seen.Add(node.Namespace + node.Name))
        {
            faults.Add(
                FeedFormatRules.FeedPartRepeated,
                node,
                $"`{node.Shown}` stands here more than once.",
                "Keep one."
            );
        }
        PartCheck.Check(node, part, $"the namespace of `{node.Shown}`", faults);
    }

    /// <summary>
    /// Prefixes that lead to another namespace than readers expect, and namespaces that are almost one they know.
    /// </summary>
    public static void CheckPrefixes(IEnumerable<XmlPrefix> prefixes, Faults faults)
    {
        foreach (var (prefix, space, at) in prefixes.Distinct().Take(MostPrefixes))
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
                && Known.FirstOrDefault(k => k.Value.Prefix == prefix || Loosely(k.Key) == Loosely(space))
                    is { Key: { } meant }
            )
            {
                faults.Add(
                    FeedFormatRules.FeedNamespace,
                    at,
                    $"`xmlns:{prefix}` is {Faults.Quote(space)}, which is not the namespace that readers know by it.",
                    $"Write `{meant}`."
                );
            }
            else if (Known.TryGetValue(space, out var known))
            {
                faults.Add(
                    FeedFormatRules.FeedNamespace,
                    at,
                    $"{Faults.Quote(space)} goes by `{prefix}`, where readers look for `{known.Prefix}`.",
                    $"Write xmlns:{known.Prefix}."
                );
            }
        }
    }

    static string Loosely(string space) =>
        space
            .ToLowerInvariant()
            .Replace("https:", "http:", StringComparison.Ordinal)
            .Replace("//www.", "//", StringComparison.Ordinal)
            .TrimEnd('/', '#');

    static FrozenDictionary<string, FeedElement> Table(params FeedElement[] parts) =>
        parts.ToFrozenDictionary(p => p.Name, StringComparer.Ordinal);

    static IEnumerable<FeedElement> Free(params string[] names) => names.Select(Anything);

    static FeedElement Anything(string name) => new(name) { Open = true, Attributes = null };

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
