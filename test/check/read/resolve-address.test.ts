import { describe, expect, it } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { resolveAddress } from "../../../src/check/read/resolve-address.ts";
import { addressOf, openSite } from "../../../src/check/read/site-under-check.ts";
import { fc } from "../../property.ts";

const HOME = '<link rel="canonical" href="https://ex.org/sub/">';
const FILES = { "index.html": HOME, "a/index.html": "", "a/été.html": "", "feed.xml": "" };

function open(files: Record<string, string> = FILES) {
  return openSite(memoryFolder(files));
}

describe("openSite", () => {
  it.each([
    ["", "no canonical"],
    [`${HOME}${HOME}`, "two canonicals"],
    ['<link rel="canonical" href="/sub/">', "a relative one"],
    ['<link rel="canonical" href="https://ex.org/sub">', "one without its last slash"],
    ['<link rel="canonical" href="mailto:a@ex.org/">', "one that is no page"],
  ])("does not guess the base from %s (%s)", (home) => {
    expect(openSite(memoryFolder({ "index.html": home })).isBaseKnown).toBe(false);
  });
});

describe("resolveAddress", () => {
  it.each([
    ["/sub/", "file index.html"],
    ["", "file a/index.html"],
    ["?q#x", "file a/index.html #x"],
    ["..", "file index.html"],
    ["../a/", "file a/index.html"],
    ["/sub/a", "no-slash a/index.html"],
    ["/sub/a/%C3%A9t%C3%A9.html", "file a/été.html"],
    ["/sub/a/été.html#caf%C3%A9", "file a/été.html #café"],
    ["https://ex.org/sub/feed.xml?x=1", "file feed.xml"],
    ["//ex.org/sub/feed.xml", "file feed.xml"],
    ["https://ex.org/sub/b/", "missing b/index.html"],
    ["b.png", "missing a/b.png"],
    ["/a/", "outside-base"],
    ["/sub", "outside-base"],
    ["https://ex.org/a/", "outside-base"],
    ["https://ex.org/autre/", "elsewhere"],
    ["http://ex.org/sub/", "elsewhere"],
    ["https://ailleurs.example/", "elsewhere"],
    ["mailto:a@ex.org", "elsewhere"],
    ["tel:+33 1 23", "elsewhere"],
    ["data:text/plain,a b", "elsewhere"],
    [" JavaScript:x", "script"],
    ["/sub/a b/", "malformed"],
    ["\\sub\\", "malformed"],
    ["https://", "malformed"],
    ["/sub/%E9/", "malformed"],
  ])("follows %j to %s", (url, expected) => {
    const target = resolveAddress(open(), url, "https://ex.org/sub/a/");
    const path = "path" in target ? ` ${target.path}` : "";
    const fragment = target.kind === "file" && target.fragment !== null ? ` #${target.fragment}` : "";
    expect(target.kind + path + fragment).toBe(expected);
  });

  it("finds every file at its own address", () => {
    const segment = fc.stringMatching(/^[a-zé0-9%#?&+~ -]{1,12}$/);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = segments.join("/");
        const site = open({ "index.html": HOME, [path]: "" });
        const target = resolveAddress(site, addressOf(site, path), site.base);
        expect(target).toEqual({ kind: "file", path, fragment: null });
      }),
    );
  });
});
