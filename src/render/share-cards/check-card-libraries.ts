import type { Problem } from "../../base/problem.ts";
import type { Site } from "../../model/site.ts";
import { renderProblem } from "../render-rules.ts";
import { CARD_LIBRARIES, type FindLibrary } from "./draw-share-card.ts";

/** The libraries that draw cards come with a site that asks for cards: most have none. */
export function checkCardLibraries({ cards }: Site, library: FindLibrary): readonly Problem[] {
  if (cards === null) return [];
  const missing = CARD_LIBRARIES.filter((name) => library(name) === null);
  const values = { missing: missing.join(", "), all: CARD_LIBRARIES.join(" ") };
  return missing.length === 0
    ? []
    : [renderProblem("cards/not-installed", { file: "site.yaml", ...cards }, values)];
}
