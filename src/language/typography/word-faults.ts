/** T10, T17, T18, T21: faults inside and between words that are no spelling. */
import { Apostrophes, ELIDED } from "./apostrophes.ts";
import { civilities, numberedParts, sentenceStarters } from "./bound-words.ts";
import { GAP, type Search } from "./search.ts";

/** What follows the point of an address or a file's name, even with a capital. */
const ENDING =
  "(?:Com|Org|Net|Fr|Info|Eu|Be|Ch|Io|Js|Ts|Py|Md|Txt|Pdf|Html?|Php|Gouv|Tv|Uk|Ru|Ai|App|Dev|Exe|Zip|Jpe?g|Png|Docx?|Xlsx?|Asp|Xml|Json|Csv)(?!\\p{L})";
const QUOTED = 100;
const VOWEL = "[aàâäæeéèêëhiîïoôöœuùûüy]";
const AFTER_CA =
  "(?:va|vaut|ira|irait|allait|fait|faisait|ferait|ne|se|y|me|te|nous|vous|les|suffit|suffirait|marche|dépend|commence|continue|devient|reste|peut|pourrait|doit|" +
  "donne|veut|prend|passe|change|ressemble|sera|serait|aurait|a|arrive|tombe|tient|vient|coûte|sert)(?!\\p{L})|(?:n|s|m|t|l)['’]";

/** Faults of words. */
export const wordFaults: readonly Search[] = [
  {
    fault: "space-after",
    hint: /[.,…][^\s\d.,;:!?…)»”"’\]/-]/,
    form: new RegExp(
      `(?<![\\p{L}\\p{N}.@/_-])(\\p{L}*\\p{Ll}{2})([)»”]?(?:,|[.…](?!${ENDING})))(?=(\\p{L}+)(?:[\\s,;:!?…)»]|['’]\\p{L}|\\.(?:\\s|$)|$))`,
      "gu",
    ),
    fix: ([, before = "", mark = "", after = ""]) => {
      if (!mark.endsWith(",")) {
        if (!/^\p{Lu}(?:\p{Ll}|$)/u.test(after)) return undefined;
        if (civilities.has(before) || numberedParts.has(before)) return undefined;
        // `Mon.Compte` is a name.
        if (/^\p{Lu}/u.test(before) && !sentenceStarters.has(after)) return undefined;
      } else if (after.length < 2) return undefined;
      // With what else is wrong in the word, as with `ligature`.
      return `${before.normalize("NFKC")}${mark} `;
    },
  },
  {
    fault: "space-in-elision",
    hint: /['’]\s|\s['’]/,
    form: new RegExp(`${ELIDED}(?:['’]${GAP}|${GAP}['’])(?=${VOWEL})`, "giu"),
    fix: ({ 0: found, index, input }) => {
      // A quotation of single marks that ends here began not long ago.
      const near = input.slice(Math.max(0, index - QUOTED), index);
      const around = near + input.slice(index, index + QUOTED);
      const at = near.length + found.search(/['’]/);
      const isMark = found.includes("’") ? !near.includes("‘") : new Apostrophes(around).has(at);
      return isMark ? `${found.replace(/['’\s]+/, "")}’` : undefined;
    },
  },
  {
    fault: "cedilla",
    hint: /[Cc]a\s/,
    form: new RegExp(`(?<![\\p{L}\\p{N}'’-])[Cc]a(?=${GAP}(?:${AFTER_CA}))`, "gu"),
    fix: ([found]) => (found === "Ca" ? "Ça" : "ça"),
  },
  {
    fault: "printed-letter",
    // The forms that printers and East Asian keyboards have for letters of ASCII.
    hint: /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/,
    form: /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+/g,
    fix: ([found]) => found.normalize("NFKC"),
    isOfAll: true,
  },
];
