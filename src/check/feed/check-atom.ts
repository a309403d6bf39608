import { ownValue } from "../../base/own-value.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { alternatesOf, typeOf } from "../read/feed.ts";
import { ATOM, XHTML } from "../read/namespaces.ts";
import { parseRfc3339 } from "../read/parse-date.ts";
import { childrenOf, withDescendants, type XmlElement } from "../read/parse-xml.ts";
import { placeOf, type XmlDocument } from "../read/read-document.ts";
import { ATOM_PARTS, isAtom, SOLID, textOfChild } from "./atom-parts.ts";
import { checkAtomIds } from "./check-atom-ids.ts";
import { checkHistory } from "./check-history.ts";
import { checkSelf } from "./check-self.ts";

const ATOM_03 = "http://purl.org/atom/ns#";
/** // RFC 4287 § 4.1.1, 4.1.2 */
const REQUIRED = ["id", "title", "updated"] as const;
const AT_MOST_ONE: ReadonlySet<string> = new Set([
  ...REQUIRED,
  ..."subtitle generator icon logo rights published summary content source name uri email".split(" "),
]);
/** Elements whose content is in attributes or children. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(
  // That an id is missing is said of its form, of a person that it has no name.
  "link category entry source id author contributor".split(" "),
);
const AFTER_ENTRIES: ReadonlySet<string> = new Set(["entry", "deleted-entry"]);

/** Atom 1.0: which elements stand where, and which are required. // RFC 4287 */
export function* checkAtom(document: XmlDocument, root: XmlElement): Generator<Problem> {
  if (root.uri !== ATOM) {
    yield problem(ruleOfNamespace(root.uri), placeOf(document, root.at), { found: root.uri, expected: ATOM });
    return;
  }
  // A document may hold one entry alone. // RFC 4287 § 2
  const isEntry = root.local === "entry";
  const entries = isEntry ? [root] : childrenOf(root, "entry", ATOM);
  if (!root.attributes.has("xml:lang")) yield problem("atom/no-language", placeOf(document, root.at));
  yield* checkPrefixes(document, root);
  for (const parent of new Set([root, ...entries])) {
    yield* checkRequired(document, parent);
    yield* checkAlternates(document, parent);
    yield* checkDates(document, parent);
  }
  for (const element of withDescendants(root)) if (isAtom(element)) yield* checkParts(document, element);
  if (isEntry) {
    if (!isSigned(root) && !childrenOf(root, "source", ATOM).some(isSigned))
      yield problem("atom/no-author", placeOf(document, root.at));
    return;
  }
  yield* checkSelf(document, root);
  yield* checkOrder(document, root);
  yield* checkAuthors(document, root, entries);
  yield* checkAtomIds(document, root, entries);
  yield* checkHistory(document, root, entries);
}

function ruleOfNamespace(uri: string) {
  if (uri === "") return "atom/no-namespace";
  return uri === ATOM_03 ? "atom/old-version" : "atom/namespace";
}

/** Some readers look for the literal name `<entry>` and do not resolve prefixes. */
function* checkPrefixes(document: XmlDocument, root: XmlElement): Generator<Problem> {
  for (const { prefix, uri: found } of root.declares) {
    const isOwn = found === ATOM || found === XHTML;
    if (isOwn && prefix !== "") yield problem("atom/prefixed", placeOf(document, root.at), { prefix, found });
  }
}

function* checkRequired(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  for (const [of, rule] of [
    [[parent], "atom/missing-element"],
    [childrenOf(parent, "source", ATOM), "atom/incomplete-source"],
  ] as const) {
    for (const holder of of) {
      const missing = REQUIRED.filter((element) => childrenOf(holder, element, ATOM).length === 0);
      const place = placeOf(document, holder.at);
      for (const element of missing) yield problem(rule, place, { element, parent: holder.name });
    }
  }
}

