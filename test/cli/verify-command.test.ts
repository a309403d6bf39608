import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { renderNodes, renderRoot } from "../../src/commit/manifest.ts";
import { digest, distPath } from "../../src/model/identifiers.ts";
import { copySample } from "../copied-sample.ts";
import { testKey } from "../ledger/test-key.ts";
import { ROOT } from "../memory-site.ts";
import { type Ran, runBrevier } from "./run-brevier.ts";

// Each test is several commands.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const HAS_MINISIGN = spawnSync("minisign", ["-v"]).status !== null;
if (!HAS_MINISIGN)
  process.stderr.write(
    "\n*** minisign is not installed: that it verifies dist is NOT tested here (CI installs it)\n",
  );

const MAIN = `${ROOT}lib/main.js`;
const NOW = ["--now", "2026-11-23T12:00:00Z"];
const ARCHIVE_PAGE = "2024/10/31/lavrov-traite-iran/archive.html";
const { secret, setting, publicKey, key } = testKey();

let top: string;
/** The site, signed; and a folder outside of it. */
let root: string;
const outside = (name: string) => join(top, name);
const inSite = (name: string) => join(root, name);

async function brevier(
  command: readonly string[],
  cwd = root,
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const ran = await runBrevier(cwd, command, { LANG: "C", ...env });
  expect(ran.err).not.toMatch(/\n\s+at |node:|Error:/);
  return ran;
}
/** In a process of its own, which can be ended if it waits. */
function brevierApart(command: readonly string[], cwd: string): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...command], {
    cwd,
    encoding: "utf8",
    timeout: 60_000,
    env: { PATH: process.env["PATH"] ?? "", LANG: "C" },
  });
  expect(stderr).not.toMatch(/\n\s+at |node:|Error:/);
  return { code: status, out: stdout, err: stderr };
}
const rulesOf = ({ err }: { readonly err: string }) =>
  [...err.matchAll(/^(\S+?):(\d+):\d+: .*\[([a-z/-]+)\]$/gm)].map(([, file, , rule]) => `${file} ${rule}`);

/** A copy of the built site, changed, in a folder of its own. */
function copyWith(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(top, "copy-"));
  cpSync(inSite("dist"), join(folder, "site"), { recursive: true });
  change(join(folder, "site"));
  return join(folder, "site");
}
function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "latin1")), "latin1");
}

beforeAll(async () => {
  top = mkdtempSync(join(tmpdir(), "brevier-verify-"));
  root = join(top, "site");
  copySample(root);
  writeFileSync(
    join(root, "content/site.yaml"),
    readFileSync(join(root, "content/site.yaml"), "utf8") + setting,
  );
  writeFileSync(outside("secret.key"), secret);
  writeFileSync(outside("public.pub"), `untrusted comment: minisign public key ${key.id}\n${publicKey}\n`);
  expect((await brevier(["build", "--quiet", ...NOW])).code).toBe(0);
  expect(await brevier(["record", ...NOW])).toMatchObject({
    code: 0,
    out: "Inscrit au registre : 18 révisions, 0 retrait.\nGardé dans content/revisions : 18 pages.\n".replaceAll(
      " :",
      "\u00a0:",
    ),
  });
  expect((await brevier(["sign", "--key", "../secret.key", ...NOW])).code).toBe(0);
});
afterAll(() => rmSync(top, { recursive: true }));

