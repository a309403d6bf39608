/** A site in memory whose briefs are corrected and recorded. */
import { expect } from "vitest";
import { build } from "../../src/build/build.ts";
import { recordSite } from "../../src/build/record-and-sign.ts";
import { factsOfPage } from "../../src/cli/record-command.ts";
import { filesOf, type MemorySite, memorySite } from "../memory-site.ts";

export const NOW = Date.parse("2026-11-23T12:00:00Z");
export const BRIEF = "briefs/2024/10/31/ouverture.md";
export const AT = "2024/10/31/ouverture/";
export const ID = "ouverture-minsk";

export function record(site: MemorySite) {
  return recordSite({ site, content: site.content, now: NOW, wall: NOW }, factsOfPage);
}

/** @param accepted the briefs that are changed on purpose. */
export function buildIn(site: MemorySite, ...accepted: readonly string[]) {
  const options = { now: NOW, wall: NOW, adopt: false, repair: false };
  return build(site, accepted.length === 0 ? options : { ...options, accepted });
}

export function textOf(site: MemorySite, file: string): string {
  return Buffer.from(site.content.read(file) ?? "").toString();
}

export function writeText(site: MemorySite, file: string, text: string): void {
  site.content.write(file, Buffer.from(text));
}

export function pageOf(site: MemorySite, file: string): string {
  return Buffer.from(site.dist.read(file) ?? "").toString();
}

/** Edits a source, builds and records. */
export async function publish(
  site: MemorySite,
  file: string,
  change: (text: string) => string,
): Promise<void> {
  writeText(site, file, change(textOf(site, file)));
  expect(await buildIn(site)).toMatchObject({ ok: true, problems: [] });
  expect(await record(site)).toMatchObject({ ok: true, problems: [] });
}

/** With an update more, and whatever else changes. */
export function corrected(note: string, date: string, change: (text: string) => string = (text) => text) {
  return (text: string) => {
    const row = `  - date: "${date}"\n    kind: correction\n    note: ${note}\n`;
    const [, front = "", body = ""] = /^(---\n.*?\n)(---\n.*)$/s.exec(text) ?? [];
    const updated = front.includes("\nupdates:\n") ? `${front}${row}` : `${front}updates:\n${row}`;
    return change(updated + body);
  };
}

/** A site of two briefs, of which one has three versions that are kept; the last of them is not shown before the next build. */
export async function siteWithRevisions(): Promise<MemorySite> {
  const site = memorySite(filesOf("test/fixtures/bad-input/base"));
  await publish(site, BRIEF, (text) => text);
  await publish(
    site,
    BRIEF,
    corrected("Une erreur sur le lieu.", "2024-11-02 10:00", (text) =>
      text
        .replace("note: Une erreur sur le lieu.", "$&\n    was: Minsk\n    now: Moscou")
        .replace(/Minsk(?= est ouverte)/, "Moscou"),
    ),
  );
  await publish(
    site,
    BRIEF,
    corrected(
      "Une phrase de plus.",
      "2024-11-03 11:00",
      (text) => `${text.trimEnd()}\n\nIl n’a rien ajouté.\n`,
    ),
  );
  return site;
}
