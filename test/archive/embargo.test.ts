/** A package of a site that was built for a later moment waits for it, as a scheduled brief does. */
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkDist } from "../../src/check/check-dist.ts";
import { parsePackageIndex } from "../../src/model/package-index.ts";
import { copyOf, filesOf, type MemorySite } from "../memory-site.ts";
import { archived, buildAgain, builtSite, NOW } from "./archived-site.ts";

const MOMENT = "2027-01-04T05:00:00Z";
const LATER = Date.parse(MOMENT);
const EMBARGOED = "Un titre sous embargo";
const SCHEDULED = `---
id: n8r3t5v7wz
title: ${EMBARGOED}
published: 2027-01-04 06:00
summary: Un résumé.
authors: [redaction]
topics: [iran]
---
Un paragraphe.
`;

/** Built for today, and for the later moment, with its packages; each test has a copy. */
let today: MemorySite;
let ahead: MemorySite;
let site: MemorySite;
beforeAll(async () => {
  today = await builtSite({
    ...filesOf("content"),
    "briefs/2027/01/04/sous-embargo.md": new TextEncoder().encode(SCHEDULED),
  });
  ahead = copyOf(today);
  await buildAgain(ahead, LATER);
  await archived(ahead, { what: "all" });
});
beforeEach(() => {
  site = copyOf(today);
});

/** The files of the output in which the embargoed brief is named. */
const leaks = () =>
  site.dist.list().filter((path) => Buffer.from(site.dist.read(path) ?? "").includes(EMBARGOED));
const published = () => site.dist.list().filter((path) => path.endsWith(".wacz"));
const rows = () => parsePackageIndex(site.archives.read("index.json") ?? new Uint8Array()) ?? [];
const bytesOf = ({ dist }: MemorySite) =>
  new Map(dist.list().map((path) => [path, Buffer.from(dist.read(path) ?? "").toString("base64")]));

describe("packages of a site that was built for a later moment", () => {
  beforeEach(() => {
    site = copyOf(ahead);
  });

  test("say that moment, also of months whose pages only lead to what appears then", () => {
    expect(new Set(rows().map(({ notBefore }) => notBefore))).toEqual(new Set([MOMENT]));
    // The last brief before it names it as the next one.
    const names = rows().filter(({ name }) =>
      Buffer.from(site.archives.read(name) ?? "").includes(EMBARGOED),
    );
    expect(names.map(({ of }) => of)).toEqual(["2025-10", "2027-01", "site"]);
    expect(names[0]?.to.startsWith("2025-10")).toBe(true);
  });

  test("are not in a build for today, which is over when they appear", async () => {
    const { validUntil } = await buildAgain(site, NOW);
    expect(leaks()).toEqual([]);
    expect(published()).toEqual([]);
    expect(site.dist.list()).not.toContain("archives/index.html");
    expect(validUntil).toBe(LATER);
    expect((await buildAgain(site, LATER - 1)).validUntil).toBe(LATER);
    expect(published()).toEqual([]);
    await buildAgain(site, LATER);
    expect(published()).toHaveLength(rows().length);
  });

  test("found among the files of an earlier site, are reported by the check", async () => {
    await buildAgain(site, LATER);
    const reported = async () =>
      (await checkDist(site.dist)).problems.map(({ place, rule }) => [place.file, rule]);
    expect(await reported()).toEqual([]);
    const early = published().filter((path) => /\/(?:2027-01|site|2024-10)-/.test(path));
    const bytes = new Map(early.map((path) => [path, site.dist.read(path) ?? new Uint8Array()]));
    await buildAgain(site, NOW);
    for (const [path, package_] of bytes) site.dist.write(path, package_);
    expect(early).toHaveLength(3);
    // It came too early, and it holds the page of a brief that the site does not have.
    expect(await reported()).toEqual(
      early.slice(1).flatMap((path) => [
        [path, "wacz/brief-gone"],
        [path, "wacz/newer-than-site"],
      ]),
    );
  });

  test("bring the next build by themselves, when the brief is no source any more", async () => {
    site.content.remove("briefs/2027/01/04/sous-embargo.md");
    expect((await buildAgain(site, NOW)).validUntil).toBe(LATER);
    expect(leaks()).toEqual([]);
  });

  test("give incrementally what they give at once", async () => {
    for (const now of [NOW, LATER]) {
      await buildAgain(site, now);
      const fresh = await builtSite(
        Object.fromEntries(
          site.content.list().map((file) => [file, site.content.read(file) ?? new Uint8Array()]),
        ),
      );
      for (const file of site.archives.list())
        fresh.archives.write(file, site.archives.read(file) ?? new Uint8Array());
      await buildAgain(fresh, now);
      expect(bytesOf(site)).toEqual(bytesOf(fresh));
    }
  });

  test("of which today's are the same are shown at once when today's site is packed; the others are made anew", async () => {
    const early = rows();
    await buildAgain(site, NOW);
    await archived(site, { what: "changed-months" });
    await buildAgain(site, NOW);
    expect(leaks()).toEqual([]);
    const shown = rows().filter(({ notBefore }) => Date.parse(notBefore) <= NOW);
    expect(shown.map(({ of }) => of)).toEqual([
      "2024-10",
      "2024-11",
      "2024-12",
      "2025-01",
      "2025-04",
      "2025-10",
    ]);
    expect(published()).toEqual(shown.map(({ name }) => `archives/${name}`));
    expect(shown.filter(({ name }) => !early.some((one) => one.name === name)).map(({ of }) => of)).toEqual([
      "2025-10",
    ]);
  });
});

test("one that waits supersedes nothing until then, and today's supersedes the one before it", async () => {
  const [first] = await archived(site, { what: "month", name: "2025-10" });
  await buildAgain(site, LATER);
  const [second] = await archived(site, { what: "month", name: "2025-10" });
  const page = () => Buffer.from(site.dist.read("archives/index.html") ?? "").toString();
  const lists = () =>
    [...page().matchAll(/<h2[^>]*>([^<]*)<\/h2>|href="\/archives\/([^"]+wacz)"/g)].map(
      ([, title, name]) => title ?? name,
    );
  await buildAgain(site, NOW);
  expect(second?.kept.supersedes).toBe(first?.kept.name);
  expect(lists()).toEqual([expect.any(String), first?.kept.name]);
  const brief = "briefs/2025/10/";
  const [file = ""] = site.content.list().filter((path) => path.startsWith(brief) && path.endsWith(".md"));
  site.content.write(
    file,
    Buffer.from(`${Buffer.from(site.content.read(file) ?? "")}\nUne phrase de plus.\n`),
  );
  await buildAgain(site, NOW);
  const [third] = await archived(site, { what: "month", name: "2025-10" });
  await buildAgain(site, NOW);
  expect(third?.kept.supersedes).toBe(second?.kept.name);
  expect(lists()).toEqual([expect.any(String), third?.kept.name, expect.any(String), first?.kept.name]);
});

test("a row without a moment, as an older program wrote it, has that of its newest page", async () => {
  await archived(site, { what: "month", name: "2024-10" });
  const [before] = rows();
  const text = Buffer.from(site.archives.read("index.json") ?? "").toString();
  site.archives.write("index.json", Buffer.from(text.replace(/\n *"notBefore": "[^"]*",/, "")));
  const [after] = rows();
  expect(before?.notBefore.startsWith("2025-10")).toBe(true);
  expect(after?.notBefore).toBe(after?.to);
  expect(after?.to).toBe(before?.to);
});
