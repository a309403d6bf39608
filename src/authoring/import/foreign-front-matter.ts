/** The front matter of other programs: YAML (Jekyll, Hugo, Eleventy, Astro), TOML (Hugo, Zola), JSON (Hugo), the headers of Pelican. */
import type { Problem } from "../../base/problem.ts";
import { readYaml } from "../../content/yaml/located-yaml.ts";
import { type Fields, isRecord } from "./foreign-fields.ts";
import { importProblem } from "./import-rules.ts";

export interface ForeignDocument {
  readonly fields: Fields;
  readonly body: string;
  readonly problem: Problem | null;
}

const YAML = /^---[^\S\n]*\n([\s\S]*?\n|)(?:---|\.\.\.)[^\S\n]*(?:\n|$)/;
const TOML = /^\+\+\+[^\S\n]*\n([\s\S]*?\n|)\+\+\+[^\S\n]*(?:\n|$)/;
/** MultiMarkdown's headers, as Pelican reads them; a line that is indented goes on. */
const HEADERS = /^(?:[A-Za-z][\w -]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*)+(?:\n|$)/;

/** Splits a file, with `\n` line ends, in two; a file without front matter has no fields. */
export function foreignDocument(text: string, file: string): ForeignDocument {
  const at = (line: number) => ({ file, line, column: 1 });
  const broken = (line: number, found: string) => ({
    fields: {},
    body: "",
    problem: importProblem("import/broken-front-matter", at(line), { found }),
  });
  const yaml = YAML.exec(text);
  if (yaml !== null) {
    const read = readYaml(yaml[1] ?? "", file, 2);
    const [first] = read.problems;
    if (!read.ok) {
      return {
        fields: {},
        body: "",
        problem: importProblem("import/broken-front-matter", first?.place ?? at(2), {
          found: first?.says ?? "",
        }),
      };
    }
    return {
      fields: isRecord(read.value.value) ? read.value.value : {},
      body: text.slice(yaml[0].length),
      problem: null,
    };
  }
  const toml = TOML.exec(text);
  if (toml !== null) {
    const fields = tomlFields(toml[1] ?? "");
    return typeof fields === "number"
      ? broken(fields + 1, "TOML")
      : { fields, body: text.slice(toml[0].length), problem: null };
  }
  if (/^\{\s*"/.test(text)) {
    const end = /\n\}[^\S\n]*(?:\n|$)/.exec(text);
    try {
      const fields: unknown = JSON.parse(text.slice(0, (end?.index ?? 0) + 2));
      return {
        fields: isRecord(fields) ? fields : {},
        body: text.slice((end?.index ?? 0) + (end?.[0].length ?? 0)),
        problem: null,
      };
    } catch (error) {
      return broken(1, error instanceof Error ? error.message : "JSON");
    }
  }
  const headers = /^title:/im.test(text.slice(0, 2000)) ? HEADERS.exec(text) : null;
  if (headers === null) return { fields: {}, body: text, problem: null };
  const fields = [...headers[0].matchAll(/^([A-Za-z][\w -]*):([^\n]*(?:\n[ \t]+\S[^\n]*)*)/gm)].map(
    ([, key = "", value = ""]) => [key, value.replace(/\s+/g, " ").trim()] as const,
  );
  return { fields: Object.fromEntries(fields), body: text.slice(headers[0].length), problem: null };
}

/** TOML as front matter is written in it: keys, tables, texts, lists, dates; or the line, from 1, that is none of it. // TOML 1.0 */
function tomlFields(source: string): Fields | number {
  const root: Record<string, unknown> = {};
  let table = root;
  const lines = source.split("\n");
  for (let i = 0; i < lines.length; i++) {
    let line = (lines[i] ?? "").trim();
    if (line === "" || line.startsWith("#")) continue;
    const header = /^\[([\w.-]+)\]\s*(?:#.*)?$/.exec(line);
    if (header !== null) {
      table = {};
      root[header[1] ?? ""] = table;
      continue;
    }
    // A list of tables is of no field of ours.
    if (/^\[\[[\w.-]+\]\]/.test(line)) {
      table = {};
      continue;
    }
    const first = i;
    const opens = /=\s*("""|''')/.exec(line)?.[1];
    const isWhole = () =>
      opens === undefined
        ? !/=\s*\[/.test(line) || /\]\s*(?:#.*)?$/.test(line)
        : line.indexOf(opens, line.indexOf(opens) + 3) > 0;
    while (!isWhole() && i + 1 < lines.length) line += `\n${lines[++i] ?? ""}`;
    const [, name = "", written = ""] = /^("[^"]*"|'[^']*'|[\w.-]+)\s*=\s*([\s\S]*)$/.exec(line) ?? [];
    const value = tomlValue(written.trim());
    if (name === "" || value === null) return first + 1;
    table[name.replace(/["']/g, "")] = value;
  }
  return root;
}

function tomlValue(written: string): unknown {
  const long = /^(?:"""\n?([\s\S]*?)"""|'''\n?([\s\S]*?)''')/.exec(written);
  if (long !== null) return long[1] ?? long[2];
  if (written.startsWith("[")) {
    const texts = [...written.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)];
    return texts.map(([, quoted, literal]) => literal ?? unescaped(quoted ?? ""));
  }
  const text = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(written);
  if (text !== null) return text[2] ?? unescaped(text[1] ?? "");
  if (written.startsWith("{")) return {};
  return /^([^\s#]+(?: \d[^\s#]*)?)/.exec(written)?.[1] ?? null;
}

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, code: string | undefined, one: string) =>
    code === undefined ? ({ n: "\n", t: "\t" }[one] ?? one) : String.fromCharCode(Number.parseInt(code, 16)),
  );
}
