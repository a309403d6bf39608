/** A brief whose versions are kept is taken back: they go as its level says, and the proof covers what only they said. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { nodeFolder } from "../../src/node/node-folder.ts";
import { runBrevier } from "../cli/run-brevier.ts";
import { ROOT } from "../memory-site.ts";
import { AT, BRIEF, corrected, ID } from "./kept-site.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const NOW = "2026-11-25T12:00:00Z";
/** What only the first version said. */
const FORMER = "Le général Untel a ordonné de tirer sur les manifestants du marché couvert.";

const scratch = mkdtempSync(join(tmpdir(), "brevier-withdrawn-"));
const built = join(scratch, "built");
let root: string;
beforeAll(async () => {
  cpSync(join(ROOT, "test/fixtures/bad-input/base"), join(built, "content"), { recursive: true });
  const file = join(built, "content", BRIEF);
  writeFileSync(file, `${readFileSync(file, "utf8").trimEnd()}\n\n${FORMER}\n`);
  await keep(built);
  const change = corrected("Un nom.", "2024-11-02 10:00", (text) =>
    text.replace(FORMER, "Des tirs ont été entendus."),
  );
  writeFileSync(file, change(readFileSync(file, "utf8")));
  await keep(built);
  await ok(["build"], built);
});
beforeEach(() => {
  root = mkdtempSync(join(scratch, "site-"));
  cpSync(built, root, { recursive: true });
});
afterAll(() => rmSync(scratch, { recursive: true }));

async function ok(args: readonly string[], at = root): Promise<string> {
  const { code, out, err } = await runBrevier(at, [
    ...args,
    "--lang",
    "fr",
    ...(args[0] === "check" ? [] : ["--now", NOW]),
  ]);
  expect([args, code, err.match(/erreur:.*/g)]).toEqual([args, 0, null]);
  return out;
}

async function keep(at: string): Promise<void> {
  await ok(["build"], at);
  await ok(["record"], at);
}

const filesWith = (folder: string, text: string) => {
  const files = nodeFolder(join(root, folder));
  return files.list().filter((file) => Buffer.from(files.read(file) ?? "").includes(text));
};
const kept = () => nodeFolder(join(root, "content/revisions")).list();

describe("brevier withdraw, of a brief whose versions are kept", () => {
  test("notice: they are published no more, and stay in the sources; undone, they are back", async () => {
    const source = readFileSync(join(root, "content", BRIEF), "utf8");
    expect(filesWith("dist", FORMER)).toContain(`${AT}rev/1/index.html`);
    const said = await ok(["withdraw", ID, "--level", "notice", "--reason", "Une erreur."]);
    for (const address of ["", "archive.html", "rev/", "rev/1/", "rev/2/"])
      expect(said).toContain(`https://relais.example/${AT}${address}\n`);
    await ok(["build"]);
    await ok(["check", "--withdrawn", "content/withdrawn"]);
    expect(filesWith("dist", FORMER)).toEqual([]);
    expect(
      nodeFolder(join(root, "dist"))
        .list()
        .filter((file) => file.includes("/rev/")),
    ).toEqual([]);
    expect(kept()).toHaveLength(3);
    await ok(["record"]);
    expect(kept()).toHaveLength(3);
    writeFileSync(join(root, "content", BRIEF), source);
    rmSync(join(root, "content/withdrawn"), { recursive: true });
    await ok(["build"]);
    expect(filesWith("dist", FORMER)).toContain(`${AT}rev/1/index.html`);
  });

  test("erased: nothing of them is left, record does not bring them back, and a copy of what only the first said is found", async () => {
    await ok(["withdraw", ID, "--level", "erased", "--reason", "Décision de justice."]);
    expect(kept()).toEqual([]);
    await ok(["build"]);
    await ok(["check", "--withdrawn", "content/withdrawn"]);
    await ok(["record"]);
    await ok(["build"]);
    expect(kept()).toEqual([]);
    for (const folder of ["content", "dist", ".brevier"])
      expect([folder, filesWith(folder, FORMER)]).toEqual([folder, []]);
    nodeFolder(join(root, "content")).write(
      "pages/copie.md",
      Buffer.from(`---\ntitle: Une copie\nsummary: Rien.\n---\n${FORMER}\n`),
    );
    const refused = await runBrevier(root, ["build", "--lang", "fr", "--now", NOW]);
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("build/withdrawn-text")]);
  });
});
