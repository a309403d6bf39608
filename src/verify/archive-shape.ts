/** An archive page as Brevier publishes it: which elements, in which order, with which attributes. It is written independently of the templates, so that anything else in a page is found. // docs/archive.md § The archive page */
import {
  el,
  type Holds,
  many,
  maybe,
  NOTHING,
  one,
  order,
  type Shape,
  type Step,
  WORDS,
  words,
} from "./shape.ts";

/** SHA-256, in base64, of the style sheets of archive pages: only by these can it be known that a style hides, strikes out or adds nothing. */
export const KNOWN_STYLES: ReadonlySet<string> = new Set([
  "wn7b10ucb6TaZpbasPrco+3uso4jAw1L3LGRvQ9D5CE=",
  "qN1NsbTZjSPKI4GZVJspMT2eeKinpHtXYD4lCta1spA=",
  "rxYVsK1fsTd33g3nycxy+L4jp6U5lPgN2kBRsS+KT94=",
]);

const WEB = /^https?:\/\/[^\s]+$/;
const TAG = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;
const ID = /^[a-z][a-z0-9-]*$/;
const ANY = /^[\s\S]*$/;
const MOMENT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d))?$/;
const PICTURE = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/;
const POLICY =
  /^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; img-src data:; base-uri 'none'; form-action 'none'$/;

const meta = (name: string, content: string | RegExp): Shape => el("meta", { name, content }, NOTHING);

