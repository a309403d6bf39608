import { type Fields, isRecord } from "./foreign-fields.ts";
import { isJsonFeed, isNinjs } from "./read-data.ts";
import { textChunks } from "./text-chunks.ts";

export type SourceKind = "xml" | "json" | "json-lines" | "csv" | "markdown";

/** What a file holds, told by how it begins; null if it is nothing that can be imported. `hasMap`: somebody says what its columns mean. */
export function sourceKindOf(head: Uint8Array, hasMap: boolean): SourceKind | null {
  const [start = ""] = textChunks([head], "", () => {});
  const text = start.trimStart();
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)\b|^<!DOCTYPE (?!html)/i.test(text)) return "xml";
  if (text.includes("\0")) return null;
  if (/^[{[]/.test(text)) {
    const [line = "", next = ""] = text.split("\n").filter((one) => one.trim() !== "");
    const first = recordIn(line);
    if (first === null) return "json";
    const isOne = next === "" && !hasMap && (isJsonFeed(first) || isNinjs(first));
    return isOne ? "json" : "json-lines";
  }
  if (/^(?:---|\+\+\+)\s*\n|^title:/i.test(text)) return "markdown";
  const [header = ""] = text.split(/\r?\n/, 1);
  return header.split(/[,;\t]/).length > 1 && !/[<>]/.test(header) ? "csv" : null;
}

function recordIn(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}
