/** What checking a site costs, as whole processes: sites of two sizes, to show that neither time nor memory grows faster than the site, and beside two validators of HTML that read the same pages. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brevier, brevierProgram, ROOT, writeSite } from "./builders.ts";
import { momentAfter } from "./corpus.ts";
import { type Cost, costOf, median } from "./measure.ts";
import { count, range, table } from "./tables.ts";

const SIZES = [500, 2000] as const;

/** Who reads the pages of a site: a command that is run in its folder, and ends with 0. */
interface Reader {
  readonly name: string;
  readonly command: readonly string[];
}

const OURS: Reader = {
  name: "brevier check",
  command: [process.execPath, brevierProgram, "check", "--quiet"],
};

/** @param vnu the path of vnu.jar, the validator of the W3C; null if it takes no part. */
function peersOf(vnu: string | null): readonly Reader[] {
  const folder = join(ROOT, "node_modules/html-validate");
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const validate = join(folder, "bin/html-validate.mjs");
  const command = [process.execPath, validate, "--preset", "standard", "dist/**/*.html"];
  const validator = ["java", "-jar", vnu ?? "", "--skip-non-html", "--errors-only", "--stdout", "dist"];
  return [
    { name: `html-validate ${version}, its command line`, command },
    ...(vnu === null ? [] : [{ name: `vnu ${versionOf(vnu)}, the Nu Html Checker`, command: validator }]),
  ];
}

function versionOf(vnu: string): string {
  const { stdout } = spawnSync("java", ["-jar", vnu, "--version"], { encoding: "utf8" });
  return stdout.split(" ")[0] ?? "";
}

/** Builds the sites in a folder (absolute). Readers take turns; all of them read the smaller site. */
export function checkReport(work: string, runs: number, vnu: string | null): string {
  const rows = SIZES.flatMap((briefs) => {
    const site = join(work, `check-${briefs}`);
    writeSite(brevier("everything"), site, briefs);
    costOf(site, [process.execPath, brevierProgram, "build", "--quiet", "--now", momentAfter(0)]);
    const readers = briefs === SIZES[0] ? [OURS, ...peersOf(vnu)] : [OURS];
    const costs = new Map<Reader, Cost[]>(readers.map((reader) => [reader, []]));
    for (let run = 0; run < runs; run++)
      for (const [reader, of] of costs) of.push(costOf(site, reader.command));
    const pages = readdirSync(join(site, "dist"), { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".html"),
    ).length;
    const own = cpuOf(costs.get(OURS) ?? []);
    return [...costs].map(([{ name }, of]) => row(`${count(briefs)} briefs, ${name}`, pages, of, own));
  });
  const head = ["", "pages", "s", "CPU s", "CPU s a thousand pages", "memory MB", "× brevier, CPU"];
  return (
    `Medians of ${runs}, in turns; in brackets the least and the most. \`brevier check\` reads the whole site: its feeds, sitemaps and every link too. ` +
    "The others read its pages alone, and judge their HTML; html-validate with its preset `standard`. None of them finds an error.\n\n" +
    table(head, rows)
  );
}

function row(name: string, pages: number, costs: readonly Cost[], own: number): readonly string[] {
  const cpu = cpuOf(costs);
  return [
    name,
    count(pages),
    range(costs.map(({ wall }) => wall)),
    range(costs.map((cost) => cost.cpu)),
    ((cpu / pages) * 1000).toFixed(2),
    median(costs.map(({ memory }) => memory)).toFixed(0),
    cpu === own ? "" : (cpu / own).toFixed(2),
  ];
}

function cpuOf(costs: readonly Cost[]): number {
  return median(costs.map(({ cpu }) => cpu));
}
