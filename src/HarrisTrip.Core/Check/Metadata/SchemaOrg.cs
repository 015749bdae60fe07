using System.Collections.Frozen;
using HarrisTrip.Html;

namespace HarrisTrip.Check.Metadata;

/// <summary>
/// The part of schema.org's vocabulary that news uses (release 29): types, what they inherit, and their properties.
/// </summary>
static class SchemaOrg
{
    /// <summary>Types whose properties are all listed: name, parents, own properties.</summary>
    static readonly (string Name, string Parents, string Properties)[] Table =
    [
        (
            "Thing",
            "",
            "additionalType alternateName description disambiguatingDescription identifier image "
                + "mainEntityOfPage name owner potentialAction sameAs subjectOf url"
        ),
        (
            "CreativeWork",
            "Thing",
            "about abstract accessMode accessModeSufficient accessibilityAPI accessibilityControl "
                + "accessibilityFeature accessibilityHazard accessibilitySummary accountablePerson "
                + "acquireLicensePage aggregateRating "
                + "alternativeHeadline archivedAt assesses associatedMedia audience audio author award awards "
                + "character citation comment commentCount conditionsOfAccess contentLocation contentRating "
                + "contentReferenceTime contributor copyrightHolder "
                + "copyrightNotice copyrightYear correction countryOfOrigin creativeWorkStatus creator "
                + "creditText dateCreated dateModified datePublished digitalSourceType discussionUrl "
                + "displayLocation editEIDR editor educationalAlignment "
                + "educationalLevel educationalUse encoding encodingFormat encodings exampleOfWork expires "
                + "fileFormat funder funding genre hasPart headline inLanguage interactionStatistic "
                + "interactivityType interpretedAsClaim isAccessibleForFree "
                + "isBasedOn isBasedOnUrl isFamilyFriendly isPartOf keywords learningResourceType license "
                + "locationCreated mainEntity maintainer material materialExtent mentions offers pattern "
                + "position producer provider publication publisher "
                + "publisherImprint publishingPrinciples recordedAt releasedEvent review reviews schemaVersion "
                + "sdDatePublished sdLicense sdPublisher size sourceOrganization spatial spatialCoverage "
                + "sponsor teaches temporal temporalCoverage text "
                + "thumbnail thumbnailUrl timeRequired translationOfWork translator typicalAgeRange usageInfo "
                + "version video wordCount workExample workTranslation"
        ),
        (
            "Article",
            "CreativeWork",
            "articleBody articleSection backstory pageEnd pageStart pagination speakable wordCount"
        ),
        ("NewsArticle", "Article", "dateline printColumn printEdition printPage printSection"),
        ("AnalysisNewsArticle", "NewsArticle", ""),
        ("AskPublicNewsArticle", "NewsArticle", ""),
        ("BackgroundNewsArticle", "NewsArticle", ""),
        ("OpinionNewsArticle", "NewsArticle", ""),
        ("ReportageNewsArticle", "NewsArticle", ""),
        ("ReviewNewsArticle", "NewsArticle CriticReview", ""),
        ("AdvertiserContentArticle", "Article", ""),
        ("SatiricalArticle", "Article", ""),
        ("Report", "Article", "reportNumber"),
        ("TechArticle", "Article", "dependencies proficiencyLevel"),
        ("SocialMediaPosting", "Article", "sharedContent"),
        ("BlogPosting", "SocialMediaPosting", ""),
        ("LiveBlogPosting", "BlogPosting", "coverageEndTime coverageStartTime liveBlogUpdate"),
        ("DiscussionForumPosting", "SocialMediaPosting", ""),
        (
            "Review",
            "CreativeWork",
            "associatedClaimReview associatedMediaReview associatedReview itemReviewed negativeNotes "
                + "positiveNotes reviewAspect reviewBody reviewRating"
        ),
        ("CriticReview", "Review", ""),
        ("ClaimReview", "Review", "claimReviewed"),
        ("Comment", "CreativeWork", "downvoteCount parentItem sharedContent upvoteCount"),
        ("CorrectionComment", "Comment", ""),
        (
            "MediaObject",
            "CreativeWork",
            "associatedArticle bitrate contentSize contentUrl duration embedUrl encodesCreativeWork endTime "
                + "height ineligibleRegion playerType productionCompany regionsAllowed requiresSubscription sha256 "
                + "startTime "
                + "uploadDate width"
        ),
        ("ImageObject", "MediaObject", "caption embeddedTextCaption exifData representativeOfPage"),
        ("AudioObject", "MediaObject", "caption embeddedTextCaption transcript"),
        (
            "VideoObject",
            "MediaObject",
            "actor actors caption director directors embeddedTextCaption musicBy transcript videoFrameSize videoQuality"
        ),
        (
            "WebPage",
            "CreativeWork",
            "breadcrumb lastReviewed mainContentOfPage primaryImageOfPage relatedLink reviewedBy "
                + "significantLink significantLinks speakable specialty"
        ),
        ("CollectionPage", "WebPage", ""),
        ("AboutPage", "WebPage", ""),
        ("ContactPage", "WebPage", ""),
        ("ProfilePage", "WebPage", ""),
        ("WebSite", "CreativeWork", "issn"),
        ("WebPageElement", "CreativeWork", "cssSelector xpath"),
        ("ItemList", "Thing", "aggregateElement itemListElement itemListOrder numberOfItems"),
        ("BreadcrumbList", "ItemList", ""),
        ("ListItem", "Thing", "item nextItem position previousItem"),
        (
            "Person",
            "Thing",
            "additionalName address affiliation agentInteractionStatistic alumniOf award awards birthDate "
                + "birthPlace brand callSign children colleague colleagues contactPoint contactPoints deathDate "
                + "deathPlace duns "
                + "email familyName faxNumber follows funder funding gender givenName globalLocationNumber "
                + "hasCertification hasCredential hasOccupation hasOfferCatalog hasPOS height homeLocation "
                + "honorificPrefix honorificSuffix interactionStatistic "
                + "isicV4 jobTitle knows knowsAbout knowsLanguage lifeEvent makesOffer memberOf naics "
                + "nationality netWorth owns parent parents performerIn pronouns publishingPrinciples relatedTo "
                + "seeks sibling siblings skills sponsor spouse taxID "
                + "telephone vatID weight workLocation worksFor"
        ),
        (
            "Organization",
            "Thing",
            "acceptedPaymentMethod actionableFeedbackPolicy address agentInteractionStatistic aggregateRating "
                + "alumni areaServed authorizedRepresentative award awards brand companyRegistration contactPoint "
                + "contactPoints correctionsPolicy department "
                + "dissolutionDate diversityPolicy diversityStaffingReport duns email employee employees "
                + "ethicsPolicy event events faxNumber founder founders foundingDate foundingLocation funder "
                + "funding globalLocationNumber hasCertification "
                + "hasCredential hasGS1DigitalLink hasMemberProgram hasMerchantReturnPolicy hasOfferCatalog "
                + "hasPOS hasProductReturnPolicy hasShippingService interactionStatistic isicV4 iso6523Code "
                + "keywords knowsAbout knowsLanguage legalAddress "
                + "legalName legalRepresentative leiCode location logo makesOffer member memberOf members naics "
                + "nonprofitStatus numberOfEmployees ownershipFundingInfo owns parentOrganization "
                + "publishingPrinciples review reviews seeks serviceArea "
                + "skills slogan sponsor subOrganization taxID telephone unnamedSourcesPolicy vatID"
        ),
        (
            "NewsMediaOrganization",
            "Organization",
            "masthead missionCoveragePrioritiesPolicy noBylinesPolicy verificationFactCheckingPolicy"
        ),
    ];

