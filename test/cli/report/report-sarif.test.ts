import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { checkDist } from "../../../src/check/check-dist.ts";
import { checkFeed } from "../../../src/check/feed/check-feed.ts";
import { problemsAsSarif } from "../../../src/cli/report/report-sarif.ts";
import { fieldProblem } from "../../../src/content/parse/field-rules.ts";
import { readFixture } from "../../check/read-fixture.ts";

// The schema of the standard is written in draft 4, which differs here by the name of its own address alone.
const { $schema: _, id: __, ...draft7 } = schema;
const isSarif = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft7);

function logOf(problems: Parameters<typeof problemsAsSarif>[0], language: "fr" | "en" = "fr") {
  const log = JSON.parse(problemsAsSarif(problems, language, "1.2.3"));
  expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true);
  return log;
}

test("the schema refuses what is not SARIF", () => {
  expect(isSarif({ version: "2.1.0" })).toBe(false);
  expect(isSarif({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{}] }] })).toBe(
    false,
  );
});

test("no problem is a run without results", () => {
  const { runs } = logOf([]);
  expect(runs).toHaveLength(1);
  expect([runs[0].results, runs[0].tool.driver.rules, runs[0].tool.driver.version]).toEqual([
    [],
    [],
    "1.2.3",
  ]);
});

test("a problem names its rule, its place and what to do, in the language of messages", () => {
  const place = { file: "content/briefs/été à Minsk/50%.md", line: 3, column: 9 };
  const values = { found: "titel", nearest: { fr: "", en: "" }, known: "id, title" };
  const { runs } = logOf([fieldProblem("yaml/unknown-key", place, values)], "en");
  const [run] = runs;
  expect(run.columnKind).toBe("utf16CodeUnits");
  expect(run.language).toBe("en");
  expect(run.tool.driver.rules).toEqual([
    {
      id: "yaml/unknown-key",
      shortDescription: { text: "unknown key, “…”" },
      help: { text: "Keys allowed here: …" },
      defaultConfiguration: { level: "error" },
    },
  ]);
  expect(run.results).toEqual([
    {
      ruleId: "yaml/unknown-key",
      ruleIndex: 0,
      level: "error",
      message: { text: "unknown key, “titel”\nKeys allowed here: id, title." },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "content/briefs/%C3%A9t%C3%A9%20%C3%A0%20Minsk/50%25.md" },
            region: { startLine: 3, startColumn: 9 },
          },
        },
      ],
    },
  ]);
});

test("every problem of the broken site is a valid result that points to its rule", async () => {
  const { problems } = await checkDist(memoryFolder(readFixture("broken-site/site")));
  const [{ results, tool }] = logOf(problems).runs;
  expect(results).toHaveLength(problems.length);
  for (const { ruleId, ruleIndex, locations } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(URL.canParse(locations[0].physicalLocation.artifactLocation.uri, "file:///a/")).toBe(true);
  }
});

test("a rule of feeds gives its clause and its name at the W3C's validator", () => {
  const text = new TextDecoder().decode(readFixture("feeds")["rss-no-guid.xml"]);
  const { runs } = logOf(checkFeed(text, { profile: "house", name: "flux.xml" }));
  expect(runs[0].tool.driver.rules[0]).toMatchObject({
    id: "rss/missing-guid",
    properties: { clause: "RSS Best Practices Profile, <guid>", w3c: "MissingGuid" },
  });
});
