/** How far `brevier check` agrees with the cases of the W3C's feed validator, which are not part of Brevier. */
import { beforeAll, describe, expect, test } from "vitest";
import { checkFeed, type Problem } from "../../src/check/check-dist.ts";
import { NOW_OF_FEEDS } from "../check/feed/feed-fixtures.ts";
import { isFaulty, isSound, type Verdict, verdictOf } from "./agreement.ts";
import { validatorFolder, whyNot } from "./ask-validator.ts";
import { type Kinds, readCases, readKinds, type ValidatorCase } from "./validator-cases.ts";

/** Atom, RSS 2.0, OPML, Media RSS, RFC 5005. */
const FOLDERS = ["atom", "rss20", "opml", "ext/media", "ext/fh"];
const CORE = /^(?:atom|rss20)\//;
/** Of a hundred cases, those in which we must agree. */
const FLOOR = 92;

/** Errors that we report too, of the same fault, under a name that is no kind of theirs. */
const BY_ANOTHER_NAME = [
  "atom/3.1.1.3/wrong_namespace_for_xhtml_div.xml MissingXhtmlDiv: atom/xhtml",
  "atom/6.1/invalid-namespace.xml InvalidTAG: xml/undeclared-prefix",
  "atom/must/feed_unknown_element_core_namespace.xml UndefinedElement: atom/no-namespace",
  "rss20/element-channel-item-enclosure/invalid_item_enclosure_invalid_url.xml InvalidURLAttribute: feed/relative-url",
];

interface Judged {
  readonly of: ValidatorCase;
  readonly problems: readonly Problem[];
  readonly verdict: Verdict;
  /** A format that is named and not checked. */
  readonly isUnchecked: boolean;
}

const reason = whyNot();

describe.skipIf(reason !== null)("the cases of the W3C's feed validator", () => {
  let kinds: Kinds = new Map();
  let judged: readonly Judged[] = [];

  beforeAll(() => {
    kinds = readKinds(validatorFolder());
    judged = readCases(validatorFolder(), FOLDERS).map((one) => {
      const url = `http://www.feedvalidator.org/testcases/${one.path}`;
      const problems = checkFeed(one.bytes, { url, now: NOW_OF_FEEDS });
      const isUnchecked = problems.some(({ rule }) => rule === "feed/unchecked-format");
      return { of: one, problems, verdict: verdictOf(one, problems, kinds), isUnchecked };
    });
    console.log(tableOf(judged));
  });

  test(`agree in at least ${FLOOR} of a hundred`, () => {
    const checked = judged.filter(({ isUnchecked }) => !isUnchecked);
    const agreed = checked.filter(({ verdict }) => verdict === "agreed");
    expect(checked.length).toBeGreaterThan(1200);
    expect((100 * agreed.length) / checked.length).toBeGreaterThan(FLOOR);
  });

  test("have no error of Atom or of the core of RSS that we miss", () => {
    const missed = judged
      .filter(({ of, verdict }) => CORE.test(of.path) && isFaulty(of, kinds) && verdict === "missed")
      .map(({ of, problems }) => {
        const errors = problems.filter(({ severity }) => severity === "error");
        return `${of.path} ${of.expected}: ${errors.map(({ rule }) => rule).join(" ")}`;
      });
    expect(missed).toEqual(BY_ANOTHER_NAME);
  });

  test("have no sound feed in which we find an error", () => {
    const blamed = judged.flatMap(({ of, problems }) => {
      const errors = problems.filter(({ severity }) => severity === "error");
      return isSound(of) && errors.length > 0
        ? [`${of.path} ${errors.map(({ rule }) => rule).join(" ")}`]
        : [];
    });
    expect(blamed).toEqual([]);
  });
});

/** A line for each class: cases, in how many we agree, what we miss, what we say too much. The worst first. */
function tableOf(judged: readonly Judged[]): string {
  const classes = new Map<string, Record<Verdict | "cases" | "unchecked", number>>();
  const total = { cases: 0, agreed: 0, missed: 0, blamed: 0, unchecked: 0 };
  for (const { of, verdict, isUnchecked } of judged) {
    const name = `${of.isNegated ? "!" : ""}${of.expected}`;
    const row = classes.get(name) ?? { cases: 0, agreed: 0, missed: 0, blamed: 0, unchecked: 0 };
    classes.set(name, row);
    for (const one of [row, total]) {
      one.cases += 1;
      one[isUnchecked ? "unchecked" : verdict] += 1;
    }
  }
  const rows = [...classes].toSorted(
    ([left, a], [right, b]) => b.missed + b.blamed - a.missed - a.blamed || (left < right ? -1 : 1),
  );
  const line = (name: string, { cases, agreed, missed, blamed, unchecked }: typeof total) =>
    `${name.padEnd(34)}${[cases, agreed, missed, blamed, unchecked].map((n) => String(n).padStart(12)).join("")}`;
  const head = `${"class".padEnd(34)}${["cases", "agreed", "missed", "too much", "not checked"].map((word) => word.padStart(12)).join("")}`;
  const share = (100 * total.agreed) / (total.cases - total.unchecked);
  return [
    head,
    ...rows.map(([name, row]) => line(name, row)),
    line("all", total),
    `${share.toFixed(1)} %`,
  ].join("\n");
}
