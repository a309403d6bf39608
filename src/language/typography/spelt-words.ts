/** Words that keyboards without accents misspell: the lists of D17 T17 and T18, as alternatives of a regular expression. */

/** T17: what follows an E that takes an accent, in capitals or not. */
export const accentedCapitals = [
  "tats?(?:-Unis|-nations?|-majors?)?",
  "mirats?",
  "lysée",
  "gypte|gyptien(?:ne)?s?",
  "cosse|cossaise?s?",
  "quateur",
  "thiopie|thiopien(?:ne)?s?",
  "rythrée",
  "tienne|douard|milie",
  "coles?|glises?|vêques?|vêchés?",
  "lections?|lecteurs?|lectrices?|lus?|lues?",
  "nergies?|conomies?|conomiques?|ducation|tudes?|tudiante?s?",
  "quipes?|ditions?|diteurs?|vénements?|trangers?|trangères?|valuations?",
  "TATS?(?:-UNIS)?|MIRATS?|GYPTE|COSSE|QUATEUR|COLES?|GLISES?|LECTIONS?|NERGIES?|CONOMIES?|DUCATION",
].join("|");

/** T18: words with œ written oe; of the same letters, `coexister`, `moelle`, `poète` and their like are none of them. */
export const ligatureStems = [
  "(?:s|c|ch|ranc)oeurs?",
  "(?:man)?oeuvr\\p{L}*",
  "(?:v|n)oeu(?:x|ds?)?",
  "(?:b)?oeufs?",
  "oeil|oeillets?|oeillères?|clin-d.oeil",
  "moeurs",
  "foetus|foetale?s?|foetaux",
  "oesophages?|oedèmes?|oecuméni\\p{L}*|oenolog\\p{L}*",
].join("|");
