/** Random edits, for the laws: what an editor, a developer, the clock or a bad disk may do between two builds. */
import { createHash } from "node:crypto";
import type { WritableFolder } from "../../src/base/folders.ts";
import { digest } from "../../src/model/identifiers.ts";
import { filesOf, type MemorySite } from "../memory-site.ts";
import { fc } from "../property.ts";
import { type Harm, harmCache, harms } from "./harm-cache.ts";
import {
  addressOf,
  DAYS,
  type Named,
  PARTS,
  type Part,
  type RandomBrief,
  randomBrief,
  type SiteState,
  SLOTS,
  WALL,
  words,
} from "./random-site.ts";

/** A step. */
export type Edit =
  | { readonly do: "write"; readonly brief: RandomBrief }
  | { readonly do: "delete"; readonly slot: number }
  | { readonly do: "move"; readonly slot: number; readonly day: number; readonly alias: boolean }
  | { readonly do: "retitle"; readonly what: Named; readonly name: string }
  | { readonly do: "rewrite"; readonly slot: number; readonly text: string }
  | { readonly do: "keep"; readonly slot: number; readonly revisions: number }
  | { readonly do: "base"; readonly path: string }
  | { readonly do: "zone"; readonly name: string }
  | { readonly do: "reword"; readonly topics: string; readonly briefs: string | null }
  | { readonly do: "set"; readonly typography: string }
  | { readonly do: "toggle"; readonly part: Part }
  | { readonly do: "redraw"; readonly width: number }
  | { readonly do: "dress"; readonly theme: string }
  | { readonly do: "layout" | "add" | "configure"; readonly mark: string }
  | { readonly do: "program"; readonly version: number }
  | { readonly do: "lose cache" | "keep cache and output" | "restore cache" | "restore output" }
  | { readonly do: "harm cache"; readonly harm: Harm }
  | { readonly do: "move now"; readonly hours: number }
  | { readonly do: "set clock"; readonly wall: number }
  | { readonly do: "build months"; readonly glob: string };

const slot = fc.nat(SLOTS - 1);
const day = fc.integer({ min: 1, max: DAYS });
const mark = fc.constantFrom("", "un", "deux");

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: randomBrief.map((brief): Edit => ({ do: "write", brief })) },
  { weight: 2, arbitrary: slot.map((of): Edit => ({ do: "delete", slot: of })) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(slot, day, fc.boolean())
      .map(([of, to, alias]): Edit => ({ do: "move", slot: of, day: to, alias })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(slot, words).map(([of, text]): Edit => ({ do: "rewrite", slot: of, text })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(slot, fc.nat(4))
      .map(([of, revisions]): Edit => ({ do: "keep", slot: of, revisions })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom<Named>("topic", "story", "author", "site", "page"), words)
      .map(([what, name]): Edit => ({ do: "retitle", what, name })),
  },
  { weight: 1, arbitrary: fc.constantFrom("", "sous", "a/b").map((path): Edit => ({ do: "base", path })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("Europe/Paris", "America/New_York", "Asia/Tokyo")
      .map((name): Edit => ({ do: "zone", name })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom("sujets", "rubriques"), fc.option(words))
      .map(([topics, briefs]): Edit => ({ do: "reword", topics, briefs })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("", "variant: fr-CA", "variant: fr-CH, warnings: false", "exceptions: [l'accord, soeur]")
      .map((typography): Edit => ({ do: "set", typography })),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Part>(...PARTS).map((part): Edit => ({ do: "toggle", part })),
  },
  { weight: 1, arbitrary: fc.constantFrom(600, 900, 1200).map((width): Edit => ({ do: "redraw", width })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        "",
        'accent: "#1b5e20"',
        'accent: { light: "#0d47a1", dark: "#90caf9" }, logo: /carte.svg',
        "name: plain",
        "name: plain, nav: [{ to: calendar }, { to: iran }, { to: traite }, { to: a-propos, label: Nous }]",
      )
      .map((theme): Edit => ({ do: "dress", theme })),
  },
  { weight: 1, arbitrary: mark.map((text): Edit => ({ do: "layout", mark: text })) },
  { weight: 2, arbitrary: mark.map((text): Edit => ({ do: "add", mark: text })) },
  { weight: 1, arbitrary: mark.map((text): Edit => ({ do: "configure", mark: text })) },
  { weight: 1, arbitrary: fc.nat(1).map((version): Edit => ({ do: "program", version })) },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom("lose cache", "keep cache and output", "restore cache", "restore output")
      .map((what): Edit => ({ do: what })),
  },
  { weight: 1, arbitrary: harms.map((harm): Edit => ({ do: "harm cache", harm })) },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -2000, max: 2000 }).map((hours): Edit => ({ do: "move now", hours })),
  },
  // Files of the folder in memory have times of a few milliseconds: at 0 no time can be trusted.
  { weight: 1, arbitrary: fc.constantFrom(0, WALL).map((wall): Edit => ({ do: "set clock", wall })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("2024-10", "2024-1*", "2025-*", "*")
      .map((glob): Edit => ({ do: "build months", glob })),
  },
);

