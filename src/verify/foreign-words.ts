/** What is said of packages and WARCs of other programs. */
import type { Text } from "../base/problem.ts";

/** So many reasons are named. */
const MOST = 3;

/** Why something is not verified, in one clause. */
export function reasonOf(doubts: readonly Text[]): Text {
  const more = doubts.length - MOST;
  const joined = (language: keyof Text, rest: string) =>
    [...doubts.slice(0, MOST).map((doubt) => doubt[language]), ...(more > 0 ? [rest] : [])].join(" ; ");
  const fr = joined("fr", `et d’autres raisons (${more})`);
  const en = joined("en", `and other reasons (${more})`).replaceAll(" ; ", "; ");
  return {
    fr: `un autre programme l’a fait ; rien n’y montre qu’il soit altéré, mais ${fr}`,
    en: `another program made it; nothing in it shows that it was altered, but ${en}`,
  };
}

/** @param maker the program, as the package names it; empty if it does not. */
export function compared(maker: string, members: number, records: number): Text {
  return {
    fr: `Un autre programme l’a fait${maker === "" ? "" : ` (${maker})`}. Empreintes justes : de membres, ${members} ; d’enregistrements, ${records}. L’index et la liste des pages ne sont pas comparés aux enregistrements.`,
    en: `Another program made it${maker === "" ? "" : ` (${maker})`}. Digests that hold: ${members} of members, ${records} of records. The index and the list of pages are not compared with the records.`,
  };
}

export function recordsCompared(records: number): Text {
  return {
    fr: `Empreintes d’enregistrements justes : ${records}. Elles ne couvrent pas leurs en-têtes (adresse, date), et rien ne dit s’il en manque.`,
    en: `Digests of records that hold: ${records}. They do not cover the heads of records (address, date), and nothing says whether records are missing.`,
  };
}

export const withoutDigest = (bare: number, all: number): Text => ({
  fr: `sur ses enregistrements (${all}), il y en a sans empreinte connue (${bare})`,
  en: `of its records (${all}), some state no digest that is known (${bare})`,
});

export const OTHER_NAME: Text = {
  fr: "son nom finit par une empreinte qui n’est pas la sienne",
  en: "its name ends in a digest that is not its own",
};
