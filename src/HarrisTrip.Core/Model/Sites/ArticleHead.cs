using HarrisTrip.Diagnostics;
using HarrisTrip.Files;
using HarrisTrip.Model.Articles;
using HarrisTrip.Parse.Fields;
using HarrisTrip.Tracing;
using HarrisTrip.Values;

namespace HarrisTrip.Model.Sites;

/// <summary>Whether an article may be seen.</summary>
public enum Standing
{
    Published,
    Draft,
    Embargoed,
    Expired,
}

/// <summary>
/// What the rest of a site needs to know of an article. One is kept for every article of a site,
/// so it holds nothing of the body and as little as can be of the front matter.
/// </summary>
public sealed record ArticleHead
{
    internal ArticleHead(string folderName, string slug, Permalink permalink) =>
        (FolderName, Slug, Permalink) = (folderName, slug, permalink);

    internal string FolderName { get; }

    /// <summary>Null where most articles lie.</summary>
    internal string? OtherPath { get; init; }
    internal Permalink Permalink { get; }
    internal PackedText PackedTitle { get; init; }
    internal PackedText PackedStandfirst { get; init; }
    internal SharedText SharedCategory { get; init; }
    internal SharedText SharedKind { get; init; }
    internal PackedText[]? PackedAliases { get; init; }

    /// <summary>In ticks of UTC; 0 when it does not end.</summary>
    internal long ExpiresTicks { get; init; }

    /// <summary>In ticks of UTC; 0 when no right ends.</summary>
    internal long RightsEndTicks { get; init; }

    /// <summary>In seconds.</summary>
    internal uint ChangedAfter { get; init; }
    internal bool IsChangedByDay { get; init; }

    /// <summary>Of the zone in which the change is dated, in minutes from UTC.</summary>
    internal short ChangedOffset { get; init; }

    /// <summary>The file in the source folder.</summary>
    public string Path => OtherPath ?? UsualPath(Slug);
    public string Slug { get; }

    /// <summary>The beginning of the file's SHA-256: tells whether it is still the one that was checked.</summary>
    public required UInt128 Fingerprint { get; init; }
    public required string Lang { get; init; }
    public required Standing Standing { get; init; }

    /// <summary>True for a draft, also for one that is built.</summary>
    public required bool IsDraft { get; init; }
    public Text Title => PackedTitle.Unpack(At.Path)!;
    public Text? Standfirst => PackedStandfirst.Unpack(At.Path);
    public Text? Category => SharedCategory.Unpack(At.Path);
    public string? CategoryName => SharedCategory.Words;
    public Text? Kind => SharedKind.Unpack(At.Path);

    /// <inheritdoc cref="ArticleKind.IsPage"/>
    public bool IsPage => ArticleKind.Of(SharedKind.Words)?.IsPage ?? false;

    /// <summary>The names of the byline; names that many articles share are kept once.</summary>
    public IReadOnlyList<string>? Authors { get; init; }

    /// <summary>Whether others may republish it; null where it does not say.</summary>
    public bool? Republish { get; init; }

    /// <summary>Whether it is there as Markdown too; null where it does not say.</summary>
    public bool? Markdown { get; init; }

    /// <summary>How many files of pictures it names.</summary>
    public ushort Pictures { get; init; }

    /// <summary>The topics; shared as the names are.</summary>
    public IReadOnlyList<string>? Tags { get; init; }
    public SeriesPart? Series { get; init; }

    /// <summary>How often it was corrected or clarified.</summary>
    public ushort Corrections { get; init; }
    public Moment? Published { get; init; }

    /// <summary>When the text that readers see last changed; before that, when it was published.</summary>
    public Moment? Modified =>
        Published is { } first
            ? new(
                first.Value.AddSeconds(ChangedAfter).ToOffset(TimeSpan.FromMinutes(ChangedOffset)),
                HasTime: !IsChangedByDay
            )
            : null;
    public DateTimeOffset? Expires => Moment(ExpiresTicks);

    /// <summary>When the next right to one of its pictures ends; null when none does.</summary>
    public DateTimeOffset? RightsEnd => Moment(RightsEndTicks);

    /// <summary>True when it names another place as its first: search engines are sent there.</summary>
    public required bool IsReprint { get; init; }
    public IReadOnlyList<Text>? Related { get; init; }
    public IReadOnlyDictionary<string, Text>? Translations { get; init; }

    /// <summary>The values of the fields that site.yaml declares, by their names.</summary>
    public IReadOnlyDictionary<string, FieldValue>? Fields { get; init; }

    /// <summary>The start of its file, as the user named it.</summary>
    public Location At => Location.StartOf(Paths.Combine(FolderName, Path));

    /// <summary>The folder of its page in the bundle's address space, not percent-encoded: <c>slug/</c>.</summary>
    public string Address => Permalink.AddressOf(Slug, SharedCategory.Words, Lang, Published);

