import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { openCache } from "../../../src/base/cache.ts";
import { memoryFolder } from "../../../src/base/folders.ts";
import { readTheme } from "../../../src/content/index/read-theme.ts";

function themeOf(files: Readonly<Record<string, string>>, cache = openCache(memoryFolder(), "")) {
  return readTheme(memoryFolder(files), cache, "strip");
}

test.each([
  ["printed small", "a { color: red }\r\nb { color: navy }\r\n", "a{color:red}b{color:navy}"],
  [
    "as it is, if it has a mistake",
    "a { color: red } }\r\nb { color: navy }\r\n",
    "a { color: red } }\nb { color: navy }",
  ],
])("the archive style is %s, and hashed as browsers hash it", (_, written, css) => {
  const read = themeOf({ "public/archive.css": written });
  const hash = `sha256-${createHash("sha256").update(css).digest("base64")}`;
  expect(read.ok && read.value.theme.archiveStyle).toEqual({ css, hash });
});

test("what editors leave beside templates is neither published nor part of the fingerprint", () => {
  const files = { "layout.njk": "x", "public/style.css": "y" };
  const clean = themeOf(files);
  const littered = themeOf({ ...files, "public/.DS_Store": "z", ".layout.njk.swp": "z" });
  expect(littered.ok && littered.value).toEqual(clean.ok && clean.value);
  expect(littered.problems.map(({ place }) => place.file)).toEqual(["templates/public/.DS_Store"]);
});

test("what the archive style names of the theme stands in it; what the theme does not have is left to the checker", () => {
  const read = themeOf({
    "public/archive.css": `a { background: url("/fond.svg") } b { background: url(/autre.svg) }`,
    "public/fond.svg": "<svg/>",
  });
  expect(read.ok && read.value.theme.archiveStyle.css).toBe(
    `a{background:url(data:image/svg+xml;base64,${Buffer.from("<svg/>").toString("base64")})}b{background:url(/autre.svg)}`,
  );
});

test("what is in the cache is the theme of these files: any file that is edited, added or taken out gives the theme that it would give without a cache", () => {
  const cache = openCache(memoryFolder(), "");
  const first = { "layout.njk": "x", "public/archive.css": "a { color: red }", "public/fond.svg": "<svg/>" };
  const states = [
    first,
    { ...first, "public/archive.css": "a { color: navy }" },
    { ...first, "layout.njk": "y" },
    { ...first, "public/style.css": "b { color: red }" },
    { "layout.njk": "x", "public/archive.css": "a { color: red }" },
    first,
    first,
  ];
  for (const files of states) expect(themeOf(files, cache)).toEqual(themeOf(files));
});
