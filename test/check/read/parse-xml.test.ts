import { describe, expect, it } from "vitest";
import { parseXml, withDescendants } from "../../../src/check/read/parse-xml.ts";

const places = (text: string) => {
  const { root } = parseXml(text);
  const elements = root === null ? [] : [...withDescendants(root)];
  return elements.map(({ name, at }) => `${name} ${at.line}:${at.column}`);
};

describe("parseXml", () => {
  it("knows where each element starts, whatever follows its name", () => {
    const text = '<?xml version="1.0"?>\n<a\n x="1"><b/><c\t/>\n  é😀<d\n/></a>';
    expect(places(text)).toEqual(["a 2:1", "b 3:8", "c 3:12", "d 4:6"]);
  });

  it("resolves namespaces and keeps declarations apart from attributes", () => {
    const { root } = parseXml('<a xmlns="u" xmlns:x="v"><x:b x:c="1" d="2"/></a>');
    expect(root?.declares).toEqual([
      { prefix: "", uri: "u" },
      { prefix: "x", uri: "v" },
    ]);
    expect(root?.children[0]).toMatchObject({ name: "x:b", local: "b", prefix: "x", uri: "v" });
    expect([...(root?.children[0]?.attributes ?? [])]).toEqual([
      ["x:c", "1"],
      ["d", "2"],
    ]);
  });

  it("distinguishes text inside CDATA from text outside", () => {
    const { root } = parseXml("<a> <![CDATA[<p>]]]]><![CDATA[>]]></a>");
    expect(root).toMatchObject({ text: " <p>]]>", outsideCdata: " ", hasCdata: true });
  });

  it.each([
    ["<a>\n&nbsp;</a>", "named-entity", 2],
    ["<a>\n</b>", "not-well-formed", 2],
    ["<a>\n\n\u000b</a>", "character", 3],
    ["<a>\n&#11;</a>", "character", 2],
    ["<a><x:b/></a>", "undeclared-prefix", 1],
    ["<!DOCTYPE a>\n<a/>", "doctype", 1],
    ["<a>", "not-well-formed", 1],
    ["", "not-well-formed", 1],
  ])("finds the fault of %j", (text, kind, line) => {
    const [fault] = parseXml(text).faults;
    expect(fault).toMatchObject({ kind, at: { line } });
    expect(fault?.message).not.toMatch(/^\d/);
  });

  it("says each kind of fault once", () => {
    expect(parseXml("<a>&x;&y;</b></c>").faults.map(({ kind }) => kind)).toEqual([
      "named-entity",
      "not-well-formed",
    ]);
  });
});
