/** The part of schema.org that a news site uses: types and their properties. // schema.org */

/** A type's parents, and the properties that it has besides theirs; test/check/read/schema-vocabulary.test.ts compares both with schema-dts. */
type Row = readonly [parents: string, properties: string];

export const SCHEMA_TYPES: Readonly<Record<string, Row>> = {
  Thing: [
    "",
    "additionalType alternateName description disambiguatingDescription identifier image mainEntityOfPage name owner potentialAction sameAs subjectOf url",
  ],
  CreativeWork: [
    "Thing",
    "about abstract accessMode accessModeSufficient accessibilityAPI accessibilityControl accessibilityFeature accessibilityHazard accessibilitySummary accountablePerson acquireLicensePage aggregateRating alternativeHeadline archivedAt assesses associatedMedia audience audio author award awards character citation comment commentCount conditionsOfAccess contentLocation contentRating contentReferenceTime contributor copyrightHolder copyrightNotice copyrightYear correction countryOfOrigin creativeWorkStatus creator creditText dateCreated dateModified datePublished digitalSourceType discussionUrl displayLocation editEIDR editor educationalAlignment educationalLevel educationalUse encoding encodingFormat encodings exampleOfWork expires fileFormat funder funding genre hasPart headline inLanguage interactionStatistic interactivityType interpretedAsClaim isAccessibleForFree isBasedOn isBasedOnUrl isFamilyFriendly isPartOf keywords learningResourceType license locationCreated mainEntity maintainer material materialExtent mentions offers pattern position producer provider publication publisher publisherImprint publishingPrinciples recordedAt releasedEvent review reviews schemaVersion sdDatePublished sdLicense sdPublisher size sourceOrganization spatial spatialCoverage sponsor teaches temporal temporalCoverage text thumbnail thumbnailUrl timeRequired translationOfWork translator typicalAgeRange usageInfo version video wordCount workExample workTranslation",
  ],
  Article: [
    "CreativeWork",
    "articleBody articleSection backstory pageEnd pageStart pagination speakable wordCount",
  ],
  NewsArticle: ["Article", "dateline printColumn printEdition printPage printSection"],
  AnalysisNewsArticle: ["NewsArticle", ""],
  AskPublicNewsArticle: ["NewsArticle", ""],
  BackgroundNewsArticle: ["NewsArticle", ""],
  OpinionNewsArticle: ["NewsArticle", ""],
  ReportageNewsArticle: ["NewsArticle", ""],
  ReviewNewsArticle: ["NewsArticle Review", ""],
  Report: ["Article", "reportNumber"],
  WebPage: [
    "CreativeWork",
    "breadcrumb lastReviewed mainContentOfPage primaryImageOfPage relatedLink reviewedBy significantLink significantLinks speakable specialty",
  ],
  AboutPage: ["WebPage", ""],
  CollectionPage: ["WebPage", ""],
  ContactPage: ["WebPage", ""],
  ProfilePage: ["WebPage", ""],
  SearchResultsPage: ["WebPage", ""],
  WebSite: ["CreativeWork", "issn"],
  WebPageElement: ["CreativeWork", "cssSelector xpath"],
  MediaObject: [
    "CreativeWork",
    "associatedArticle bitrate contentSize contentUrl duration embedUrl encodesCreativeWork encodingFormat endTime height ineligibleRegion interpretedAsClaim playerType productionCompany regionsAllowed requiresSubscription sha256 startTime uploadDate width",
  ],
  ImageObject: ["MediaObject", "caption embeddedTextCaption exifData representativeOfPage"],
  AudioObject: ["MediaObject", "caption embeddedTextCaption transcript"],
  VideoObject: [
    "MediaObject",
    "actor actors caption director directors embeddedTextCaption musicBy transcript videoFrameSize videoQuality",
  ],
  Comment: ["CreativeWork", "downvoteCount parentItem sharedContent upvoteCount"],
  CorrectionComment: ["Comment", ""],
  Quotation: ["CreativeWork", "spokenByCharacter"],
  Claim: ["CreativeWork", "appearance claimInterpreter firstAppearance"],
  Review: [
    "CreativeWork",
    "associatedClaimReview associatedMediaReview associatedReview itemReviewed negativeNotes positiveNotes reviewAspect reviewBody reviewRating",
  ],
  Rating: ["Thing", "author bestRating ratingExplanation ratingValue reviewAspect worstRating"],
  Dataset: [
    "CreativeWork",
    "catalog datasetTimeInterval distribution includedDataCatalog includedInDataCatalog issn measurementMethod measurementTechnique variableMeasured variablesMeasured",
  ],
  CreativeWorkSeries: ["CreativeWork", "endDate issn startDate"],
  ArchiveComponent: ["CreativeWork", "holdingArchive itemLocation"],
  ItemList: ["Thing", "aggregateElement itemListElement itemListOrder numberOfItems"],
  BreadcrumbList: ["ItemList", ""],
  ListItem: ["Thing", "item nextItem position previousItem"],
  DefinedTerm: ["Thing", "about inDefinedTermSet termCode"],
  Language: ["Thing", ""],
  QuantitativeValue: ["Thing", "additionalProperty maxValue minValue unitCode unitText value valueReference"],
  PropertyValue: [
    "Thing",
    "maxValue measurementMethod measurementTechnique minValue propertyID unitCode unitText value valueGroup valueReference",
  ],
  MonetaryAmount: ["Thing", "currency maxValue minValue validFrom validThrough value"],
  ContactPoint: [
    "Thing",
    "areaServed availableLanguage contactOption contactType email faxNumber hoursAvailable productSupported serviceArea telephone",
  ],
  PostalAddress: [
    "ContactPoint",
    "addressCountry addressLocality addressRegion extendedAddress postOfficeBoxNumber postalCode streetAddress",
  ],
  GeoCoordinates: ["Thing", "address addressCountry elevation latitude longitude postalCode"],
  Person: [
    "Thing",
    "additionalName address affiliation agentInteractionStatistic alumniOf award awards birthDate birthPlace brand callSign children colleague colleagues contactPoint contactPoints deathDate deathPlace duns email familyName faxNumber follows funder funding gender givenName globalLocationNumber hasCertification hasCredential hasOccupation hasOfferCatalog hasPOS height homeLocation honorificPrefix honorificSuffix interactionStatistic isicV4 jobTitle knows knowsAbout knowsLanguage lifeEvent makesOffer memberOf naics nationality netWorth owns parent parents performerIn pronouns publishingPrinciples relatedTo seeks sibling siblings skills sponsor spouse taxID telephone vatID weight workLocation worksFor",
  ],
  Role: ["Thing", "endDate namedPosition roleName startDate"],
  OrganizationRole: ["Role", "numberedPosition"],
  Organization: [
    "Thing",
    "acceptedPaymentMethod actionableFeedbackPolicy address agentInteractionStatistic aggregateRating alumni areaServed authorizedRepresentative award awards brand companyRegistration contactPoint contactPoints correctionsPolicy department dissolutionDate diversityPolicy diversityStaffingReport duns email employee employees ethicsPolicy event events faxNumber founder founders foundingDate foundingLocation funder funding globalLocationNumber hasCertification hasCredential hasGS1DigitalLink hasMemberProgram hasMerchantReturnPolicy hasOfferCatalog hasPOS hasProductReturnPolicy hasShippingService interactionStatistic isicV4 iso6523Code keywords knowsAbout knowsLanguage legalAddress legalName legalRepresentative leiCode location logo makesOffer member memberOf members naics nonprofitStatus numberOfEmployees ownershipFundingInfo owns parentOrganization publishingPrinciples review reviews seeks serviceArea skills slogan sponsor subOrganization taxID telephone unnamedSourcesPolicy vatID",
  ],
  NewsMediaOrganization: [
    "Organization",
    "actionableFeedbackPolicy correctionsPolicy diversityPolicy diversityStaffingReport ethicsPolicy masthead missionCoveragePrioritiesPolicy noBylinesPolicy ownershipFundingInfo unnamedSourcesPolicy verificationFactCheckingPolicy",
  ],
  GovernmentOrganization: ["Organization", ""],
  NGO: ["Organization", ""],
  Corporation: ["Organization", "tickerSymbol"],
  Place: [
    "Thing",
    "additionalProperty address aggregateRating amenityFeature branchCode containedIn containedInPlace containsPlace event events faxNumber geo geoContains geoCoveredBy geoCovers geoCrosses geoDisjoint geoEquals geoIntersects geoOverlaps geoTouches geoWithin globalLocationNumber hasCertification hasDriveThroughService hasGS1DigitalLink hasMap isAccessibleForFree isicV4 keywords latitude logo longitude map maps maximumAttendeeCapacity openingHoursSpecification photo photos publicAccess review reviews slogan smokingAllowed specialOpeningHoursSpecification telephone tourBookingPage",
  ],
  AdministrativeArea: ["Place", ""],
  City: ["Place", ""],
  Country: ["Place", ""],
  Event: [
    "Thing",
    "about actor aggregateRating attendee attendees audience composer contributor director doorTime duration endDate eventAttendanceMode eventSchedule eventStatus funder funding hasParticipationOffer hasSponsorshipOffer inLanguage isAccessibleForFree keywords location maximumAttendeeCapacity maximumPhysicalAttendeeCapacity maximumVirtualAttendeeCapacity offers organizer performer performers previousStartDate recordedIn remainingAttendeeCapacity review sponsor startDate subEvent subEvents superEvent translator typicalAgeRange workFeatured workPerformed",
  ],
  Action: [
    "Thing",
    "actionProcess actionStatus agent endTime error instrument location object participant provider result startTime target",
  ],
  SearchAction: ["Action", "query"],
  EntryPoint: [
    "Thing",
    "actionApplication actionPlatform application contentType encodingType httpMethod urlTemplate",
  ],
  SpeakableSpecification: ["Thing", "cssSelector xpath"],
  InteractionCounter: [
    "Thing",
    "endTime interactionService interactionType location startTime userInteractionCount",
  ],
};

const known = new Map<string, ReadonlySet<string> | null>();

/** The properties of a type, with those of its parents; null of a type that is not in the table. */
export function propertiesOf(type: string): ReadonlySet<string> | null {
  const found = known.get(type);
  if (found !== undefined) return found;
  const row = Object.hasOwn(SCHEMA_TYPES, type) ? SCHEMA_TYPES[type] : undefined;
  const all = row === undefined ? null : new Set([...wordsIn(row[1]), ...parentsOf(row).flatMap(inherited)]);
  known.set(type, all);
  return all;
}

/** Whether it is that type, or one below it. */
export function isA(type: string, wanted: string): boolean {
  if (type === wanted) return true;
  const row = Object.hasOwn(SCHEMA_TYPES, type) ? SCHEMA_TYPES[type] : undefined;
  return row !== undefined && parentsOf(row).some((parent) => isA(parent, wanted));
}

function inherited(parent: string): readonly string[] {
  return [...(propertiesOf(parent) ?? [])];
}

function parentsOf([parents]: Row): readonly string[] {
  return wordsIn(parents);
}

function wordsIn(list: string): readonly string[] {
  return list === "" ? [] : list.split(" ");
}