    /// <summary>Other types that stand in news: known by name only.</summary>
    static readonly FrozenSet<string> Named = WordList.SetOf(
        """
        Action AggregateOffer AggregateRating Airline Answer Audience Blog Book Brand BroadcastEvent
        BroadcastService Car City Claim ContactPoint Corporation Country Course CreativeWorkSeason
        CreativeWorkSeries DataCatalog DataDownload Dataset DefinedTerm Distance Duration EducationalOrganization
        EntryPoint Episode Event FAQPage FinancialProduct Game GeoCoordinates GeoShape GovernmentOrganization HowTo
        HowToStep HowToSection HowToTool HowToSupply ImageGallery IndividualProduct InteractionCounter JobPosting
        Language Legislation LocalBusiness Map MediaGallery MediaReview MediaSubscription MonetaryAmount Movie
        MusicGroup NGO Newspaper NutritionInformation Occupation Offer OfferCatalog OpeningHoursSpecification
        PerformingGroup Periodical Photograph Place PodcastEpisode PodcastSeries PodcastSeason PostalAddress Product
        ProgramMembership PropertyValue PropertyValueSpecification PublicationEvent PublicationIssue
        PublicationVolume QAPage QuantitativeValue Question Quotation RadioChannel Rating ReadAction Recipe
        Restaurant SearchAction SearchResultsPage Series Service SiteNavigationElement SoftwareApplication
        SpeakableSpecification SpecialAnnouncement SportsEvent SportsOrganization SportsTeam State SubscribeAction
        Table Taxon TelevisionChannel Trip TVEpisode TVSeries VideoGallery VideoGame ViewAction VirtualLocation
        VisualArtwork WPAdBlock WPFooter WPHeader WPSideBar WarrantyPromise WebApplication WebAPI WebContent
        """
    );

