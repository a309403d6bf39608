import { expect, test } from "vitest";
import { printStyle, themeFile } from "../../src/media/theme-file.ts";

const printed = (css: string) => new TextDecoder().decode(printStyle(new TextEncoder().encode(css)));

test("a style sheet is printed small, and says the same", () => {
  expect(printed("/* Links */\na {\n  color: #ffffff;\n  margin: 0px 0px;\n}\n")).toBe(
    "a{color:#fff;margin:0}",
  );
});

test("media queries stay in the form that all browsers read", () => {
  expect(printed("@media (max-width: 30rem) { a { color: red } }")).toBe(
    "@media (max-width:30rem){a{color:red}}",
  );
});

test.each(["a { b: c } } d { e: f }", "a { color: red } }", "@media ( { a { b } }"])(
  "a sheet with a mistake is left: %s",
  (css) => {
    expect(printed(css)).toBe(css);
  },
);

test("only style sheets are printed", () => {
  const text = new TextEncoder().encode("a { }");
  expect(themeFile("public/note.txt", text, "strip")).toBe(text);
});
