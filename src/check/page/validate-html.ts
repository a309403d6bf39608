/** The one door to html-validate. It is slow to load and to read with, so that large sites have it in threads: `html-threads.ts`. */
import {
  type ConfigData,
  HtmlValidate,
  type ResolvedConfig,
  StaticConfigLoader,
} from "html-validate/browser";

/** A page to be read: its path is only what errors call it. */
export interface HtmlPage {
  readonly path: string;
  readonly text: string;
}

/** What html-validate says of a page. Lines and columns count from 1. */
export interface HtmlFinding {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly ruleId: string;
}

const CONFIG: ConfigData = {
  extends: ["html-validate:recommended"],
  // Said by rules of our own, as those below.
  elements: ["html5", { iframe: { attributes: { title: { required: false } } } }],
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
    "empty-heading": "off",
    "no-multiple-main": "off",
    "unique-landmark": "off",
    "wcag/h30": "off",
    "text-content": "off",
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

/** In the order of the page. Plain values, which can be sent from a thread. Throws, with the page's path, if html-validate breaks down. */
export function validateHtml({ path, text }: HtmlPage): readonly HtmlFinding[] {
  try {
    const report = VALIDATOR.validateStringSync(text, path);
    return report.results
      .flatMap((result) => result.messages)
      .map(({ line, column, message, ruleId }) => ({ line, column, message, ruleId }));
  } catch (cause) {
    throw new Error(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
