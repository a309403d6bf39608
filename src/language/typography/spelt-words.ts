/**
 * Words that keyboards without accents misspell, T17 and T18, as alternatives of a regular expression. What is also a name
 * or a word of English as it stands (`Emilie`, `Education`, `Edition`) is left out, or matched only with what follows it in French.
 */

/** T17: what follows an E that should be an É. */
export const acuteCapitals = [
  "tats?(?:-[Uu]nis|-nations?|-majors?)?",
  "mirats?|miratie?s?|miriens?",
  "lysées?",
  "gypte|gyptien(?:ne)?s?",
  "cosse|cossaise?s?",
  "quateur|quatorien(?:ne)?s?",
  "thiopie|thiopien(?:ne)?s?",
  "rythrée|rythréen(?:ne)?s?",
  "tienne|douard",
  "coles?|glises?|vêques?|vêchés?",
  "lections?(?!\\s(?:Day|Night|Commission))|lecteurs?|lectrices?|lus?|lues?",
  "nergie|nergies(?=\\s(?:renouvelables|fossiles|vertes))|conomie|conomiques?",
  "ducation(?=\\snationale)|ditions?(?=\\s(?:d[eu]s?\\s|d['’]|spéciale))",
  "tudes?|tudiante?s?|quipes?|diteurs?|v[éè]nements?|trangers?|trangères?",
  "galement|galité|videmment|tant|tapes?|crivaine?s?|té|tés",
  "TATS?(?:-UNIS)?|MIRATS?|GYPTE|COSSE|QUATEUR|COLES?|GLISES?|NERGIE|CONOMIE",
].join("|");

/** What follows an E that should be an Ê. */
export const circumflexCapitals = "tres?|tes(?=-vous)";

/** What follows an A that is the letter, the verb, or Latin: `A et B`, `A voté`, `A priori`. */
export const afterLetterA =
  "(?:et|ou|comme|est|était|sera|a|voté|priori|posteriori|fortiori|contrario|minima|maxima|pari|cappella|vista)(?!\\p{L})|\\p{Lu}(?!\\p{L}|['’])";

/** T18: words with œ written oe; of the same letters, `coexister`, `moelle`, `poète` and their like are none of them. */
export const ligatureStems = [
  "(?:s|cons|c|contrec|ch|ranc)oeurs?|écoeur\\p{L}*",
  "(?:man|dés)?oeuvr\\p{L}*",
  "voeux?|noeuds?",
  "b?oeufs?",
  "oeil|oeillets?|oeillères?|oeillades?",
  "moeurs",
  "foetus|foetale?s?|foetaux",
  "oesophag\\p{L}*|oedèmes?|oedip\\p{L}*|oestrog\\p{L}*|oecuméni\\p{L}*|oenolog\\p{L}*",
].join("|");
