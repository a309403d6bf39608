/** The only door to Eleventy's dev server. It maps paths to files, makes browsers reload and finds a free port; added here is what it lacks: the site's headers, a guard against other users and sites, and no crash on a bad request. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative } from "node:path";
import EleventyDevServer from "@11ty/eleventy-dev-server";
import type { ReadableFolder } from "../base/folders.ts";
import { headersOf, parseHeadersFile } from "../base/headers-file.ts";
import type { EarlyPages } from "../build/build.ts";
import { typeOfEnding } from "../model/media-types.ts";
import { askedRange } from "./byte-range.ts";
import { keepPrivate, LARGEST_MESSAGE, PRIVATE_HEADERS, refusalOf } from "./preview-guard.ts";
import { withBanner } from "./problem-banner.ts";
import { allowReload, RELOAD_FOLDER } from "./reload-policy.ts";

export interface PreviewOptions {
  /** The preview's folder, absolute, and the same folder as the program reads it. */
  readonly path: string;
  readonly folder: ReadableFolder;
  /** Whether a file (absolute) is in the preview's folder, once links are followed. */
  readonly isInside: (file: string) => boolean;
  /** The port to try first; 0 is any. */
  readonly port: number;
  /** Called with errors of serving. */
  readonly failed: (reason: string) => void;
}

export interface Preview {
  readonly port: number;
  /** The prefix of every path: `/brief`, or nothing. */
  setBase(base: string): void;
  /** The pages that were asked for last, as paths in the folder. */
  askedPages(): readonly string[];
  /** Serves pages of a build that is under way in place of the folder's. */
  setEarly(pages: EarlyPages): void;
  /** Shows the problems of a failed build on every page (its first line is the title), or none. */
  setProblems(problems: string | null): void;
  /** Makes every open page reload what changed; `changed` are paths in the folder. */
  reloadPages(changed: readonly string[]): void;
  close(): Promise<void>;
}

/** No port was free: the error's code, `EADDRINUSE` if the ports tried are all in use. */
export interface NoPort {
  readonly code: string;
}

const HOST = "127.0.0.1";
const PORTS_TRIED = 10;
/** How many pages somebody may be looking at. */
const PAGES_ASKED = 6;
/** How long an open page may take to close its connection, in milliseconds. */
const FAREWELL = 300;

/** Serves a folder to this machine. */
export async function startPreview(options: PreviewOptions): Promise<Preview | NoPort> {
  const server = new PreviewServer(options);
  const code = await server.listen(options.port);
  return code === null ? server : { code };
}

class PreviewServer extends EleventyDevServer implements Preview {
  readonly #folder: ReadableFolder;
  readonly #path: string;
  readonly #isInside: (file: string) => boolean;
  #problems: string | null = null;
  /** The last one is the newest. */
  readonly #asked = new Set<string>();
  #early: EarlyPages = new Map();
  #lastPort = 0;
  #giveUp: (code: string) => void = () => {};

  constructor({ path, folder, isInside, failed }: PreviewOptions) {
    super("brevier", path, {
      pathPrefix: "/",
      // Differences would be computed for every changed page, even if it is not open; a whole reload costs nothing here.
      domDiff: false,
      injectedScriptsFolder: RELOAD_FOLDER,
      portReassignmentRetryCount: PORTS_TRIED + 1,
      messageOnStart: () => false,
      logger: { info: () => {}, log: () => {}, error: failed },
      middleware: [(request, response, next) => this.#answer(request, response, next)],
    });
    this.#folder = folder;
    this.#path = path;
    this.#isInside = isInside;
  }

  /** Null once it listens, else the code of the error. */
  async listen(port: number): Promise<string | null> {
    this.#lastPort = port + PORTS_TRIED;
    const failure = new Promise<string>((resolve) => {
      this.#giveUp = resolve;
    });
    this.server.on("error", (error) => {
      const code = "code" in error ? String(error.code) : error.message;
      // A port in use comes back as a call of `_serverListen` with the next one.
      if (code !== "EADDRINUSE") this.#giveUp(code);
    });
    this.serve(port);
    return await Promise.race([failure, this.ready().then(() => null)]);
  }

  override _serverListen(port: number): void {
    if (port > this.#lastPort || port > 65_535) this.#giveUp("EADDRINUSE");
    else this.server.listen({ port, host: HOST });
  }

  /** Runs before anything else answers, also before the dev server's own scripts. */
  override async onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of PRIVATE_HEADERS) response.setHeader(name, value);
    const refusal = refusalOf(request, this.port);
    if (refusal === null) return super.onRequestHandler(request, response);
    if (refusal.status === 405) response.setHeader("allow", "GET, HEAD");
    // The body is not read.
    response.setHeader("connection", "close");
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.statusCode = refusal.status;
    response.end(refusal.says);
  }

  /** The dev server announces changes to whoever connects, reads messages of 100 MB, and lets an error of a connection end the process. */
  override setupReloadNotifier(): void {
    super.setupReloadNotifier();
    const { updateServer } = this;
    if (updateServer === undefined) return;
    updateServer.options.maxPayload = LARGEST_MESSAGE;
    updateServer.options.verifyClient = ({ req }, answer) => {
      const refusal = refusalOf(req, this.port);
      if (refusal === null) answer(true);
      else answer(false, refusal.status);
    };
    updateServer.on("connection", (client) => client.on("error", () => client.terminate()));
  }

  get port(): number {
    const address = this.server.address();
    return typeof address === "object" && address !== null ? address.port : 0;
  }

