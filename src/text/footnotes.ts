/** Footnotes: `word[^1]`, and `[^1]: The note.` on a line of its own. They stand at the end of the text, numbered as readers meet them. */
import type { MarkdownIt, StateCore, StateInline, Token } from "markdown-it";

/** The type of a token for `[^1]` in the text. Its `content` is what readers see, `[1]`; empty in the words of a picture, which have no notes. */
export const REFERENCE = "note_reference";
/** The same mark before the note: it leads back. */
export const NOTE_MARK = "note_mark";
/** What opens a note. */
export const NOTE = "note_open";
/** A note to which nothing leads, or the second of its name: it prints nothing. */
export const LOST_NOTE = "lost_note";

/** A note with what it says. */
interface Note {
  readonly open: Token;
  readonly tokens: Token[];
}

/** Teaches a parser footnotes: their definitions as the plugin reads them, the rest as pages, feeds and plain text need it. Before the rule of anchors. */
export function addFootnotes(md: MarkdownIt, plugin: (md: MarkdownIt) => void): void {
  const others = new Set(md.block.ruler.getRules(""));
  md.use(plugin);
  const define = md.block.ruler.getRules("").find((rule) => !others.has(rule));
  md.inline.ruler.disable("footnote_inline");
  md.core.ruler.disable("footnote_tail");
  md.block.ruler.at(
    "footnote_def",
    (state, line, end, silent) => {
      const first = state.tokens.length;
      const isRead = define?.(state, line, end, silent) ?? false;
      const open = silent || !isRead ? undefined : state.tokens[first];
      if (open !== undefined) open.map = [line, line + 1];
      return isRead;
    },
    { alt: ["paragraph", "reference"] },
  );
  md.inline.ruler.at("footnote_ref", reference);
  md.core.ruler.after("inline", "footnotes", collectNotes);
  // Typography and directions are those of the note without its mark.
  md.core.ruler.push("footnote-marks", markNotes);
  md.renderer.rules[REFERENCE] = (tokens, i) => {
    const id = tokens[i]?.attrGet("id") ?? null;
    return `<sup${id === null ? "" : ` id="${id}"`}>${linked(tokens[i])}</sup>`;
  };
  md.renderer.rules[NOTE_MARK] = (tokens, i) => linked(tokens[i]);
  md.renderer.rules[LOST_NOTE] = () => "";
}

/** The names of the notes of a text, as they are written. */
export function noteNames(tokens: readonly Token[]): ReadonlySet<string> {
  return new Set(
    tokens.flatMap((token) => (token.type === NOTE || token.type === LOST_NOTE ? nameOf(token) : [])),
  );
}

/** Inside a link the mark leads nowhere else: links hold no links. */
function linked(token: Token | undefined): string {
  const href = token?.attrGet("href") ?? null;
  const shown = token?.content ?? "";
  return href === null ? shown : `<a href="${href}">${shown}</a>`;
}

const WRITTEN = /\[\^([^[\]\s]+)\]/y;

function reference(state: StateInline, silent: boolean): boolean {
  // What looks ahead for the end of a link would take it for a link in a link; as a pair of brackets it is no obstacle.
  if (silent) return false;
  WRITTEN.lastIndex = state.pos;
  const [written = "", name = ""] = WRITTEN.exec(state.src) ?? [];
  const end = state.pos + written.length;
  const { refs }: { readonly refs?: object } = state.env["footnotes"] ?? {};
  if (written === "" || end > state.posMax || !Object.hasOwn(refs ?? {}, `:${name}`)) return false;
  const token = state.push(REFERENCE, "", 0);
  token.markup = written;
  token.meta = { ...token.meta, label: name };
  state.pos = end;
  return true;
}

