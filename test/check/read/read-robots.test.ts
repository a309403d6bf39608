import { describe, expect, test } from "vitest";
import { groupsOf, matchesPath, mayFetch, readRobots } from "../../../src/check/read/read-robots.ts";
import { growthOf } from "../../growth-of.ts";

const may = (text: string, robot: string, path: string) => mayFetch(groupsOf(readRobots(text), robot), path);

describe("groups (RFC 9309 § 2.2.1)", () => {
  test("several names share a group; other lines between end none", () => {
    const text =
      "User-agent: a\nSitemap: https://ex.org/s.xml\n\nUser-agent: B\nDisallow: /\nUser-agent: c\nAllow: /\n";
    expect(["a", "b", "c"].map((robot) => may(text, robot, "/x"))).toEqual([false, false, true]);
  });

  test("groups of one name hold together", () => {
    const text =
      "User-agent: a\nDisallow: /un\n\nUser-agent: *\nDisallow: /\n\nUser-agent: A\nDisallow: /deux\n";
    expect(["/un", "/deux", "/trois"].map((path) => may(text, "a", path))).toEqual([false, false, true]);
  });

  test("a name is the whole name", () => {
    expect(groupsOf(readRobots("User-agent: GPTBot-2\nDisallow: /\n"), "gptbot")).toEqual([]);
  });
});

describe("rules (RFC 9309 § 2.2.2)", () => {
  // § 5.2: the longest match decides.
  test("the longest match decides, of two as long the one that allows", () => {
    const text =
      "User-agent: a\nAllow: /exemple/page/\nDisallow: /exemple/page/interdite.gif\nDisallow: /p\nAllow: /p\n";
    expect(may(text, "a", "/exemple/page/")).toBe(true);
    expect(may(text, "a", "/exemple/page/interdite.gif")).toBe(false);
    expect(may(text, "a", "/p")).toBe(true);
  });

  test("without a rule that matches, and with an empty one, everything may be fetched", () => {
    expect(may("User-agent: a\nDisallow:\n", "a", "/")).toBe(true);
    expect(may("User-agent: a\nDisallow: /x\n", "a", "/y")).toBe(true);
  });
});

test.each([
  ["/", "/x", true],
  ["/x", "/", false],
  ["/x$", "/x", true],
  ["/x$", "/xy", false],
  ["/*.pdf$", "/a/b.pdf", true],
  ["/*.pdf$", "/a.pdf.html", false],
  ["/*.pdf$", "/a.pdf.pdf", true],
  ["/*a*b", "/xxaxxb", true],
  ["/*a*b", "/xxbxxa", false],
  ["*", "/x", true],
  ["/a*$", "/abc", true],
  ["/ab*ab$", "/ab", false],
])("%s on %s: %s", (pattern, path, expected) => {
  expect(matchesPath(pattern, path)).toBe(expected);
});

test("a hostile pattern costs no more than the product of the lengths", () => {
  const match = (size: number) => matchesPath(`/${"*a".repeat(size)}b$`, `/${"a".repeat(4 * size)}`);
  expect(match(5_000)).toBe(false);
  expect(growthOf(match, 150)).toBeLessThan(4 * 32 * 32);
});
