import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { memorySite } from "../../memory-site.ts";
import { BASE, OPTIONS } from "../bad-input.ts";

const BRIEF = "briefs/2024/10/31/essai.md";

/** A site with a brief; `setting` is a line of site.yaml, or none. */
function siteWith(setting: string, published: string, updates = "") {
  const settings = Buffer.from(BASE["site.yaml"] ?? "").toString();
  return memorySite({
    ...BASE,
    "site.yaml": `${settings}${setting}\n`,
    [BRIEF]: `---
id: essai-1
title: Un titre
published: ${published}
summary: Un résumé.
authors: [redaction]
topics: [iran]
${updates}---
Un paragraphe.
`,
  });
}

async function built(...written: Parameters<typeof siteWith>) {
  const site = siteWith(...written);
  const { problems } = await build(site, OPTIONS);
  const page = site.dist.read("2024/10/31/essai/index.html");
  const html = page === null ? "" : Buffer.from(page).toString();
  const times = [...new Set([...html.matchAll(/datetime="([^"]*T[^"]*)"/g)].map(([, time]) => time))];
  return {
    times,
    problems: problems
      .filter(({ place }) => place.file === `content/${BRIEF}`)
      .map(({ place, rule }) => `${place.line}:${place.column} ${rule}`),
    hints: problems.map(({ hint }) => hint),
  };
}

const UPDATE = "updates: [{ kind: update, date: 2024-11-02, note: Une note. }]\n";
const HOUR = "publicationHour: 09:00";

test("a day alone has the site’s hour, on the newsroom’s clock", async () => {
  const { times, problems } = await built(HOUR, "2024-10-31", UPDATE);
  expect(problems).toEqual([]);
  expect(times).toEqual(["2024-10-31T09:00:00+01:00", "2024-11-02T09:00:00+01:00"]);
});

test.each([
  ["publicationHour: '9:05'", "2024-10-31", "2024-10-31T09:05:00+01:00"],
  ['publicationHour: "23:59"', "2024-10-31", "2024-10-31T23:59:00+01:00"],
  ["publicationHour: 0:00", "2024-10-31", "2024-10-31T00:00:00+01:00"],
  [HOUR, "2024-10-31 18:40", "2024-10-31T18:40:00+01:00"],
  [HOUR, "2024-10-31T08:00:00Z", "2024-10-31T09:00:00+01:00"],
])("%s: %s", async (setting, published, time) => {
  expect(await built(setting, published)).toMatchObject({ times: [time], problems: [] });
});

test("without the setting it is refused, and the hint has the line that allows it", async () => {
  const { problems, hints } = await built("", "2024-10-31", UPDATE);
  expect(problems).toEqual(["4:12 time/without-hour", "8:33 time/without-hour"]);
  const [line = ""] = /publicationHour: [^”]*/.exec(hints[0]?.en ?? "") ?? [];
  expect(hints[0]?.fr).toContain(line);
  expect((await built(line, "2024-10-31", UPDATE)).problems).toEqual([]);
});

test("an hour that the clock skips on that day is told with both readings", async () => {
  const skipped = "updates: [{ kind: update, date: 2025-03-30, note: Une note. }]\n";
  const { problems } = await built("publicationHour: 02:30", "2024-10-31", skipped);
  expect(problems).toEqual(["8:33 time/in-gap"]);
});

test("an update of the day of publication is no later than a publication in the evening", async () => {
  const { problems } = await built(HOUR, "2024-11-02 18:40", UPDATE);
  expect(problems).toEqual(["4:12 time/other-day", "8:33 time/update-before-publication"]);
});

test("a day that does not exist, and what is no date, are told as before", async () => {
  expect((await built(HOUR, "2024-10-32")).problems).toEqual(["4:12 time/no-such-day"]);
  expect((await built(HOUR, "2024-10")).problems).toEqual(["4:12 time/unreadable"]);
});

test("another hour in site.yaml dates briefs anew, also where nothing else changed", async () => {
  const site = siteWith(HOUR, "2024-10-31");
  await build(site, OPTIONS);
  const later = siteWith("publicationHour: 10:00", "2024-10-31");
  await build({ ...site, content: later.content }, OPTIONS);
  expect(Buffer.from(site.dist.read("2024/10/31/essai/index.html") ?? "").toString()).toContain(
    'datetime="2024-10-31T10:00:00+01:00"',
  );
});
