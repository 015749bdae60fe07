using HarrisTrip.Check.Rules;
using static HarrisTrip.Check.Feeds.FeedAddresses;
using static HarrisTrip.Check.Feeds.FeedDates;
using static HarrisTrip.Check.Feeds.FeedValues;
using static HarrisTrip.Check.Feeds.Part;

namespace HarrisTrip.Check.Feeds;

/// <summary>The table of Atom (RFC 4287).</summary>
static class AtomParts
{
    public static readonly Part Link = new("link")
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
        Also = AtomRelations.CheckLink,
    };

    public static readonly Part Category = new("category")
    {
        Open = true,
        Attributes = [new("term", Term, true), new("scheme", FullIri), new("label", Plain)],
    };

    public static readonly Part Person = new("person")
    {
        Children = [Must("name", Named), One("uri", Iri), One("email", Mail)],
    };

    public static readonly Part Text = new("text")
    {
        Once = true,
        Open = true,
        Attributes = [new("type", OneOf("text", "html", "xhtml"))],
        Also = AtomText.CheckConstruct,
    };

    static readonly Part Title = Text with { Name = "title", Required = true };

    static readonly Part Id = Must("id", CanonicalIri);

    static readonly Part Updated = Must("updated", Rfc3339);

    static readonly Part[] OfFeed =
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
        One("generator", Plain, new Slot("uri", Iri), new Slot("version", NotBlank)),
        One("icon", Iri),
        Id,
        Link,
        One("logo", Iri),
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

    static readonly Part Source = new("source")
    {
        Once = true,
        Children = [.. OfFeed.Select(p => p with { Required = false })],
        Also = CheckSource,
    };

    public static readonly Part Entry = new("entry")
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
                Also = AtomText.CheckContent,
            },
            Id,
            Link,
            One("published", Rfc3339),
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

    public static readonly Part Feed = new("feed") { Children = [.. OfFeed, Entry] };

    static Flaw? Term(string value) =>
        string.IsNullOrWhiteSpace(value) ? new Flaw(FeedValueBlank.Info, "is empty.", "Name the category.") : null;

    static Flaw? Named(string value) =>
        string.IsNullOrWhiteSpace(value)
            ? new Flaw(FeedValueBlank.Info, "is empty.", "Name the person.")
            : PlainOrBlank(value);

    static void CheckSource(XmlNode source, Faults faults)
    {
        foreach (var name in new[] { "id", "title", "updated" })
        {
            if (source.Child(name) is null)
            {
                faults.Add(
                    FeedRecommended.Info,
                    source,
                    $"`source` has no `{name}` of the feed that the entry comes from.",
                    "Add it."
                );
            }
        }
    }
}
