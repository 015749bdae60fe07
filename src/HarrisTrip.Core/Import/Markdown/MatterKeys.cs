namespace HarrisTrip.Import.Markdown;

/// <summary>What a key of a foreign head stands for.</summary>
enum Meaning
{
    Unknown,
    Title,
    Standfirst,
    Published,
    Updated,
    Expires,
    Draft,
    Status,
    Slug,
    Address,
    Aliases,
    Authors,
    Category,
    Tags,
    Dateline,
    Lang,
    KeyPoints,
    Disclosure,
    Share,
    Comments,
    Canonical,

    /// <summary>What generators choose a template by.</summary>
    Layout,
    Images,
    Lead,
    LeadPart,

    /// <summary>A group that holds keys of its own: Zola's taxonomies and extra, Hugo's params.</summary>
    Group,

    /// <summary>Known to our own articles alone; taken over as it stands.</summary>
    Own,
}

/// <summary>
/// The keys of the generators, and what they mean. Written in any case, with hyphens, underscores or neither.
/// </summary>
static class MatterKeys
{
    /// <summary>What pictures at the top are called, from the most certain on.</summary>
    static readonly string[] leads =
    [
        "cover",
        "hero",
        "featured",
        "featureimage",
        "featuredimage",
        "coverimage",
        "heroimage",
        "image",
        "banner",
        "bannerimage",
        "picture",
        "photo",
        "thumbnail",
        "thumb",
        "teaser",
    ];

    static readonly Dictionary<string, Meaning> meanings = Table(
        (Meaning.Title, "title"),
        (
            Meaning.Standfirst,
            "standfirst excerpt customexcerpt summary description subtitle dek deck abstract lede intro"
        ),
        (
            Meaning.Published,
            "published publishedat datepublished pubdate pubdatetime publishdate publisheddate date "
                + "created createdat datecreated"
        ),
        (
            Meaning.Updated,
            "updated updatedat dateupdated updateddate lastmod lastmodified lastmodifiedat lastupdated "
                + "modified modifieddate datemodified moddate moddatetime"
        ),
        (
            Meaning.Expires,
            "expires expiresat expireson expire expirydate expiry expirationdate expiration unpublishdate "
                + "unpublishat unpublishon visibleuntil availableuntil validuntil validthrough"
        ),
        (Meaning.Draft, "draft isdraft"),
        (Meaning.Status, "status poststatus visibility"),
        (Meaning.Slug, "slug"),
        (Meaning.Address, "permalink url path saveas"),
        (
            Meaning.Aliases,
            "aliases alias redirectfrom redirects oldurls oldurl oldaddress oldaddresses previousurl "
                + "previousurls formerurls"
        ),
        (Meaning.Authors, "authors author byline writer writers creator"),
        (Meaning.Category, "category categories section"),
        (Meaning.Tags, "tags tag keywords topics labels"),
        (Meaning.Dateline, "dateline"),
        (Meaning.Lang, "lang language locale"),
        (Meaning.KeyPoints, "keypoints takeaways highlights"),
        (Meaning.Disclosure, "disclosure disclaimer"),
        (Meaning.Share, "share sharing socialshare"),
        (Meaning.Comments, "comments comment commentstatus"),
        (Meaning.Canonical, "canonical canonicalurl canonicallink"),
        (Meaning.Layout, "layout type"),
        (Meaning.Images, "images resources"),
        (Meaning.Lead, string.Join(' ', leads)),
        (Meaning.Group, "taxonomies extra params header seo"),
        (Meaning.Own, "kind sources corrections related translations sections")
    );

    public static Meaning Of(string key)
    {
        var plain = Plain(key);
        return meanings.TryGetValue(plain, out var meaning) ? meaning
            : PartOf(key) is not null ? Meaning.LeadPart
            : Meaning.Unknown;
    }

    /// <summary>How certain a key is among those of one meaning: 0 is the most.</summary>
    public static int Rank(string key) =>
        Plain(key) is var plain && meanings.TryGetValue(plain, out var meaning)
            ? meanings.Where(m => m.Value == meaning).Select(m => m.Key).TakeWhile(k => k != plain).Count()
            : 0;

    /// <summary>
    /// What a key such as <c>image_alt</c> says of the picture at the top; null when it says nothing of it.
    /// </summary>
    public static string? PartOf(string key)
    {
        var plain = Plain(key);
        return
            leads.OrderByDescending(l => l.Length).FirstOrDefault(l => plain.StartsWith(l, StringComparison.Ordinal))
                is { } lead
            ? Word(plain[lead.Length..])
            : null;
    }

    /// <summary>
    /// What a key of a picture's group means: file, alt, caption, credit, creator, copyright or license; null when none
    /// of them.
    /// </summary>
    public static string? Word(string key) =>
        Plain(key) switch
        {
            "file" or "src" or "url" or "path" or "image" or "source" or "filename" or "overlayimage" => "file",
            "alt" or "alttext" or "description" => "alt",
            "caption" or "title" or "text" => "caption",
            "credit" or "credits" or "attribution" or "attr" or "courtesy" or "byline" => "credit",
            "creator" or "author" or "photographer" or "by" => "creator",
            "copyright" => "copyright",
            "license" or "licence" => "license",
            _ => null,
        };

    /// <summary>A key without what generators write in different ways: capitals, hyphens, underscores.</summary>
    public static string Plain(string key) =>
        key.Replace("_", "", StringComparison.Ordinal)
            .Replace("-", "", StringComparison.Ordinal)
            .Replace(" ", "", StringComparison.Ordinal)
            .ToLowerInvariant();

    static Dictionary<string, Meaning> Table(params ReadOnlySpan<(Meaning Meaning, string Keys)> rows)
    {
        var table = new Dictionary<string, Meaning>(StringComparer.Ordinal);
        foreach (var (meaning, keys) in rows)
        {
            foreach (var key in keys.Split(' '))
            {
                table.Add(key, meaning);
            }
        }
        return table;
    }
}
