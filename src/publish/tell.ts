/** Who is told of a publication, and of what. Nobody of it is needed: a reader who asks finds what is new. */
import type { Sent } from "./send-site.ts";

/** A form or a JSON text that is posted. */
export interface Message {
  /** For people. */
  readonly name: string;
  readonly url: string;
  readonly type: string;
  readonly body: string;
  /** How many addresses it names. */
  readonly count: number;
}

export interface Listeners {
  /** Where readers find the site, with a slash at its end. */
  readonly siteUrl: string;
  readonly hub: string | null;
  readonly indexNow: { readonly key: string; readonly endpoint: string } | null;
}

/** How many addresses IndexNow takes at once. */
const MOST = 10_000;

/** The addresses of what was added, changed or removed, as readers know them, but for what the host alone reads. */
export function addressesOf({ added, changed, removed }: Sent, siteUrl: string): readonly string[] {
  return [...[...added, ...changed].map(({ path }) => path), ...removed]
    .filter((path) => !/^_(?:headers|redirects)$|(?:^|\/)\.[^w]/.test(path))
    .map(
      (path) =>
        siteUrl +
        path
          .replace(/(?:^|(?<=\/))index\.html$/, "")
          .split("/")
          .map(encodeURIComponent)
          .join("/"),
    );
}

/** WebSub § 7 leaves open how a hub is told; all have `hub.mode=publish` with the address of each feed. */
export function messagesOf(sent: Sent, { siteUrl, hub, indexNow }: Listeners): readonly Message[] {
  const addresses = addressesOf(sent, siteUrl);
  const feeds = addresses.filter((url) => /\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(url));
  const pages = addresses.filter((url) => url.endsWith("/")).slice(0, MOST);
  const messages: Message[] = [];
  if (hub !== null && feeds.length > 0) {
    const form = new URLSearchParams([
      ["hub.mode", "publish"],
      ...feeds.map((url): [string, string] => ["hub.url", url]),
    ]);
    const type = "application/x-www-form-urlencoded";
    messages.push({ name: new URL(hub).hostname, url: hub, type, body: String(form), count: feeds.length });
  }
  if (indexNow !== null && pages.length > 0) {
    const { key, endpoint } = indexNow;
    const body = JSON.stringify({
      host: new URL(siteUrl).hostname,
      key,
      keyLocation: `${siteUrl}${key}.txt`,
      urlList: pages,
    });
    const type = "application/json; charset=utf-8";
    messages.push({ name: "IndexNow", url: endpoint, type, body, count: pages.length });
  }
  return messages;
}
