import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rooms } from "../../src/rules.ts";
import { FEEDS } from "../check/feed-fixtures.ts";
import { OVERSIZED } from "../check/oversized-sites.ts";
import { CASES, rulesExpected } from "../content/bad-input.ts";
import { ROOT } from "../memory-site.ts";

const rules = rooms.flatMap((room) => Object.keys(room.rules));
const textOf = (path: string) => readFileSync(`${ROOT}${path}`, "utf8");

/** The rules that fixtures show. That each gives them exactly is for bad-input.test.ts, check-broken-site.test.ts and check-feed.test.ts. */
const shown = new Set([
  ...CASES.flatMap(([, , bytes]) => rulesExpected(bytes)),
  ...textOf("test/fixtures/broken-site/expected.txt")
    .split("\n")
    .flatMap((line) => line.split(" ")[1] ?? []),
  ...FEEDS.flatMap(({ expected }) => expected.map((line) => line.split(" ")[1] ?? "")),
  ...OVERSIZED.map(({ rule }) => rule),
]);

/** Where a rule is seen that no file by itself can break: the test that names it. */
const NAMED: Readonly<Record<string, string>> = {
  "source/misspelt-entry": "test/content/entries.test.ts",
  "source/unknown-entry": "test/content/entries.test.ts",
  "source/leads-outside": "test/cli/build-command.test.ts",
  "source/leads-elsewhere": "test/cli/links.test.ts",
  "source/not-published": "test/content/hidden-files.test.ts",
  "source/password-file": "test/content/hidden-files.test.ts",
  "config/failed": "test/cli/build-command.test.ts",
  "build/locked": "test/cli/build-command.test.ts",
  "build/no-such-month": "test/commit/months-apart.test.ts",
  "source/unused": "test/content/bad-input.test.ts",
  "site/missing": "test/content/bad-input.test.ts",
  "site/bad-logo": "test/content/bad-input.test.ts",
  "brief/translation-of-translation": "test/content/bad-input.test.ts",
  "address/reserved": "test/content/bad-input.test.ts",
  "brief/translates-itself": "test/plan/scheduled.test.ts",
  "page/translated-twice": "test/plan/scheduled.test.ts",
  "brief/rights-disagree": "test/metadata/own-rights.test.ts",
  "brief/rights-wider": "test/metadata/own-rights.test.ts",
  "brief/moved": "test/commit/moved-briefs.test.ts",
  "words/unused-file": "test/content/read-words.test.ts",
  "words/missing-keys": "test/content/read-words.test.ts",
  "template/failed": "test/commit/commit-site.test.ts",
  "dist/not-ours": "test/commit/commit-site.test.ts",
  "dist/foreign-file": "test/commit/commit-site.test.ts",
  "dist/broken-manifest": "test/commit/commit-site.test.ts",
  "dist/broken-journal": "test/commit/commit-site.test.ts",
  "disk/full": "test/faults/disk-troubles.test.ts",
  "disk/denied": "test/faults/disk-troubles.test.ts",
  "disk/read-only": "test/faults/disk-troubles.test.ts",
  "disk/too-many-open": "test/faults/disk-troubles.test.ts",
  "disk/in-the-way": "test/faults/disk-troubles.test.ts",
  "disk/changed": "test/faults/disk-troubles.test.ts",
  "disk/vanished": "test/disk-trouble.test.ts",
  "disk/failed": "test/disk-trouble.test.ts",
  "new/nothing-given": "test/cli/new-command.test.ts",
  "new/two-titles": "test/cli/new-command.test.ts",
  "new/bad-now": "test/cli/new-command.test.ts",
  "new/bad-place": "test/cli/new-command.test.ts",
  "new/unknown-topic": "test/cli/new-command.test.ts",
  "new/unknown-author": "test/cli/new-command.test.ts",
  "new/file-exists": "test/cli/new-command.test.ts",
  "article/missing": "test/cli/new-command.test.ts",
  "article/not-plain-text": "test/cli/new-command.test.ts",
  "article/mixed-encoding": "test/cli/new-command.test.ts",
  "article/unknown-byte": "test/cli/new-command.test.ts",
  "article/misread-character": "test/cli/new-command.test.ts",
  "article/empty": "test/cli/new-command.test.ts",
  "article/only-headline": "test/cli/new-command.test.ts",
  "article/no-text": "test/cli/new-command.test.ts",
  "agreement/title": "test/check/agreement.test.ts",
  "agreement/address": "test/check/agreement.test.ts",
  "agreement/published": "test/check/agreement.test.ts",
  "agreement/updated": "test/check/agreement.test.ts",
  "agreement/authors": "test/check/agreement.test.ts",
  "agreement/language": "test/check/agreement.test.ts",
  "agreement/words": "test/check/agreement.test.ts",
  "security/missing-field": "test/check/machine-files.test.ts",
  "tdmrep/not-a-list": "test/check/machine-files.test.ts",
  "typography/as-typed": "test/content/mend-typography.test.ts",
  "typo/no-such-file": "test/cli/typo-command.test.ts",
  "feed/too-deep": "test/check/hostile-feeds.test.ts",
  "external/gone": "test/check/external-links.test.ts",
  "external/moved": "test/check/external-links.test.ts",
  "external/unanswered": "test/check/external-links.test.ts",
  "ledger/not-text": "test/archive/ledger.test.ts",
  "ledger/cut-line": "test/archive/ledger.test.ts",
  "ledger/not-json": "test/archive/ledger.test.ts",
  "ledger/not-canonical": "test/archive/ledger.test.ts",
  "ledger/wrong-value": "test/archive/ledger.test.ts",
  "ledger/broken-chain": "test/archive/ledger.test.ts",
  "ledger/missing-month": "test/archive/ledger.test.ts",
  "ledger/empty-month": "test/archive/ledger.test.ts",
  "ledger/unknown-file": "test/archive/ledger.test.ts",
  "record/changed-silently": "test/archive/record.test.ts",
  "record/withdrawn": "test/archive/record.test.ts",
  "record/fewer-revisions": "test/archive/record.test.ts",
  "record/no-text": "test/archive/record.test.ts",
  "record/altered": "test/archive/record.test.ts",
  "record/not-built": "test/archive/record.test.ts",
  "sign/no-key": "test/cli/verify-command.test.ts",
  "sign/key-missing": "test/cli/verify-command.test.ts",
  "sign/key-inside": "test/cli/verify-command.test.ts",
  "sign/not-a-key": "test/cli/verify-command.test.ts",
  "sign/encrypted-key": "test/cli/verify-command.test.ts",
  "sign/key-not-published": "test/archive/record.test.ts",
  "sign/false-in-ledger": "test/archive/record.test.ts",
  "sign/stale": "test/archive/record.test.ts",
  "verify/no-manifest": "test/verify/verify-folder.test.ts",
  "verify/not-json": "test/verify/verify-folder.test.ts",
  "verify/unjudged": "test/verify/verify-folder.test.ts",
  "verify/extra": "test/verify/verify-folder.test.ts",
  "verify/leads-outside": "test/verify/verify-folder.test.ts",
  "verify/other-root": "test/verify/verify-folder.test.ts",
  "verify/other-digest": "test/verify/verify-package.test.ts",
  "verify/too-many-faults": "test/verify/verify-package.test.ts",
  "verify/not-signed": "test/verify/verify-folder.test.ts",
  "verify/broken-signature-file": "test/verify/verify-folder.test.ts",
  "verify/wrong-signature": "test/verify/verify-folder.test.ts",
  "verify/other-key": "test/verify/verify-folder.test.ts",
  "verify/unknown-key": "test/verify/verify-folder.test.ts",
  "verify/not-canonical": "test/verify/parse-node.test.ts",
  "verify/unsafe-path": "test/verify/parse-node.test.ts",
  "verify/listed-twice": "test/verify/parse-node.test.ts",
  "verify/altered": "test/cli/verify-command.test.ts",
  "verify/wrong-size": "test/cli/verify-command.test.ts",
  "verify/missing": "test/cli/verify-command.test.ts",
  "verify/not-in-ledger": "test/cli/verify-command.test.ts",
  "verify/unknown-ledger-key": "test/cli/key-rotation.test.ts",
  "verify/broken-chain": "test/cli/verify-command.test.ts",
  "verify/text-altered": "test/cli/verify-command.test.ts",
  "verify/no-text-digest": "test/cli/verify-command.test.ts",
  "site/no-base-url": "test/check/check-broken-site.test.ts",
  "wacz/not-a-zip": "test/check/packages.test.ts",
  "wacz/name": "test/check/packages.test.ts",
  "wacz/unsafe-name": "test/check/packages.test.ts",
  "wacz/repeated-member": "test/check/packages.test.ts",
  "wacz/member-header": "test/check/packages.test.ts",
  "wacz/overlap": "test/check/packages.test.ts",
  "wacz/gap": "test/check/packages.test.ts",
  "wacz/compressed": "test/check/packages.test.ts",
  "wacz/checksum": "test/check/packages.test.ts",
  "wacz/missing": "test/check/packages.test.ts",
  "wacz/stray-file": "test/check/packages.test.ts",
  "wacz/description": "test/check/packages.test.ts",
  "wacz/wrong-hash": "test/check/packages.test.ts",
  "wacz/wrong-size": "test/check/packages.test.ts",
  "wacz/page-line": "test/check/packages.test.ts",
  "wacz/page-not-indexed": "test/check/packages.test.ts",
  "wacz/newer-than-site": "test/archive/embargo.test.ts",
  "wacz/holds-archives": "test/check/packages.test.ts",
  "warc/unreadable": "test/check/packages.test.ts",
  "warc/version": "test/check/packages.test.ts",
  "warc/missing-field": "test/check/packages.test.ts",
  "warc/field-form": "test/check/packages.test.ts",
  "warc/forbidden-field": "test/check/packages.test.ts",
  "warc/repeated-id": "test/check/packages.test.ts",
  "warc/no-info": "test/check/packages.test.ts",
  "warc/wrong-digest": "test/check/packages.test.ts",
  "warc/not-http": "test/check/packages.test.ts",
  "warc/body-length": "test/check/packages.test.ts",
  "cdxj/line": "test/check/packages.test.ts",
  "cdxj/missing-field": "test/check/packages.test.ts",
  "cdxj/key": "test/check/packages.test.ts",
  "cdxj/order": "test/check/packages.test.ts",
  "cdxj/wrong-place": "test/check/packages.test.ts",
  "cdxj/disagrees": "test/check/packages.test.ts",
  "cdxj/missing-record": "test/check/packages.test.ts",
  "archive/no-site": "test/archive/packages.test.ts",
  "archive/broken-manifest": "test/archive/packages.test.ts",
  "archive/no-address": "test/archive/packages.test.ts",
  "archive/no-such-month": "test/archive/packages.test.ts",
  "archive/no-such-brief": "test/archive/packages.test.ts",
  "archive/missing-file": "test/archive/packages.test.ts",
  "archive/altered-file": "test/archive/packages.test.ts",
  "archive/missing-asset": "test/archive/packages.test.ts",
  "archive/busy": "test/archive/runs.test.ts",
  "archive/broken-index": "test/archive/packages.test.ts",
  "package/broken-index": "test/archive/publish.test.ts",
  "package/missing": "test/archive/publish.test.ts",
  "package/altered": "test/archive/publish.test.ts",
};

describe("every rule is seen to be broken, and every fixture breaks a rule", () => {
  test("what a fixture expects is a rule", () => {
    expect([...shown].filter((rule) => !rules.includes(rule))).toEqual([]);
  });

  test("a rule has a fixture, or a test that names it", () => {
    expect(rules.filter((rule) => !shown.has(rule) && NAMED[rule] === undefined)).toEqual([]);
  });

  test("the test that is said to name a rule does, and none is said that a fixture shows", () => {
    const wrong = Object.entries(NAMED).filter(([rule, path]) => {
      // In an expectation: between quotes, after a place, before what it says, or in the brackets of a report, which a pattern escapes.
      const text = existsSync(`${ROOT}${path}`) ? textOf(path).replaceAll("\\", "") : "";
      const isNamed = ['"', " ", "["].some((open) =>
        ['"', "`", "]", ": "].some((close) => text.includes(`${open}${rule}${close}`)),
      );
      return !rules.includes(rule) || shown.has(rule) || !isNamed;
    });
    expect(wrong).toEqual([]);
  });
});
