import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import type { XmlElement } from "../read/parse-xml.ts";

/** A value that has one of a few forms. // Media RSS 1.5 */
interface Value {
  readonly element: string;
  /** Null: the text of the element. */
  readonly attribute: string | null;
  readonly w3c: string;
  /** What should stand there, as a message says it. */
  readonly expected: string;
  readonly isRight: (found: string, element: XmlElement) => boolean;
}

const TIME = /^(?:now|\d+(?:\.\d+)?|\d+:\d\d:\d\d(?:\.\d+)?)$/;
const FLAG = /^(?:true|false)$/i;
const COUNTRY = /^[a-z]{2}$/i;
const COUNTRIES = /^\S+(?: \S+)*$/;
/** In hexadecimals. */
const LENGTHS: Readonly<Record<string, number>> = { md5: 32, "sha-1": 40, "sha-256": 64, "sha-512": 128 };
const ICRA = "(?:[nsvlocx]z [01]|(?:n[a-c]|s[a-f]|v[a-j]|l[a-c]|o[a-h]|c[ab]|x[a-e]) 1)";
/** The ratings of each scheme; those of another are not known here. */
const RATINGS: Readonly<Record<string, RegExp>> = {
  "urn:simple": /^(?:adult|nonadult)$/,
  "urn:mpaa": /^(?:g|m|nc-17|pg|pg-13|r|x)$/,
  "urn:v-chip": /^(?:14\+|18\+|c|c8|g|pg|tv-14|tv-g|tv-ma|tv-pg|tv-y|tv-y7|tv-y7-fv)$/,
  "urn:icra": new RegExp(`^r \\(${ICRA}(?: ${ICRA})*\\)$`),
};

const algorithmOf = ({ attributes }: XmlElement) => attributes.get("algo") ?? "md5";
const among = (...words: readonly string[]) => ({
  expected: words.join(", "),
  isRight: (found: string) => words.includes(found),
});

const VALUES: readonly Value[] = [
  {
    element: "content",
    attribute: "expression",
    w3c: "InvalidMediaExpression",
    ...among("full", "sample", "nonstop"),
  },
  {
    element: "content",
    attribute: "isDefault",
    w3c: "InvalidTrueFalse",
    expected: "true, false",
    isRight: (found) => FLAG.test(found),
  },
  {
    element: "content",
    attribute: "channels",
    w3c: "InvalidNonNegativeInteger",
    expected: "2",
    isRight: (found) => /^\d+$/.test(found),
  },
  { element: "content", attribute: "lang", w3c: "InvalidLanguage", expected: "fr", isRight: isLanguageCode },
  { element: "text", attribute: "lang", w3c: "InvalidLanguage", expected: "fr", isRight: isLanguageCode },
  {
    element: "text",
    attribute: "start",
    w3c: "InvalidNPTTime",
    expected: "00:01:15.5",
    isRight: (found) => TIME.test(found),
  },
  {
    element: "text",
    attribute: "end",
    w3c: "InvalidNPTTime",
    expected: "00:01:15.5",
    isRight: (found) => TIME.test(found),
  },
  {
    element: "thumbnail",
    attribute: "time",
    w3c: "InvalidNPTTime",
    expected: "00:01:15.5",
    isRight: (found) => TIME.test(found),
  },
  {
    element: "hash",
    attribute: "algo",
    w3c: "InvalidMediaHash",
    expected: "md5, sha-1",
    isRight: (found) => Object.hasOwn(LENGTHS, found),
  },
  {
    element: "hash",
    attribute: null,
    w3c: "InvalidMediaHash",
    expected: "dfdec888b72151965a34b4b59031290a",
    isRight: (found, element) =>
      /^[\da-z]+$/i.test(found) && (LENGTHS[algorithmOf(element)] ?? found.length) === found.length,
  },
  {
    element: "rating",
    attribute: null,
    w3c: "InvalidMediaRating",
    expected: "adult, nonadult",
    isRight: (found, { attributes }) =>
      RATINGS[attributes.get("scheme") ?? "urn:simple"]?.test(found) ?? true,
  },
  {
    element: "restriction",
    attribute: "relationship",
    w3c: "InvalidMediaRestrictionRel",
    ...among("allow", "deny"),
  },
  {
    element: "restriction",
    attribute: "type",
    w3c: "InvalidMediaRestrictionType",
    ...among("country", "uri", "sharing"),
  },
  {
    element: "restriction",
    attribute: null,
    w3c: "InvalidMediaRestriction",
    expected: "all, none",
    isRight: (found, { attributes }) =>
      attributes.has("type") || found === "" || found === "all" || found === "none",
  },
  {
    element: "restriction",
    attribute: null,
    w3c: "InvalidCountryCode",
    expected: "fr be ch",
    isRight: (found, { attributes }) =>
      attributes.get("type") !== "country" ||
      (COUNTRIES.test(found) && found.split(" ").every((code) => COUNTRY.test(code))),
  },
];

/** What has a form in Media RSS, wherever it stands. */
export function* checkMediaValues(element: XmlElement, place: Problem["place"]): Generator<Problem> {
  for (const { element: local, attribute, w3c, expected, isRight } of VALUES) {
    if (element.local !== local) continue;
    const found = attribute === null ? element.text.trim() : element.attributes.get(attribute);
    if (found === undefined || isRight(found, element)) continue;
    yield problem("media/value", place, { element: element.name, found, expected }, w3c);
  }
  if (element.local === "restriction" && !element.attributes.has("relationship")) {
    yield problem("media/no-relationship", place);
  }
  if (element.local === "adult") yield problem("media/adult", place);
}