  setBase(base: string): void {
    this.options.pathPrefix = this.cleanupPathPrefix(base);
  }

  askedPages(): readonly string[] {
    return [...this.#asked];
  }

  setEarly(pages: EarlyPages): void {
    this.#early = pages;
  }

  setProblems(problems: string | null): void {
    this.#problems = problems;
  }

  reloadPages(changed: readonly string[]): void {
    // The client changes style sheets in place if nothing but style sheets changed; the manifest always does.
    const shown = changed.filter((file) => !file.endsWith(".json"));
    this.reloadFiles(shown.length > 0 ? shown : ["index.html"]);
  }

  /** Loads the client as a file on the 404 page too, where the dev server would write it into the page, which the policy forbids. */
  override augmentContentWithNotifier(content: string, _isInline: boolean, client: object): string {
    // An archive page has a policy of its own, which no header can loosen: it has no client and is reloaded by hand.
    const hasOwnPolicy = content.includes('http-equiv="Content-Security-Policy"');
    const html = hasOwnPolicy ? content : super.augmentContentWithNotifier(content, false, client);
    return this.#problems === null ? html : withBanner(html, this.#problems);
  }

  override async close(): Promise<void> {
    const timer = setTimeout(() => {
      for (const client of this.updateServer?.clients ?? []) client.terminate();
    }, FAREWELL);
    await super.close();
    clearTimeout(timer);
  }

  #answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    try {
      const file = this.#setHeaders(request.url ?? "/", response);
      const page = file?.endsWith(".html") === true ? this.#note(file) : null;
      const early = page === null ? null : (this.#early.get(page)?.() ?? null);
      if (this.#isNothingBuilt()) response.end("<!DOCTYPE html><title>Brevier</title><body>");
      else if (file !== null && page === null && this.#answerPart(request, response, file)) return;
      else if (early === null) {
        // The dev server answers ranges with a library that takes `.brevier` for a hidden folder and answers 404.
        delete request.headers.range;
        next();
      } else {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(new TextDecoder().decode(early));
      }
    } catch {
      // A path that cannot be decoded or leads out of the folder, or a file that a build has just removed.
      response.statusCode = 400;
      response.end();
    }
  }

  /** Answers a request for a part of a file, which is no page: pages differ from their files by the reload client. */
  #answerPart(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    response.setHeader("accept-ranges", "bytes");
    const type = typeOfEnding(extname(path).slice(1));
    const file = this.#folder.open(path);
    try {
      const range = file === null ? null : askedRange(request, file.size);
      if (file === null || range === null) {
        // A player draws its line from the length, which the dev server does not say.
        if (file !== null && /^(?:audio|video)\//.test(type)) response.setHeader("content-length", file.size);
        return false;
      }
      if (range === "unsatisfiable") {
        response.statusCode = 416;
        response.setHeader("content-range", `bytes */${file.size}`);
        response.removeHeader("content-type");
        response.end();
        return true;
      }
      const { first, last } = range;
      response.statusCode = 206;
      response.setHeader("content-range", `bytes ${first}-${last}/${file.size}`);
      response.setHeader("content-length", last - first + 1);
      if (!response.hasHeader("content-type")) response.setHeader("content-type", type);
      response.end(file.read(first, last - first + 1));
      return true;
    } finally {
      file?.close();
    }
  }

  /** Sets the headers; returns the path in the folder of the file that is answered with, null if there is none. */
  #setHeaders(url: string, response: ServerResponse): string | null {
    const { statusCode, filepath } = this.mapUrlToFilePath(url);
    // The dev server only compares names: `preview-old` begins like `preview`, and a link can have any name.
    if (!this.#isInside(filepath ?? join(this.#path, "404.html"))) throw new Error("leads out of the folder");
    const { pathname } = new URL(url, `http://${HOST}`);
    const file = this.#folder.read("_headers") ?? new Uint8Array();
    const headers = keepPrivate(headersOf(parseHeadersFile(new TextDecoder().decode(file)), pathname));
    const isHtml = statusCode === 404 || filepath?.endsWith(".html") === true;
    // The 404 page is no feed, even at the address of one.
    if (statusCode !== 200) headers.delete("content-type");
    else if (!headers.has("content-type")) {
      const type = typeOfEnding(extname(filepath ?? "").slice(1));
      // The dev server calls FLAC `audio/x-flac`, which browsers do not play.
      if (/^(?:audio|video)\//.test(type)) headers.set("content-type", type);
    }
    if (this.#isNothingBuilt()) {
      response.statusCode = 503;
      headers.set("content-type", "text/html; charset=utf-8");
    }
    const policy = headers.get("content-security-policy");
    if (isHtml && policy !== undefined) {
      const hosts = [HOST, "localhost"].map((host) => `${host}:${this.port}`);
      headers.set("content-security-policy", allowReload(policy, hosts));
    }
    for (const [name, value] of headers) response.setHeader(name, value);
    return statusCode === 200 && filepath !== undefined
      ? relative(this.#path, filepath).replaceAll("\\", "/")
      : null;
  }

  #note(page: string): string {
    this.#asked.delete(page);
    this.#asked.add(page);
    const [oldest] = this.#asked;
    if (this.#asked.size > PAGES_ASKED && oldest !== undefined) this.#asked.delete(oldest);
    return page;
  }

  #isNothingBuilt(): boolean {
    return this.#folder.stat("404.html") === null;
  }
}
