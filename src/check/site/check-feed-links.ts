import { type Problem, sortProblems } from "../../base/problem.ts";
import { readFeed } from "../read/read-document.ts";
import { type AskOptions, askExternalLinks } from "./ask-external-links.ts";
import { gatherExternalLinks } from "./external-links.ts";
import type { Web } from "./web.ts";

/** Asks every address in one feed and its items. `name`: the feed's name in problems. */
export async function checkFeedLinks(
  bytes: Uint8Array,
  name: string,
  external: AskOptions & { readonly web: Web },
): Promise<readonly Problem[]> {
  // A feed by itself has no site: every address is external.
  const { add, links } = gatherExternalLinks(() => true);
  add(readFeed(name, "", bytes));
  return sortProblems(await askExternalLinks(links(), external.web, external));
}
