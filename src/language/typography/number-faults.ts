/** T05, T06, T08, T16, T20: faults beside figures. */
import { numberedParts, sentenceStarters } from "./bound-words.ts";
import { NEAR, type Search, WORD_END } from "./search.ts";
import { NBSP } from "./variants.ts";

const MONTHS =
  "Janvier|F[ée]vrier|Mars|Avril|Mai|Juin|Juillet|Ao[uû]t|Septembre|Octobre|Novembre|D[ée]cembre";

/** Feasts, and what is named after a day: `la rue du 4 Septembre`. */
const NAMED_DAY = new RegExp(
  `(?:(?<!\\d)14${NEAR}Juillet|1er${NEAR}Mai|(?<!\\d)8${NEAR}Mai|(?<!\\d)11${NEAR}Novembre|` +
    "(?:rue|place|avenue|boulevard|quai|cours|square|allée|pont|stade|école|collège|lycée|université|hôpital|gare|station|métro|mouvement|parc|cité|" +
    `quartier|fort|salle|front|révolution)${NEAR}(?:du${NEAR}|le${NEAR})?(?:\\d{1,2}|1er)${NEAR}\\p{L}+)$`,
  "iu",
);

/** After these a point parts the numbers of a version, of a law or of a reference. */
const NUMBERED =
  /^(?:v|version|versions|article|articles|chapitre|section|paragraphe|point|annexe|code|norme|réf|no|n|build)$/i;

/** Faults of figures and of what stands beside them. */
export const numberFaults: readonly Search[] = [
  {
    fault: "missing-space",
    hint: /[nN][°ºᵒ]\d/,
    form: /(?<=(?<![\p{L}\p{N}])[nN][°ºᵒ])\d+/gu,
    fix: ([number]) => NBSP + number,
  },
  {
    fault: "hour",
    hint: /\d[hH]/,
    // Not F-16h, nor the hours of `1h30'12`.
    form: /(?<![\p{L}\p{N}]|\d[.,:]|(?<!\d)\p{L}-)(\d{1,3})(?:h([0-5]\d)?|H([0-5]\d))(?![\p{L}\p{N}'’′])/gu,
    fix: ([, hours = "", minutes, minutesAfterCapital]) => {
      const rest = minutes ?? minutesAfterCapital;
      return `${hours}${NBSP}h${rest === undefined ? "" : NBSP + rest}`;
    },
  },
  {
    fault: "month",
    hint: new RegExp(MONTHS),
    form: new RegExp(
      `(?<=(?<![\\p{L}\\p{N}.,-])(?:0?[1-9]|[12]\\d|3[01]|1er)${NEAR})(?:${MONTHS})(?![\\p{L}\\p{N}-])`,
      "gu",
    ),
    fix: ({ 0: month, index, input }) =>
      NAMED_DAY.test(input.slice(Math.max(0, index - 40), index + month.length))
        ? undefined
        : month.toLowerCase().replace("fe", "fé").replace("aou", "aoû").replace("dec", "déc"),
  },
  {
    fault: "thousands",
    hint: /\d\.\d{3}/,
    form: /(?<![\p{L}\p{N}]|[.,:/°\u2011-])[1-9]\d{0,2}(?:\.\d{3})+(?![\p{L}\p{N}°]|[.:/-]\d)/gu,
    fix: ({ 0: number, index, input }, variant) => {
      const word = /([\p{L}°]+)\.?\s$/u.exec(input.slice(Math.max(0, index - 30), index))?.[1] ?? "";
      const isName = /\p{Lu}/u.test(word) && !sentenceStarters.has(word);
      // Four numbers up to 255 are an address of the Internet.
      const isHost = number.split(".").length === 4 && number.split(".").every((part) => Number(part) < 256);
      // Minutes: `14 h 25.000`.
      const isTime = word === "h";
      if (isHost || isName || isTime || NUMBERED.test(word) || word.includes("°") || numberedParts.has(word))
        return undefined;
      // `1.609` may be a decimal: only the writer knows.
      const isSure = number.endsWith(".000") || /\..*\./.test(number);
      return isSure ? number.replaceAll(".", variant.thousands) : null;
    },
  },
  {
    fault: "small-digit",
    hint: /m[23]/,
    form: new RegExp(
      `(?<=\\d${NEAR}?|/|(?<!\\p{L})(?:[Ll]es?|[Dd]u|[Aa]ux?|[Pp]ar|[Ee]n|[Dd]es?|millions?|milliers?|milliards?)${NEAR})[kcdm]?m[23]${WORD_END}`,
      "gu",
    ),
    fix: ([unit]) => unit.replace("2", "²").replace("3", "³"),
  },
  {
    fault: "small-digit",
    hint: /[CNS]O2|H2O|N2O|CH4|NH3/,
    form: /(?<![\p{L}\p{N}])(?:[CNS]O2|H2O|N2O|CH4|NH3)(?![\p{L}\p{N}])/gu,
    fix: ([formula]) => formula.replace(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit))),
  },
];
