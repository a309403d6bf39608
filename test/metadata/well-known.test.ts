import { beforeAll, describe, expect, test } from "vitest";
import { buildSample } from "./build-sample.ts";

const SETTINGS = `
security:
  contact: securite@meridien.example
  expires: 2027-10-01 12:00
  policy: https://meridien.example/a-propos/
trust:
  belongto: [https://conseil.example/, https://syndicat.example/]
  social: [https://reseau.example/@meridien]
  contact: redaction@meridien.example
`;

let plain: ReadonlyMap<string, string>;
let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  plain = await buildSample();
  files = await buildSample(SETTINGS);
}, 60_000);

/** `Name: value` or `name=value`, a line each. */
const fieldsOf = (text: string, separator: string) =>
  text.split("\n").flatMap((line) => {
    const at = line.indexOf(separator);
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + separator.length)] as const];
  });

describe("files at addresses that machines know", () => {
  test("without settings there is none of them, and nothing speaks of them", () => {
    expect([...plain.keys()].filter((path) => /well-known|trust|security/.test(path))).toEqual([]);
    expect(plain.get("_headers")).not.toMatch(/well-known|trust\.txt/);
  });

  test("security.txt has what RFC 9116 asks for, the date as it is written in the source", () => {
    const fields = fieldsOf(files.get(".well-known/security.txt") ?? "", ": ");
    expect(fields).toEqual([
      ["Contact", "mailto:securite@meridien.example"],
      ["Expires", "2027-10-01T12:00:00+02:00"],
      ["Preferred-Languages", "fr, en"],
      ["Canonical", "https://meridien.example/.well-known/security.txt"],
      ["Policy", "https://meridien.example/a-propos/"],
    ]);
  });

  test("trust.txt is the same at both of its addresses, a line for each value", () => {
    const text = files.get("trust.txt") ?? "";
    expect(files.get(".well-known/trust.txt")).toBe(text);
    expect(fieldsOf(text, "=")).toEqual([
      ["belongto", "https://conseil.example/"],
      ["belongto", "https://syndicat.example/"],
      ["social", "https://reseau.example/@meridien"],
      ["contact", "mailto:redaction@meridien.example"],
    ]);
  });

  test("hosts are told their type", () => {
    for (const path of ["/.well-known/security.txt", "/.well-known/trust.txt", "/trust.txt"])
      expect(files.get("_headers")).toContain(`\n${path}\n  Content-Type: text/plain; charset=utf-8\n`);
  });

  test("robots.txt is one that RFC 9309 § 2.5 reads whole", () => {
    const robots = files.get("robots.txt") ?? "";
    expect(Buffer.byteLength(robots)).toBeLessThan(500 * 1024);
    for (const line of robots.split("\n"))
      expect(line).toMatch(/^(?:|User-agent: \S+|(?:Allow|Disallow): \/\S*|Sitemap: https:\/\/\S+)$/);
  });
});
