/** What builds of one site leave in memory for the next, in a preview server. It saves time, and changes no byte. */
import { lastValue } from "../base/last-value.ts";
import type { SettingsMemory } from "../content/index/read-content.ts";
import { type RecentBriefs, recentBriefs } from "../content/index/recent-briefs.ts";
import { type SliceMemory, sliceMemory } from "../plan/slice.ts";
import type { TemplateMemory } from "../render/pages/render-pages.ts";

export interface BuildMemory {
  readonly settings: SettingsMemory;
  readonly slices: SliceMemory;
  readonly templates: TemplateMemory;
  readonly recent: RecentBriefs;
}

/** An empty memory. */
export function buildMemory(): BuildMemory {
  return { settings: lastValue(), slices: sliceMemory(), templates: lastValue(), recent: recentBriefs() };
}
