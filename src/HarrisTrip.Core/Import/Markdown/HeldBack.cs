using System.Text.RegularExpressions;
using HarrisTrip.Parse.Yaml;

namespace HarrisTrip.Import.Markdown;

/// <summary>
/// What a head says that keeps a post from readers. Each generator, and each theme, has keys of its own for it. In
/// doubt a post is held back: a draft too many costs an editor a look, a private text that was published cannot be
/// taken back.
/// </summary>
static partial class HeldBack
{
    /// <summary>In an editor's words, to be read behind the key; null for an entry that holds nothing back.</summary>
    /// <param name="entry">By its whole name, such as <c>params.private</c>.</param>
    public static string? Why(YamlEntry entry)
    {
        var parts = entry.Key.Split('.');
        return Why(parts.Length > 1 ? MatterKeys.Plain(parts[^2]) : "", MatterKeys.Plain(parts[^1]), entry.Value);
    }

    static string? Why(string group, string key, YamlNode value)
    {
        if (value is YamlMapping inner)
        {
            return IsRobots(inner) ? Unfindable
                : Group().IsMatch(key)
                    ? inner
                        .Entries.Select(e => Why(key, MatterKeys.Plain(e.Key), e.Value))
                        .FirstOrDefault(why => why is not null)
                : null;
        }
        if (value is YamlSequence list && (Group().IsMatch(key) || key == "head"))
        {
            return list.Items.Select(item => Why(group, key, item)).FirstOrDefault(why => why is not null);
        }
        return key switch
        {
            _ when Hides().IsMatch(key) => IsNo(value) ? null : Unpublished,
            _ when Audience().IsMatch(key) || Audience().IsMatch(group) => IsForAll(value) ? null : Closed,
            _ when Password().IsMatch(key) => IsNo(value) ? null : Closed,
            _ when Later().IsMatch(key) || Later().IsMatch(group + key) => IsNo(value) ? null : Scheduled,
            _ when State().IsMatch(key) => IsForAll(value) ? null : Unpublished,
            _ when Gone().IsMatch(key) => IsNo(value) ? null : TakenDown,
            _ when Unlists().IsMatch(key) || Unlists().IsMatch(group + key) => IsNo(value) ? null : Unfindable,
            _ when Robots().IsMatch(key) => NoIndex().IsMatch(Words(value)) || IsRefused(value) ? Unfindable : null,
            "render" or "list" when BuildGroup().IsMatch(group) => IsYes(value) || Words(value) is "always"
                ? null
                : Unpublished,
            "published" or "publish" when Word().IsMatch(Words(value)) => Unpublished,
            _ when Writes().IsMatch(key) => IsRefused(value) ? Unpublished : null,
            _ when Lists().IsMatch(key) => IsRefused(value) || Words(value) is "exclude" or "excluded" or "hidden"
                ? Unfindable
                : null,
            "tags" or "tag" or "layout" or "type" when NamesHiddenState(value) => Unpublished,
            _ => null,
        };
    }

    /// <summary>Some sites mark what is not public by a tag or a layout.</summary>
    static bool NamesHiddenState(YamlNode value) =>
        Words(value).Split(',', ';').Any(t => t.Trim(' ', '#') is "draft" or "drafts" or "private" or "unlisted");

    const string Unpublished = "says that it was not public: the article is a draft until you decide",
        Closed = "says that it was not for everybody: the article is a draft until you decide",
        Scheduled = "says that it was to appear later: the article is a draft until you decide",
        TakenDown = "says that it was taken down: the article is a draft until you decide",
        Unfindable =
            "says that lists or search engines were not to show it, as they show every article: it is a "
            + "draft until you decide";

    /// <summary>The words of a value, or of a list, in small letters.</summary>
    static string Words(YamlNode value) =>
        value is YamlSequence list
            ? string.Join(',', list.Items.Select(Words))
            : MatterValues.Text(value)?.ToLowerInvariant() ?? "";

    static bool IsYes(YamlNode value) => MatterValues.Flag(value) is true;

    /// <summary>Nothing, or a clear no: nobody says with an empty value that a post is hidden.</summary>
    static bool IsNo(YamlNode value) => value is YamlScalar { IsNull: true } || IsRefused(value);

    static bool IsRefused(YamlNode value) =>
        value is YamlSequence list
            ? list.Items.All(IsRefused)
            : MatterValues.Flag(value) is false || Words(value) is "never" or "none" or "nil" or "[]" or "{}";

    static bool IsForAll(YamlNode value) =>
        value is YamlSequence list
            ? list.Items.All(IsForAll)
            : Words(value)
                is ""
                    or "published"
                    or "publish"
                    or "public"
                    or "publik"
                    or "live"
                    or "everyone"
                    or "everybody"
                    or "anyone"
                    or "all"
                    or "open"
                    or "visible"
                    or "listed"
                    or "online"
                    or "released"
                    or "free"
                    or "final"
                    or "done"
                    or "complete"
                    or "completed"
                    or "finished"
                    or "featured"
                    or "active"
                    or "current"
                    or "updated"
                    or "world"
                    or "true"
                    or "yes"
                    or "on"
                    or "1"
                    or "enabled"
                    or "show";

