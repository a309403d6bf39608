import { beforeAll, describe, expect, test } from "vitest";
import { openCache } from "../../src/base/cache.ts";
import { readContent } from "../../src/content/index/read-content.ts";
import { readTheme } from "../../src/content/index/read-theme.ts";
import { localesOf } from "../../src/language/locale/locale.ts";
import { sha256 } from "../../src/model/digest.ts";
import { planSite } from "../../src/plan/plan-site.ts";
import { resolve } from "../../src/plan/resolve.ts";
import { BASE } from "../content/bad-input.ts";
import { memorySite } from "../memory-site.ts";
import { buildSample } from "./build-sample.ts";
import { elements, metaOf, nodesOf } from "./read-page.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const POLICY = "https://relais.example/droits/";
const LICENSE = "https://creativecommons.org/licenses/by-nd/4.0/";

/** A robot whose makers say what it comes for. */
const ROBOT_FOR = { train: "GPTBot", search: "OAI-SearchBot", input: "ChatGPT-User" } as const;
const PURPOSES = ["train", "search", "input"] as const;

interface Block {
  readonly tdm: "reserved" | "allowed" | null;
  readonly train: "allowed" | "refused" | null;
  readonly search: "allowed" | "refused" | null;
  readonly input: "allowed" | "refused" | null;
  readonly contentUsage: boolean;
}

const said = ["allowed", "refused", null] as const;
const BLOCKS: readonly Block[] = (["reserved", "allowed", null] as const).flatMap((tdm) =>
  said.flatMap((train) =>
    said.flatMap((search) =>
      said.flatMap((input) =>
        [true, false].map((contentUsage) => ({ tdm, train, search, input, contentUsage })),
      ),
    ),
  ),
);

function yamlOf({ tdm, train, search, input, contentUsage }: Block): string {
  const ai = Object.entries({ train, search, input }).flatMap(([name, value]) =>
    value === null ? [] : [`    ${name}: ${value}`],
  );
  return [
    "rights:",
    `  license: ${LICENSE}`,
    `  policyUrl: ${POLICY}`,
    `  contentUsage: ${contentUsage}`,
    `  contentSignal: ${contentUsage}`,
    `  rsl: ${contentUsage}`,
    ...(tdm === null ? [] : [`  tdm: ${tdm}`]),
    ...(ai.length === 0 ? [] : ["  ai:", ...ai]),
    "",
  ].join("\n");
}

/** What a site with this block is planned to say, text by text; null if the block is refused. */
async function planned(block: Block) {
  const site = `${new TextDecoder().decode(BASE["site.yaml"])}${yamlOf(block)}`;
  const onDisk = memorySite({ ...BASE, "site.yaml": site });
  const read = await readContent(onDisk, NOW);
  if (!read.ok) return null;
  const theme = readTheme(onDisk.templates, openCache(onDisk.cache, ""), "strip");
  if (!theme.ok) throw new Error("no theme");
  const { publicFiles, pages, logo, volumes, briefOf } = read.value;
  const exports = volumes.flatMap((volume) => volume.exports);
  const locales = localesOf(read.value.site);
  const resolved = resolve({ site: read.value.site, locales, exports, pages, whole: briefOf, now: NOW });
  const plan = planSite({
    resolved,
    theme: theme.value.theme,
    pages,
    publicFiles,
    logo,
    themeLogo: null,
    packages: [],
    renderer: sha256(""),
    memory: onDisk.memory.slices,
  });
  const texts = plan.fronts.flatMap(({ path, recipe }) =>
    recipe.as === "text" ? [[path, recipe.text] as const] : [],
  );
  return {
    texts: new Map<string, string>(texts),
    rsl: plan.fronts.flatMap(({ recipe }) => (recipe.as === "rsl" ? [recipe.terms] : [])),
    head: plan.fronts.flatMap(({ recipe }) => (recipe.as === "page" ? [recipe.view.head.rights] : [])),
  };
}

/** Whether robots.txt closes the site to a robot, as RFC 9309 § 2.2 says: its own group, else that of all. */
function isClosedTo(robots: string, robot: string): boolean {
  const groups = robots.split("\n\n").filter((group) => group.startsWith("User-agent"));
  const of = (name: string) => groups.find((group) => group.includes(`User-agent: ${name}\n`));
  const group = of(robot) ?? of("*") ?? "";
  return /^Disallow: \/$/m.test(group);
}

const header = (headers: string, name: string) =>
  new RegExp(`^  ${name}: (.*)$`, "m").exec(headers)?.[1] ?? null;

