namespace HarrisTrip.Tracing;

/// <summary>
/// What the making of a file can ask of the site around it. A question's answer is known by its hash.
/// </summary>
public enum QuestionKind : byte
{
    /// <summary>The whole article at a path of the source folder.</summary>
    Article,

    /// <summary>What other pages need of the article at a path of the source folder.</summary>
    Head,

    /// <summary>What the article at a path of the source folder says of its pictures.</summary>
    Records,

    /// <summary>The article that an author names.</summary>
    Named,

    /// <summary>Whether several articles have a slug.</summary>
    IsAmbiguous,

    /// <summary>All articles that are published.</summary>
    Articles,

    /// <summary>All pages that are published.</summary>
    Pages,

    /// <summary>All articles that have corrections.</summary>
    Corrected,

    /// <summary>Whether anything published was corrected.</summary>
    HasCorrections,

    /// <summary>What is embargoed.</summary>
    Embargoed,

    /// <summary>What would give away what is embargoed, wherever it stood.</summary>
    Embargo,

    /// <summary>What has expired.</summary>
    Gone,

    /// <summary>The editions.</summary>
    Editions,

    /// <summary>The edition of a language.</summary>
    Edition,

    /// <summary>Whether readers can search.</summary>
    HasSearch,

    /// <summary>The editions that can be searched.</summary>
    Searched,

    /// <summary>The names of an edition's lists of one kind.</summary>
    Lists,

    /// <summary>The list of a name.</summary>
    List,

    /// <summary>The list whose pages lie in a folder of the bundle.</summary>
    ListAt,

    /// <summary>How many articles a list has.</summary>
    Count,

    /// <summary>The article at a place of a list.</summary>
    Item,

    /// <summary>The place of an article in a list.</summary>
    Place,

    /// <summary>Whether a list holds an article with a date, as feeds need.</summary>
    HasDated,

    /// <summary>The articles before and after an article.</summary>
    Neighbours,

    /// <summary>The articles that are most like an article.</summary>
    Related,

    /// <summary>Whether a page is planned at a path of the bundle.</summary>
    Page,

    /// <summary>Whether there is a file at a path of the bundle.</summary>
    File,

    /// <summary>The file at a path of the source folder, as a picture or an attachment.</summary>
    Asset,

    /// <summary>The file of data that templates see under a name.</summary>
    Data,

    /// <summary>A template or another text of the theme.</summary>
    Template,

    /// <summary>A file of the theme as it is published.</summary>
    ThemeFile,

    /// <summary>The site's icon.</summary>
    Icon,

    /// <summary>The look that site.yaml describes, with its fonts and its logo.</summary>
    Style,

    /// <summary>The pictures on an article's page.</summary>
    Pictures,

    /// <summary>Whether a moment has passed, in ticks of UTC.</summary>
    IsPast,
}
