/** What checking a site costs: seconds a thousand pages and peak memory, of sites of two sizes, to show that neither grows faster than the site. */
import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brevier, writeSite } from "./builders.ts";
import { momentAfter } from "./corpus.ts";

const LIB = fileURLToPath(new URL("../lib/", import.meta.url));
const SIZES = [500, 2000] as const;

/** Runs in a process of its own, whose memory nothing else has touched. */
const CHECK = `
import { checkDist } from ${JSON.stringify(`${LIB}check/check-dist.js`)};
import { siteOnDisk } from ${JSON.stringify(`${LIB}node/site.js`)};
const started = performance.now();
const { counts } = await checkDist(siteOnDisk(process.cwd(), process.argv[1]).out.dist, { threads: Number(process.argv[2]) });
const seconds = (performance.now() - started) / 1000;
console.log([counts.pages, seconds, process.resourceUsage().maxRSS / 1024].join(" "));
`;

/** Builds the sites in a folder (absolute) and gives a line for each, read in one thread and in as many as the command takes; one run each. */
export function checkReport(work: string): string {
  const lines: string[] = [];
  for (const briefs of SIZES) {
    const site = join(work, `check-${briefs}`);
    build(site, briefs);
    for (const threads of [0, Math.max(1, availableParallelism() - 1)]) {
      const [pages = 0, seconds = 0, megabytes = 0] = run([
        "--input-type=module",
        "--eval",
        CHECK,
        join(site, "dist"),
        String(threads),
      ])
        .split(" ")
        .map(Number);
      const name = `${briefs} briefs, ${pages} pages, ${threads} ${threads === 1 ? "thread" : "threads"} more`;
      const each = ((seconds / pages) * 1000).toFixed(2);
      lines.push(
        `${name.padEnd(42)} ${seconds.toFixed(1).padStart(6)} s   ${each} s a thousand pages   ${megabytes.toFixed(0).padStart(4)} MB`,
      );
    }
  }
  return `\`\`\`text\n${lines.join("\n")}\n\`\`\``;
}

function build(site: string, briefs: number): void {
  writeSite(brevier("everything"), site, briefs);
  run([join(LIB, "main.js"), "build", "--quiet", "--now", momentAfter(0)], site);
}

/** What a process of Node prints; throws if it fails. */
function run(words: readonly string[], cwd?: string): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}
