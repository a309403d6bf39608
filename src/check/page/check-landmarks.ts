/** The landmarks of a page, to which a screen reader can jump: what is in none of them is found by chance. // WCAG 2.2 SC 1.3.1, 2.4.1 */
import { ownValue } from "../../base/own-value.ts";
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ariaNameOf, hides, isHidden } from "../read/named-elements.ts";
import { START } from "../read/position.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { ancestorsOf, type HtmlElement, isWithin, placeInText } from "../read/read-elements.ts";

const SECTIONING = ["article", "aside", "main", "nav", "section"] as const;
const HEADING = /^h[1-6]$/;
const QUOTED_WORDS = 6;
/** Elements that show nothing. */
const INVISIBLE: ReadonlySet<string> = new Set(["script", "style", "template", "noscript"]);
const VISIBLE_WITHOUT_TEXT: ReadonlySet<string> = new Set(["img", "svg", "video", "audio", "iframe"]);
/** // HTML-AAM § 3.4 */
const ROLE_OF: Readonly<Record<string, string>> = {
  main: "main",
  nav: "navigation",
  aside: "complementary",
  search: "search",
  section: "region",
  form: "form",
  header: "banner",
  footer: "contentinfo",
};
const LANDMARKS: ReadonlySet<string> = new Set(Object.values(ROLE_OF));

export function* checkLandmarks(page: PageDocument): Generator<Problem> {
  const visible = page.elements.filter((element) => !isHidden(element));
  const ids = new Set(page.elements.flatMap(({ attributes }) => attributes.id ?? []));
  const landmarks = visible.flatMap((element): Landmark[] => {
    const role = landmarkOf(element, ids);
    return role === null ? [] : [{ element, role, name: ariaNameOf(element, ids) }];
  });
  const mains = landmarks.filter(({ role }) => role === "main").map(({ element }) => element);
  yield* checkMain(page, mains);
  yield* checkNames(page, landmarks);
  yield* checkSections(page, visible, ids);
  const [main] = mains;
  if (main === undefined || page.moved) return;
  const skip = skipLinkOf(page, visible, main);
  if (skip.missing !== null) yield problem("page/skip-link", placeOf(page, skip.missing.at));
  yield* checkOutside(page, new Set(landmarks.map(({ element }) => element)), skip.link);
}

interface Landmark {
  readonly element: HtmlElement;
  readonly role: string;
  readonly name: string | null;
}

/** Null if it is not a landmark: a header of an article, a section without a name. */
function landmarkOf(element: HtmlElement, ids: ReadonlySet<string>): string | null {
  const { role: written } = element.attributes;
  const role = written ?? ownValue(ROLE_OF, element.name) ?? "";
  if (!LANDMARKS.has(role)) return null;
  if (role === "region" || role === "form") return ariaNameOf(element, ids) === null ? null : role;
  const isOfPart = written === undefined && (role === "banner" || role === "contentinfo");
  return isOfPart && SECTIONING.some((name) => isWithin(element, name)) ? null : role;
}

function* checkMain(page: PageDocument, mains: readonly HtmlElement[]): Generator<Problem> {
  if (mains.length === 1 || (mains.length === 0 && page.moved)) return;
  const at = mains[1] ?? page.elements.find(({ name }) => name === "body");
  yield problem("page/main", placeOf(page, at?.at ?? START), { count: mains.length });
}

/** Several of a kind must differ by name; `main` may not stand twice. */
function* checkNames(page: PageDocument, landmarks: readonly Landmark[]): Generator<Problem> {
  const names = new Set<string>();
  for (const { element, role, name } of landmarks) {
    const count = landmarks.filter((other) => other.role === role).length;
    if (role === "main" || count < 2) continue;
    const place = placeOf(page, element.at);
    if (name === null) yield problem("page/landmark-unnamed", place, { element: element.name, count });
    else if (names.has(`${role} ${name}`))
      yield problem("page/landmark-repeated", place, { element: element.name, name });
    names.add(`${role} ${name}`);
  }
}

/** A section needs a heading or a name; a single one is covered by the page's heading. */
function* checkSections(
  page: PageDocument,
  visible: readonly HtmlElement[],
  ids: ReadonlySet<string>,
): Generator<Problem> {
  const sections = visible.filter(({ name }) => name === "section");
  if (sections.length < 2) return;
  const headed = new Set(visible.filter(({ name }) => HEADING.test(name)).flatMap(ancestorsOf));
  for (const section of sections) {
    if (headed.has(section) || ariaNameOf(section, ids) !== null) continue;
    yield problem("page/section-unnamed", placeOf(page, section.at), { count: sections.length });
  }
}

/** The skip link, if the first link leads to the main part; else the first link or button, before which it is missing. */
function skipLinkOf(page: PageDocument, visible: readonly HtmlElement[], main: HtmlElement) {
  const stops = visible.filter(
    ({ name, attributes }) => (name === "a" && attributes.href !== undefined) || name === "button",
  );
  const [first] = stops;
  if (first === undefined || first.offset > main.offset) return { link: null, missing: null };
  const id = /^#(.+)/.exec(first.attributes.href ?? "")?.[1];
  const target = page.elements.find((element) => id !== undefined && element.attributes.id === id);
  const leads = target !== undefined && (target === main || ancestorsOf(target).includes(main));
  return leads ? { link: first, missing: null } : { link: null, missing: first };
}

/** The first visible thing outside every landmark. */
function* checkOutside(
  page: PageDocument,
  landmarks: ReadonlySet<HtmlElement>,
  skip: HtmlElement | null,
): Generator<Problem> {
  const isLeftOut = (outer: HtmlElement) =>
    landmarks.has(outer) || outer === skip || INVISIBLE.has(outer.name) || hides(outer);
  /** Elements in nothing that is left out; and of them, those in the body. */
  const [kept, outside] = [new Set<HtmlElement | null>([null]), new Set<HtmlElement | null>()];
  for (const element of page.elements) {
    if (isLeftOut(element) || !kept.has(element.parent)) continue;
    kept.add(element);
    if (element.name === "body" || outside.has(element.parent)) outside.add(element);
  }
  const text = page.texts.find(({ text, parent }) => text.trim() !== "" && outside.has(parent));
  const picture = page.elements.find((one) => VISIBLE_WITHOUT_TEXT.has(one.name) && outside.has(one));
  const isFirst = text !== undefined && (picture === undefined || text.offset < picture.offset);
  if (isFirst) {
    const found = text.text.trim().split(/\s+/u).slice(0, QUOTED_WORDS).join(" ");
    const place = placeInText(page.text, text, found, text.text.search(/\S/u));
    yield problem("page/outside-landmarks", placeOf(page, place), { found });
  } else if (picture !== undefined) {
    yield problem("page/outside-landmarks", placeOf(page, picture.at), { found: `<${picture.name}>` });
  }
}
