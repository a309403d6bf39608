/** What `brevier init` has to know of a site, and the forms in which people write it. */
import { cleanAddress } from "../../language/invisible-characters.ts";
import { type Host, isHost } from "./hosts.ts";

/** Texts that `site.yaml` is made of: `checkAnswer` says what it would refuse. */
export interface Answers {
  readonly title: string;
  /** Where the site is served; it ends with a slash. */
  readonly url: string;
  /** The domain name in the ids of feeds. */
  readonly authority: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  readonly publisher: string;
  readonly host: Host;
}

export type Question = keyof Answers;

/** In the order in which they are asked: what is proposed for one follows from those before it. */
export const QUESTIONS = [
  "title",
  "url",
  "authority",
  "languages",
  "timeZone",
  "publisher",
  "host",
] as const satisfies readonly Question[];

/** An answer as it was typed, in its form: `lerelais.fr` is an address, `fr en` two languages. */
export function answered(question: Question, typed: string): Partial<Answers> {
  const text = typed.trim();
  switch (question) {
    case "url":
      return { url: wholeAddress(cleanAddress(text)) };
    case "authority":
      return { authority: text.toLowerCase() };
    case "languages":
      return { languages: [...new Set(text.split(/[\s,;]+/).filter((tag) => tag !== ""))] };
    case "host":
      return isHost(text) ? { host: text } : {};
    default:
      return { [question]: text };
  }
}

/** With the scheme and the last slash, which people leave out. */
function wholeAddress(text: string): string {
  const address = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?:[:/].*)?$/u.test(text) ? `https://${text}` : text;
  return /^https?:\/\/[^?#]*[^/?#]$/.test(address) ? `${address}/` : address;
}