describe("brevier verify of a folder", () => {
  test("a copy far from the site is intact: 0, and the line that names it, which sha256sum gives too", async () => {
    const folder = copyWith(() => {});
    const { code, out, err } = await brevier(["verify", "site", "--lang", "en"], dirname(folder));
    expect([code, err]).toEqual([0, ""]);
    const sum = createHash("sha256")
      .update(readFileSync(join(folder, "manifest.json")))
      .digest("hex");
    expect(out).toContain(`${sum}  manifest.json\n`);
    expect(out).toMatch(/^site: intact \(\d+ files, [\d,]+ bytes\)\n/);
    expect(out).toContain("it is the copy itself that publishes this key");
    const known = await brevier(["verify", folder, "--key", publicKey, "--root", sum, "--lang", "en"], top);
    expect(known.code).toBe(0);
    expect(known.out).toContain(
      `Signed by the key ${key.id} on 2026-11-23T12:00:00+00:00, the one that you gave.`,
    );
    expect(await brevier(["verify", folder, "--key", outside("public.pub"), "--quiet"], top)).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });

  test("what was altered, is missing or was added is reported by name, in the language of the site: 1", async () => {
    const folder = copyWith((at) => {
      rewrite(join(at, "style.css"), (text) => text.replace("a", "b"));
      rewrite(join(at, "index.html"), (text) => `${text} `);
      rmSync(join(at, "feed.xml"));
      writeFileSync(join(at, "CNAME"), "autre.example");
    });
    const found = await brevier(["verify", "site"], dirname(folder));
    expect(found.code).toBe(1);
    expect(rulesOf(found)).toEqual([
      "site/CNAME verify/extra",
      "site/feed.xml verify/missing",
      "site/index.html verify/wrong-size",
      "site/style.css verify/altered",
    ]);
    expect(found.err).toContain("ce fichier manque");
    expect(found.out).toBe("site\u00a0: 4 erreurs, 0 avertissement\n");
    const json = await brevier(["verify", "site", "--format", "json", "--allow", "CNAME"], dirname(folder));
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out).map((row: { file: string; rule: string }) => [row.file, row.rule])).toEqual([
      ["site/feed.xml", "verify/missing"],
      ["site/index.html", "verify/wrong-size"],
      ["site/style.css", "verify/altered"],
    ]);
  });

  test.skipIf(process.platform === "win32")(
    "a pipe where a file should be is reported, and nothing waits for it",
    () => {
      const pipeAt = (path: string) => (folder: string) => {
        rmSync(join(folder, path), { force: true });
        expect(spawnSync("mkfifo", [join(folder, path)]).status).toBe(0);
      };
      const reported = (path: string, cwd = top) => {
        const copy = copyWith(pipeAt(path));
        const run = brevierApart(["verify", copy, "--lang", "en"], cwd);
        expect(run.code).toBe(1);
        return rulesOf(run).map((one) => one.slice(one.indexOf("/site/") + "/site/".length));
      };
      expect(reported("index.html")).toEqual(["index.html verify/missing"]);
      expect(reported("new-pipe")).toEqual(["new-pipe verify/extra"]);
      expect(reported("manifest/fronts.json")).toContain("manifest/fronts.json verify/missing");
      expect(reported("manifest.json")).toEqual(["manifest.json verify/no-manifest"]);
      expect(reported("manifest.json.minisig")).toEqual([
        "manifest.json.minisig verify/extra",
        "manifest.json.minisig verify/signature-gone",
      ]);
      const allowed = copyWith(pipeAt("new-pipe"));
      expect(brevierApart(["verify", allowed, "--allow", "new-pipe"], top).code).toBe(0);
      // The language is read before anything else.
      const home = copyWith(pipeAt("index.html"));
      expect(brevierApart(["verify", home], top).code).toBe(1);
    },
  );

  test("a list that was made anew by somebody else is not what was signed", async () => {
    const folder = copyWith((at) => {
      rewrite(join(at, "style.css"), (text) => text.replace("a", "b"));
      const sha = (path: string) =>
        createHash("sha256")
          .update(readFileSync(join(at, path)))
          .digest("hex");
      const fronts = JSON.parse(readFileSync(join(at, "manifest/fronts.json"), "utf8"));
      const row = fronts.files.find(({ path }: { path: string }) => path === "style.css");
      const [old, now] = [row.sha256, sha("style.css")];
      rewrite(join(at, "manifest/fronts.json"), (text) => text.replace(old, now));
      const rootText = readFileSync(join(at, "manifest.json"), "utf8");
      const part = JSON.parse(rootText).parts.find((one: { part: string }) => one.part === "fronts");
      writeFileSync(join(at, "manifest.json"), rootText.replace(part.sha256, sha("manifest/fronts.json")));
    });
    expect(rulesOf(await brevier(["verify", "site"], dirname(folder)))).toEqual([
      "site/manifest.json.minisig verify/wrong-signature",
    ]);
    rmSync(join(folder, "manifest.json.minisig"));
    expect((await brevier(["verify", "site"], dirname(folder))).code).toBe(0);
    const asked = await brevier(["verify", "site", "--key", publicKey], dirname(folder));
    expect([asked.code, rulesOf(asked)]).toEqual([1, ["site/manifest.json.minisig verify/not-signed"]]);
    const named = await brevier(["verify", "site", "--root", "0".repeat(64)], dirname(folder));
    expect(rulesOf(named)).toEqual([
      "site/manifest.json verify/other-root",
      "site/manifest.json.minisig verify/signature-gone",
    ]);
  });

  test("what cannot be verified, or not so: 2, in words", async () => {
    writeFileSync(outside("feed.xml"), "<rss/>");
    for (const [command, says] of [
      [["verify", "nulle-part"], "« nulle-part » n’existe pas"],
      [["verify", "../feed.xml"], "ni le dossier d’un site"],
      [["verify", "dist", "--key", "RWxx"], "ni une clé publique de minisign"],
      [["verify", "dist", "--key", "../secret.key"], "ni une clé publique de minisign"],
      [["verify", "dist", "--root", "abc"], "n’est pas une empreinte SHA-256"],
      [["verify", "dist", "--ledger", "content/pages"], "aucun mois de registre"],
      [["verify", `dist/${ARCHIVE_PAGE}`, "--key", publicKey], "--key ne vaut que pour le dossier d’un site"],
      [["verify"], "il manque"],
    ] as const) {
      const { code, out, err } = await brevier([...command, "--lang", "fr"]);
      expect([code, out]).toEqual([2, ""]);
      expect(err.replaceAll("\u202f", " ")).toContain(says);
    }
  });

  test("a large file costs no memory", () => {
    const folder = outside("large");
    mkdirSync(join(folder, "manifest"), { recursive: true });
    const size = 512 * 1024 * 1024;
    writeFileSync(join(folder, "film.mp4"), "");
    truncateSync(join(folder, "film.mp4"), size);
    const row = { path: distPath("film.mp4"), bytes: size, sha256: digest("0".repeat(64)) };
    const { node, files } = renderNodes("fronts", new Map([["fronts", [row]]]));
    for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
    writeFileSync(join(folder, "manifest.json"), renderRoot([node], null));
    // Its own peak: `maxRSS` is that of the process that started it, if that was larger.
    const measured =
      "data:text/javascript,import{readFileSync}from'node:fs';process.on('exit',()=>process.stdout.write('rss '+/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status','utf8'))[1]))";
    const { stdout, stderr } = spawnSync(process.execPath, ["--import", measured, MAIN, "verify", folder], {
      encoding: "utf8",
    });
    expect(stderr).toContain("film.mp4:1:1");
    expect(stderr).toContain("verify/altered");
    // In kilobytes: Node alone takes 50 to 80 MB.
    expect(Number(/rss (\d+)/.exec(stdout)?.[1])).toBeLessThan(160_000);
  });
});