const HEAD = el(
  "head",
  {},
  order(
    one(el("meta", { charset: "utf-8" }, NOTHING)),
    one(el("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }, NOTHING)),
    one(meta("viewport", "width=device-width, initial-scale=1")),
    one(el("title", {}, WORDS)),
    one(meta("description", ANY)),
    one(meta("robots", "noindex")),
    one(el("link", { rel: "canonical", href: WEB }, NOTHING)),
    // Pages of former versions of Brevier have none.
    maybe(el("link", { rel: "original", href: WEB }, NOTHING)),
    many(el("link", { rel: "license", "type?": "application/rsl+xml", href: WEB }, NOTHING)),
    maybe(meta("tdm-reservation", /^[01]$/)),
    maybe(meta("tdm-policy", WEB)),
    one(meta("color-scheme", "light dark")),
    one(el("style", {}, WORDS)),
  ),
);

const TIME = el("time", { "class?": /^dt-(?:published|updated|accessed)$/, datetime: MOMENT }, WORDS);
const BDI = el("bdi", {}, WORDS);
const link = (attributes: Shape["attributes"], holds: Holds = WORDS) =>
  el("a", { ...attributes, href: WEB }, holds);

const IMG = el(
  "img",
  { src: PICTURE, width: /^\d+$/, height: /^\d+$/, alt: ANY, loading: "lazy" },
  NOTHING,
  "pictures",
);

/** The elements of Markdown, without strikethrough: struck words have the same digest as others. */
const BLOCK = { "id?": ID, "dir?": "rtl" } as const;
/** The call of a footnote: raised words of any other form could change what a text says. */
const NUMBER = /^\[[1-9]\d*\]$/;
const CALL = el(
  "sup",
  { "id?": /^fnref:[1-9]\d*$/ },
  { only: NUMBER, or: [el("a", { href: /^#fn:[1-9]\d*$/ }, { only: NUMBER, or: [] })] },
);
const PHRASE = (): readonly Shape[] => [
  el("em", {}, { words: PHRASE }),
  el("strong", {}, { words: PHRASE }),
  el("code", {}, WORDS),
  el("span", { lang: TAG, "dir?": "rtl" }, { words: PHRASE }),
  el("a", { href: /^(?:https?:\/\/|mailto:|tel:|#)\S+$/i, "title?": ANY }, { words: PHRASE }),
  IMG,
  el("br", {}, NOTHING),
  CALL,
];
const CELL = { ...BLOCK, "class?": /^align-(?:left|center|right)$/ } as const;
const row = (cell: string): Step =>
  many(el("tr", BLOCK, { blocks: () => [el(cell, CELL, { words: PHRASE })] }));
const ITEM = (name: string): Shape => el(name, BLOCK, { words: () => [...PHRASE(), ...FLOW()] });
const FLOW = (): readonly Shape[] => [
  el("p", BLOCK, { words: PHRASE }),
  ...["h2", "h3", "h4", "h5", "h6"].map((name) => el(name, BLOCK, { words: PHRASE })),
  el("ul", BLOCK, { blocks: () => [ITEM("li")] }),
  el("ol", { ...BLOCK, "start?": /^\d+$/ }, { blocks: () => [ITEM("li")] }),
  el("dl", BLOCK, { blocks: () => [el("dt", BLOCK, { words: PHRASE }), ITEM("dd")] }),
  el("blockquote", BLOCK, { blocks: FLOW }),
  el("pre", BLOCK, order(one(el("code", { "class?": /^language-\S+$/ }, WORDS)))),
  el("hr", BLOCK, NOTHING),
  el("figure", {}, order(one(IMG), one(el("figcaption", {}, WORDS)))),
  el(
    "table",
    BLOCK,
    order(one(el("thead", BLOCK, order(row("th")))), maybe(el("tbody", BLOCK, order(row("td"))))),
  ),
];

const NOTES = el(
  "div",
  { class: "footnotes", "dir?": "rtl" },
  { blocks: () => [el("div", { id: /^fn:[1-9]\d*$/, "dir?": "rtl" }, { blocks: FLOW })] },
);

const change = (kinds: string): Shape =>
  el(
    "p",
    { id: new RegExp(`^(?:${kinds})-\\d+$`), class: new RegExp(`^(?:${kinds})$`) },
    words(
      el("strong", {}, words(TIME)),
      // Before what stood there, and what should have.
      el("br", {}, NOTHING),
      el(
        "span",
        { class: "about" },
        order(one(el("span", {}, words(el("span", { class: /^(?:was|now)$/ }, WORDS))))),
      ),
    ),
  );
const SUBHEAD = el("h2", { class: "sub" }, WORDS);
const SOURCE = el(
  "li",
  { class: "h-cite" },
  order(
    one(link({ class: "u-url p-name", rel: "external", "hreflang?": TAG, "lang?": TAG, "dir?": "auto" })),
    maybe(
      el(
        "span",
        { class: "about" },
        order(maybe(el("span", { class: "p-publication" }, WORDS)), many(el("span", {}, words(TIME)))),
      ),
    ),
  ),
);
const ATTACHMENT = el(
  "li",
  {},
  order(
    one(link({ type: /^[\w.+-]+\/[\w.+-]+$/ })),
    one(el("span", { class: "about" }, order(one(el("span", {}, words(BDI))), one(el("span", {}, WORDS))))),
  ),
);

const TEXT = el(
  "div",
  { class: "text" },
  order(
    maybe(
      el("div", { class: "corrections" }, order(many(change("correction|clarification"))), "corrections"),
    ),
    one(
      el(
        "div",
        { class: "body" },
        order(
          maybe(
            el(
              "p",
              { class: "dateline" },
              words(
                el(
                  "span",
                  { class: "p-location h-adr" },
                  words(
                    el("span", { class: "p-locality" }, WORDS),
                    el("span", { class: "p-country-name" }, WORDS),
                  ),
                ),
              ),
              "dateline",
            ),
          ),
          one(el("div", { class: "e-content prose" }, { blocks: () => [...FLOW(), NOTES] }, "layout")),
        ),
      ),
    ),
    maybe(
      el(
        "figure",
        {},
        order(
          one(el("img", { src: PICTURE, alt: ANY, width: /^\d+$/, height: /^\d+$/ }, NOTHING)),
          maybe(el("figcaption", {}, words(el("span", { class: "credit" }, WORDS)))),
        ),
        "pictures",
      ),
    ),
    maybe(el("section", { class: "updates" }, order(one(SUBHEAD), many(change("update"))), "updates")),
    many(
      el(
        "section",
        { class: "sources" },
        order(one(SUBHEAD), one(el("ul", {}, { blocks: () => [SOURCE, ATTACHMENT] }))),
        "sources",
      ),
    ),
  ),
);

const entry = (holds: Holds, attributes: Shape["attributes"] = {}): Step =>
  one(el("div", attributes, order(one(el("dt", {}, WORDS)), one(el("dd", {}, holds)))));
const COPIED: Holds = order(one(el("pre", { dir: "ltr" }, order(one(el("code", {}, WORDS))))));
const CITATION = el(
  "footer",
  { class: "cite" },
  order(
    one(el("h2", {}, WORDS)),
    one(
      el(
        "dl",
        {},
        order(
          entry(words(el("cite", {}, WORDS), BDI)),
          entry(order(one(link({ class: "u-url u-uid", rel: "bookmark" }, order(one(BDI)))))),
          entry(words(TIME)),
          entry(WORDS),
          entry(WORDS),
          maybe(
            entry(words(link({ rel: "license" }, order(one(BDI))), el("p", {}, WORDS)), {
              class: "rights",
            })[1],
          ),
          entry(WORDS),
          entry(order(one(el("code", { class: "text-digest", dir: "ltr" }, WORDS)), one(el("p", {}, WORDS)))),
          entry(COPIED),
          entry(COPIED),
        ),
      ),
    ),
  ),
  "citation",
);

const NAMES: Holds = words(
  el("span", { class: "p-author h-card" }, order(one(link({ class: "p-name u-url", rel: "author" })))),
);
const ARTICLE = el(
  "article",
  { class: "brief h-entry" },
  order(
    one(
      el(
        "header",
        {},
        order(
          maybe(
            el(
              "p",
              { class: "kicker" },
              order(many(link({ class: "p-category", rel: "tag" })), maybe(link({ class: "story" }))),
              "topics",
            ),
          ),
          one(el("h1", { class: "p-name" }, WORDS)),
          maybe(el("p", { class: "standfirst p-summary" }, WORDS)),
        ),
      ),
    ),
    one(
      el("div", { class: "stamp" }, order(one(el("p", {}, words(TIME))), maybe(el("p", {}, NAMES))), "dates"),
    ),
    one(TEXT),
    one(CITATION),
  ),
);

export const ARCHIVE_PAGE: Shape = el(
  "html",
  { lang: TAG, dir: /^(?:ltr|rtl)$/ },
  order(
    one(HEAD),
    one(
      el(
        "body",
        {},
        order(one(el("main", {}, order(one(el("p", { class: "site" }, WORDS, "site")), one(ARTICLE))))),
      ),
    ),
  ),
);
