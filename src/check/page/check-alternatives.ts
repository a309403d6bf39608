/** What a screen reader has to say of pictures, links and frames. // WCAG 2.2 SC 1.1.1, 2.4.4, 4.1.2 */
import type { Problem } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import { ariaNameOf, isHidden } from "../read/named-elements.ts";
import { type PageDocument, placeOf } from "../read/read-document.ts";
import { ancestorsOf, type HtmlElement } from "../read/read-elements.ts";

const FILE_NAME =
  /^[^\s/]+\.(?:jpe?g|png|gif|webp|avif|svg|heic|tiff?|bmp)$|^(?:img|dsc[nf]?|pict?|photo|image|scan|screenshot)[-_ ]?\d+$/i;
const FRAMES: ReadonlySet<string> = new Set(["iframe", "audio", "video"]);

export function* checkAlternatives(page: PageDocument): Generator<Problem> {
  const { named } = page;
  for (const element of page.elements) {
    if (isHidden(element)) continue;
    const { name, attributes } = element;
    const place = placeOf(page, element.at);
    if (name === "img" && FILE_NAME.test(attributes.alt?.trim() ?? "")) {
      yield problem("page/alt-file-name", place, { found: attributes.alt ?? "" });
    }
    if (name === "svg" && attributes.role === "img" && !named.has(element)) {
      yield problem("page/drawing-unnamed", place);
    }
    const isAction =
      (name === "a" && attributes.href !== undefined) || name === "button" || name === "summary";
    if (isAction && !named.has(element)) yield problem("page/action-unnamed", place, { element: name });
    if (FRAMES.has(name) && !isTitled(page, element)) {
      yield problem("page/frame-untitled", place, { element: name });
    }
    if (name === "figcaption") yield* checkCaption(page, element);
  }
}

function isTitled(page: PageDocument, element: HtmlElement): boolean {
  const ids = new Set(page.elements.flatMap(({ attributes }) => attributes.id ?? []));
  return (element.attributes.title ?? "").trim() !== "" || ariaNameOf(element, ids) !== null;
}

function* checkCaption(page: PageDocument, caption: HtmlElement): Generator<Problem> {
  const plain = (text: string) => text.replace(/\s+/gu, " ").trim();
  const description = plain(caption.text);
  const figure = caption.parent;
  if (figure?.name !== "figure" || description === "") return;
  const image = page.elements.find(
    (one) =>
      one.name === "img" &&
      plain(one.attributes.alt ?? "") === description &&
      ancestorsOf(one).includes(figure),
  );
  if (image !== undefined) {
    yield problem("page/caption-repeated", placeOf(page, caption.at), { found: description });
  }
}
