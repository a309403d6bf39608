export interface SlugOptions {
  /** Leaves out what French elides before a vowel: `L’Iran` → `iran`. Words that hold an apostrophe (`aujourd’hui`, `presqu’île`) and names (`N’Djamena`) stay whole. */
  readonly dropElisions?: boolean;
}

/** Letters that no decomposition of Unicode takes apart. */
const LETTERS: Readonly<Record<string, string>> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
};

/** At the start of a word, and before what is spoken as a vowel: a consonant that a small letter follows begins a name, `N’Djamena`. */
const ELISION =
  /(?<![\p{L}\p{N}\p{M}])(?:[ldnscjmtLDNSCJMT]|[qQ][uU])['’](?![b-df-gj-np-tv-xzB-DF-GJ-NP-TV-XZ]\p{Ll})/gu;

/** `Le cœur de l’Élysée` → `le-coeur-de-l-elysee`. At most 80 characters, cut at a hyphen; may be empty. */
export function slugOf(text: string, { dropElisions = false }: SlugOptions = {}): string {
  const composed = text.normalize("NFC");
  const slug = (dropElisions ? composed.replace(ELISION, "") : composed)
    .toLowerCase()
    .replace(/[œæßøłđðþħı]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return slug.length <= 80
    ? slug
    : slug
        .slice(0, 81)
        .replace(/-[^-]*$/, "")
        .slice(0, 80);
}
