using HarrisTrip.Check.Feeds;
using HarrisTrip.Check.Links;
using HarrisTrip.Check.Metadata;
using HarrisTrip.Check.Rules;
using HarrisTrip.Check.Views;
using HarrisTrip.Check.Weight;

namespace HarrisTrip.Building.Storage;

/// <summary>What is kept of a page or file, as it is remembered.</summary>
public static class FactsCodec
{
    /// <summary>Every kind of fact. Which place a kind has may change: the state of another version is never read.</summary>
    static readonly Kind[] kinds =
    [
        Of<AnchorAsked>(
            (to, fact) =>
            {
                to.Text(fact.File);
                to.Text(fact.Fragment);
                to.Place(fact.At);
            },
            from => new(from.Text(), from.Text(), from.Place())
        ),
        Of<ExternalLinks.Outbound>(
            (to, fact) =>
            {
                to.Text(fact.Address);
                to.Place(fact.At);
            },
            from => new(from.Text(), from.Place())
        ),
        Of<FaviconMissing.Icon>((to, fact) => to.Maybe(fact.Page, to.Place), from => new(from.MaybeValue(from.Place))),
        Of<FeedItem>(
            (to, fact) =>
            {
                to.Text(fact.Address);
                to.Hash(fact.Title);
                to.Maybe(fact.Published, date => Write(to, date));
                to.Place(fact.At);
            },
            from => new(from.Text(), from.Hash(), from.MaybeValue(() => Date(from)), from.Place())
        ),
        Of<HreflangOneWay.Translations>(
            (to, fact) =>
            {
                to.List(fact.Files, to.Text);
                to.Place(fact.At);
            },
            from => new([.. from.List(from.Text)], from.Place())
        ),
        Of<ImageOversized.Wide>(
            (to, fact) =>
            {
                Write(to, fact.Place);
                to.Text(fact.File);
                to.Text(fact.Address);
                to.Number(fact.Own);
                to.Number(fact.Shown);
            },
            from => new(Place(from), from.Text(), from.Text(), from.Int(), from.Int())
        ),
        Of<LinkedPages>(
            (to, fact) =>
            {
                to.Place(fact.Shown);
                to.Text(fact.LeadsTo);
                to.Flag(fact.IsListed);
                to.List(
                    fact.AuthorLinks,
                    way =>
                    {
                        to.Hash(way.Page);
                        to.Number(way.Line);
                        to.Number(way.Column);
                    }
                );
                to.List(fact.TemplateLinks, to.Hash);
            },
            from =>
                new(
                    from.Place(),
                    from.TextOrNone(),
                    from.Flag(),
                    [.. from.List(() => new LinkedPages.AuthorLink(from.Hash(), from.Int(), from.Int()))],
                    [.. from.List(from.Hash)]
                )
        ),
        Of<PageSummary>(
            (to, fact) =>
            {
                to.Hash(fact.Title);
                to.Hash(fact.Description);
                to.Hash(fact.Headline);
                to.Hash(fact.Canonical);
                to.Maybe(fact.Published, date => Write(to, date));
                to.Maybe(fact.Modified, date => Write(to, date));
                to.Flag(fact.IsListed);
                to.Flag(fact.IsArticle);
                to.Place(fact.At);
            },
            from =>
                new(
                    from.Hash(),
                    from.Hash(),
                    from.Hash(),
                    from.Hash(),
                    from.MaybeValue(() => Date(from)),
                    from.MaybeValue(() => Date(from)),
                    from.Flag(),
                    from.Flag(),
                    from.Place()
                )
        ),
        Of<PageTooHeavy.Loaded>(
            (to, fact) =>
            {
                Write(to, fact.Place);
                to.Number(fact.Html);
                to.List(fact.Files, to.Text);
            },
            from => new(Place(from), from.Int(), [.. from.List(from.Text)])
        ),
        Of<PictureFault>(
            (to, fact) =>
            {
                to.Text(fact.Rule);
                to.Text(fact.File);
                to.Place(fact.At);
                to.Text(fact.Message);
                to.Text(fact.Help);
            },
            from => new(from.Text(), from.Text(), from.Place(), from.Text(), from.Text())
        ),
        Of<RightsLost.ListedPictures>(
            (to, fact) => to.List(fact.Files, to.Hash),
            from => new([.. from.List(from.Hash)])
        ),
        Of<RightsLost.ShownFiles>((to, fact) => to.List(fact.Files, to.Hash), from => new([.. from.List(from.Hash)])),
        Of<RobotsBlockPages.SiteRobots>(
            (to, fact) => to.List(fact.Engines, rules => to.List(rules.Lines, line => Write(to, line))),
            from => new([.. from.List(() => new RobotsRules([.. from.List(() => Line(from))]))])
        ),
        Of<SitemapEntry>(
            (to, fact) =>
            {
                to.Text(fact.Address);
                to.Hash(fact.Title);
                to.Maybe(fact.Modified, date => Write(to, date));
                to.Place(fact.At);
            },
            from => new(from.Text(), from.Hash(), from.MaybeValue(() => Date(from)), from.Place())
        ),
    ];

    static readonly Dictionary<Type, int> numbers = kinds
        .Index()
        .ToDictionary(kind => kind.Item.Of, kind => kind.Index);

    public static void Write(StateWriter to, FileFacts facts)
    {
        to.Text(facts.File);
        to.Flag(facts.IsKnown);
        to.Bytes(facts.PackedAnchors);
        to.List(
            facts.Facts,
            fact =>
            {
                var number = numbers[fact.GetType()];
                to.Number(number);
                kinds[number].Write(to, fact);
            }
        );
    }

    /// <returns>Facts of no folder yet.</returns>
    public static FileFacts Read(StateReader from)
    {
        var (file, isKnown, anchors) = (from.Text(), from.Flag(), from.Bytes());
        return FileFacts.Again(file, isKnown, anchors, from.List(() => kinds.ElementAt(from.Int()).Read(from)));
    }

    static Kind Of<T>(Action<StateWriter, T> write, Func<StateReader, T> read)
        where T : Fact => new(typeof(T), (to, fact) => write(to, (T)fact), read);

    static void Write(StateWriter to, IsoDate date)
    {
        to.Time(date.Value);
        to.Flag(date.HasTime);
        to.Flag(date.HasZone);
    }

    static IsoDate Date(StateReader from) => new(from.Time(), from.Flag(), from.Flag());

    static void Write(StateWriter to, PagePlace place)
    {
        to.Place(place.At);
        to.Maybe(place.Page, to.Place);
        to.Flag(place.IsTemplate);
    }

    static PagePlace Place(StateReader from) => new(from.Place(), from.MaybeValue(from.Place), from.Flag());

    static void Write(StateWriter to, RobotsLine line)
    {
        to.Text(line.Pattern);
        to.Flag(line.Allows);
        to.Place(line.At);
    }

    static RobotsLine Line(StateReader from) => new(from.Text(), from.Flag(), from.Place());

    sealed record Kind(Type Of, Action<StateWriter, Fact> Write, Func<StateReader, Fact> Read);
}
