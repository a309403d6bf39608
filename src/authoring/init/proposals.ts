/** What is proposed for each question. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Answers, Question } from "./answers.ts";
import { hostOf } from "./hosts.ts";
import type { SiteLanguage } from "./site-language.ts";

/** What is known before anything is asked. */
export interface Surroundings {
  /** The language in which the reader is asked. */
  readonly language: SiteLanguage;
  /** The name of the site's folder. */
  readonly folder: string;
  /** The zone of the machine; null if it tells none. */
  readonly timeZone: string | null;
}

/** What Enter takes, as it would be typed; null where nothing can be proposed. `known` has the answers to the questions before it. */
export function proposalFor(
  question: Question,
  known: Answers,
  { language, folder, timeZone }: Surroundings,
): string | null {
  const hostname = hostnameOf(known.url);
  switch (question) {
    case "title":
      return titleOf(folder) ?? (language === "fr" ? "Nos brèves" : "Our briefs");
    case "url":
      return EXAMPLE;
    case "authority":
      return authorityOf(hostname);
    case "languages":
      return language;
    case "timeZone":
      return timeZone ?? (language === "fr" ? "Europe/Paris" : "Europe/London");
    case "publisher":
      return known.title;
    case "host":
      return hostOf(hostname);
  }
}

/** Stands for an address that is not known yet; each build warns of it. */
const EXAMPLE = "https://example.org/";

/** `le-relais` → `Le relais`; null for a name that nobody chose for readers. */
function titleOf(folder: string): string | null {
  const words = folder.replace(/[-_ ]+/g, " ").trim();
  return /^\p{L}[\p{L} ]+$/u.test(words) ? words.charAt(0).toUpperCase() + words.slice(1) : null;
}

/** The domain that ids name, without `www.`; null for an address without one, such as `localhost`. */
function authorityOf(hostname: string): string | null {
  const name = hostname.replace(/^www\./, "");
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(name) ? name : null;
}

function hostnameOf(url: string): string {
  return canParseUrl(url) ? new URL(url).hostname : "";
}
