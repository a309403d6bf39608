/** The only door to the network, but for programs that have their own. */
import type { Answer, Web } from "../check/site/web.ts";

/** In milliseconds. */
const PATIENCE = 15_000;

const REFUSED: ReadonlySet<string> = new Set(["ECONNREFUSED", "ECONNRESET", "EHOSTUNREACH", "ENETUNREACH"]);
const NAMELESS: ReadonlySet<string> = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NODATA"]);

/** Asks one address, and reads nothing of what it holds. `agent`: how it names itself to those it asks. `patience`: how long it waits for an answer, in milliseconds. */
export function nodeWeb(agent: string, patience = PATIENCE): Web {
  return {
    ask: async (url, method) => {
      try {
        const response = await fetch(url, {
          method,
          redirect: "manual",
          headers: { "user-agent": agent, accept: "*/*" },
          signal: AbortSignal.timeout(patience),
        });
        await response.body?.cancel();
        return { kind: "status", status: response.status, location: response.headers.get("location") };
      } catch (error) {
        return noAnswer(error);
      }
    },
  };
}

/** What came back to a request. */
export interface Exchanged {
  readonly kind: "answer";
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** In milliseconds: an upload takes longer than a question. */
const TRANSFER_PATIENCE = 120_000;

/** Sends a request and reads its answer whole. Redirects are not followed: what is signed is for one address. */
export async function exchange(
  request: Request | string,
  init: RequestInit = {},
): Promise<Exchanged | { readonly kind: "none"; readonly why: string }> {
  try {
    const signal = AbortSignal.timeout(TRANSFER_PATIENCE);
    const response = await fetch(request, { ...init, redirect: "manual", signal });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return { kind: "answer", status: response.status, headers: response.headers, bytes };
  } catch (error) {
    return {
      kind: "none",
      why: error instanceof Error && error.name === "TimeoutError" ? "timed out" : codeOf(error),
    };
  }
}

function noAnswer(error: unknown): Answer {
  const isLate = error instanceof Error && error.name === "TimeoutError";
  const code = codeOf(error);
  if (isLate || /TIMEDOUT|TIMEOUT/.test(code)) return { kind: "none", why: "time", code };
  if (REFUSED.has(code)) return { kind: "none", why: "refused", code };
  if (NAMELESS.has(code)) return { kind: "none", why: "name", code };
  if (/CERT|SIGNATURE|ALTNAME/.test(code)) return { kind: "none", why: "certificate", code };
  return { kind: "none", why: "other", code };
}

/** `fetch` wraps the system's error in one of its own. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  return error.cause === undefined ? error.message : codeOf(error.cause);
}
