import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");

/** Builds the sample with some lines more in `site.yaml`, and gives its text files by their paths. */
export async function buildSample(
  more = "",
  files: Readonly<Record<string, string>> = {},
  now = NOW,
): Promise<ReadonlyMap<string, string>> {
  const content = filesOf("content");
  const settings = `${new TextDecoder().decode(content["site.yaml"])}${more}`;
  const site = memorySite({ ...content, ...files, "site.yaml": settings });
  const outcome = await build(site, { now, wall: now, adopt: false, repair: false });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return new Map(
    site.dist.list().map((path) => [path, new TextDecoder().decode(site.dist.read(path) ?? undefined)]),
  );
}

/** A brief of the sample's newsroom, with lines more in its front matter. */
export function briefText(id: string, published: string, more = ""): string {
  return `---
id: ${id}
title: Titre de ${id}
published: ${published}
summary: Une phrase.
authors: [redaction]
topics: [iran]
${more}---

Un texte.
`;
}
