/** A made-up archive of briefs, about forty a day, the same at every run and the same for every builder. The words mean nothing. */
import { AUTHORS, ELIDED, TOPICS, WORDS } from "./corpus-words.ts";

/** A brief before it takes the form that a builder reads. */
export interface CorpusBrief {
  /** In file names, and for ever: letters, digits and hyphens. */
  readonly slug: string;
  /** Latin letters and digits. */
  readonly id: string;
  readonly title: string;
  readonly lang: "fr" | "en";
  readonly topics: readonly string[];
  readonly author: string;
  readonly summary: string;
  /** Markdown. */
  readonly body: string;
  /** RFC 3339, with the offset of wherever its author was. */
  readonly published: string;
  /** A number below `STORIES` for three briefs in ten. */
  readonly story: number | null;
}

/** How many events several briefs follow. */
export const STORIES = 40;

const SEED = 42;
const MINUTE = 60_000;
const EVERY = 36 * MINUTE;
const NEWEST = Date.UTC(2026, 10, 20, 12);
/** Minutes that a clock is ahead of UTC. */
const OFFSETS = [60, 60, 60, 0, -300, 120];

/** When brief -`count` stands on the site, and no later one: what builds are told is now. */
export function momentAfter(count: number): string {
  return `${new Date(NEWEST + count * EVERY + 25 * MINUTE).toISOString().slice(0, 19)}Z`;
}

/** Brief `i` depends on nothing but `i`. Brief 0 is the newest of the archive, 1 the one before; -1 and so on are published later. */
export function corpusBrief(i: number): CorpusBrief {
  const next = random(Math.imul(i + 1_000_003, 2_654_435_761) ^ SEED);
  next();
  next();
  const write = writerOf(next);
  const title = capital(write.words(write.between(6, 14)).join(" ")).replace(/[,.]/g, "");
  const lang = next() < 0.8 ? "fr" : "en";
  const topics = new Set<string>();
  for (const count = write.between(1, 4); topics.size < count; ) {
    const chance = next();
    topics.add(TOPICS[Math.floor(chance * chance * TOPICS.length)] ?? "");
  }
  const author = write.pick(AUTHORS);
  const summary = Array.from({ length: write.between(1, 2) }, () =>
    write.sentence(write.between(9, 16)),
  ).join(" ");
  const body = write.body();
  const at = NEWEST - i * EVERY + write.between(0, 20) * MINUTE;
  const published = onClock(at, write.pick(OFFSETS));
  const story = next() < 0.3 ? Math.floor(next() * STORIES) : null;
  const id = i < 0 ? `later-${-i}` : i.toString(36);
  const slug = `${slugOf(title.split(" ").slice(0, 6).join(" "))}-${id}`;
  return {
    slug,
    id: `breve-${id}`,
    title,
    lang,
    topics: [...topics],
    author,
    summary,
    body,
    published,
    story,
  };
}

/** Letters without accents, digits and hyphens. */
export function slugOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function writerOf(next: () => number) {
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[between(0, list.length - 1)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  const word = () => (next() < 0.09 ? pick(ELIDED) : pick(WORDS));
  const words = (count: number) => Array.from({ length: count }, word);
  const sentence = (count: number) => {
    const list = words(count);
    const change = (at: number, to: (word: string) => string) => list.splice(at, 1, to(list[at] ?? ""));
    if (count > 9) change(between(3, count - 4), (of) => `${of},`);
    if (next() < 0.12 && count > 8) {
      const at = between(1, count - 5);
      change(at, (of) => `« ${of.replace(",", "")}`);
      change(at + 3, (of) => `${of.replace(",", "")} »`);
    }
    return `${capital(list.join(" "))}.`;
  };
  const paragraph = (count: number) => {
    const sentences: string[] = [];
    for (let left = count; left > 0; ) {
      const length = Math.min(left, between(8, 20));
      const all = left - length < 5 ? left : length;
      sentences.push(sentence(all));
      left -= all;
    }
    return sentences.join(" ");
  };
  /** Puts marks around two words of a paragraph. */
  const marked = (text: string, mark: (two: string) => string) => {
    const list = text.split(" ");
    const at = between(2, Math.max(2, list.length - 6));
    const two = list
      .slice(at, at + 2)
      .join(" ")
      .replace(/[«»*[\]]/g, "")
      .trim();
    return list.toSpliced(at, 2, mark(two)).join(" ");
  };
  const body = () => {
    const count = between(5, 9);
    const paragraphs = Array.from({ length: count }, () => paragraph(between(30, count > 7 ? 56 : 70)));
    const mark = (how: (two: string) => string) => {
      const at = between(0, count - 1);
      paragraphs.splice(at, 1, marked(paragraphs[at] ?? "", how));
    };
    mark((two) => `**${two}**`);
    if (next() < 0.7) mark((two) => `[${two}](https://example.org/source/${between(1, 99_999)})`);
    if (next() < 0.2) paragraphs.splice(between(1, count - 1), 0, `> « ${paragraph(between(14, 30))} »`);
    return `${paragraphs.join("\n\n")}\n`;
  };
  return { between, pick, words, sentence, body };
}

/** A generator of numbers in [0, 1): mulberry32. */
function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function capital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

function onClock(at: number, offset: number): string {
  const local = new Date(at + offset * MINUTE).toISOString().slice(0, 19);
  const hours = String(Math.abs(offset) / 60).padStart(2, "0");
  return `${local}${offset < 0 ? "-" : "+"}${hours}:00`;
}