/** Each child of an Atom element belongs there, no more often than allowed, and is not empty. */
function* checkParts(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  // XHTML and the content of other types have their own checks.
  if (parent.local === "content" || parent.attributes.get("type") === "xhtml") return;
  const parts = ownValue(ATOM_PARTS, parent.local) ?? [];
  const names = new Set<string>();
  for (const child of parent.children.filter(isAtom)) {
    const { name, local, text, children, at } = child;
    const place = placeOf(document, at);
    const values = { element: name, parent: parent.name };
    if (!parts.includes(local)) {
      yield problem("atom/unexpected-element", place, values);
      continue;
    }
    if (SOLID.has(local) && text !== text.trim()) yield problem("atom/white-space", place, values);
    if (names.has(local) && AT_MOST_ONE.has(local)) yield problem("atom/repeated-element", place, values);
    const isNothing = text.trim() === "" && children.length === 0;
    const isBlank = local === "content" ? !child.attributes.has("src") : !MAY_BE_EMPTY.has(local);
    if (isNothing && isBlank) yield problem("atom/blank-element", place, values);
    names.add(local);
  }
}

/**
 * A feed and a brief link to their page, once for each form and language.
 * Of several links a reader opens one without asking: the last, or the first.
 */
function* checkAlternates(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  const alternates = alternatesOf(parent).filter(({ attributes }) => attributes.has("href"));
  const hasNoContent = parent.local === "entry" && childrenOf(parent, "content", ATOM).length === 0;
  if (alternates.length === 0) {
    const rule = hasNoContent ? "atom/no-content" : "atom/no-alternate";
    yield problem(rule, placeOf(document, parent.at), { parent: parent.name });
  } else if (hasNoContent && childrenOf(parent, "summary", ATOM).length === 0) {
    yield problem("atom/no-text", placeOf(document, parent.at));
  }
  yield* checkForms(document, parent, alternates);
  for (const source of childrenOf(parent, "source", ATOM)) {
    yield* checkForms(document, source, alternatesOf(source));
  }
}

function* checkForms(
  document: XmlDocument,
  parent: XmlElement,
  alternates: readonly XmlElement[],
): Generator<Problem> {
  const forms = new Set<string>();
  for (const link of alternates) {
    const [type, lang] = [typeOf(link), link.attributes.get("hreflang") ?? ""];
    const values = { parent: parent.name, type, lang };
    if (forms.has(`${type} ${lang}`))
      yield problem("atom/repeated-alternate", placeOf(document, link.at), values);
    else if (forms.size > 0) yield problem("atom/several-alternates", placeOf(document, link.at), values);
    forms.add(`${type} ${lang}`);
  }
}

function* checkDates(document: XmlDocument, parent: XmlElement): Generator<Problem> {
  for (const { local, uri, text: found, at } of parent.children) {
    const isDate = uri === ATOM && (local === "updated" || local === "published") && found.trim() !== "";
    if (isDate && parseRfc3339(found.trim()) === null)
      yield problem("atom/date", placeOf(document, at), { found });
  }
  const [updated, published] = [
    textOfChild(parent, "updated").trim(),
    textOfChild(parent, "published").trim(),
  ];
  const [last, first] = [parseRfc3339(updated), parseRfc3339(published)];
  const [element] = childrenOf(parent, "updated", ATOM);
  if (element === undefined || last === null || first === null || last >= first) return;
  yield problem("atom/updated-before-published", placeOf(document, element.at), { updated, published });
}

function* checkOrder(document: XmlDocument, root: XmlElement): Generator<Problem> {
  const firstEntry = root.children.findIndex(({ local }) => AFTER_ENTRIES.has(local));
  for (const [index, { name, local, at }] of root.children.entries()) {
    const late = firstEntry !== -1 && index > firstEntry && !AFTER_ENTRIES.has(local);
    if (late) yield problem("atom/misplaced-metadata", placeOf(document, at), { element: name });
  }
}

function* checkAuthors(
  document: XmlDocument,
  root: XmlElement,
  entries: readonly XmlElement[],
): Generator<Problem> {
  if (isSigned(root)) return;
  // RFC 4287 § 4.1.1: without an author of its own, a feed needs one in each entry, or in what that was taken from.
  const unsigned = entries.filter(
    (entry) => !isSigned(entry) && !childrenOf(entry, "source", ATOM).some(isSigned),
  );
  for (const { at } of unsigned) yield problem("atom/no-author", placeOf(document, at));
}

function isSigned(parent: XmlElement): boolean {
  return childrenOf(parent, "author", ATOM).length > 0;
}
