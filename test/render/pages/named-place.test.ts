/** A mistake in a template is reported where it stands. */
import { expect, test } from "vitest";
import { build } from "../../../src/build/build.ts";
import { filesOf, memorySite } from "../../memory-site.ts";

const NOW = Date.parse("2026-11-23T12:00:00Z");
const OPTIONS = { now: NOW, wall: NOW, adopt: false, repair: false };
const BASE = filesOf("test/fixtures/bad-input/base");

const page = (lines: readonly string[]) =>
  [
    '{% extends "layout.njk" %}',
    "{#- | nope, in a comment -#}",
    "{%- block main %}",
    ...lines,
    "{%- endblock %}",
  ].join("\n");

test.each([
  [
    "an unknown filter",
    ["{%- if view.day %}", "<p>", "</p>", "{%- endif %}", "", "<p>{{ view.day | nope }}</p>"],
    "day.njk:9:18",
    "filter not found: nope",
  ],
  ["one behind another", ["", "{{ view.day |", " nope(1) }}"], "day.njk:6:2", "filter not found: nope"],
  [
    "an unknown test",
    ["", "{% if view.day is not nope %}{% endif %}"],
    "day.njk:5:23",
    "test not found: nope",
  ],
  ["an unknown function", ["", "{{ nope(1) }}"], "day.njk:5:4", "nope"],
  ["a template that is included", ["", '{% include "gone.njk" %}'], "day.njk:5:13", "gone.njk"],
  [
    "macros of a template that is not there",
    ["", '{% from "parts/gone.njk" import x %}'],
    "day.njk:5:10",
    "gone.njk",
  ],
])("%s", async (_, lines, place, detail) => {
  const { problems } = await build(memorySite(BASE, { "day.njk": page(lines) }), OPTIONS);
  expect(problems.map(({ place: at }) => `${at.file}:${at.line}:${at.column}`)).toEqual([
    `templates/${place}`,
  ]);
  expect(problems[0]?.says.en).toContain(detail);
});

test("a parent that is not there is reported at the line that names it", async () => {
  const day = page([]).replace("layout.njk", "layuot.njk");
  const { problems } = await build(memorySite(BASE, { "day.njk": day }), OPTIONS);
  expect(problems.map(({ rule, place }) => [rule, place])).toEqual([
    ["template/failed", { file: "templates/day.njk", line: 1, column: 13 }],
  ]);
});
