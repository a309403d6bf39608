import { XmlDocument } from "libxml2-wasm";
import { expect, test } from "vitest";
import { cdata, document, element } from "../../src/render/xml.ts";
import { fc } from "../property.ts";

const character = fc.constantFrom(
  "]]>",
  "]",
  "&",
  "&amp;",
  "<",
  ">",
  '"',
  "'",
  "<!--",
  "\t",
  "é",
  "\u0085",
  "\u2028",
  "🗞️",
  "a",
);
const text = fc.array(character, { maxLength: 8 }).map((characters) => `a${characters.join("")}b`);

test("what is written as text, as an attribute and as CDATA is what a parser reads", () => {
  fc.assert(
    fc.property(text, text, text, (inside, attribute, html) => {
      const xml = document(
        element("a", { b: attribute }, element("t", {}, inside), element("c", {}, cdata(html))),
      );
      const read = XmlDocument.fromString(xml);
      expect(["/a/t", "/a/@b", "/a/c"].map((path) => read.get(path)?.content)).toEqual([
        inside,
        attribute,
        html,
      ]);
      read.dispose();
    }),
  );
});