describe("the rights of a site in all dialects", () => {
  test("every rights block that a site can write reads the same everywhere, or is refused because it contradicts itself", async () => {
    let refused = 0;
    for (const block of BLOCKS) {
      const name = JSON.stringify(block);
      const mining = block.tdm === "reserved" ? "refused" : block.tdm;
      const contradicts = mining !== null && block.train !== null && mining !== block.train;
      const plan = await planned(block);
      expect(plan === null, name).toBe(contradicts);
      if (plan === null) {
        refused++;
        continue;
      }
      const train = block.train ?? mining;
      const { texts, head, rsl } = plan;
      const robots = texts.get("robots.txt") ?? "";
      const headers = texts.get("_headers") ?? "";

      for (const purpose of PURPOSES) {
        const asked = purpose === "train" ? train : block[purpose];
        expect(isClosedTo(robots, ROBOT_FOR[purpose]), `${name} ${purpose}`).toBe(asked === "refused");
      }
      expect(isClosedTo(robots, "Googlebot"), name).toBe(false);

      const usage = [
        ...(train === null ? [] : [`train-ai=${train === "allowed" ? "y" : "n"}`]),
        ...(block.search === "allowed" ? ["search=y"] : []),
      ].join(", ");
      const expected = block.contentUsage && usage !== "" ? usage : null;
      expect(header(headers, "Content-Usage"), name).toBe(expected);
      expect(/^Content-Usage: (.*)$/m.exec(robots)?.[1] ?? null, name).toBe(expected);

      const says = (word: string, permission: Block["input"]) =>
        permission === null ? [] : [`${word}=${permission === "allowed" ? "yes" : "no"}`];
      const signal = [
        ...(block.search === "allowed" ? ["search=yes"] : []),
        ...says("ai-input", block.input),
        ...says("ai-train", train),
      ].join(", ");
      expect(/^Content-Signal: (.*)$/m.exec(robots)?.[1] ?? null, name).toBe(
        block.contentUsage && signal !== "" ? signal : null,
      );

      const uses = { "ai-train": train, "ai-index": block.search, "ai-input": block.input };
      const usesThatAre = (permission: Block["input"]) =>
        Object.entries(uses).flatMap(([use, said]) => (said === permission ? [use] : []));
      const isSaid = block.contentUsage && usesThatAre(null).length < 3;
      const permits = usesThatAre("allowed");
      expect(rsl, name).toEqual(
        isSaid
          ? [
              {
                url: "/",
                permits: permits.length === 0 ? [] : ["search", ...permits],
                prohibits: usesThatAre("refused"),
                license: LICENSE,
                holder: "Le Relais",
                policy: POLICY,
              },
            ]
          : [],
      );
      const document = "https://relais.example/license.xml";
      expect(/^License: (.*)$/m.exec(robots)?.[1] ?? null, name).toBe(isSaid ? document : null);

      const reservation = block.tdm === null ? null : block.tdm === "reserved" ? "1" : "0";
      const policy = block.tdm === "reserved" ? POLICY : null;
      expect(header(headers, "tdm-reservation"), name).toBe(reservation);
      expect(header(headers, "tdm-policy"), name).toBe(policy);
      const file = texts.get(".well-known/tdmrep.json");
      expect(file === undefined ? null : JSON.parse(file), name).toEqual(
        reservation === null
          ? null
          : [
              {
                location: "/*",
                "tdm-reservation": Number(reservation),
                ...(policy === null ? {} : { "tdm-policy": policy }),
              },
            ],
      );
      expect(head, name).toEqual(
        head.map(() => ({
          license: LICENSE,
          tdmReservation: reservation,
          tdmPolicy: policy,
          rsl: isSaid ? document : null,
        })),
      );
      expect(texts.get("trust.txt") ?? "", name).toBe(
        train === null ? "" : `datatrainingallowed=${train === "allowed" ? "yes" : "no"}\n`,
      );
    }
    // Reserved with training allowed, allowed with training refused: each with nine answers to the rest, twice.
    expect([BLOCKS.length, refused]).toEqual([162, 36]);
  }, 120_000);
});

describe("pages and feeds say them too", () => {
  let files: ReadonlyMap<string, string>;
  let plain: ReadonlyMap<string, string>;
  const page = (path: string) => files.get(path) ?? "";
  beforeAll(async () => {
    plain = await buildSample();
    files = await buildSample(
      `rights:\n  license: ${LICENSE}\n  copyrightHolder: Les Amis du Méridien\n  tdm: reserved\n  policyUrl: ${POLICY}\n`,
    );
  }, 60_000);

  test("every page, its archive page and the 404 page", () => {
    const pages = [...files].filter(([path]) => path.endsWith(".html"));
    for (const [path, html] of pages) {
      const meta = metaOf(html).filter(([name]) => name.startsWith("tdm-"));
      expect(meta, path).toEqual([
        ["tdm-reservation", "1"],
        ["tdm-policy", POLICY],
      ]);
      const licenses = elements(
        html,
        ({ name, attributes }) => name === "link" && attributes["rel"] === "license",
      );
      expect(
        licenses.map(({ attributes }) => attributes["href"]),
        path,
      ).toEqual([LICENSE]);
    }
    expect(pages.length).toBeGreaterThan(100);
  });

  test("schema.org data of briefs and of the site", () => {
    const rights = {
      license: LICENSE,
      copyrightHolder: { "@type": "Organization", name: "Les Amis du Méridien" },
      usageInfo: POLICY,
    };
    const [article] = nodesOf(page("2024/10/31/lavrov-traite-iran/index.html"), "NewsArticle");
    expect(article).toMatchObject({ ...rights, copyrightYear: 2024 });
    expect(nodesOf(page("index.html"), "WebSite")[0]).toMatchObject(rights);
  });

  test("feeds", () => {
    expect(page("feed.xml")).toMatch(/<copyright>© \d{4} Les Amis du Méridien \(https:\S+\)<\/copyright>/);
    expect(page("atom.xml")).toMatch(/<rights>© \d{4} Les Amis du Méridien \(https:\S+\)<\/rights>/);
  });

  test("a site that says nothing of rights has no trace of them", () => {
    expect(plain.has(".well-known/tdmrep.json")).toBe(false);
    // A picture keeps what is written in it.
    for (const [path, text] of [...plain].filter(([name]) => !/\.(?:avif|jpg|webp)$/.test(name)))
      expect(
        /tdm-|Content-Usage|Content-Signal|rsl|rel="license"|copyrightHolder|GPTBot/.test(text),
        path,
      ).toBe(false);
  });
});