/** Up to as many steps. */
export function editsUpTo(count: number): fc.Arbitrary<readonly Edit[]> {
  return fc.array(edit, { minLength: 1, maxLength: count, size: "max" });
}

/** A site with what was kept of it on a day. */
export interface EditedSite extends MemorySite {
  readonly kept: Map<"cache" | "output", ReadonlyMap<string, Uint8Array>>;
}

/** Takes a step: in the state, or, where it is no editor's, in what builds have left. */
export function applyEdit(state: SiteState, step: Edit, site: MemorySite & Partial<EditedSite>): void {
  const brief = "slot" in step ? state.briefs.get(step.slot) : undefined;
  switch (step.do) {
    case "write":
      state.briefs.set(step.brief.slot, step.brief);
      return;
    case "delete":
      state.briefs.delete(step.slot);
      return;
    case "move":
      if (brief === undefined) return;
      state.briefs.set(step.slot, {
        ...brief,
        day: step.day,
        former: step.alias ? [...brief.former, addressOf(brief)] : brief.former,
      });
      return;
    case "rewrite":
      if (brief !== undefined) state.briefs.set(step.slot, { ...brief, text: step.text });
      return;
    case "keep":
      if (brief !== undefined) state.briefs.set(step.slot, { ...brief, revisions: step.revisions });
      return;
    case "retitle":
      state.names = { ...state.names, [step.what]: step.name };
      return;
    case "base":
      state.base = step.path;
      return;
    case "zone":
      state.zone = step.name;
      return;
    case "reword":
      state.reworded = rewording(step.topics, step.briefs);
      return;
    case "set":
      state.typography = step.typography;
      return;
    case "toggle":
      if (!state.without.delete(step.part)) state.without.add(step.part);
      return;
    case "redraw":
      state.width = step.width;
      return;
    case "dress":
      state.theme = step.theme;
      return;
    case "layout":
      state.layout = step.mark;
      return;
    case "add":
      state.added = step.mark;
      return;
    case "configure":
      state.configuration = step.mark;
      return;
    case "program":
      state.program = step.version;
      return;
    case "move now":
      state.now += step.hours * 3_600_000;
      return;
    case "set clock":
      state.wall = step.wall;
      return;
    case "build months":
      return;
    case "lose cache":
      fill(site.cache, new Map());
      return;
    case "harm cache":
      harmCache(site.cache, step.harm);
      return;
    case "keep cache and output":
      site.kept?.set("cache", contentsOf(site.cache)).set("output", contentsOf(site.dist));
      return;
    case "restore cache":
      fill(site.cache, site.kept?.get("cache") ?? contentsOf(site.cache));
      return;
    case "restore output":
      fill(site.dist, site.kept?.get("output") ?? contentsOf(site.dist));
      return;
  }
}

/** What a site adds to pages and to the style sheet without a template of its own in their place. */
const ADDED: Readonly<Record<string, (mark: string) => string>> = {
  "custom.css": (mark) => `.${mark} { color: red }`,
  "slots/footer.njk": (mark) => `<p>${mark}: {{ view.kind }}</p>`,
  "slots/after-brief.njk": (mark) => `<p>${mark}: {{ view.brief.title }}</p>`,
};

/** The site as a build of the state sees it, but for the content folder: templates, configuration, program. */
export function inState<T extends MemorySite>(site: T, state: SiteState): T {
  const own = `${state.configuration}\0${state.program}`;
  const layout = Buffer.from(filesOf("templates")["layout.njk"] ?? "").toString();
  const marked = new TextEncoder().encode(layout.replace("</body>", `<!-- ${state.layout} -->\n</body>`));
  if (state.layout === "") site.ownTemplates.remove("layout.njk");
  else site.ownTemplates.write("layout.njk", marked);
  for (const [file, text] of Object.entries(ADDED)) {
    if (state.added === "") site.ownTemplates.remove(file);
    else site.ownTemplates.write(file, new TextEncoder().encode(text(state.added)));
  }
  return {
    ...site,
    program: digest(createHash("sha256").update(String(state.program)).digest("hex")),
    configuration: digest(createHash("sha256").update(own).digest("hex")),
    loadConfiguration: async () => (config) => {
      if (state.configuration === "") return;
      config.addTransform("mark", (html: string) => `${html}<!-- ${state.configuration} -->\n`);
    },
  };
}

function rewording(topics: string, briefs: string | null): readonly string[] {
  if (briefs === null) return [];
  return [
    `path.topics: ${topics}`,
    "count.briefs:",
    `  one: ${JSON.stringify(briefs)}`,
    `  other: ${JSON.stringify(`{count} ${briefs}`)}`,
  ];
}

function contentsOf(folder: WritableFolder): ReadonlyMap<string, Uint8Array> {
  return new Map(folder.list().map((file) => [file, folder.read(file) ?? new Uint8Array()]));
}

function fill(folder: WritableFolder, files: ReadonlyMap<string, Uint8Array>): void {
  for (const file of folder.list()) if (!files.has(file)) folder.remove(file);
  for (const [file, bytes] of files) folder.write(file, bytes);
}
