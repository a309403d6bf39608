/** Draws share cards: the only door to satori, which sets texts as outlines, and to resvg, which paints them. No font of the machine is asked. */
import type { ReadableFolder } from "../../base/folders.ts";
import { SHARE_CARD, type ShareCard } from "../../model/share-card.ts";
import { type SetText, setText, type TextBox } from "./set-text.ts";

/** What draws cards. A site that has none goes without. */
export const CARD_LIBRARIES = ["satori", "@resvg/resvg-wasm", "@fontsource/source-serif-4"] as const;
type CardLibrary = (typeof CARD_LIBRARIES)[number];

/** The folder of an installed library; null if it is not there. */
export type FindLibrary = (name: string) => ReadableFolder | null;

/** One more whenever a card is drawn otherwise than before: those that were kept are of no use then. */
export const DRAWING = 1;

/** That a card cannot be drawn, with the library's own words. */
export class UndrawnCard extends Error {}

/** Throws `UndrawnCard`. */
export type DrawShareCard = (card: ShareCard) => Promise<Uint8Array>;

/** The colours of the theme. */
const [PAPER, INK, SOFT, LINE] = ["#fdfcf8", "#1b1a17", "#5b564c", "#d9d4c7"] as const;
/** In pixels: the margins, and the width of a line. */
const [TOP, BOTTOM, MARGIN] = [50, 40, 60];
const MEASURE = SHARE_CARD.width - 2 * MARGIN;

/** A text of a card: its room, and how it looks. */
interface Block {
  readonly text: string;
  readonly weight: (typeof WEIGHTS)[number];
  readonly colour: string;
  readonly box: TextBox;
}

/** The card of a brief has the masthead of its page; that of the site is one itself. */
function blocksOf({
  masthead,
  headline,
  line,
}: ShareCard): Readonly<Record<"masthead" | "headline" | "line", Block>> {
  const isBrief = masthead !== null;
  return {
    masthead: {
      text: masthead ?? "",
      weight: 700,
      colour: INK,
      box: { width: MEASURE, height: 56, sizes: sizes(42, 24), leading: 1.3 },
    },
    headline: {
      text: headline,
      weight: 700,
      colour: INK,
      box: {
        width: MEASURE,
        height: isBrief ? 318 : 280,
        sizes: sizes(isBrief ? 88 : 136, 36),
        leading: 1.12,
      },
    },
    line: {
      text: line,
      weight: 400,
      colour: SOFT,
      box: { width: MEASURE, height: isBrief ? 50 : 160, sizes: sizes(isBrief ? 34 : 38, 24), leading: 1.3 },
    },
  };
}

/** From the largest to the smallest, in pixels. */
function sizes(largest: number, smallest: number): readonly number[] {
  return Array.from({ length: (largest - smallest) / 2 + 1 }, (_, i) => largest - 2 * i);
}

/** What satori draws: an element as React would make it, without React. */
interface Element {
  readonly type: "div";
  readonly key: null;
  readonly props: {
    readonly style: Readonly<Record<string, string | number>>;
    readonly children: string | readonly Element[];
  };
}

function box(style: Element["props"]["style"], children: Element["props"]["children"] = []): Element {
  return { type: "div", key: null, props: { style: { display: "flex", ...style }, children } };
}

/** A sheet with rules above and below, as the pages of the site have them. */
function sheetOf(
  { masthead, headline, line }: Readonly<Record<"masthead" | "headline" | "line", Element>>,
  isBrief: boolean,
): Element {
  const rule = (height: number, colour: string) => box({ height, backgroundColor: colour });
  const column = { flexDirection: "column", width: MEASURE };
  const sheet = box({ ...column, height: SHARE_CARD.height - TOP - BOTTOM }, [
    rule(8, INK),
    ...(isBrief ? [box({ height: 76, alignItems: "center" }, [masthead]), rule(2, INK)] : []),
    box({ flexGrow: 1, alignItems: "center" }, [headline]),
    rule(2, isBrief ? LINE : INK),
    box({ paddingTop: 18 }, [line]),
  ]);
  return box(
    {
      width: SHARE_CARD.width,
      height: SHARE_CARD.height,
      paddingTop: TOP,
      paddingLeft: MARGIN,
      backgroundColor: PAPER,
      boxSizing: "border-box",
      fontFamily: FAMILIES,
    },
    [sheet],
  );
}

