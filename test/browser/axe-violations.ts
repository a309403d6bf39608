import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** All of axe's rules, those of WCAG 2.2 too, which it leaves out unless asked. */
const RUN_AXE = `axe.run({ rules: { "target-size": { enabled: true } } })`;

/** One line for each element that breaks a rule. The debugger's door puts axe into the page, so that the page keeps its policy. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<Pick<AxeResults, "violations">>(RUN_AXE);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
