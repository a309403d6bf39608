import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FIXTURES = new URL("../fixtures/", import.meta.url);

/** The files of a fixture site by path, as `memoryFolder` takes them. */
export function readFixture(name: string): Record<string, Uint8Array> {
  const root = fileURLToPath(new URL(`${name}/`, FIXTURES));
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\//, ""));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(`${root}/${path}`)]));
}
