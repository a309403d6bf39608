/** The dateline with which agencies open a text: «BREST, 3 mars (AFP) –». */
import { datesEn } from "../../language/locale/dates-en.ts";
import { datesFr } from "../../language/locale/dates-fr.ts";

export interface OpeningDateline {
  readonly place: string;
  readonly country: string | null;
  /** As it is written, with the dash. */
  readonly written: string;
  /** What follows it. */
  readonly text: string;
}

const MONTHS = `${datesFr["date.months"]}, ${datesEn["date.months"]}`.split(", ").join("|");
const DATE = new RegExp(
  `[,\\s]\\s*(?:le\\s+)?(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\\s+)?(?:\\d{1,2}(?:er)?\\s+(?:${MONTHS})|(?:${MONTHS})\\s+\\d{1,2})\\.?(?:,?\\s+\\d{4})?$`,
  "iu",
);
const AGENCY =
  /\s*\((?:(?:[A-Z]{2,5}|Reuters|Belga|Anadolu|Xinhua|Keystone|Interfax|Sputnik|EFE|La Presse canadienne|Agence [\p{L} ]{2,20})[-/, ]*){1,3}\)\.?$/u;
/** What stands before a dash or a date, and is no place. */
const NO_PLACE =
  /^(?:(?:ONU|OTAN|UE|AIEA|OMS|OMC|FMI|BCE|CPI|CIJ|OPEP|OSCE|OCDE|CEDEAO|UNESCO|UNICEF|INTERPOL|EUROPOL|CICR|NASA|SNCF|RATP|CNRS|REUTERS|EXCLUSIF|VIDÉO|VIDEO|DIRECT|EN DIRECT|PORTRAIT|ENTRETIEN|INTERVIEW|REPORTAGE|ANALYSE|ENQUÊTE|TRIBUNE|RÉCIT|DÉCRYPTAGE|URGENT|ALERTE|BRÈVE|INFO|INFOGRAPHIE|CARTE|FOOTBALL|RUGBY|TENNIS|MÉTÉO|SANTÉ|ÉCONOMIE|POLITIQUE|MONDE|SPORT|CULTURE)$|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|la|les|du|au|ce|depuis|dès|avant|après|vers|en|hier|on|since)$)/iu;
/** `place`, `place, country` or `place (country)`. */
const PLACE = /^(?<place>[^,()]+?)(?:\s*[,(]\s*(?<country>[^,()]+)\)?)?$/u;
/** Up to the dash, with what stands before it. */
const OPENING = /^(\p{Lu}[^–—\n]{1,90}?)\.?\s*(?:[–—]|(?<=[\s)])--?)\s+(?=\S)/u;

/** The dateline of a first paragraph: a place with a date or an agency behind it, or in capitals; null if there is none. */
export function openingDateline(paragraph: string): OpeningDateline | null {
  const [written = "", head = ""] = OPENING.exec(paragraph) ?? [];
  if (head === "") return null;
  const where = head.replace(AGENCY, "").replace(DATE, "").trim();
  const { place = "", country = null } = { ...PLACE.exec(where)?.groups };
  if (!isPlace(place) || (country !== null && !isPlace(country)) || NO_PLACE.test(place)) return null;
  // A name before a dash may be anybody’s: `Emmanuel Macron – qui…`.
  const isSigned = where !== head.trim();
  const isInCapitals = place === place.toUpperCase() && place.length > 3;
  if (!isSigned && !isInCapitals) return null;
  return {
    place: inSmallLetters(place),
    country: country === null ? null : inSmallLetters(country),
    written: written.trim(),
    text: paragraph.slice(written.length),
  };
}

/** One to five words, the first and the last with a capital. */
function isPlace(text: string): boolean {
  return (
    text.length <= 40 &&
    /\p{L}{3}/u.test(text) &&
    /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s[\p{L}\p{M}'’.-]+){0,4}$/u.test(text) &&
    /^\p{Lu}|['’]\p{Lu}/u.test(text.split(/\s/).at(-1) ?? "")
  );
}

const SMALL = /^(?:en|sur|sous|de|du|des|la|le|les|lès|aux?|et|d|l|of|the)$/u;

/** `AIX-EN-PROVENCE` → `Aix-en-Provence`; what is not all in capitals stays. */
function inSmallLetters(text: string): string {
  if (text !== text.toUpperCase()) return text;
  return text
    .toLowerCase()
    .replace(/[\p{L}\p{M}]+/gu, (word, at: number) =>
      at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    );
}
