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
    class: "InvalidFullLink",
    files: ["opml-relative-address.xml"],
    why: "It does not look at xmlUrl; a list of feeds is read away from the site.",
  },
  {
    class: "EmailFormat",
    files: ["rss-mailto-author.xml"],
    why: "It takes mailto: off; the element holds an e-mail and a name, no address of a link.",
  },
  {
    class: "ImplausibleDate",
    files: ["rss-date-in-year-1.xml"],
    why: "It takes any date before today; the year 1 is a field that was left empty.",
  },
  {
    class: "SelfDoesntMatchLocation",
    files: ["atom-relative-self.xml"],
    why: "It knows the address; read by itself, a feed with a relative address has none.",
  },
  {
    class: "NonstdEncoding",
    files: ["utf-16-undeclared.xml", "utf-16-with-mark.xml", "utf-16-without-mark.xml"],
    why: "Every XML processor reads UTF-16; many feed readers do not.",
  },
  {
    class: "MissingEncoding",
    files: ["utf-16-undeclared.xml", "xml-1.1.xml"],
    why: "It takes a declaration without encoding in UTF-16, and of another version; some readers take one form only.",
  },
  {
    class: "UnicodeError",
    files: ["utf-16-in-name-only.xml"],
    why: "It calls the same fault SAXError.",
  },
  {
    class: "InvalidLink",
    files: ["no-host-in-address.xml"],
    why: "It asks http and ftp for a host, and not https.",
  },
  {
    class: "SchemeNotIANARegistered",
    files: ["script-address.xml"],
    why: "It looks at the scheme of links of RSS, not of links in the HTML of a brief.",
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
      "atom-no-namespace-in-xhtml.xml",
      "atom-no-vocabulary.xml",
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
    class: "NotBase64",
    files: ["atom-content-twice.xml"],
    why: "An echo: what should not be there at all is not in Base64.",
  },
  {
    class: "MissingXhtmlDiv",
    files: ["atom-div-of-atom.xml"],
    why: "It says of one <div> without its namespace that it is missing and that it is no HTML; we say it once.",
  },
  {
    class: "SameDocumentReference",
    files: ["atom-xml-base-with-space.xml"],
    why: "A link to the start of the site, resolved by xml:base, is meant.",
  },
  {
    class: "UnexpectedContentType",
    files: ["good-entry.xml", "opml-old-root.xml"],
    why: "Of the HTTP header, which we do not know.",
  },
  {
    class: "MissingEncoding",
    files: ["blank-first-line.xml", "mark-and-other-declaration.xml"],
    why: "An echo: it does not find the declaration below the blank line, or behind the mark.",
  },
  {
    class: "NonstdEncoding",
    files: ["not-ascii.xml"],
    why: "One message says that the bytes are not of that encoding.",
  },
  {
    class: "EncodingMismatch",
    files: ["opml-latin-1.xml"],
    why: "Of the HTTP header, which we do not know.",
  },
  {
    class: "UnicodeError",
    files: ["opml-latin-1.xml"],
    why: "It reads the file as the HTTP header says.",
  },
  {
    class: "MissingDCLanguage",
    files: ["rdf.xml"],
    why: "RSS 1.0 is named, and not checked.",
  },
  {
    class: "MissingElement",
    files: ["rdf.xml"],
    why: "RSS 1.0 is named, and not checked.",
  },
  {
    class: "NotBlank",
    files: ["rss-guid-blank.xml"],
    why: "That the id is no address is reported once.",
  },
  {
    class: "SAXError",
    files: ["utf-16-in-name-only.xml", "utf-16-without-mark.xml"],
    why: "It does not read UTF-16 without a mark; the first of the two has a message of ours.",
  },
  {
    class: "DuplicateDescriptionSemantics",
    files: ["xhtml-body-in-rss.xml"],
    why: "No clause forbids an item to have its text twice.",
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
    files: ["rss-empty-item.xml"],
    why: "That an item says nothing is reported as that, not as a matter of order.",
  },
  {
    class: "BadCharacters",
    files: ["latin-1.xml", "not-ascii.xml", "opml-latin-1.xml"],
    why: "It goes on in the wrong encoding, or in that of the HTTP header; one message says what is wrong with the file.",
  },
  {
    class: "NotHtml",
    files: ["other-encoding.xml", "misread-character-reference.xml", "import-in-html.xml"],
    why: "An echo of misread characters, or of what no HTML begins with.",
  },
  {
    class: "AvoidNamespacePrefix",
    files: ["unusual-prefix.xml"],
    why: "It does not know yet that the file is RSS, where Atom needs a prefix.",
  },
];
