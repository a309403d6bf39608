/** What a place states about the use of texts by others. If two places differ, one of them is wrong. */
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Text } from "../../base/problem.ts";
import type { Position } from "../read/position.ts";

/** `mining` is text and data mining, and training: to learn from a text is to mine it. */
export type RightsTopic = "mining" | "search" | "input" | "license" | "holder" | "policy";

export interface RightsClaim {
  readonly topic: RightsTopic;
  /** In one form for all dialects. */
  readonly value: string;
  /** As it is written. */
  readonly written: string;
  /** Where it is stated: `Content-Signal`, `tdmrep.json`. */
  readonly dialect: string | Text;
  /** Whether it is a line for readers, which only has to contain the value. */
  readonly isLine: boolean;
  readonly file: string;
  readonly at: Position;
}

/** A claim about all addresses that a pattern matches. */
export interface SiteClaim extends RightsClaim {
  /** As in `robots.txt`; null for the site as such, not each page. */
  readonly pattern: string | null;
}

/** A claim about one page; `page` is its absolute address. */
export interface PageClaims {
  readonly page: string;
  readonly claims: readonly RightsClaim[];
}

export type ClaimCollector = ReturnType<typeof claimCollector>;

/** Collects the claims that one file makes. */
export function claimCollector(file: string) {
  const claims: RightsClaim[] = [];
  const add = (
    topic: RightsTopic,
    value: string,
    written: string,
    dialect: RightsClaim["dialect"],
    at: Position,
    isLine = false,
  ) => {
    if (value !== "") claims.push({ topic, value, written, dialect, isLine, file, at });
  };
  return {
    claims,
    /** A use that is allowed or not. */
    use: (
      topic: "mining" | "search" | "input",
      allowed: boolean,
      written: string,
      dialect: RightsClaim["dialect"],
      at: Position,
    ) => add(topic, allowed ? "allowed" : "refused", written, dialect, at),
    address: (topic: "license" | "policy", url: string, dialect: RightsClaim["dialect"], at: Position) =>
      add(topic, normalAddress(url), url, dialect, at),
    holder: (name: string, dialect: RightsClaim["dialect"], at: Position) =>
      add("holder", oneLine(name), name.trim(), dialect, at),
    /** `© 2024 Holder (https://…) — a sentence`, in whatever words. */
    line: (text: string, dialect: RightsClaim["dialect"], at: Position) => {
      for (const topic of ["holder", "license"] as const)
        add(topic, oneLine(text), text.trim(), dialect, at, true);
    },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function normalAddress(url: string): string {
  const trimmed = url.trim();
  return canParseUrl(trimmed) ? new URL(trimmed).href : trimmed;
}