describe("brevier verify of an archive copy", () => {
  test("recomputes the digest of its text: 0 if it is the one that the page states", async () => {
    const { code, out } = await brevier(["verify", `dist/${ARCHIVE_PAGE}`, "--lang", "en"]);
    const stated = /<code class="text-digest" dir="ltr">([0-9a-f]{64})</.exec(
      readFileSync(inSite(`dist/${ARCHIVE_PAGE}`), "utf8"),
    )?.[1];
    expect([code, out.split("\n")[1]]).toEqual([0, stated]);
    expect(out).toContain("https://meridien.example/2024/10/31/lavrov-traite-iran/");
    expect(out).not.toContain("intact");
    expect(out).toMatch(/What it does not cover: the site’s name, .* and the citation notice\./);
  });

  test("of a page in another form it is said whether its text agrees, and that the manifest alone can tell: 1", async () => {
    const altered = async (change: (text: string) => string) => {
      const folder = copyWith((at) => rewrite(join(at, ARCHIVE_PAGE), change));
      const { code, out, err } = await brevier(["verify", ARCHIVE_PAGE, "--lang", "fr"], folder);
      expect([code, rulesOf({ err })]).toEqual([1, [`${ARCHIVE_PAGE} verify/other-shape`]]);
      expect(err).toContain("Seul le manifeste du site peut dire");
      return out;
    };
    const hidden = await altered((text) => text.replace('class="p-name"', 'class="p-name" hidden=""'));
    expect(hidden).toMatch(/le texte qu’on y trouve a l’empreinte qu’elle indique/);
    const changed = await altered((text) =>
      text.replace("<main>", "<main><p></p>").replace("Moscou et T", "Minsk et T"),
    );
    expect(changed).toMatch(/le texte qu’on y trouve n’a pas l’empreinte qu’elle indique/);
  });

  test.each([
    ["a word of the body", "Moscou et Téhéran s", "Moscou et Bakou s"],
    ["the headline", "coopération de défense plus étroite</h1>", "coopération de défense plus lâche</h1>"],
    ["the standfirst", ">À Minsk, le chef", ">À Kiev, le chef"],
    ["the digest", '<code class="text-digest" dir="ltr">', '<code class="text-digest" dir="ltr">0'],
  ])("%s that was altered: 1", async (_, from, to) => {
    const folder = copyWith((at) => {
      const path = join(at, ARCHIVE_PAGE);
      const text = readFileSync(path, "utf8");
      expect(text).toContain(from);
      writeFileSync(path, text.replace(from, to));
    });
    const found = await brevier(["verify", join(folder, ARCHIVE_PAGE)]);
    expect(found.code).toBe(1);
    expect(found.err).toContain("[verify/text-altered]");
  });

  test("a page that states no digest: 1", async () => {
    const found = await brevier(["verify", "dist/index.html"]);
    expect([found.code, rulesOf(found)]).toEqual([1, ["dist/index.html verify/no-text-digest"]]);
  });
});

