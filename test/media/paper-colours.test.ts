import { expect, test } from "vitest";
import { paperColoursIn } from "../../src/media/paper-colours.ts";
import { filesOf } from "../memory-site.ts";

test("the style sheet of the package states both", () => {
  const css = new TextDecoder().decode(filesOf("templates/public")["style.css"]);
  expect(paperColoursIn(css)).toEqual({ light: "#fdfcf8", dark: "#161512" });
});

test.each([
  [":root{--paper:#fff;--ink:#000}", "#fff", null],
  ["/* --paper: red */ a { color: var(--paper) }", null, null],
  [":root { --paper: #fff } :root { --paper: #eee }", "#eee", null],
  ["@media (prefers-color-scheme:dark){:root{--ink:#fff;--paper:#111}}", null, "#111"],
  ["@media print { :root { --paper: #fff } } :root { --paper: #eee }", "#eee", null],
  ["@media (prefers-contrast: more) { :root { --paper: #fff } }", null, null],
  [
    "@media screen and (prefers-color-scheme: dark) { :root { --paper: #111 } } :root { --paper: #ddd",
    null,
    "#111",
  ],
])("%s", (css, light, dark) => {
  expect(paperColoursIn(css)).toEqual({ light, dark });
});
