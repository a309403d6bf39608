import { Command } from "commander";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { build } from "../../../src/build/build.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { COMMANDS } from "../../../src/cli/command-table.ts";
import { memorySite } from "../../memory-site.ts";
import { begun, CHOICES, LANGUAGES, NOW } from "./begun-site.ts";

const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

/** The content folder of a site's files. */
function contentOf(files: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(
    [...files].flatMap(([path, text]) =>
      path.startsWith("content/") ? [[path.slice("content/".length), text]] : [],
    ),
  );
}

describe.each(LANGUAGES.map((languages) => ({ languages })))(
  "a site begun in $languages",
  ({ languages }) => {
    test("builds with warnings that name each gap and nothing else, and checks without any", async () => {
      const site = memorySite(contentOf(begun({ languages }).files));
      const { ok, problems } = await build(site, OPTIONS);
      expect(ok).toBe(true);
      expect([...new Set(problems.map(({ severity, rule }) => `${severity} ${rule}`))].toSorted()).toEqual([
        "warning page/unfinished",
        "warning text/no-text",
        "warning yaml/gap",
      ]);
      expect((await checkDist(site.dist)).problems).toEqual([]);
    });

    test("has a page for each policy that site.yaml names, in each language", async () => {
      const { site, files } = begun({ languages });
      const pages = [...files.keys()].filter((path) => path.startsWith("content/pages/"));
      expect(pages).toHaveLength(3 * languages.length);
      for (const { page } of site.publisher.policies)
        expect(pages).toContain(`content/pages/${page.value}.md`);
    });
  },
);

test("readers see by a mark what is still to be written of a policy", async () => {
  const site = memorySite(contentOf(begun({ languages: ["fr", "en"] }).files));
  await build(site, OPTIONS);
  const page = (path: string) => new TextDecoder().decode(site.dist.read(path) ?? undefined);
  expect(page("mentions-legales/index.html")).toContain("À COMPLÉTER");
  expect(page("en/legal-notice/index.html")).toContain("TO BE COMPLETED");
  expect(page("en/legal-notice/index.html")).toContain('hreflang="fr"');
});

test("the name of a publisher is text, whatever characters it has", async () => {
  const publisher = "*Le* Relais & [Cie](x)";
  const site = memorySite(contentOf(begun({ publisher }).files));
  await build(site, OPTIONS);
  const page = new TextDecoder().decode(site.dist.read("mentions-legales/index.html") ?? undefined);
  expect(page).toContain("Ce site est édité par *Le* Relais &amp; [Cie](x).");
});

test("site.yaml comes last, so that a run that was stopped is not taken for a site", () => {
  expect([...begun().files.keys()].at(-1)).toBe("content/site.yaml");
});

test("a site that has briefs gets no first one", () => {
  expect([...begun().files.keys()].filter((path) => path.startsWith("content/briefs/"))).toEqual([
    "content/briefs/2026/11/23/premiere-breve.md",
  ]);
});

test("package.json asks for the version that wrote it", () => {
  const { dependencies, scripts, private: isPrivate } = JSON.parse(begun().files.get("package.json") ?? "");
  expect([isPrivate, dependencies]).toEqual([true, { brevier: "^1.2.3" }]);
  for (const script of Object.values(scripts)) expect(commandIn(String(script))).toBe(true);
});

test("git ignores what can be made again, and keeps the ledger and the revisions", () => {
  const lines = (begun().files.get(".gitignore") ?? "").split("\n").filter((line) => line.startsWith("/"));
  expect(lines).toEqual([
    "/node_modules/",
    "/dist/",
    "/.dist.staging/",
    "/.dist.lock",
    "/.brevier/",
    "/check.html",
  ]);
});

const program = new Command();
for (const add of COMMANDS) add(program, "en", async () => {});

/** Whether the table has the command of a line, with its options. */
function commandIn(line: string): boolean {
  const [, name, ...words] = line.split(" ");
  const command = program.commands.find((one) => one.name() === name);
  const options = command?.options.map(({ long }) => long) ?? [];
  return command !== undefined && words.every((word) => !word.startsWith("--") || options.includes(word));
}

describe.each(CHOICES)("in $languages for $host", ({ languages, host }) => {
  const { files } = begun({ languages, host });

  test("every command of ours is one, with its options", () => {
    const texts = [...files].filter(([path]) => !path.startsWith("content/")).map(([, text]) => text);
    const lines = texts.flatMap((text) => [...text.matchAll(/npx (brevier [a-z -]+[a-z])/g)]);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map(([, line = ""]) => line).filter((line) => !commandIn(line))).toEqual([]);
  });

  test("what publishes it is there, keeps the cache, asks when the next brief appears, and holds no secret", () => {
    const github = files.get(".github/workflows/publish.yml");
    const gitlab = files.get(".gitlab-ci.yml");
    const script = files.get("deploy/publish.sh");
    const [workflow = ""] = [github, gitlab, script].filter((text) => text !== undefined);
    expect(workflow).toContain("npx brevier build");
    expect(workflow).toContain("npx brevier next");
    if (github !== undefined) {
      const { on, jobs } = parse(github);
      expect(Object.keys(on)).toEqual(["push", "schedule", "workflow_dispatch"]);
      const steps: readonly Step[] = jobs.publish.steps;
      const cache = steps.find(({ uses }) => uses?.startsWith("actions/cache@"));
      expect(cache?.with?.path?.split("\n")).toEqual([".brevier", "dist", ""]);
      const values = steps.flatMap(({ env = {} }) => Object.entries(env));
      for (const [name, value] of values) expect(value).toBe(`\${{ secrets.${name} }}`);
    }
    if (gitlab !== undefined) {
      const { pages } = parse(gitlab);
      expect(pages.cache.paths).toEqual([".brevier/", "dist/"]);
      expect([pages.artifacts.paths, pages.publish]).toEqual([["dist"], "dist"]);
    }
    if (script !== undefined)
      expect([...files.keys()]).toEqual(
        expect.arrayContaining(["deploy/crontab", "deploy/brevier.service", "deploy/brevier.timer"]),
      );
  });
});

interface Step {
  readonly uses?: string;
  readonly with?: { readonly path?: string };
  readonly env?: Readonly<Record<string, string>>;
}
