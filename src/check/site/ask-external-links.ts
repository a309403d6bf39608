/** Asks other sites whether the linked pages still exist. Only `brevier check --external` does this, never a build. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Problem, Text } from "../../base/problem.ts";
import { problem } from "../check-rules.ts";
import type { ExternalLink } from "./external-links.ts";
import type { Answer, Web } from "./web.ts";

export interface AskOptions {
  /** How many hosts are asked at a time, each with one request at a time. */
  readonly hosts?: number;
  readonly onProgress?: (progress: AskProgress) => void;
  /** Stops it: no further address is asked, and the promise rejects with the reason. */
  readonly signal?: AbortSignal;
}

/** How many of all links have been answered. */
export interface AskProgress {
  readonly done: number;
  readonly total: number;
}

const HOSTS = 8;
/** Browsers follow 20, which would take long to show a circle; no deliberate chain needs more than this. */
const MOST_STEPS = 10;
const GET_INSTEAD: ReadonlySet<number> = new Set([405, 501]);
const GONE: ReadonlySet<number> = new Set([404, 410]);
const PERMANENT: ReadonlySet<number> = new Set([301, 308]);
const REDIRECT: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** The problems of all links; they do not depend on who answers first. No address is asked twice. */
export async function askExternalLinks(
  links: readonly ExternalLink[],
  web: Web,
  { hosts = HOSTS, onProgress, signal }: AskOptions = {},
): Promise<readonly Problem[]> {
  const ask = oneAtATime(web);
  const queues = byHost(links);
  const problems: Problem[] = [];
  let done = 0;
  const work = async () => {
    for (let queue = queues.shift(); queue !== undefined; queue = queues.shift()) {
      for (const link of queue) {
        signal?.throwIfAborted();
        problems.push(...problemsOf(link, await follow(link.url, ask)));
        done += 1;
        onProgress?.({ done, total: links.length });
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return problems;
}

function byHost(links: readonly ExternalLink[]): (readonly ExternalLink[])[] {
  const queues = new Map<string, ExternalLink[]>();
  for (const link of links) {
    const { host } = new URL(link.url);
    const queue = queues.get(host) ?? [];
    queue.push(link);
    queues.set(host, queue);
  }
  return [...queues.values()];
}

type Ask = (url: string) => Promise<Answer>;

/** Each address once, each host one request after another: a redirect may lead to a host that is being asked. */
function oneAtATime(web: Web): Ask {
  const answers = new Map<string, Promise<Answer>>();
  const last = new Map<string, Promise<unknown>>();
  const request = async (url: string) => {
    const answer = await web.ask(url, "HEAD");
    const refusesHead = answer.kind === "status" && GET_INSTEAD.has(answer.status);
    return refusesHead ? web.ask(url, "GET") : answer;
  };
  return (url) => {
    const { host } = new URL(url);
    const answer = answers.get(url) ?? (last.get(host) ?? Promise.resolve()).then(() => request(url));
    if (!answers.has(url)) last.set(host, answer);
    answers.set(url, answer);
    return answer;
  };
}

interface Journey {
  /** Null if the redirects never end, or lead to no address. */
  readonly answer: Answer | null;
  /** Where the permanent redirects led; null if the first was not permanent. */
  readonly moved: string | null;
}

async function follow(url: string, ask: Ask): Promise<Journey> {
  let at = url;
  let moved: string | null = null;
  let isPermanent = true;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const answer = await ask(at);
    if (answer.kind === "none" || !REDIRECT.has(answer.status)) return { answer, moved };
    const { location, status } = answer;
    if (location === null || !canParseUrl(location, at)) return { answer: null, moved };
    const next = new URL(location, at);
    if (!/^https?:$/.test(next.protocol)) return { answer: null, moved };
    isPermanent = isPermanent && PERMANENT.has(status);
    if (isPermanent) moved = next.href;
    next.hash = "";
    at = next.href;
  }
  return { answer: null, moved };
}

function problemsOf({ url, place, others }: ExternalLink, { answer, moved }: Journey): readonly Problem[] {
  const more = moreOf(others);
  if (answer?.kind === "status") {
    const { status } = answer;
    if (GONE.has(status)) return [problem("external/gone", place, { url, status, more })];
    if (status < 400)
      return moved === null ? [] : [problem("external/moved", place, { url, target: moved, more })];
  }
  return [problem("external/unanswered", place, { url, why: whyOf(answer), more })];
}

function moreOf(others: number): Text {
  if (others === 0) return { fr: "", en: "" };
  return others === 1
    ? { fr: " (et à un autre endroit)", en: " (and in one other place)" }
    : { fr: ` (et à ${others} autres endroits)`, en: ` (and in ${others} other places)` };
}

const REASONS = {
  time: { fr: "pas de réponse à temps", en: "no answer in time" },
  refused: { fr: "la connexion est refusée", en: "the connection is refused" },
  name: { fr: "aucun site ne répond à ce nom", en: "no site answers to that name" },
  certificate: {
    fr: "le certificat du site n’est pas accepté",
    en: "the site’s certificate is not accepted",
  },
} as const satisfies Record<string, Text>;

function whyOf(answer: Answer | null): Text {
  if (answer === null)
    return { fr: "les redirections ne mènent à aucune page", en: "the redirects lead to no page" };
  if (answer.kind === "status") return { fr: `réponse ${answer.status}`, en: `answer ${answer.status}` };
  return answer.why === "other" ? { fr: answer.code, en: answer.code } : REASONS[answer.why];
}
