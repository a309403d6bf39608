import {
  type ConfigData,
  HtmlValidate,
  type ResolvedConfig,
  StaticConfigLoader,
} from "html-validate/browser";
import type { Problem } from "../problem.ts";
import { problem } from "./check-rules.ts";
import { type Document, placeOf } from "./read-document.ts";

const CONFIG: ConfigData = {
  extends: ["html-validate:recommended"],
  rules: {
    // The length of a headline is the newsroom's choice.
    "long-title": "off",
    // White space at the end of a line is invisible to every reader.
    "no-trailing-whitespace": "off",
    // It wants English typography in telephone numbers.
    "tel-non-breaking": "off",
    // Any id without white space is valid HTML; the strict form only spares escapes in CSS.
    "valid-id": ["error", { relaxed: true }],
    // Said by rules of our own, in the reader's language.
    "empty-title": "off",
    "no-utf8-bom": "off",
    "wcag/h37": "off",
  },
};

/** Resolves the configuration once: html-validate's own loader does it for each file, which takes half of the time. */
class SharedConfigLoader extends StaticConfigLoader {
  private resolved: ResolvedConfig | Promise<ResolvedConfig> | null = null;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.resolved ??= super.getConfigFor(handle);
    return this.resolved;
  }
}

const VALIDATOR = new HtmlValidate(new SharedConfigLoader(CONFIG));

/** The page is correct HTML, as html-validate sees it. // standards D9 */
export function* checkHtml(document: Document): Generator<Problem> {
  if (document.kind !== "page") return;
  const report = VALIDATOR.validateStringSync(document.text, document.path);
  for (const { line, column, message, ruleId } of report.results.flatMap((result) => result.messages)) {
    yield problem("html/invalid", placeOf(document, { line, column }), { message, ruleId });
  }
}
