using System.Text.RegularExpressions;
using AngleSharp.Dom;
using HarrisTrip.Html.Css;
using HarrisTrip.Values;

namespace HarrisTrip.Import.Html;

/// <summary>What a part of a page is for, when it is not for its article's words.</summary>
enum PagePart
{
    Navigation,
    Advert,
    Share,
    Comments,
    Related,
    Newsletter,
    Form,
    Hidden,
}

/// <summary>Tells by elements, roles and class names what the parts of a page are.</summary>
static partial class PageParts
{
    /// <summary>
    /// The part of the page around the article that an element is by its kind or its role; null for what may belong to
    /// the article.
    /// </summary>
    public static PagePart? ByKind(IElement element) =>
        element.LocalName is "body" or "html" or "main" or "article" ? null
        : ElementForms.Of(element) == ElementForm.Control || element.LocalName is "dialog" or "menu" or "fieldset"
            ? PagePart.Form
        : element.LocalName == "nav"
        || element.GetAttribute("role") is "navigation" or "search" or "banner" or "contentinfo" or "menu" or "toolbar"
            ? PagePart.Navigation
        : element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && IsHidden(style)
            ? PagePart.Hidden
        : null;

    static bool IsHidden(string style) =>
        "none".Equals(CssDeclaration.InAttribute(style, "display"), StringComparison.OrdinalIgnoreCase)
        || "hidden".Equals(CssDeclaration.InAttribute(style, "visibility"), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The part that an element's class or id makes it look like. Names lie: a heading's id is made of its words, and a
    /// text may be about newsletters.
    /// </summary>
    public static PagePart? ByName(IElement element)
    {
        var names = $"{element.ClassName} {element.Id}";
        return element.LocalName is "body" or "html" or "main" or "article" || names.Length < 2 || names.Length > 400
                ? null
            : Advert().IsMatch(names) ? PagePart.Advert
            : Share().IsMatch(names) ? PagePart.Share
            : Comments().IsMatch(names) ? PagePart.Comments
            : Related().IsMatch(names) ? PagePart.Related
            : Newsletter().IsMatch(names) ? PagePart.Newsletter
            : Navigation().IsMatch(names) ? PagePart.Navigation
            : Hidden().IsMatch(names) ? PagePart.Hidden
            : null;
    }

    /// <summary>True when a class is wholly the name of such a part, as those that design systems give.</summary>
    public static bool HasExactClassName(IElement element) => ExactNames().IsMatch(element.ClassName ?? "");

    /// <summary>
    /// True for an element whose id is made of the words of its own heading, as generators make anchors.
    /// </summary>
    public static bool IsNamedByHeading(IElement element) =>
        element.Id is { Length: > 0 } id
        && element.Children.FirstOrDefault(c => c.LocalName is not ("a" or "span")) is { } first
        && ElementForms.IsHeading(first)
        && SectionIds.FromWords(PageText.Words(first)) is { } words
        && SectionIds.FromWords(id.Replace('_', '-')) == words;

    /// <summary>In an editor's words.</summary>
    public static string Name(PagePart part) =>
        part switch
        {
            PagePart.Navigation => "navigation",
            PagePart.Advert => "an advert",
            PagePart.Share => "share buttons",
            PagePart.Comments => "readers' comments",
            PagePart.Related => "links to other stories",
            PagePart.Newsletter => "a sign-up prompt",
            PagePart.Form => "a form or a button",
            _ => "what the page hides",
        };

    /// <summary>True when an element's class, itemprop or rel has a word in it.</summary>
    public static bool IsCalled(IElement element, Regex names) =>
        names.IsMatch($"{element.ClassName} {element.GetAttribute("itemprop")} {element.GetAttribute("rel")}");

    const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex("""(^|[\s_-])(by-?line|authors?|writers?|reporter|dateline-author)($|[\s_-])""", Options)]
    public static partial Regex BylineNames();

    [GeneratedRegex(
        """(^|[\s_-])(stand-?first|lede|lead-?in|dek|deck|sub-?title|sub-?head(line|ing)?|summary|excerpt|intro"""
            + """|teaser|description|vorspann|entradilla|chapo)($|[\s_-])""",
        Options
    )]
    public static partial Regex StandfirstNames();

