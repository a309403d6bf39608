import { describe, expect, test } from "vitest";
import { headersOf, parseHeadersFile } from "../../src/base/headers-file.ts";

const FILE = `# every page
/*
  Content-Security-Policy: default-src 'none'; img-src 'self' data:
  X-Frame-Options: DENY

/feed.xml
  Content-Type: application/rss+xml; charset=utf-8
/*/feed.xml
\tContent-Type:application/rss+xml; charset=utf-8

/sujets/*/flux/*.json
  # of a topic
  Cache-Control: public, max-age=300
/sujets/*
  Cache-Control: must-revalidate
`;

const headersAt = (path: string, text = FILE) => Object.fromEntries(headersOf(parseHeadersFile(text), path));

describe("a _headers file", () => {
  test("gives a path the headers of every rule that matches it, by names in lower case", () => {
    expect(headersAt("/feed.xml")).toEqual({
      "content-security-policy": "default-src 'none'; img-src 'self' data:",
      "x-frame-options": "DENY",
      "content-type": "application/rss+xml; charset=utf-8",
    });
  });

  test("gives nothing to a path that no rule matches", () => {
    expect(headersAt("/a", "/b\n  X: y\n")).toEqual({});
    expect(headersAt("/b/", "/b\n  X: y\n")).toEqual({});
  });

  test("lets a star stand for any characters, slashes and none at all included", () => {
    expect(headersAt("/en/2024/10/feed.xml")).toHaveProperty("content-type");
    expect(headersAt("/en/feed.xml.html")).not.toHaveProperty("content-type");
    expect(headersAt("/", "/*\n  X: y\n")).toEqual({ x: "y" });
    expect(headersAt("/base", "/base/*\n  X: y\n")).toEqual({});
  });

  test("never lets two parts of a pattern share the same characters of a path", () => {
    expect(headersAt("/aba", "/ab*ba\n  X: y\n")).toEqual({});
    expect(headersAt("/abba", "/ab*ba\n  X: y\n")).toEqual({ x: "y" });
  });

  test("joins by a comma what two rules say of one header", () => {
    expect(headersAt("/sujets/iran/flux/a.json")).toMatchObject({
      "cache-control": "public, max-age=300, must-revalidate",
    });
  });

  test("takes off what earlier rules say of a header where a rule asks for it, and nothing else", () => {
    const text = "/*\n  A: 1\n  B: 2\n/in/*\n  ! A\n  a: 3\n/in/side/*\n  A: 4\n  ! C\n";
    expect(headersAt("/out", text)).toEqual({ a: "1", b: "2" });
    expect(headersAt("/in/", text)).toEqual({ a: "3", b: "2" });
    expect(headersAt("/in/side/", text)).toEqual({ a: "3, 4", b: "2" });
  });

  test("takes the dots and brackets of a pattern for what they are", () => {
    expect(headersAt("/feedxxml", "/feed.xml\n  X: y\n")).toEqual({});
    expect(headersAt("/(a|b)+", "/(a|b)+\n  X: y\n")).toEqual({ x: "y" });
  });

  test("reads the line ends of any system, and skips what is neither a path nor a header", () => {
    expect(headersAt("/a", "  Lost: header\r\n/a\r\n  X: y\r\n  not a header\r\n")).toEqual({ x: "y" });
  });
});
