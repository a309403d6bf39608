/** A made-up archive: as many briefs as asked, forty a day, the same at every run. The words mean nothing. */

const WORDS = (
  "le la les un une des du de à en dans pour par sur avec sans sous entre vers depuis selon après avant gouvernement ministre président " +
  "accord traité frontière sécurité défense énergie économie croissance emploi justice région conseil commission budget réforme vote séance " +
  "réunion signature visite déclaration communiqué porte-parole agence bureau annonce confirme dément prévoit adopte rejette suspend prolonge " +
  "renforce réduit nouveau nouvelle important dernier général européen national international hier demain matin soirée semaine année près plus"
).split(" ");
const TOPICS = 60;
const AUTHORS = 12;
const STORIES = 40;

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

export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** `site.yaml` of the made-up newsroom. */
export function benchSite(): SourceFile {
  const list = (count: number, of: (i: number) => string) =>
    Array.from({ length: count }, (_, i) => `  ${of(i)}\n`).join("");
  const text =
    `title: Le Banc\ndescription: Brèves sans objet.\nurl: https://banc.example/\nauthority: banc.example\nlanguages: [fr]\n` +
    `timeZone: Europe/Paris\npublisher: { name: Le Banc }\nauthors:\n${list(AUTHORS, (i) => `auteur-${i}: { name: Auteur ${i} }`)}` +
    `topics:\n${list(TOPICS, (i) => `sujet-${i}: { title: Sujet ${i} }`)}stories:\n${list(STORIES, (i) => `fil-${i}: { title: Fil ${i} }`)}`;
  return { path: "site.yaml", text };
}

/** Brief `i`, the newest of the archive being the one with the highest number. */
export function benchBrief(i: number): SourceFile {
  const next = random(i + 1);
  const pick = (count: number) => Math.floor(next() * count);
  const words = (count: number) => Array.from({ length: count }, () => WORDS[pick(WORDS.length)]).join(" ");
  const sentence = () => {
    const text = words(8 + pick(12));
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 3 + pick(3) }, sentence).join(" ");
  const at = new Date(Date.UTC(2020, 0, 1) + Math.floor(i / 40) * 86_400_000);
  const [date = ""] = at.toISOString().split("T");
  const minute = String(pick(60)).padStart(2, "0");
  const hour = String(6 + Math.floor((i % 40) / 2.5)).padStart(2, "0");
  const topics = [...new Set(Array.from({ length: 1 + pick(3) }, () => `sujet-${pick(TOPICS)}`))];
  const text =
    `---\nid: breve-${i}\ntitle: ${words(9)} ${i}\npublished: ${date}T${hour}:${minute}:00Z\nsummary: ${words(22)}.\n` +
    `authors: [auteur-${pick(AUTHORS)}]\ntopics: [${topics.join(", ")}]\n${next() < 0.3 ? `story: fil-${pick(STORIES)}\n` : ""}` +
    `dateline: { place: Minsk }\nsources:\n  - title: ${words(6)}\n    url: https://source.example/${i}\n---\n` +
    `${Array.from({ length: 6 + pick(3) }, paragraph).join("\n\n")}\n`;
  return { path: `briefs/${date.replaceAll("-", "/")}/breve-${i}.md`, text };
}
