/** A brief's rights compared with those of its site. */

import type { Problem } from "../../base/problem.ts";
import type { Brief } from "../../model/brief.ts";
import { PURPOSES } from "../../model/rights.ts";
import type { Site } from "../../model/site.ts";
import { rightsOf } from "../rights-of.ts";
import { planProblem } from "./plan-rules.ts";

/** Rights that contradict each other, or allow what the site refuses: `robots.txt` and headers refuse it for every address. */
export function rightsProblems(site: Site, brief: Brief): readonly Problem[] {
  const { rights: own, file } = brief;
  const whole = rightsOf(site, brief);
  if (own === null || whole === null) return [];
  const { tdm, ai } = whole;
  const placeOf = (key: keyof typeof own.at) => ({ file, ...(own.at[key] ?? { line: 1, column: 1 }) });
  const mining = tdm === "reserved" ? "refused" : tdm;
  if (tdm !== null && ai.train !== null && mining !== ai.train)
    return [planProblem("brief/rights-disagree", placeOf("train"), { tdm, train: ai.train })];
  const wider = (key: keyof typeof own.at, refused: boolean) =>
    refused && own.at[key] !== undefined ? [planProblem("brief/rights-wider", placeOf(key), { key })] : [];
  return [
    ...wider("tdm", tdm === "allowed" && site.rights?.tdm === "reserved"),
    ...PURPOSES.flatMap((purpose) =>
      wider(purpose, ai[purpose] === "allowed" && site.rights?.ai[purpose] === "refused"),
    ),
  ];
}
