/** Where what is embedded can be seen: an address of a page, for a link. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import { classesOf, elementsIn, type HtmlElement } from "./html-tree.ts";

/** Players, and the page of the same film. */
const PLAYERS: readonly { readonly player: RegExp; readonly page: string }[] = [
  {
    player: /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/,
    page: "https://www.youtube.com/watch?v=",
  },
  {
    player: /^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/,
    page: "https://www.dailymotion.com/video/",
  },
  {
    player: /^https?:\/\/geo\.dailymotion\.com\/player[^?]*\?(?:.*&)?video=(\w+)/,
    page: "https://www.dailymotion.com/video/",
  },
  { player: /^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, page: "https://vimeo.com/" },
];

/** The page of a film for the address of its player; any other address as it is. */
export function pageOfPlayer(address: string): string {
  for (const { player, page } of PLAYERS) {
    const [, id] = player.exec(address) ?? [];
    if (id !== undefined) return page + id;
  }
  return address;
}

/** The address of a frame, a film or a sound, as it is written; null if it has none. */
export function embeddedAddress(element: HtmlElement): string | null {
  const { attributes, children } = element;
  const keys = ["src", "data-src", "data-lazy-src", "data-litespeed-src", "data"];
  const found = keys.map((key) => attributes[key]).find((value) => value !== undefined && isAddress(value));
  if (found !== undefined) return found;
  const source = children.find((child) => typeof child === "object" && child.name === "source");
  return typeof source === "object" ? (source.attributes["src"] ?? null) : null;
}

function isAddress(value: string): boolean {
  return value.trim() !== "" && !/^(?:about|data|blob|javascript):/i.test(value);
}

const QUOTED =
  /^(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post)$/;

/** The address of the message that a network's blockquote shows; null if it is none. */
export function quotedMessage(element: HtmlElement): string | null {
  if (!classesOf(element).some((name) => QUOTED.test(name))) return null;
  const { attributes } = element;
  const links = elementsIn(element).flatMap(({ name, attributes: { href } }) =>
    name === "a" && href !== undefined ? [href] : [],
  );
  const found =
    attributes["data-instgrm-permalink"] ?? attributes["data-href"] ?? attributes["cite"] ?? links.at(-1);
  return found !== undefined && canParseUrl(found) ? found : null;
}
