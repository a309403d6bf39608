/**
 * Runs before each file of tests. Two thirds of a check of a site is html-validate, and mutation tests check a site a hundred times with one
 * page changed: what it says of a page depends on the text of the page alone, so that a worker asks it once a text.
 */
import { createHash } from "node:crypto";
import { HtmlValidate, type Report } from "html-validate/browser";

const REMEMBERED = Symbol.for("brevier.remembered");

// Files share what they import: the second finds it done.
if (!(REMEMBERED in HtmlValidate.prototype)) {
  const validate: (this: HtmlValidate, text: string, path: string) => Report =
    HtmlValidate.prototype.validateStringSync;
  const reports = new Map<string, Report>();
  const remembering = function (this: HtmlValidate, text: string, path: string): Report {
    const digest = createHash("sha256").update(text).digest("base64");
    const report = reports.get(digest) ?? validate.call(this, text, path);
    reports.set(digest, report);
    return report;
  };
  Object.defineProperties(HtmlValidate.prototype, {
    [REMEMBERED]: { value: true },
    validateStringSync: { value: remembering },
  });
}
