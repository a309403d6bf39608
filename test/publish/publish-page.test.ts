/** docs/publish.md: its commands run, its settings are taken, its addresses are addresses. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseTarget } from "../../src/model/publish-target.ts";
import { ROOT } from "../memory-site.ts";
import { filesIn, smallSite } from "./published-site.ts";

const page = readFileSync(`${ROOT}docs/publish.md`, "utf8");
const [english = "", french = ""] = page.split("\n# Publier\n");

describe.each([
  ["English", english],
  ["French", french],
])("in %s", (_, text) => {
  const blocks = (kind: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\``, "gms"))].map(([, block = ""]) => block);

  test("each address of the table is one, and so is what stands in the settings", () => {
    const addresses = [...text.matchAll(/^\| `([^`]+)`(?:, `([^`]+)`)? \|/gm)]
      .flatMap(([, first, second]) => [first, second])
      .filter((one) => one !== undefined && /^[./]|:/.test(one));
    expect(addresses.length).toBe(11);
    for (const address of addresses)
      expect([address, typeof parseTarget(address?.replaceAll("…", "x") ?? "")]).toEqual([address, "object"]);
  });

  test("its commands publish, with targets on this machine in the place of those of the page", async () => {
    const site = smallSite();
    const [targets = "", preview = ""] = blocks("yaml");
    const settings = targets + preview.replace("publish:\n", "");
    const own = settings
      .replace(/ftps:\S+/, "./production")
      .replace(/\/media\/\S+/, "./copy")
      .replace(/ssh:\S+/, "./review");
    site.edit("content/site.yaml", (before) => `${before.trimEnd()}\n${own}`);
    mkdirSync(join(site.root, "somewhere"));
    for (const command of blocks("sh").flatMap((block) => block.trim().split("\n"))) {
      const [npx, program, name, ...args] = command.split(" ");
      expect([npx, program, name]).toEqual(["npx", "brevier", "publish"]);
      const { code, err } = await site.publish(...args);
      expect([command, code, err]).toEqual([command, 0, ""]);
    }
    const built = filesIn(join(site.root, "dist"));
    for (const place of ["production", "copy"]) expect(filesIn(join(site.root, place))).toEqual(built);
    expect(Object.keys(filesIn(join(site.root, "review")))).not.toContain("feed.xml");
    expect(
      ["somewhere/else", "un/autre/dossier"].filter((place) => existsSync(join(site.root, place))).length,
    ).toBe(1);
    rmSync(site.root, { recursive: true });
  });
});
