import { build } from "../../src/build/build.ts";
import { filesOf, memorySite } from "../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
export const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };

/** The sound site that each bad file is put into. */
export const BASE = filesOf("test/fixtures/bad-input/base");

/** A bad file, as it is kept: its name, its path in the content folder, its bytes with what it expects. */
export const CASES = [
  ...Object.entries(filesOf("test/fixtures/bad-input/briefs")).map(
    ([name, bytes]) => [name, `briefs/2024/10/31/${name}`, bytes] as const,
  ),
  ...Object.entries(filesOf("test/fixtures/bad-input/sites")).map(
    ([name, bytes]) => [`site.yaml: ${name}`, "site.yaml", bytes] as const,
  ),
  ...Object.entries(filesOf("test/fixtures/bad-input/pages")).map(
    ([name, bytes]) => [`page: ${name}`, `pages/${name}`, bytes] as const,
  ),
  ...Object.entries(filesOf("test/fixtures/bad-input/words")).map(
    ([name, bytes]) => [`words: ${name}`, "words/fr.yaml", bytes] as const,
  ),
];

/** A fixture: its expectations (`line:column rule`), and the bytes of the bad file, which follow them. */
export function readFixture(bytes: Uint8Array) {
  const expected: string[] = [];
  let rest = Buffer.from(bytes);
  while (rest.subarray(0, 10).toString("latin1") === "# expect: ") {
    const end = rest.indexOf(0x0a);
    expected.push(rest.subarray(10, end).toString());
    rest = rest.subarray(end + 1);
  }
  return { expected, bytes: repeated(rest) };
}

/** The rules that a fixture expects. */
export function rulesExpected(bytes: Uint8Array): readonly string[] {
  return readFixture(bytes).expected.map((line) => line.split(" ")[1] ?? "");
}

/** `# repeat: N` before the last line stands for a file that is too long to keep here. */
function repeated(bytes: Buffer): Uint8Array {
  const match = /^# repeat: (\d+)\n(.*\n)$/m.exec(bytes.toString("latin1"));
  if (match === null) return bytes;
  return Buffer.concat([
    bytes.subarray(0, match.index),
    Buffer.from((match[2] ?? "").repeat(Number(match[1])), "latin1"),
  ]);
}

/** The problems of a build of the sound site with this file. */
export async function problemsWith(file: string, bytes: Uint8Array) {
  const outcome = await build(memorySite({ ...BASE, [file]: bytes }), OPTIONS);
  return outcome.problems.filter(({ place }) => place.file === `content/${file}`);
}
