/** `datapackage.json`, `datapackage-digest.json`, the rows of `pages.jsonl` and the fields of warcinfo: how a package describes itself. // WACZ 1.1.1 */
import { sha256 } from "../model/digest.ts";
import type { Instant } from "../model/identifiers.ts";
import type { PublishedSite } from "./published-site.ts";
import type { ReadPage } from "./read-page.ts";
import type { Volume } from "./volume.ts";
import type { ZippedMember } from "./write-zip.ts";

/** The first line of `pages.jsonl`. */
export const PAGES_HEADER = `${JSON.stringify({ format: "json-pages-1.0", id: "pages", title: "All Pages" })}\n`;

/** A row of `pages.jsonl`, with its end. */
export function pageLine(url: string, date: Instant, { title, text }: ReadPage): string {
  return `${JSON.stringify({ id: sha256(url).slice(0, 20), url, ts: date, title, text })}\n`;
}

/** The first record of the WARC: which program wrote it, and how. // WARC 1.1 § warcinfo */
export function infoFields(site: PublishedSite, { of }: Volume, version: string) {
  return [
    ["software", `Brevier ${version}`],
    ["format", "WARC File Format 1.1"],
    ["conformsTo", "https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"],
    ["operator", site.home.title],
    ["isPartOf", site.base],
    ["description", `${of}: ${PROVENANCE}`],
    ["robots", "classic"],
  ] as const;
}

const PROVENANCE =
  "records synthesised by the publisher from its own build output and its host rules (_headers, _redirects); nothing was captured over the network, and dates are those of the content";

/** The two last members, by path. */
export function packageDescription(
  { home, base }: PublishedSite,
  { of }: Volume,
  {
    members,
    newest,
    main,
    version,
  }: {
    readonly members: readonly ZippedMember[];
    readonly newest: Instant;
    readonly main: { readonly url: string; readonly date: Instant; readonly title: string } | null;
    readonly version: string;
  },
): readonly (readonly [path: string, bytes: Uint8Array])[] {
  const description = encode({
    profile: "data-package",
    wacz_version: "1.1.1",
    title: main?.title ?? home.title,
    description: `${base} (${of}): ${PROVENANCE}.`,
    created: newest,
    modified: newest,
    software: `Brevier ${version}`,
    ...(main === null ? {} : { mainPageUrl: main.url, mainPageDate: main.date }),
    resources: members.map(({ name, size, sha256: hash }) => ({
      name: name.slice(name.lastIndexOf("/") + 1),
      path: name,
      hash: `sha256:${hash}`,
      bytes: size,
    })),
  });
  const path = "datapackage.json";
  const digest = encode({ path, hash: `sha256:${sha256(description)}` });
  return [
    [path, description],
    ["datapackage-digest.json", digest],
  ];
}

function encode(value: object): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
