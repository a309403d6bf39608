/** Who may read the preview: it shows what nobody may see yet, and any page that is open in the same browser can send requests to it. */
import type { IncomingMessage } from "node:http";

/** Why a request is not answered. `says` is the text of the answer, in the two languages of the program. */
export interface Refusal {
  /** RFC 9110 § 15.5: 403, 405 or 421. */
  readonly status: number;
  readonly says: string;
}

/** The largest message that a page may send to the server, in bytes: the reload client sends none. */
export const LARGEST_MESSAGE = 1024;

/**
 * Null if a request to read something, or to hear of changes, comes from this machine's user: from the address bar, a link that
 * was followed, the preview itself, or a program. A name that leads here is no proof (DNS rebinding), so the address must be
 * written as an address of this machine; and a page of another origin may only be left for the preview, not read or embed it.
 * @param port of the preview. // RFC 9110 § 7.2, RFC 6454 § 7, Fetch Metadata § 2
 */
export function refusalOf({ headersDistinct, method, url }: IncomingMessage, port: number): Refusal | null {
  const hosts = ["127.0.0.1", "localhost", "[::1]"].flatMap((host) =>
    port === 80 ? [host, `${host}:80`] : [`${host}:${port}`],
  );
  const one = (name: string): string | null => {
    const values = headersDistinct[name] ?? [];
    return values.length === 0 ? null : values.join(", ").toLowerCase();
  };
  // A request in the form for proxies (`GET http://…`) names its host a second time.
  if (!hosts.includes(one("host") ?? "") || url?.startsWith("/") !== true)
    return { status: 421, says: elsewhere(port) };
  const origin = one("origin");
  if (origin !== null && !hosts.some((host) => origin === `http://${host}`))
    return { status: 403, says: OTHER_PAGE };
  const site = one("sec-fetch-site") ?? "none";
  const isFollowed = one("sec-fetch-mode") === "navigate" && one("sec-fetch-dest") === "document";
  if (site !== "none" && site !== "same-origin" && !isFollowed) return { status: 403, says: OTHER_PAGE };
  if (method !== "GET" && method !== "HEAD") return { status: 405, says: READ_ONLY };
  return null;
}

function elsewhere(port: number): string {
  const address = `http://127.0.0.1:${port}/`;
  return `L’aperçu montre des brèves que les lecteurs ne voient pas encore : il ne répond que sur cet ordinateur, à l’adresse ${address}\nThe preview shows briefs that readers cannot see yet: it answers on this computer only, at ${address}\n`;
}

const OTHER_PAGE =
  "L’aperçu montre des brèves que les lecteurs ne voient pas encore : il ne répond pas aux pages d’autres sites.\nThe preview shows briefs that readers cannot see yet: it does not answer pages of other sites.\n";
const READ_ONLY = "L’aperçu ne peut être que lu (GET, HEAD).\nThe preview can only be read (GET, HEAD).\n";

/** Headers of every answer, whatever the published site sends: other sites can neither read nor embed it, and no browser keeps it. // Fetch § 3.7, HTML § 7.1.3 */
export const PRIVATE_HEADERS: ReadonlyMap<string, string> = new Map([
  ["cache-control", "no-store"],
  ["cross-origin-resource-policy", "same-origin"],
  ["cross-origin-opener-policy", "same-origin"],
  ["referrer-policy", "same-origin"],
  ["x-content-type-options", "nosniff"],
  ["x-frame-options", "DENY"],
  ["content-security-policy", "frame-ancestors 'none'"],
]);

/** Headers by which a published site lets others read it, or has browsers send reports to a server. */
const PUBLIC_ONLY =
  /^(?:access-control-.*|timing-allow-origin|clear-site-data|nel|report-to|reporting-endpoints|content-security-policy-report-only)$/;

/** The headers of a published path that the preview may send, by their names in lower case. */
export function keepPrivate(published: ReadonlyMap<string, string>): Map<string, string> {
  const kept = [...published].filter(([name]) => !PUBLIC_ONLY.test(name));
  const headers = new Map([...kept, ...PRIVATE_HEADERS]);
  const policy = (published.get("content-security-policy") ?? "")
    .split(";")
    .map((directive) => directive.trim())
    .filter(
      (directive) => directive !== "" && !/^(?:frame-ancestors|report-uri|report-to)\b/i.test(directive),
    );
  headers.set("content-security-policy", [...policy, "frame-ancestors 'none'"].join("; "));
  return headers;
}
