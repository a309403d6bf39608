/** Two readers of feeds that people have, as Debian packages them: newsboat, which is run, and feedparser, on which others are built. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const PYTHON = "/usr/bin/python3";

/** A machine without them skips what they would say, loudly; the one that judges changes installs them and skips nothing. */
export const HAS_READERS =
  process.env["CI"] !== undefined ||
  (spawnSync("newsboat", ["-v"]).status === 0 && spawnSync(PYTHON, ["-c", "import feedparser"]).status === 0);
if (!HAS_READERS)
  console.warn(
    "\n*** newsboat and python3-feedparser are not installed: that they read our feeds is NOT tested here (CI installs them)\n",
  );

export interface ReaderItem {
  readonly title: string;
  /** What the reader opens. */
  readonly url: string;
  /** HTML. */
  readonly content: string;
}

export interface ReaderFeed {
  readonly url: string;
  readonly items: readonly ReaderItem[];
}

/** Reloads each feed with newsboat, and gives what it then holds of it. Each has a cache of its own: in one, an item stands in one feed only. */
export function readWithNewsboat(feeds: Readonly<Record<string, string>>): ReadonlyMap<string, ReaderFeed> {
  return inFolder(feeds, (folder) => {
    writeFileSync(join(folder, "config"), "");
    const read = Object.keys(feeds).map((name, i): readonly [string, ReaderFeed] => {
      writeFileSync(join(folder, "urls"), `file://${join(folder, name)}\n`);
      run("newsboat", ["-u", "urls", "-c", `${i}.db`, "-C", "config", "-x", "reload"], folder);
      return [name, JSON.parse(run(PYTHON, ["-c", READ_CACHE, `${i}.db`], folder))];
    });
    return new Map(read);
  });
}

const READ_CACHE = `
import json, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
items = [dict(title=t, url=u, content=c) for t, u, c in db.execute("select title, url, content from rss_item order by id")]
print(json.dumps(dict(url=db.execute("select url from rss_feed").fetchone()[0], items=items)))
`;

/** Reads feeds with feedparser: of each item the first of its contents, and the summary where it has none. */
export function readWithFeedparser(feeds: Readonly<Record<string, string>>): ReadonlyMap<string, ReaderFeed> {
  return inFolder(feeds, (folder) => {
    const read: Readonly<Record<string, ReaderFeed>> = JSON.parse(
      run(PYTHON, ["-c", PARSE, ...Object.keys(feeds)], folder),
    );
    return new Map(Object.entries(read));
  });
}

const PARSE = `
import feedparser, json, sys
def content(entry): return entry.content[0].value if "content" in entry else entry.summary
def read(name):
    parsed = feedparser.parse(name, sanitize_html=False)
    if parsed.bozo: raise parsed.bozo_exception
    return dict(url=parsed.feed.link, items=[dict(title=e.title, url=e.link, content=content(e)) for e in parsed.entries])
print(json.dumps({name: read(name) for name in sys.argv[1:]}))
`;

function inFolder<T>(files: Readonly<Record<string, string>>, read: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), "brevier-readers-"));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, words: readonly string[], folder: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, HOME: folder, LC_ALL: "C.UTF-8" },
    maxBuffer: 1 << 26,
  });
  if (error !== undefined || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr}`);
  return stdout;
}
