import { withoutInvisible } from "./invisible-characters.ts";
import { inAscii } from "./latin-letters.ts";

export interface SlugOptions {
  /** Leaves out what French elides before a vowel: `L’Iran` → `iran`. Words that hold an apostrophe (`aujourd’hui`, `presqu’île`) and names (`N’Djamena`) stay whole. */
  readonly dropElisions?: boolean;
}

/** At the start of a word, and before what is spoken as a vowel: a consonant that a small letter follows begins a name, `N’Djamena`. */
const ELISION =
  /(?<![\p{L}\p{N}\p{M}])(?:[ldnscjmtLDNSCJMT]|[qQ][uU])['’´`‛′ʼ＇](?![b-df-gj-np-tv-xzB-DF-GJ-NP-TV-XZ]\p{Ll})/gu;

/** `½`, or what decomposes into such a bar. */
const FRACTION = /[\u00bc-\u00be\u2150-\u215f]/;

/** `Le cœur de l’Élysée` → `le-coeur-de-l-elysee`. At most 80 characters, cut at a hyphen; may be empty. */
export function slugOf(text: string, { dropElisions = false }: SlugOptions = {}): string {
  const clean = withoutInvisible(text);
  const slug = inAscii(
    (dropElisions ? clean.replace(ELISION, "") : clean)
      .replace(/[´`‛′ʼ™℠]/g, " ")
      // `5½` is no 51, and `l·l` is one letter of Catalan.
      .replace(/(?<=\p{Nd})\p{No}/gu, (one) => (FRACTION.test(one) ? ` ${one}` : one))
      .normalize("NFKD")
      .toLowerCase()
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/(?<=l)·(?=l)/g, ""),
  ).replace(/^-|-$/g, "");
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, "")
        .slice(0, 80);
}

/** Names that every host and every address can hold. */
const PLAIN = /^[A-Za-z0-9._-]+$/;

/** `Carte d’Été.PNG` → `carte-d-ete.PNG`: the name under which a file is published; a plain one stays. Null if nothing is left of it. */
export function fileSlugOf(name: string): string | null {
  if (PLAIN.test(name)) return name;
  const [ending = ""] = /\.[A-Za-z0-9]+$/.exec(name) ?? [];
  const slug = slugOf(name.slice(0, name.length - ending.length));
  return slug === "" ? null : slug + ending;
}
