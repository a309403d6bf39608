/** Where our rules and the W3C's feed validator do not say the same of a fixture, and why that is right. A note that is not needed fails a test. */

export interface Difference {
  /** The class that only one of the two gives. */
  readonly class: string;
  readonly files: readonly string[];
  readonly why: string;
}

/** What a rule of ours finds, by a name of the validator, where the validator is silent. */
export const ONLY_OURS: readonly Difference[] = [
  {
    class: "MissingElement",
    files: ["opml-no-title.xml"],
    why: "OPML lets a list have no title; readers show it, so we ask for it.",
  },
  {
    class: "InvalidFullLink",
    files: ["opml-relative-address.xml"],
    why: "It does not look at xmlUrl; a list of feeds is read away from the site.",
  },
  {
    class: "InvalidRSSVersion",
    files: ["rss-version.xml"],
    why: "It takes RSS 0.91 and 0.92 too; we write and check 2.0.",
  },
  {
    class: "ProblematicalRFC822Date",
    files: ["rss-date-in-local-time.xml", "rss-date-with-zone-name.xml"],
    why: "It takes every zone; only universal time worked in all aggregators that were tried.",
  },
  {
    class: "InvalidLink",
    files: ["no-host-in-address.xml"],
    why: "It asks http and ftp for a host, and not https.",
  },
  {
    class: "DangerousStyleAttr",
    files: ["style-attribute.xml"],
    why: "It takes style attributes with properties of its list; readers remove them all.",
  },
  {
    class: "ContainsRelRef",
    files: ["relative-cite.xml", "relative-in-xhtml.xml", "relative-poster.xml", "relative-srcset.xml"],
    why: "It looks at <a href> and <img src> in RSS, and nowhere in Atom; a relative address leads nowhere in either.",
  },
  {
    class: "ContainsSystemEntity",
    files: ["xml-billion-laughs.xml"],
    why: "It reports a DOCTYPE only if that names a file; we refuse each.",
  },
  {
    class: "SAXError",
    files: ["xml-billion-laughs.xml"],
    why: "It expands the entities; we never do, so that one is not defined.",
  },
];

/** What the validator finds, and none of our rules by its name. */
export const ONLY_THEIRS: readonly Difference[] = [
  {
    class: "UnknownNamespace",
    files: [
      "atom-misspelt-namespace.xml",
      "atom-old-namespace.xml",
      "rss-namespace.xml",
      "atom-tombstone-twice.xml",
      "atom-tombstone-without-date.xml",
      "atom-link-past-end.xml",
      "good-archive.xml",
    ],
    why: "The root's own wrong namespace is reported once. Tombstones (RFC 6721) are younger than its list.",
  },
  {
    class: "MissingTextualContent",
    files: ["atom-entry-without-content.xml"],
    why: "An entry without text or page is reported once.",
  },
  {
    class: "DuplicateUpdated",
    files: ["atom-same-id.xml"],
    why: "Two briefs may be of one minute; no clause forbids it.",
  },
  {
    class: "ContainsUndeclaredHTML",
    files: ["atom-content-type.xml"],
    why: "An echo of a type that is none.",
  },
  {
    class: "HtmlFragment",
    files: ["atom-text-type.xml"],
    why: "An echo of a type that a title cannot have.",
  },
  {
    class: "ArchiveIncomplete",
    files: ["atom-archive-without-current.xml"],
    why: "A site of one day has one archive document, which has no neighbour; RFC 5005 § 4 allows it.",
  },
  {
    class: "SelfDoesntMatchLocation",
    files: ["rss-two-selves.xml"],
    why: "It compares each; we say that the feed gives its own address twice.",
  },
  {
    class: "NeedDescriptionBeforeContent",
    files: ["rss-empty-item.xml", "rss-item-without-description.xml"],
    why: "That a description is missing is reported as that, not as a matter of order.",
  },
  {
    class: "MissingEncoding",
    files: ["blank-first-line.xml"],
    why: "An echo: it does not find the declaration below the blank line.",
  },
  {
    class: "BadCharacters",
    files: ["latin-1.xml", "other-encoding.xml"],
    why: "It goes on in the wrong encoding; one message says which file is not UTF-8, or says to be something else.",
  },
  {
    class: "NotHtml",
    files: ["other-encoding.xml", "misread-character-reference.xml"],
    why: "An echo of misread characters.",
  },
  {
    class: "AvoidNamespacePrefix",
    files: ["unusual-prefix.xml"],
    why: "It does not know yet that the file is RSS, where Atom needs a prefix.",
  },
];