/** Each line is a box of its own, so that nothing else decides where lines end. */
function linesOf({ weight, colour, box: { leading } }: Block, { size, lines }: SetText): Element {
  const style = { whiteSpace: "nowrap", height: size * leading, lineHeight: leading };
  return box(
    { flexDirection: "column", fontSize: size, fontWeight: weight, color: colour },
    lines.map((line) => box(style, line)),
  );
}

const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"] as const;
const FAMILIES = SUBSETS.join(", ");
const WEIGHTS = [400, 700] as const;

interface Tools {
  readonly svgOf: (element: Element, onText: (text: string, width: number) => void) => Promise<string>;
  readonly pngOf: (svg: string) => Uint8Array;
}

/** Fonts are read once, not for each build of a server. */
const known = new WeakMap<FindLibrary, Tools>();
/** The engine of resvg can be started but once in a process. */
let isStarted = false;

/** Gives what draws cards; the libraries are loaded when it is first asked. */
export async function shareCardDrawer(library: FindLibrary): Promise<DrawShareCard> {
  const tools = known.get(library) ?? (await tried(() => startTools(library)));
  known.set(library, tools);
  const { svgOf, pngOf } = tools;
  const draw = async (card: ShareCard) => {
    const blocks = blocksOf(card);
    const set = async (block: Block) => linesOf(block, await setBlock(block, svgOf));
    const [masthead, headline, line] = [
      await set(blocks.masthead),
      await set(blocks.headline),
      await set(blocks.line),
    ];
    return pngOf(await svgOf(sheetOf({ masthead, headline, line }, card.masthead !== null), () => {}));
  };
  return (card) => tried(() => draw(card));
}

async function tried<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    throw new UndrawnCard(error instanceof Error ? error.message : String(error));
  }
}

/** In pixels: widths are told in whole ones. */
const MEASURED_AT = 400;

/** Measures the words of a text, and sets it in its box. */
async function setBlock({ text, weight, box: room }: Block, svgOf: Tools["svgOf"]): Promise<SetText> {
  const words = text.split(" ").filter((word) => word !== "");
  const widths = new Map<string, number>();
  await svgOf(
    box(
      {
        flexDirection: "column",
        alignItems: "flex-start",
        fontFamily: FAMILIES,
        fontSize: MEASURED_AT,
        fontWeight: weight,
      },
      ["n n", "nn", ...words].map((probe) => box({ whiteSpace: "nowrap" }, probe)),
    ),
    (probe, width) => widths.set(probe, width / MEASURED_AT),
  );
  const widthOf = (probe: string) => widths.get(probe) ?? 0;
  const measured = words.map((word) => ({ text: word, width: widthOf(word) }));
  return setText(measured, widthOf("n n") - widthOf("nn"), room);
}

async function startTools(library: FindLibrary): Promise<Tools> {
  const { default: satori } = await import("satori");
  const { initWasm, Resvg } = await import("@resvg/resvg-wasm");
  if (!isStarted) await initWasm(bytesOf(library, "@resvg/resvg-wasm", "index_bg.wasm"));
  isStarted = true;
  const fonts = SUBSETS.flatMap((name) =>
    WEIGHTS.map((weight) => {
      const file = `files/source-serif-4-${name}-${weight}-normal.woff`;
      const data = bytesOf(library, "@fontsource/source-serif-4", file).buffer;
      return { name, weight, style: "normal", data } as const;
    }),
  );
  const { width, height } = SHARE_CARD;
  return {
    svgOf: (element, onText) =>
      satori(element, {
        width,
        height,
        fonts,
        onNodeDetected: ({ textContent, width: wide }) => {
          if (textContent !== undefined) onText(textContent, wide);
        },
        loadAdditionalAsset: async (_, segment) => {
          throw new Error(`the font has no ${segment}`);
        },
      }),
    pngOf: (svg) => {
      const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
      const png = image.asPng();
      image.free();
      return png;
    },
  };
}

function bytesOf(library: FindLibrary, name: CardLibrary, file: string): Uint8Array<ArrayBuffer> {
  const bytes = library(name)?.read(file) ?? null;
  if (bytes === null) throw new Error(`${name} has no ${file}`);
  return new Uint8Array(bytes);
}
