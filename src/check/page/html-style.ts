/** Rules of html-validate that refuse what HTML allows. */
export const STYLE_RULES = [
  "attr-case",
  "attr-quotes",
  "attribute-boolean-style",
  "attribute-empty-style",
  "doctype-style",
  "element-case",
  "form-dup-name",
  "no-conditional-comment",
  "no-dup-class",
  "no-implicit-button-type",
  "no-implicit-close",
  "no-implicit-input-type",
  "no-inline-style",
  "no-redundant-aria-label",
  "no-redundant-for",
  "no-redundant-role",
  "no-unused-disable",
  "prefer-button",
  "prefer-native-element",
  "prefer-tbody",
  "script-type",
  "void-style",
] as const;

const STYLE: ReadonlySet<string> = new Set(STYLE_RULES);

export function isStyle(ruleId: string): boolean {
  return STYLE.has(ruleId);
}
