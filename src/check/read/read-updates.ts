import { Parser } from "htmlparser2";

/** An update as its page shows it. */
export interface ShownUpdate {
  /** `update`, `correction`, `clarification`. */
  readonly kind: string;
  /** As `datetime` has it. */
  readonly date: string;
  /** What it says, without the words that introduce it, or those around what stood there (`was`) and what should have (`now`). */
  readonly text: string;
}

const ANCHOR = /^(update|correction|clarification)-\d+$/;

/** The dated updates of a brief's page, in the order of the page. */
export function readUpdates(html: string): readonly ShownUpdate[] {
  const updates: { kind: string; date: string; text: string }[] = [];
  let depth = 0;
  let introduction = 0;
  let around = 0;
  let quoted = 0;
  const parser = new Parser({
    onopentag: (name, { id = "", class: classes = "", datetime }) => {
      const kind = ANCHOR.exec(id)?.[1];
      if (depth > 0) depth++;
      else if (kind !== undefined) {
        updates.push({ kind, date: "", text: "" });
        depth = 1;
      }
      const last = updates.at(-1);
      if (depth === 0 || last === undefined) return;
      if (name === "strong" && introduction === 0 && last.text.trim() === "") introduction = depth;
      if (classes === "about" && around === 0) around = depth;
      if ((classes === "was" || classes === "now") && quoted === 0) {
        last.text += " ";
        quoted = depth;
      }
      if (name === "time" && last.date === "") last.date = datetime ?? "";
    },
    ontext: (text) => {
      const last = updates.at(-1);
      const isSaid = introduction === 0 && (around === 0 || quoted > 0);
      if (depth > 0 && isSaid && last !== undefined) last.text += text;
    },
    onclosetag: () => {
      if (depth === 0) return;
      if (introduction === depth) introduction = 0;
      if (around === depth) around = 0;
      if (quoted === depth) quoted = 0;
      depth--;
    },
  });
  parser.end(html);
  return updates.map(({ text, ...update }) => ({ ...update, text: text.trim() }));
}
