import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { BASE, OPTIONS } from "../../content/bad-input.ts";
import { memorySite } from "../../memory-site.ts";

test.each(["null", "undefined", "NaN", "true", "~", "2024", "0x10", "1e3", "2024-10-31", "-1"])(
  "a headline that is %j is one in every channel",
  async (title) => {
    const brief = `---\nid: essai-1\ntitle: ${title}\npublished: 2024-10-31 18:40\nsummary: ${title}\nauthors: [redaction]\ntopics: [iran]\n---\nUn paragraphe.\n`;
    const site = memorySite({ ...BASE, "briefs/2024/10/31/essai.md": brief });
    expect((await build(site, OPTIONS)).problems).toEqual([]);
    const { problems } = await checkDist(site.dist);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const page = Buffer.from(site.dist.read("2024/10/31/essai/index.html") ?? "").toString();
    expect(page).toMatch(new RegExp(`<h1[^>]*>${title.replace("-", "[-‑–−]")}</h1>`));
  },
);
