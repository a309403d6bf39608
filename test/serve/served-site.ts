import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, vi } from "vitest";
import { ROOT } from "../memory-site.ts";

/** The brief of the tiny site that the tests edit. */
export const BRIEF = "content/briefs/2024/10/31/conference-minsk.md";
export const BRIEF_PAGE = "/2024/10/31/conference-minsk/";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A copy of the tiny site in a folder of its own, served by a process of its own. */
export interface ServedSite {
  readonly folder: string;
  /** Without a slash at its end. */
  readonly origin: string;
  /** All that was printed so far. */
  readonly out: () => string;
  readonly err: () => string;
  readonly get: (path: string) => Promise<Answer>;
  /** Replaces a piece of a file, which must be there. */
  readonly edit: (file: string, from: string, to: string) => void;
  /** Sends Ctrl-C; gives the exit code, null if a signal ended it. */
  readonly interrupt: () => Promise<number | null>;
  /** Ends the process if it lives, and removes the folder. */
  readonly remove: () => Promise<void>;
}

/** Starts `brevier serve` on a free port, or on the one given; resolves when the preview is built. */
export async function serveTinySite(port = "0"): Promise<ServedSite> {
  return serveCopy(`${ROOT}test/fixtures/tiny-site`, port);
}

/** The same on a copy of the content of any site. */
export async function serveCopy(site: string, port = "0"): Promise<ServedSite> {
  const folder = mkdtempSync(join(tmpdir(), "brevier-serve-"));
  cpSync(join(site, "content"), join(folder, "content"), { recursive: true });
  const child = spawn(process.execPath, [`${ROOT}lib/main.js`, "serve", "--port", port, "--lang", "fr"], {
    cwd: folder,
    env: { ...process.env, SOURCE_DATE_EPOCH: "" },
  });
  const printed = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => {
    printed.err += chunk.toString();
  });
  const ended = endOf(child);
  const remove = async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until(() => /Aperçu construit/.test(printed.out));
  } catch (error) {
    await remove();
    throw new Error(`serve did not start: ${printed.out}${printed.err}`, { cause: error });
  }
  const origin = /Aperçu\s: (http:\/\/127\.0\.0\.1:\d+)/.exec(printed.out)?.[1] ?? "";
  return {
    folder,
    origin,
    out: () => printed.out,
    err: () => printed.err,
    get: (path) => answerOf(`${origin}${path}`),
    edit: (file, from, to) => {
      const text = readFileSync(join(folder, file), "utf8");
      expect(text).toContain(from);
      writeFileSync(join(folder, file), text.replace(from, to));
    },
    interrupt: () => {
      child.kill("SIGINT");
      return ended;
    },
    remove,
  };
}

/** Waits until something is so, asking every 50 ms; fails after a minute. */
export async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const check = async () => expect(await isSo(), isSo.toString()).toBe(true);
  await vi.waitFor(check, { interval: 50, timeout: 60_000 });
}

function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}

/** As a browser asks for a page: not by `fetch`, which says so in a header, and a path is sent as it is written. */
function answerOf(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const [, origin = "", path = "/"] = /^(http:\/\/[^/]+)(.*)$/.exec(url) ?? [];
    request(origin, { path, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      );
    })
      .on("error", reject)
      .end();
  });
}
