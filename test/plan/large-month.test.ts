import { beforeAll, describe, expect, test } from "vitest";
import { type BuildReport, build } from "../../src/build/build.ts";
import { type MemorySite, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const SITE = `title: Le Relais
description: Brèves d’essai.
url: https://relais.example/
authority: relais.example
languages: [fr]
timeZone: Europe/Paris
publisher: { name: Le Relais }
authors: { redaction: { name: La rédaction, kind: organization } }
topics: { iran: { title: Iran } }
stories: { traite: { title: Le traité } }
`;

function brief(id: string, day: string, hour: number, inStory: boolean): readonly [string, string] {
  const at = `${day} ${String(8 + (hour % 12)).padStart(2, "0")}:${String((hour * 7) % 60).padStart(2, "0")}`;
  const source = `---\nid: ${id}\ntitle: Une brève dont le titre a la longueur que les titres ont (${id})\npublished: ${at}\nsummary: Une phrase qui dit en peu de mots ce que la brève rapporte.\nauthors: [redaction]\ntopics: [iran]\n${inStory ? "story: traite\n" : ""}---\nUn paragraphe.\n`;
  return [`briefs/${day.replaceAll("-", "/")}/${id}.md`, source];
}

const dayOf = (n: number) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10);

describe("a month of 1,200 briefs, and a story of 500 dispatches over two years", () => {
  let site: MemorySite;
  const built = async (): Promise<BuildReport> => {
    const outcome = await build(site, { now: NOW, wall: NOW, adopt: false, repair: false });
    if (!outcome.ok) throw new Error(outcome.problems.map(({ says }) => says.en).join("; "));
    return outcome.value;
  };
  beforeAll(async () => {
    const dispatches = Array.from({ length: 500 }, (_, n) =>
      brief(`depeche-${n}`, dayOf(Math.floor((n * 730) / 500)), n, true),
    );
    const month = Array.from({ length: 1200 }, (_, n) =>
      brief(`breve-${n}`, dayOf(731 + (n % 31)), n, false),
    );
    site = memorySite({ "site.yaml": SITE, ...Object.fromEntries([...dispatches, ...month]) });
    await built();
  }, 120_000);

  test("no page that lists them is heavier than 50 KB", () => {
    const lists = site.dist.list().filter((path) => path.endsWith("/index.html") && !/-\d+\//.test(path));
    expect(lists).toEqual(expect.arrayContaining(["2025/01/index.html", "fils/traite/index.html"]));
    const heavy = lists.filter((path) => (site.dist.stat(path)?.size ?? 0) > 50_000);
    expect(heavy).toEqual([]);
  });

  test("one more dispatch, on the last day of the month, changes as few files as in a small site", async () => {
    const [file, text] = brief("depeche-500", dayOf(761), 11, true);
    site.content.write(file, new TextEncoder().encode(text));
    const { changes, made } = await built();
    // The month of the dispatch before it leads there now.
    expect(made).toEqual(["2024-12", "2025-01"]);
    expect(changes.added.length + changes.changed.length).toBeLessThan(45);
  }, 120_000);
});
