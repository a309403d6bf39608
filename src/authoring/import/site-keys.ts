/** Topics and authors by their names: those of `site.yaml`, and new ones, which are written into it as text so that its comments stay. */
import { ownCopy } from "../../base/own-copy.ts";
import { hasErrors } from "../../base/problem.ts";
import { parseSite } from "../../content/parse/parse-site.ts";
import { likeFile, withLineEnds } from "../../content/yaml/line-ends.ts";
import { slugOf } from "../../language/slug.ts";
import { sha256 } from "../../model/digest.ts";
import { type Key, key } from "../../model/identifiers.ts";
import type { Site } from "../../model/site.ts";

export type KeyKind = "topics" | "authors";

export interface NewKey {
  readonly kind: KeyKind;
  readonly key: Key;
  readonly name: string;
}

export class SiteKeys {
  /** All that were added, in order. */
  readonly added: NewKey[] = [];
  readonly #byName: Readonly<Record<KeyKind, Map<string, Key>>> = { topics: new Map(), authors: new Map() };
  readonly #taken: Readonly<Record<KeyKind, Set<string>>>;
  #pending: NewKey[] = [];

  constructor(site: Site) {
    this.#taken = { topics: new Set(site.topics.keys()), authors: new Set(site.authors.keys()) };
    for (const [one, { title }] of site.topics)
      for (const name of title.values()) this.#byName.topics.set(folded(name), one);
    for (const [one, { name }] of site.authors) this.#byName.authors.set(folded(name), one);
  }

  /** The key of a name, a new one if need be; null for a name without a sign. */
  keyOf(kind: KeyKind, written: string): Key | null {
    // What would be read as a tag in the titles of feeds.
    const name = ownCopy(written.replace(/[<>]/g, "").replace(/\s+/g, " ").trim());
    if (name === "") return null;
    const known = this.#byName[kind].get(folded(name));
    if (known !== undefined) return known;
    const made = key(slugOf(name)) ?? key(`x${sha256(name).slice(0, 10)}`);
    if (made === null) return null;
    this.#byName[kind].set(folded(name), made);
    // Written with or without its accent, it is one.
    if (this.#taken[kind].has(made)) return made;
    this.#taken[kind].add(made);
    const added = { kind, key: made, name };
    this.added.push(added);
    this.#pending.push(added);
    return made;
  }

  /** `site.yaml` with what was added since it was last asked; null if there is nothing; what stands in the way as an error. */
  extended(raw: string): string | null {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length === 0) return null;
    const text = (["topics", "authors"] as const).reduce(
      (before, kind) =>
        withKeys(
          before,
          kind,
          pending.filter((one) => one.kind === kind),
        ),
      withLineEnds(raw),
    );
    const whole = likeFile(text, raw);
    const site = parseSite(new TextEncoder().encode(whole));
    const [first] = site.problems;
    if (!site.ok || hasErrors(site.problems)) throw new SiteNotExtended(first?.says.en ?? "");
    const isThere = pending.every(({ kind, key: one }) => site.value[kind].has(one));
    if (!isThere) throw new SiteNotExtended("");
    return whole;
  }
}

/** Thrown when `site.yaml` is written in a way that nothing can be added to as text. */
export class SiteNotExtended extends Error {}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function withKeys(before: string, kind: KeyKind, added: readonly NewKey[]): string {
  if (added.length === 0) return before;
  // A site may have none yet.
  const isThere = new RegExp(`^["']?${kind}["']?[ \\t]*:`, "m").test(before);
  const text = isThere ? before : `${before.trimEnd()}\n${kind}:\n`;
  const head = new RegExp(`^${kind}:[^\\S\\n]*(\\{\\}[^\\S\\n]*)?(#[^\\n]*)?$`, "m").exec(text);
  if (head === null) throw new SiteNotExtended(`${kind}:`);
  const start = head.index + head[0].length;
  // The lines of the group: those with an indent, and what stands between them.
  const [group = ""] = /^(?:\n(?:[ \t][^\n]*|[ \t]*(?=\n[ \t]*\S)))*/.exec(text.slice(start)) ?? [];
  const inside = group.replace(/(?:\n[ \t]*)+$/, "");
  const indent = /\n([ \t]+)[^\s#]/.exec(inside)?.[1] ?? "  ";
  const lines = added.flatMap(({ key: one, name }) => [
    `${indent}${one}:`,
    `${indent}${indent}${kind === "topics" ? "title" : "name"}: ${JSON.stringify(name)}`,
  ]);
  const opened = text.slice(0, start).replace(/:[^\S\n]*\{\}([^\S\n]*(?:#[^\n]*)?)$/, ":$1");
  return `${opened}${inside}\n${lines.join("\n")}${text.slice(start + inside.length)}`;
}