    /// <summary>A tag for robots among what a page's head is to hold.</summary>
    static bool IsRobots(YamlMapping group) =>
        group.Entries.Any(e => e.Key == "name" && Robots().IsMatch(Words(e.Value)))
        && group.Entries.Any(e => e.Key == "content" && NoIndex().IsMatch(Words(e.Value)));

    const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Groups whose keys are about the whole post, as those of <c>cover</c> are not.</summary>
    [GeneratedRegex(
        "^(build|cascade|params|extra|meta|metadata|seo|head|robots|options|settings|config|publishing"
            + "|publication|publish|visibility|access|audience|eleventy|post|page|permalink|sitemap|search|feed|rss"
            + "|membership)$",
        Options
    )]
    private static partial Regex Group();

    [GeneratedRegex("^(build|cascade)$", Options)]
    private static partial Regex BuildGroup();

    [GeneratedRegex(
        "^(visibility|access|accesslevel|accesscontrol|audience|membership|restrictedto|tiers?|memberlevels?"
            + "|subscription(level|tier)?)$",
        Options
    )]
    private static partial Regex Audience();

    [GeneratedRegex(
        "^(post|page|view)?(password|passwd|passphrase|passcode|pwd)$|^(is)?(password)?protect(ed)?$|^encrypt(ed)?$",
        Options
    )]
    private static partial Regex Password();

    [GeneratedRegex(
        "^(is)?(scheduled?|embargo(ed)?)(at|on|for|until|till|date|time|to)?$"
            + "|^publish(at|on|after|from|later)$|^(golive|goeslive|releaseat|releaseon|visible(from|after)"
            + "|available(from|after)|show(after|from)|notbefore)(at|on|date|time)?$",
        Options
    )]
    private static partial Regex Later();

    [GeneratedRegex(
        "^(post|publish(ing)?|publication|content|article|editorial|workflow|moderation|review)?(status|state"
            + "|workflow|stage)$",
        Options
    )]
    private static partial Regex State();

    [GeneratedRegex(
        "^(is|post)?(drafts?|drafted|wip|workinprogress|unpublished|notpublished|private|headless|hidden|hide"
            + "|hidepost|hidepage|excluded?|secret|internal|confidential|invisible|locked|restricted|gated|premium"
            + "|paywall(ed)?|paid|paidonly|forpay|members?only|formembers|subscribers?only|forsubscribers"
            + "|loginrequired|requires?login|requires?auth|authrequired|emailonly|newsletteronly|norender|nopublish"
            + "|skip|ignored?|disabled?|inactive|redirectto|redirectedto|externalredirect)$",
        Options
    )]
    private static partial Regex Hides();

    [GeneratedRegex(
        "^(is|was)?(trash(ed)?|deleted|removed|archived|expired|retired|withdrawn|retracted|takendown"
            + "|obsolete)(at|on|date)?$",
        Options
    )]
    private static partial Regex Gone();

    [GeneratedRegex(
        "^(is)?unlisted$|^(robots|meta|seo|page|post)?no(index|indexing|list|listing|search|sitemap|feed|rss"
            + "|robots|crawl)(ing)?$|^(eleventy|is)?(exclude|omit|skip|remove)d?(from|in|on|by)?(home(page)?"
            + "|index(es|ing)?|lists?|listings?|collections?|sitemap|feeds?|rss|atom|search|nav(igation)?|archives?"
            + "|posts?|blog|site|build|recent|robots|pagefind|algolia|lunr)$|^(hide|hidden)(from|in|on)[a-z]+$"
            + "|^(search|sitemap|nav|feed|rss|index|robots|seo|collections?|list)(exclude|hidden|hide|omit|disable"
            + "|ignore|skip|noindex)d?$",
        Options
    )]
    private static partial Regex Unlists();

    [GeneratedRegex("^(meta|page|seo)?robots?(meta|tag|txt)?$|^googlebot$", Options)]
    private static partial Regex Robots();

    [GeneratedRegex(@"\bno-?index\b|\bnone\b", Options)]
    private static partial Regex NoIndex();

    /// <summary>A state where a date or a yes is wanted.</summary>
    [GeneratedRegex(
        "^(draft|private|pending|hidden|unlisted|scheduled|future|later|never|todo|wip|unpublished)$",
        Options
    )]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(is)?(published|public|build|publicly|live|online|output|outputs|render|rendered|permalink|visible"
            + "|active|enabled|released|approved|show|display)$|^(is)?publish$|^(write|writable|buildpage)$",
        Options
    )]
    private static partial Regex Writes();

    [GeneratedRegex(
        "^(is)?(listed|index|indexed|indexable|indexing|allowindex(ing)?|list|search|searchable|sitemap|feed"
            + "|rss|pagefind|article|findable|crawl|crawlable)$|^(in|addto|show|showin|showon|include|includein"
            + "|listin|list|display|displayin)(the)?(home|homepage|index|list|lists|listing|collections?|sitemap"
            + "|feeds?|rss|search|searchindex|nav|navigation|archives?|posts?|blog|recent)$",
        Options
    )]
    private static partial Regex Lists();
}
