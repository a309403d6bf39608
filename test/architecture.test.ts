import { readFileSync } from "node:fs";
import { dirname, posix } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeFolder } from "../src/node/node-folder.ts";
import { ROOT } from "./memory-site.ts";

/** What a room may import, beside itself; a room is a folder of `src`. The table of docs/design.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  base: [],
  // Formats of files, bytes to bytes.
  media: [],
  model: ["base"],
  language: ["base", "model"],
  text: ["base", "model", "language"],
  content: ["base", "media", "model", "language", "text"],
  // Kept pages as texts, and what changed between them.
  revisions: ["base", "model"],
  authoring: ["base", "media", "model", "language", "text", "content", "revisions"],
  plan: ["base", "model", "language"],
  render: ["base", "media", "model", "language", "revisions", "plan"],
  commit: ["base", "model", "plan"],
  ledger: ["base", "model"],
  // Of `commit`, the reading of the manifest; of `language`, the dates of HTTP and of WARC.
  archive: ["base", "model", "language", "commit"],
  // Readers of what was published share nothing with whoever made it.
  check: ["base"],
  verify: ["base", "check"],
  build: ["base", "model", "language", "content", "plan", "render", "commit", "ledger", "archive"],
  // Of `commit`, the reading of the manifest.
  publish: ["base", "model", "commit"],
  serve: ["base", "model", "build"],
  node: ["base", "model", "content", "commit", "check", "build", "publish"],
  // Reports name the rules of all rooms.
  cli: [
    ...[
      "base",
      "media",
      "model",
      "language",
      "text",
      "content",
      "authoring",
      "plan",
      "render",
      "commit",
      "ledger",
      "archive",
    ],
    ...["check", "verify", "build", "publish", "serve", "node"],
  ],
  // What programs import: each file is an export of the package. Of `cli`, how problems are printed.
  api: [
    ...["base", "model", "language", "content", "plan", "render", "ledger"],
    ...["archive", "check", "verify", "build", "node", "cli"],
  ],
  "main.ts": ["cli", "node"],
  "eleventy.ts": ["model", "api"],
};

/** The one room or file through which a library, or a part of Node that touches the world, comes in. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  "node:fs": ["node/node-folder.ts", "node/open-files.ts", "node/rehearsal.ts"],
  // The lock says whose machine holds it; the process says how many threads it may have.
  "node:os": ["node/lock.ts", "main.ts"],
  // Months of a large build; and html-validate, which takes most of the time of a check.
  "node:worker_threads": ["node/thread.ts", "node/threads.ts", "check/page/html-thread"],
  // Of this machine: ssh, sftp, rsync, git, rclone.
  "node:child_process": ["node/destinations/run-program.ts"],
  "basic-ftp": ["node/destinations/ftp-destination.ts"],
  aws4fetch: ["node/destinations/s3-destination.ts"],
  "@11ty/eleventy": ["render/pages/render-by-eleventy.ts"],
  "@11ty/eleventy-dev-server": ["serve/"],
  chokidar: ["serve/"],
  nunjucks: ["render/pages/", "render/templates/"],
  luxon: ["language/locale/zone.ts"],
  "markdown-it": ["text/"],
  "markdown-it-deflist": ["text/"],
  "markdown-it-footnote": ["text/"],
  yaml: ["content/", "authoring/yaml-lines.ts"],
  zod: ["content/"],
  "image-size": ["content/files/read-picture.ts"],
  "iconv-lite": ["content/", "authoring/"],
  jiti: ["node/site.ts"],
  commander: ["cli/commands.ts", "cli/command-row.ts", "cli/usage-error.ts"],
  picocolors: ["cli/"],
  htmlparser2: ["check/", "archive/read-page.ts", "revisions/kept-text.ts", "authoring/article/html-tree.ts"],
  diff: ["revisions/word-changes.ts"],
  postcss: ["check/read/colours.ts"],
  satori: ["render/share-cards/draw-share-card.ts"],
  "@resvg/resvg-wasm": ["render/share-cards/draw-share-card.ts"],
  lightningcss: ["media/theme-file.ts"],
  sharp: ["media/derive-picture.ts"],
  saxes: [
    "check/",
    "media/active-content.ts",
    "authoring/article/html-of-open-document.ts",
    "authoring/import/xml-items.ts",
  ],
  "csv-parse": ["authoring/import/read-data.ts"],
  "html-validate": ["check/page/"],
  yauzl: ["check/read/read-zip.ts", "authoring/article/open-zip.ts"],
  mammoth: ["authoring/article/html-of-word.ts"],
  "postal-mime": ["authoring/article/article-of-mail.ts"],
};

const sources = nodeFolder(`${ROOT}src`)
  .list()
  .filter((file) => file.endsWith(".ts"));
const textOf = (file: string) => readFileSync(`${ROOT}src/${file}`, "utf8");
const importsOf = (file: string) =>
  [...textOf(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
const roomOf = (file: string) => (file.includes("/") ? (file.split("/")[0] ?? "") : file);
const localImports = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(dirname(file), name));

describe("the rooms", () => {
  test("a file imports only what the table lets its room import", () => {
    const wrong = sources.flatMap((file) => {
      const room = roomOf(file);
      const allowed = [room, ...(MAY_IMPORT[room] ?? [])];
      return localImports(file)
        .filter((target) => !allowed.includes(roomOf(target)))
        .map((target) => `${file} → ${target}`);
    });
    expect(wrong).toEqual([]);
    expect(sources.filter((file) => MAY_IMPORT[roomOf(file)] === undefined)).toEqual([]);
  });

  test("no import leads in a circle", () => {
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(" → "));
      else if (!done.has(file)) {
        for (const target of localImports(file)) visit(target, [...path, file]);
        done.add(file);
      }
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  test("a library comes in by its one door", () => {
    const wrong = sources.flatMap((file) =>
      importsOf(file)
        .filter(
          (name) => DOORS[name] !== undefined && !(DOORS[name] ?? []).some((door) => file.startsWith(door)),
        )
        .map((name) => `${file} → ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  test("every library of package.json has a door", () => {
    const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`, "utf8"));
    expect(Object.keys(dependencies).filter((name) => DOORS[name] === undefined)).toEqual([]);
  });
});

describe("the edges", () => {
  const withoutComments = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
  const filesWith = (pattern: RegExp) => sources.filter((file) => pattern.test(withoutComments(file)));

  test("only main and the lock name the process, and with programs' entrance the clock", () => {
    expect(filesWith(/\bprocess\./)).toEqual(["main.ts", "node/lock.ts"]);
    expect(filesWith(/\bDate\.now\(|\bnew Date\(\)/)).toEqual(["api/index.ts", "main.ts", "node/lock.ts"]);
  });

  test("the network has one door, which `brevier check` and `brevier publish` alone open, and a program’s check: no build can come to it", () => {
    expect(filesWith(/\bfetch\(|\bWebSocket\b/)).toEqual(["node/network.ts"]);
    // The preview server serves: it is told nothing by other sites.
    const sockets = sources.filter((file) =>
      importsOf(file).some((name) => /^(?:node:)?(?:https?2?|net|tls|dgram|dns)$/.test(name)),
    );
    expect(sockets.filter((file) => roomOf(file) !== "serve")).toEqual([]);
    expect(sources.filter((file) => localImports(file).includes("node/network.ts"))).toEqual([
      "api/check.ts",
      "cli/check-command.ts",
      "cli/publish-command.ts",
      "node/destinations/s3-destination.ts",
    ]);
    const reached = new Set<string>();
    const reach = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const target of localImports(file)) reach(target);
    };
    for (const file of ["cli/build-command.ts", "cli/serve-command.ts", "build/build.ts"]) reach(file);
    expect(reached.size).toBeGreaterThan(100);
    expect(
      [...reached].filter((file) =>
        /^node\/(?:network|destinations)|^check\/(?:site\/ask-external-links\.|check-dist)/.test(file),
      ),
    ).toEqual([]);
  });

  test("nothing prints but through a terminal, and nothing asks the machine's locale", () => {
    expect(filesWith(/\bconsole\./)).toEqual([]);
    expect(filesWith(/\bIntl\.|localeCompare|toLocale/)).toEqual([]);
    expect(filesWith(/Math\.random/)).toEqual([]);
  });

  test("no type is loosened: `as` makes brands and constants, nothing else", () => {
    const code = (file: string) => withoutComments(file).replace(/"[^"\n]*"|'[^'\n]*'|`[^`]*`/g, '""');
    const casts = sources.filter((file) =>
      /[\w)}\]"] as (?!const\b)/.test(code(file).replace(/^import [^;]*;/gm, "")),
    );
    expect(casts).toEqual(["model/identifiers.ts"]);
    expect(sources.filter((file) => /@ts-(ignore|expect-error)|: any\b|<any>/.test(textOf(file)))).toEqual(
      [],
    );
  });

  test("html.njk alone prints what is HTML already", () => {
    const templates = nodeFolder(`${ROOT}templates`);
    const unsafe = templates
      .list()
      .filter(
        (file) =>
          file.endsWith(".njk") &&
          new TextDecoder().decode(templates.read(file) ?? undefined).includes("| safe"),
      );
    expect(unsafe).toEqual(["html.njk"]);
  });

  test("whether an address is one is asked in one place: Node's own answer changes with how often it was asked", () => {
    const asking = sources.filter((file) => /URL\.canParse\(/.test(textOf(file)));
    expect(asking).toEqual(["base/can-parse-url.ts"]);
  });

  test("a file has one reason to change: none over 400 lines", () => {
    expect(sources.filter((file) => textOf(file).split("\n").length > 401)).toEqual([]);
  });
});

describe("each form of a date is written in one place", () => {
  // The checker reads dates in its own way, since it shares nothing; tables of rules show examples.
  const producers = sources.filter((file) => !/^check\/|(?:^|\/)rules\/|-rules\.ts$/.test(file));
  const code = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

  test.each([
    ["RFC 822", /\+0000|toUTCString|toRFC/, ["language/locale/dates.ts"]],
    // A lock says since when it stands, a report when the check was made; no output does. A form in a browser is told how sources are written.
    [
      "RFC 3339",
      /toISO|toFormat|HH:mm/,
      ["authoring/cms/cms-form.ts", "cli/report/report-page.ts", "language/locale/zone.ts", "node/lock.ts"],
    ],
    [
      "a moment of the clock, taken apart",
      /\.get(?:UTC)?(?:Day|Date|Month|FullYear|Hours)\(/,
      ["language/locale/dates.ts"],
    ],
    [
      "an hour as readers see it",
      /(?<!\$)\{(?:hour|hh|minute)\}/,
      ["language/locale/dates-en.ts", "language/locale/dates-fr.ts"],
    ],
    // Readers' names in two catalogues, those of RFC 822 in `dates.ts`; the last says before which words no line ends.
    [
      "months by name",
      /\b(?:January|Jan Feb|janvier)\b/,
      [
        "language/locale/dates-en.ts",
        "language/locale/dates-fr.ts",
        "language/locale/dates.ts",
        "language/typography/bound-words.ts",
      ],
    ],
  ])("%s", (_, form, places) => {
    expect(producers.filter((file) => form.test(code(file)))).toEqual(places);
  });

  test("no template takes a date apart to print it", () => {
    const templates = nodeFolder(`${ROOT}templates`);
    const found = templates
      .list()
      .filter((file) =>
        /\{\{[^}]*(?:\.slice\(|\.split\("[T:-]"\)|\| *date\b)/.test(
          new TextDecoder().decode(templates.read(file) ?? undefined),
        ),
      );
    expect(found).toEqual([]);
  });
});