describe("the ledger of a copy", () => {
  test("leads to it; one that was altered, or is another’s, does not", async () => {
    const { code, err } = await brevier(["verify", "dist", "--ledger", "content/ledger", "--key", publicKey]);
    expect([code, err]).toEqual([0, ""]);
    const [month = ""] = readdirSync(inSite("content/ledger"));
    const ledgerWith = async (change: (lines: string[]) => string[]) => {
      const folder = mkdtempSync(join(top, "ledger-"));
      const lines = readFileSync(inSite(`content/ledger/${month}`), "utf8")
        .trimEnd()
        .split("\n");
      writeFileSync(
        join(folder, month),
        change(lines)
          .map((line) => `${line}\n`)
          .join(""),
      );
      return rulesOf(await brevier(["verify", "dist", "--ledger", folder])).map((one) =>
        one.replace(`${folder}/`, ""),
      );
    };
    const chained = (lines: string[]) => {
      let after: string | null = null;
      return lines.map((line) => {
        const made = line.replace(/"after":(?:null|"[0-9a-f]*")/, `"after":${JSON.stringify(after)}`);
        after = createHash("sha256").update(made).digest("hex");
        return made;
      });
    };
    expect(await ledgerWith((lines) => chained(lines))).toEqual([]);
    const altered = (lines: string[]) => lines.map((line) => line.replace('"revision":2', '"revision":3'));
    expect((await ledgerWith(altered))[0]).toBe(`${month} verify/broken-chain`);
    // Whoever makes the whole chain anew cannot sign it.
    expect(await ledgerWith((lines) => chained(altered(lines)))).toEqual([`${month} verify/broken-chain`]);
    expect(await ledgerWith((lines) => lines.slice(0, -1))).toEqual([
      "dist/manifest.json verify/not-in-ledger",
    ]);
    expect(await ledgerWith((lines) => [...lines, "{"])).toEqual([`${month} verify/broken-chain`]);
    expect((await ledgerWith(() => []))[0]).toBe(`${month} verify/broken-chain`);
    const moved = (lines: string[]) => lines.map((line) => line.replace(/"at":"\d{4}/, '"at":"2019'));
    const last = (change: (lines: string[]) => string[]) => (lines: string[]) => [
      ...lines.slice(0, -1),
      ...change(lines.slice(-1)),
    ];
    expect(await ledgerWith(last(moved))).toContain(`${month} verify/broken-chain`);
    // Lines that nobody signed follow from those that somebody did.
    expect(await ledgerWith((lines) => chained([...lines, ...lines.slice(0, 2)]))).toEqual([
      `${month} verify/unsigned-lines`,
    ]);
  });

  test("a site that goes on from a signed one names it", async () => {
    const copy = mkdtempSync(join(top, "next-"));
    cpSync(root, copy, { recursive: true });
    const file = join(copy, "content/briefs/2024/10/31/lavrov-traite-iran.md");
    writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()} Un mot de plus.\n`);
    expect((await brevier(["build", "--quiet", ...NOW], copy)).code).toBe(0);
    const unsigned = await brevier(["verify", "dist", "--ledger", "content/ledger"], copy);
    expect([unsigned.code, unsigned.out.includes("Suit le site signé")]).toEqual([0, true]);
    expect((await brevier(["sign", ...NOW], copy, { BREVIER_SIGNING_KEY: secret })).code).toBe(0);
    expect(
      (await brevier(["verify", "dist", "--ledger", "content/ledger", "--key", publicKey], copy)).code,
    ).toBe(0);
    const older = await brevier(["verify", "dist", "--ledger", inSite("content/ledger")], copy);
    expect(rulesOf(older)).toEqual(["dist/manifest.json verify/not-in-ledger"]);
  });
});

describe("brevier sign and record, as they are asked", () => {
  const sign = (more: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    brevier(["sign", ...NOW, ...more], root, env);
  const ruleOf = (found: { readonly err: string }) => /\[(sign\/[a-z-]+)\]/.exec(found.err)?.[1];

  test.skipIf(!HAS_MINISIGN)("minisign verifies what was signed, by the key that the site publishes", () => {
    const command = ["-V", "-p", "dist/.well-known/minisign.pub", "-m", "dist/manifest.json"];
    const { status, stdout } = spawnSync("minisign", command, { cwd: root, encoding: "utf8" });
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining("Signature and comment signature verified"),
    ]);
  });

  test("no key, a missing one, one within the site, of the wrong kind: reported, and nothing is signed", async () => {
    const before = readFileSync(inSite("dist/manifest.json.minisig"), "utf8");
    writeFileSync(inSite("secret.key"), secret);
    try {
      expect(ruleOf(await sign([]))).toBe("sign/no-key");
      expect(ruleOf(await sign(["--key", "../rien.key"]))).toBe("sign/key-missing");
      const inside = await sign(["--key", "secret.key"]);
      expect([inside.code, ruleOf(inside)]).toEqual([1, "sign/key-inside"]);
      expect(inside.err).not.toContain(secret.split("\n")[1]);
      expect(ruleOf(await sign(["--key", "../public.pub"]))).toBe("sign/not-a-key");
      expect(ruleOf(await sign([], { BREVIER_SIGNING_KEY: "bonjour" }))).toBe("sign/not-a-key");
      const bytes = Buffer.from(secret.split("\n")[1] ?? "", "base64");
      bytes.write("Sc", 2, "latin1");
      expect(ruleOf(await sign([], { BREVIER_SIGNING_KEY: bytes.toString("base64") }))).toBe(
        "sign/encrypted-key",
      );
      expect(ruleOf(await sign([], { BREVIER_SIGNING_KEY: testKey(2).secret }))).toBe(
        "sign/key-not-published",
      );
    } finally {
      rmSync(inSite("secret.key"));
    }
    expect(readFileSync(inSite("dist/manifest.json.minisig"), "utf8")).toBe(before);
  });

  test("a disk that is full leaves the ledger as it was", async () => {
    const copy = mkdtempSync(join(top, "full-"));
    cpSync(root, copy, { recursive: true });
    rmSync(join(copy, "content/ledger"), { recursive: true });
    const limited = spawnSync(
      "prlimit",
      ["--fsize=2048", "--", process.execPath, MAIN, "record", "--lang", "en", ...NOW],
      { cwd: copy, encoding: "utf8" },
    );
    expect(limited.status).toBe(2);
    expect(limited.stderr).toMatch(/^content\/ledger\/.*\[disk\/full\]/m);
    expect(existsSync(join(copy, "content/ledger/2026-11.ndjson"))).toBe(false);
    expect((await brevier(["record", ...NOW], copy)).code).toBe(0);
  });

  test("a run that is killed leaves all of its lines or none", async () => {
    const copy = mkdtempSync(join(top, "killed-"));
    cpSync(root, copy, { recursive: true });
    const file = join(copy, "content/ledger/2026-11.ndjson");
    const whole = readFileSync(file, "utf8").split("\n").length - 2;
    for (const wait of [20, 60, 100, 140, 180, 220, 260]) {
      rmSync(dirname(file), { recursive: true, force: true });
      const child = spawn(process.execPath, [MAIN, "record", ...NOW], { cwd: copy, stdio: "ignore" });
      const ended = new Promise((resolve) => child.once("close", resolve));
      setTimeout(() => child.kill("SIGKILL"), wait);
      await ended;
      const lines = existsSync(file) ? readFileSync(file, "utf8").split("\n").length - 1 : 0;
      expect([0, whole]).toContain(lines);
    }
    expect((await brevier(["record", ...NOW], copy)).code).toBe(0);
  });
});