    [GeneratedRegex(
        """(^|[\s_-])(credits?|copyright|copyrightholder|by-?line|photographer|photo-?credit|source|attribution"""
            + """|agency|creditText|author|creator)($|[\s_-])""",
        Options
    )]
    public static partial Regex CreditNames();

    [GeneratedRegex("""(^|[\s_-])(tags?|topics?|keywords?|tag-?list|tags-?links)($|[\s_-])""", Options)]
    public static partial Regex TagNames();

    [GeneratedRegex("""(^|\s)(wp-caption|wp-block-image|captioned-image|image-with-caption)($|\s)""", Options)]
    public static partial Regex FigureNames();

    [GeneratedRegex("""(^|[\s_-])(wp-caption-text|caption|captiontext|caption-text)($|[\s_-])""", Options)]
    public static partial Regex CaptionNames();

    [GeneratedRegex(
        """(^|\s)(ads?|advert(isement)?|adsbygoogle|ad-?(slot|unit|container|wrapper|box)|dfp|sponsor(ed)?"""
            + """|outbrain|taboola|share|sharing|share-?(bar|buttons?|tools|links)"""
            + """|social(-?(share|links|media|icons))?|sharedaddy|addtoany|sharethis"""
            + """|newsletter(-?(sign-?up|form|box|widget|cta|promo|block|banner|prompt))?"""
            + """|subscribe(-?(form|box|widget|cta|prompt))?|sign-?up(-?(form|box|prompt))?"""
            + """|paywall-?(prompt|overlay|barrier)|cookie(-?(banner|notice|consent|bar))?"""
            + """|consent(-?(banner|notice|bar))?|gdpr|popup|modal|comments?|comments?-?(area|list|section|form"""
            + """|respond)|respond|disqus(_thread)?|replies|nav|navbar|navigation|menu|breadcrumbs?|pagination|pager"""
            + """|skip-?link|sidebar|site-?(header|footer|nav|title|name|branding)|masthead|logo|post-?navigation"""
            + """|toc)($|\s)""",
        Options
    )]
    private static partial Regex ExactNames();

    [GeneratedRegex(
        """(^|[\s_-])(ads?|advert(s|isement|ising)?|adsbygoogle|ad-?(slot|unit|container|wrapper|box)|dfp"""
            + """|sponsor(ed)?|promo|outbrain|taboola)($|[\s_-])""",
        Options
    )]
    private static partial Regex Advert();

    [GeneratedRegex(
        """(^|[\s_-])(share|sharing|share-?(bar|buttons?|tools|links)|social(-?(share|links|media|icons))?"""
            + """|sharedaddy|addtoany|sharethis)($|[\s_-])""",
        Options
    )]
    private static partial Regex Share();

    [GeneratedRegex(
        """(^|\s)(comments?|comments?-?(area|list|section|form|respond)|respond|disqus(_thread)?|replies)($|\s)""",
        Options
    )]
    private static partial Regex Comments();

    [GeneratedRegex(
        """(^|[\s_-])(related(-?(posts|stories|articles|links|content))?|recommended|recirc"""
            + """|read-?(more|next|also)|most-?(read|popular)|more-?(stories|from|on)|see-?also|you-?may-?like"""
            + """|jp-relatedposts)($|[\s_-])""",
        Options
    )]
    private static partial Regex Related();

    [GeneratedRegex(
        """(^|[\s_-])(newsletter|subscribe|subscription|sign-?up|paywall|cookie|consent|gdpr|popup|modal)($|[\s_-])""",
        Options
    )]
    private static partial Regex Newsletter();

    [GeneratedRegex(
        """(^|\s)(nav|navbar|navigation|menu|breadcrumbs?|pagination|pager|skip-?link|sidebar"""
            + """|site-?(header|footer|nav|title|name|branding)|masthead|logo|post-?navigation|toc)($|\s)""",
        Options
    )]
    private static partial Regex Navigation();

    [GeneratedRegex(
        """(^|\s)(sr-only|visually-?hidden|screen-reader-text|u-hidden|is-hidden|assistive-text)($|\s)""",
        Options
    )]
    private static partial Regex Hidden();
}
