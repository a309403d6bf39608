/** The only import of html-validate. It is slow, so large sites run it in threads: `html-threads.ts`. */
import {
  type ConfigData,
  HtmlValidate,
  type ResolvedConfig,
  StaticConfigLoader,
} from "html-validate/browser";
import type { HtmlPage } from "./html-memory.ts";
import { STYLE_RULES } from "./html-style.ts";

/** A finding of html-validate. Lines and columns count from 1. */
export interface HtmlFinding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly ruleId: string;
}

const HOUSE: ConfigData = {
  extends: ["html-validate:recommended"],
  // Covered by rules of our own, as those at the end.
  elements: ["html5", { iframe: { attributes: { title: { required: false } } } }],
  rules: {
    // The length of a headline is the newsroom's choice.
    "long-title": "off",
    // White space at the end of a line is invisible to every reader.
    "no-trailing-whitespace": "off",
    // It asks for English typography in telephone numbers.
    "tel-non-breaking": "off",
    // Any id without white space is valid HTML; the strict form only spares escapes in CSS.
    "valid-id": ["error", { relaxed: true }],
    // Covered by rules of our own, in the reader's language.
    "empty-title": "off",
    "no-utf8-bom": "off",
    "wcag/h37": "off",
    "empty-heading": "off",
    "no-multiple-main": "off",
    "unique-landmark": "off",
    "wcag/h30": "off",
    "text-content": "off",
  },
};

const STANDARD: ConfigData = {
  ...HOUSE,
  rules: {
    ...HOUSE.rules,
    ...Object.fromEntries(STYLE_RULES.map((rule) => [rule, "off"])),
    // HTML asks to escape only an ampersand that a name and a semicolon follow.
    "no-raw-characters": ["error", { relaxed: true }],
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

const HOUSE_VALIDATOR = new HtmlValidate(new SharedConfigLoader(HOUSE));
const STANDARD_VALIDATOR = new HtmlValidate(new SharedConfigLoader(STANDARD));

/**
 * The findings of html-validate, in the order of the page: plain values, which a thread can send. Throws, with the page's path, if it
 * fails.
 */
export function validateHtml({ path, text, isForeign = false }: HtmlPage): readonly HtmlFinding[] {
  try {
    const validator = isForeign ? STANDARD_VALIDATOR : HOUSE_VALIDATOR;
    const report = validator.validateStringSync(text, path);
    return report.results
      .flatMap((result) => result.messages)
      .map(({ line, column, message, ruleId }) => ({ line, column, message, ruleId }));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
