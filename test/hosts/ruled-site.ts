/** A small site that needs every kind of rule that a host can be told. */
import { expect } from "vitest";
import { build } from "../../src/build/build.ts";
import { readAndPlan } from "../../src/build/read-and-plan.ts";
import type { Host } from "../../src/model/host.ts";
import type { HostRules } from "../../src/plan/hosts/host-rules.ts";
import { archived } from "../archive/archived-site.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";
import { BRIEF, corrected, NOW, publish } from "../revisions/kept-site.ts";

const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const BASE = filesOf("test/fixtures/bad-input/base");

/** Former addresses of every form. */
export const ALIASES = [
  "/ancien/chemin/",
  "/2024/10/01/ailleurs/",
  "/2019/05/titre.html",
  "/index.php",
  "/titre.php",
  "/été/traité/",
  "/un mot/l'autre (bis), $5+1.html",
  "/?p=123",
  "/spip.php?article12",
  "/index.php?id=12",
  "/recherche.php?q=été+de+12:30",
  "/2024/?ancien=1",
] as const;

export const MOVED_TO = "/2024/11/02/accord/";
export const GONE = "/2024/11/03/retiree/";

/** Addresses that lead on, as a browser asks for them, and where they lead. */
export const REDIRECTS: readonly (readonly [asked: string, to: string])[] = [
  ["/ancien/chemin/", MOVED_TO],
  ["/2024/10/01/ailleurs/", MOVED_TO],
  ["/2024/10/01/ailleurs/archive.html", `${MOVED_TO}archive.html`],
  ["/2019/05/titre.html", MOVED_TO],
  ["/index.php", MOVED_TO],
  ["/titre.php", MOVED_TO],
  ["/titre.php?suivi=1", MOVED_TO],
  ["/%C3%A9t%C3%A9/trait%C3%A9/", MOVED_TO],
  ["/%c3%a9t%c3%a9/trait%c3%a9/", MOVED_TO],
  ["/un%20mot/l'autre%20(bis),%20$5+1.html", MOVED_TO],
  ["/?p=123", MOVED_TO],
  ["/?l=fr&p=123", GONE],
  ["/?p=123&x=y&l=fr", GONE],
  ["/?p=123&l=en", MOVED_TO],
  ["/?page=2&p=123&x=y", MOVED_TO],
  ["/spip.php?article12", MOVED_TO],
  ["/spip.php?article12=", MOVED_TO],
  ["/index.php?id=12", MOVED_TO],
  ["/recherche.php?q=%C3%A9t%C3%A9+de+12:30", MOVED_TO],
  ["/recherche.php?q=%c3%a9t%c3%a9%20de%2012:30", MOVED_TO],
  ["/2024/?ancien=1", MOVED_TO],
  ["/disparue/", GONE],
];

const brief = (id: string, day: string, more: string) =>
  `---\nid: ${id}\ntitle: Une brève\npublished: ${day} 10:00\nsummary: Un résumé.\nauthors: [redaction]\ntopics: [iran]\n${more}---\nUn texte.\n`;

export interface RuledSite {
  readonly site: MemorySite;
  readonly rules: HostRules;
}

/** The settings of the site, at an address, for a host. */
export function settingsFor(url: string, host: Host | null, more = ""): string {
  const settings = new TextDecoder().decode(BASE["site.yaml"]).replace("https://relais.example/", url);
  const hub = "feeds: { hub: 'https://hub.example/?a=b%20c' }\n";
  return settings + hub + more + (host === null ? "" : `host: ${host}\n`);
}

/** The editor in the browser, which has headers of its own. */
export const CMS = {
  "public/admin/config.yml": "backend: { name: github, repo: echo/site }\n",
  "public/admin/index.html": "<!doctype html>\n<script type=module src=start.js></script>\n",
  "public/admin/start.js": "import './sveltia/npm/index.js';\n",
  "public/admin/sveltia/npm/index.js": "export {};\n",
  "public/admin/sveltia/npm/assets/encoder.wasm": "\0asm",
} as const;

/** The files of the site, before anything is recorded. */
export function contentOf(settings: string): Record<string, string | Uint8Array> {
  return {
    ...BASE,
    "site.yaml": settings,
    "briefs/2024/11/02/accord.md": brief("accord-1", "2024-11-02", `aliases: ${JSON.stringify(ALIASES)}\n`),
    "briefs/2024/11/03/retiree.md": brief(
      "retiree-1",
      "2024-11-03",
      "aliases: [/disparue/, '/?p=123&l=fr']\nwithdrawn: {date: 2024-11-05 10:00, level: notice, reason: Une erreur.}\n",
    ),
    "public/sous-titres.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\nBonjour.\n",
    "public/LISEZ-MOI.md": "Un texte.\n",
    "public/.well-known/humans.txt": "Des gens.\n",
    ...CMS,
  };
}

const MOVED = "briefs/2024/11/02/accord.md";
const WITHDRAWN = "briefs/2024/11/03/retiree.md";

/** Built, with kept revisions and a package, as the host of its settings is to serve it. */
export async function ruledSite(settings: string): Promise<RuledSite> {
  const { [MOVED]: moved, [WITHDRAWN]: withdrawn, ...others } = contentOf(settings);
  // What is recorded is recorded before there is anything to warn of.
  const site = memorySite({ ...others, "site.yaml": settings.replace(/^host: .*\n/m, "") });
  await publish(site, BRIEF, (text) => text);
  await publish(site, BRIEF, corrected("Une erreur sur le lieu.", "2024-11-02 10:00"));
  await archived(site, { what: "month", name: "2024-10" });
  const added = { [MOVED]: moved, [WITHDRAWN]: withdrawn, "site.yaml": settings };
  for (const [path, text] of Object.entries(added)) site.content.write(path, Buffer.from(text ?? ""));
  expect((await build(site, OPTIONS)).problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const threads = { threads: () => null, watch: { stage: () => {}, progress: () => {} } };
  const planned = await readAndPlan(site, { now: NOW, wall: NOW }, threads);
  if (!planned.ok) throw new Error("the site cannot be planned");
  return { site, rules: planned.value.plan.rules };
}
