namespace HarrisTrip.Diagnostics;

/// <summary>What a rule is about. Rules are listed and chosen by these.</summary>
public enum RuleGroup
{
    /// <summary>What an author or the site's owner wrote: front matter, Markdown, settings, templates.</summary>
    Article,

    /// <summary>Conformance to the HTML Living Standard.</summary>
    Html,

    /// <summary>Roles, states and properties (WAI-ARIA, ARIA in HTML).</summary>
    Aria,

    /// <summary>Addresses, and what they lead to.</summary>
    Links,

    /// <summary>What all readers need to read a page (WCAG).</summary>
    Access,

    /// <summary>Titles, descriptions, previews and structured data.</summary>
    Metadata,

    /// <summary>Feeds and sitemaps.</summary>
    Feeds,

    /// <summary>What could run, leak or be changed on the way.</summary>
    Security,

    /// <summary>Bytes, and how fast a page shows.</summary>
    Weight,

    /// <summary>Who made a picture, and on which terms it is shown.</summary>
    Rights,
}