    static readonly FrozenDictionary<string, FrozenSet<string>> Properties = Table.ToFrozenDictionary(
        t => t.Name,
        t => All(t.Name).ToFrozenSet(StringComparer.Ordinal),
        StringComparer.Ordinal
    );

    static readonly FrozenSet<string> Articles = Table
        .Where(t => t.Name == "Article" || Inherits(t.Name, "Article"))
        .Select(t => t.Name)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Properties whose values are dates, with or without a time.</summary>
    public static readonly FrozenSet<string> Dates = WordList.SetOf(
        """
        datePublished dateModified dateCreated uploadDate expires coverageStartTime coverageEndTime birthDate
        deathDate foundingDate dissolutionDate sdDatePublished lastReviewed
        """
    );

    /// <summary>Properties whose values, where they are text, are addresses.</summary>
    public static readonly FrozenSet<string> Addresses = WordList.SetOf(
        """
        url image logo thumbnailUrl contentUrl embedUrl sameAs mainEntityOfPage primaryImageOfPage discussionUrl
        """
    );

    public static IEnumerable<string> Types => Table.Select(t => t.Name).Concat(Named);

    public static bool IsArticle(string type) => Articles.Contains(type);

    public static bool Knows(string type) => Properties.ContainsKey(type) || Named.Contains(type);

    /// <summary>The properties that a thing of these types may have; null when they are not all known.</summary>
    public static IReadOnlySet<string>? PropertiesOf(IReadOnlyList<string> types) =>
        types.Count == 0 || types.Any(t => !Properties.ContainsKey(t)) ? null
        : types.Count == 1 ? Properties[types[0]]
        : types.SelectMany(t => Properties[t]).ToHashSet(StringComparer.Ordinal);

    /// <summary>A type or property without the address of the vocabulary in front.</summary>
    public static string Bare(string name)
    {
        foreach (var vocabulary in new[] { "https://schema.org/", "http://schema.org/", "schema:" })
        {
            if (name.StartsWith(vocabulary, StringComparison.Ordinal))
            {
                return name[vocabulary.Length..];
            }
        }
        return name;
    }

    static IEnumerable<string> All(string type)
    {
        var (_, parents, own) = Array.Find(Table, t => t.Name == type);
        return own.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Concat(parents.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(All));
    }

    static bool Inherits(string type, string from) =>
        Array
            .Find(Table, t => t.Name == type)
            .Parents.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Any(p => p == from || Inherits(p, from));
}
