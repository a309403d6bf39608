import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { isLanguageCode } from "../read/language-code.ts";
import { withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { checkOpmlDate } from "./check-opml-date.ts";

const ATTRIBUTES: ReadonlySet<string> = new Set(
  "category created description htmlUrl isBreakpoint isComment language text title type url version xmlUrl".split(
    " ",
  ),
);
const FLAGS: readonly string[] = ["isBreakpoint", "isComment"];
const VERSIONS: readonly string[] = ["RSS", "RSS1", "RSS2", "scriptingNews"];
/** What only an outline that is a feed or a link has. */
const OF_FEEDS: readonly string[] = "description htmlUrl language title version xmlUrl".split(" ");
/** The one attribute that each type is nothing without. */
const REQUIRED: Readonly<
  Record<string, readonly [attribute: string, rule: "opml/no-address" | "opml/no-url"]>
> = {
  rss: ["xmlUrl", "opml/no-address"],
  link: ["url", "opml/no-url"],
};

/** Each entry of an outline: its text, its type, and what that type needs. // OPML 2.0 */
export function* checkOutlines(document: XmlDocument, body: XmlElement, version: string): Generator<Problem> {
  const addresses = new Set<string>();
  for (const outline of withDescendants(body)) {
    const { name, attributes, text, at } = outline;
    if (name !== "outline") continue;
    const place = placeOf(document, at);
    if ((attributes.get("text") ?? "").trim() === "") {
      yield problem(attributes.has("text") ? "opml/blank-text" : "opml/no-text", place);
    }
    yield* checkType(outline, version, place);
    yield* checkValues(outline, place);
    if (text.trim() !== "") yield problem("feed/stray-text", place, { element: name, found: text.trim() });
    const address = (attributes.get("xmlUrl") ?? "").trim();
    if (address !== "" && addresses.has(address))
      yield problem("opml/repeated-feed", place, { found: address });
    addresses.add(address);
  }
}

function* checkType(
  { attributes }: XmlElement,
  version: string,
  place: Problem["place"],
): Generator<Problem> {
  const written = attributes.get("type");
  const type = written?.toLowerCase() ?? "";
  const required = Object.hasOwn(REQUIRED, type) ? REQUIRED[type] : undefined;
  if (required !== undefined) {
    const [attribute, rule] = required;
    if ((attributes.get(attribute) ?? "").trim() === "") yield problem(rule, place);
    if (type === "rss" && !attributes.has("title")) yield problem("opml/no-title-of-feed", place);
  } else if (written !== undefined && version.startsWith("1.")) {
    yield problem("opml/type", place, { found: written, expected: "rss, link" });
  }
  if (written === undefined && OF_FEEDS.some((attribute) => attributes.has(attribute))) {
    yield problem("opml/no-type", place);
  }
}

function* checkValues({ name, attributes }: XmlElement, place: Problem["place"]): Generator<Problem> {
  for (const [attribute, found] of attributes) {
    if (!attribute.includes(":") && !ATTRIBUTES.has(attribute)) {
      yield problem("opml/unexpected-attribute", place, { element: name, attribute });
    }
    if (FLAGS.includes(attribute) && !/^(?:true|false)$/i.test(found)) {
      yield problem("opml/flag", place, { attribute, found, expected: "true, false" });
    }
    if (attribute === "version" && !VERSIONS.includes(found)) {
      yield problem("opml/version-of-feed", place, { found, expected: VERSIONS.join(", ") });
    }
    if (attribute === "language" && !isLanguageCode(found)) yield problem("feed/language", place, { found });
    if (attribute === "created") yield* checkOpmlDate(found, "created", place);
  }
}