    /// <summary>Old addresses under the site's root, as the author wrote them.</summary>
    public IEnumerable<Text> Aliases => PackedAliases?.Select(alias => alias.Unpack(At.Path)!) ?? [];

    /// <summary>Its address, and its old ones as readers see them; those that cannot be made are left out.</summary>
    public IEnumerable<string> Addresses =>
        Aliases
            .Where(alias => AddressLimits.FaultOfAlias(alias.Value) is null)
            .Select(alias => AddressLimits.OfAlias(alias.Value))
            .Prepend(Address);

    /// <summary>True when its address cannot be made without its category.</summary>
    public bool NeedsCategory => Permalink.NamesCategory;

    /// <summary>
    /// Tells whether what other pages need of it is as it was: a hash of all of it but its fingerprint.
    /// </summary>
    public UInt128 Identity { get; init; }

    /// <summary>Tells whether what it says of its pictures is as it was. It is no part of the identity.</summary>
    public UInt128 OfPictures { get; init; }

    /// <summary>True when feeds can tell of it: a draft has no date yet.</summary>
    public bool IsDated => !IsDraft && Published is not null;

    /// <param name="folderName">The source folder as the user named it.</param>
    /// <param name="drafts">True when drafts are built.</param>
    /// <param name="permalink">How the site makes addresses.</param>
    /// <param name="share">Gives the one instance of a text that many articles have.</param>
    /// <param name="fingerprint">The beginning of the SHA-256 of its file.</param>
    public static ArticleHead Of(
        Article article,
        string folderName,
        Clock clock,
        bool drafts,
        UInt128 fingerprint,
        Permalink permalink,
        Func<string, string> share
    ) =>
        new(folderName, article.Slug, article.Matter.Permalink is { } own ? Permalink.Of(own.Value) : permalink)
        {
            OtherPath = article.Path == UsualPath(article.Slug) ? null : article.Path,
            PackedTitle = PackedText.Of(article.Title),
            PackedStandfirst = PackedText.Of(article.Matter.Standfirst),
            SharedCategory = SharedText.Of(article.Matter.Category, share),
            SharedKind = SharedText.Of(article.Matter.Kind, share),
            PackedAliases = article.Matter.Aliases?.Select(PackedText.Of).ToArray(),
            ExpiresTicks = article.Matter.Expires?.Value.End.UtcTicks ?? 0,
            RightsEndTicks =
                (article.Matter.Images ?? [])
                    .Select(i => i.RightsEnd)
                    .Concat((article.Matter.Media ?? []).Select(m => m.RightsExpire?.Value.End))
                    .Where(end => end is { } moment && !clock.IsPast(moment))
                    .Min()
                    ?.UtcTicks
                ?? 0,
            ChangedAfter = article is { Modified.Value: var changed, Matter.Published.Value.Value: var first }
                ? (uint)Math.Clamp((changed - first).TotalSeconds, 0, uint.MaxValue)
                : 0,
            IsChangedByDay = article.Modified is { HasTime: false },
            ChangedOffset = (short)(article.Modified?.Value.TotalOffsetMinutes ?? 0),
            Fingerprint = fingerprint,
            Lang = share(article.Lang),
            IsDraft = article.IsDraft,
            IsReprint = article.Matter.Canonical is not null,
            Standing = StandingOf(article, clock, drafts),
            Authors = article.Matter.Authors?.Select(a => share(a.Name!.Value)).ToArray(),
            Republish = article.Matter.Republish?.Value,
            Markdown = article.Matter.Markdown?.Value,
            Pictures = (ushort)Math.Min(ImageRecords.Files(article).Count(), ushort.MaxValue),
            Tags = article.Matter.Tags?.Select(tag => share(tag.Value)).ToArray(),
            Series = article.Matter.Series is { Name: { } name } series
                ? new SeriesPart(share(name.Value), (int?)series.Part?.Value)
                : null,
            Corrections = (ushort)(article.Matter.Corrections?.Count(c => c.IsListed) ?? 0),
            Published = article.Matter.Published?.Value,
            Related = article.Matter.Related,
            Translations = article.Matter.Translations,
            Fields = article.Matter.Fields,
        };

    /// <summary>Where most articles lie; only the path of another is kept.</summary>
    static string UsualPath(string slug) => slug + "/index.md";

    static DateTimeOffset? Moment(long ticks) => ticks == 0 ? null : new DateTimeOffset(ticks, TimeSpan.Zero);

    static Standing StandingOf(Article article, Clock clock, bool drafts) =>
        article.IsDraft
            ? drafts
                ? Standing.Published
                : Standing.Draft
            : article.Matter.Expires is { } expires && clock.IsPast(expires.Value.End)
                ? Standing.Expired
                : article.Matter.Published is { } published && !clock.IsPast(published.Value.Value)
                    ? Standing.Embargoed
                    : Standing.Published;
}
