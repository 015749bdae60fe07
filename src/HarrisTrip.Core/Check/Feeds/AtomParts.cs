using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedElement;
using static HarrisTrip.Check.Feeds.FeedValues;

namespace HarrisTrip.Check.Feeds;

/// <summary>The table of Atom (RFC 4287).</summary>
static class AtomParts
{
    public static readonly FeedElement Link = new("link")
    {
        Open = true,
        Attributes =
        [
            new("href", Iri, true),
            new("rel", AtomRelations.Rel),
            new("type", MediaType),
            new("hreflang", Language),
            new("title", NotBlank),
            new("length", Count),
        ],
        Check = AtomRelations.CheckLink,
    };

    public static readonly FeedElement Category = new("category")
    {
        Open = true,
        Attributes = [new("term", Term, true), new("scheme", FullIri), new("label", Plain)],
    };

    public static readonly FeedElement Person = new("person")
    {
        Children = [ExactlyOne("name", Named), AtMostOne("uri", Iri), AtMostOne("email", Mail)],
    };

    public static readonly FeedElement Text = new("text")
    {
        Once = true,
        Open = true,
        Attributes = [new("type", OneOf("text", "html", "xhtml"))],
        Check = AtomText.CheckConstruct,
    };

    static readonly FeedElement Title = Text with { Name = "title", Required = true };

    static readonly FeedElement Id = ExactlyOne("id", CanonicalIri);

    static readonly FeedElement Updated = ExactlyOne("updated", Rfc3339);

    static readonly FeedElement[] OfFeed =
    [
        Person with
        {
            Name = "author",
        },
        Category,
        Person with
        {
            Name = "contributor",
        },
        AtMostOne("generator", Plain, new FeedAttribute("uri", Iri), new FeedAttribute("version", NotBlank)),
        AtMostOne("icon", Iri),
        Id,
        Link,
        AtMostOne("logo", Iri),
        Text with
        {
            Name = "rights",
        },
        Text with
        {
            Name = "subtitle",
        },
        Title,
        Updated,
    ];

    static readonly FeedElement Source = new("source")
    {
        Once = true,
        Children = [.. OfFeed.Select(p => p with { Required = false })],
        Check = CheckSource,
    };

    public static readonly FeedElement Entry = new("entry")
    {
        Children =
        [
            Person with
            {
                Name = "author",
            },
            Category,
            Person with
            {
                Name = "contributor",
            },
            new("content")
            {
                Once = true,
                Open = true,
                Attributes = [new("type", AtomText.ContentType), new("src", Iri)],
                Check = AtomText.CheckContent,
            },
            Id,
            Link,
            AtMostOne("published", Rfc3339),
            Text with
            {
                Name = "rights",
            },
            Source,
            Text with
            {
                Name = "summary",
            },
            Title,
            Updated,
        ],
    };

    public static readonly FeedElement Feed = new("feed") { Children = [.. OfFeed, Entry] };

    static Flaw? Term(string value) =>
        string.IsNullOrWhiteSpace(value)
            ? new Flaw(FeedFormatRules.FeedValueBlank, "is empty.", "Name the category.")
            : null;

    static Flaw? Named(string value) =>
        string.IsNullOrWhiteSpace(value)
            ? new Flaw(FeedFormatRules.FeedValueBlank, "is empty.", "Name the person.")
            : PlainOrBlank(value);

    static void CheckSource(XmlNode source, Faults faults)
    {
        foreach (var name in new[] { "id", "title", "updated" })
        {
            if (source.Child(name) is null)
            {
                faults.Add(
                    FeedFormatRules.FeedRecommended,
                    source,
                    $"`source` has no `{name}` of the feed that the entry comes from.",
                    "Add it."
                );
            }
        }
    }
}