/** Takes the notes out of the text, numbers them, and puts them at its end. */
function collectNotes(state: StateCore): void {
  if (!state.tokens.some(({ type }) => type === "footnote_reference_open")) return;
  const { text, notes, lost } = parted(state.tokens);
  const shown = numbered(text, notes);
  for (const [name, { open }] of notes) if (!shown.has(name)) lost.push(open);
  for (const open of lost) {
    open.type = LOST_NOTE;
    open.block = true;
    open.nesting = 0;
  }
  const token = (type: string, nesting: 1 | -1) => {
    const made = new state.Token(type, "div", nesting);
    made.block = true;
    return made;
  };
  state.tokens = [...text, ...lost];
  if (shown.size === 0) return;
  const block = token("notes_open", 1);
  block.attrSet("class", "footnotes");
  const all = [...shown.values()].flatMap(({ open, tokens }, i) => {
    open.type = NOTE;
    open.tag = "div";
    open.block = true;
    open.attrSet("id", `fn:${i + 1}`);
    return [open, ...tokens, token("note_close", -1)];
  });
  state.tokens.push(block, ...all, token("notes_close", -1));
}

function parted(tokens: readonly Token[]) {
  const text: Token[] = [];
  const notes = new Map<string, Note>();
  const lost: Token[] = [];
  const open: Note[] = [];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") open.push({ open: token, tokens: [] });
    else if (token.type === "footnote_reference_close") {
      const note = open.pop();
      const [name] = note === undefined ? [] : nameOf(note.open);
      if (note === undefined || name === undefined) continue;
      if (notes.has(name)) lost.push(note.open);
      else notes.set(name, note);
    } else (open.at(-1)?.tokens ?? text).push(token);
  }
  return { text, notes, lost };
}

/** The notes to which a text leads, and those to which these lead, in the order of their numbers. */
function numbered(text: readonly Token[], notes: ReadonlyMap<string, Note>): ReadonlyMap<string, Note> {
  const numbers = new Map<string, number>();
  const shown = new Map<string, Note>();
  const read = (tokens: readonly Token[]) => {
    for (const { children } of tokens) {
      let links = 0;
      for (const token of children ?? []) {
        if (/^link_(?:open|close)$/.test(token.type)) links += token.nesting;
        const [name] = token.type === REFERENCE ? nameOf(token) : [];
        const note = name === undefined ? undefined : notes.get(name);
        if (name === undefined || note === undefined) continue;
        const isFirst = !numbers.has(name);
        const number = numbers.get(name) ?? numbers.size + 1;
        numbers.set(name, number);
        shown.set(name, note);
        token.content = `[${number}]`;
        if (links === 0) token.attrSet("href", `#fn:${number}`);
        if (isFirst) token.attrSet("id", `fnref:${number}`);
      }
    }
  };
  read(text);
  // A map goes on to what was added meanwhile.
  for (const { tokens } of shown.values()) read(tokens);
  return shown;
}

/** Puts the mark of each note before its first words. */
function markNotes({ tokens, Token }: StateCore): void {
  for (let i = 0; i < tokens.length; i++) {
    const note = tokens[i];
    if (note?.type !== NOTE) continue;
    const number = String(note.attrGet("id")).slice("fn:".length);
    const mark = new Token(NOTE_MARK, "", 0);
    mark.content = `[${number}]`;
    mark.attrSet("href", `#fnref:${number}`);
    const words = tokens[i + 1]?.type === "paragraph_open" ? tokens[i + 2] : undefined;
    if (words !== undefined) {
      const space = new Token("text", "", 0);
      space.content = " ";
      words.children = [mark, space, ...(words.children ?? [])];
      continue;
    }
    const [open, inline, close] = [
      new Token("paragraph_open", "p", 1),
      new Token("inline", "", 0),
      new Token("paragraph_close", "p", -1),
    ];
    for (const token of [open, inline, close]) token.block = true;
    inline.children = [mark];
    tokens.splice(i + 1, 0, open, inline, close);
  }
}

function nameOf({ meta }: Token): readonly string[] {
  const name: unknown = meta?.["label"];
  return typeof name === "string" ? [name] : [];
}
