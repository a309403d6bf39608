/** Templates are compiled by us where they can be: they print what Nunjucks prints, or are left to it. */
import nunjucks from "nunjucks";
import { describe, expect, test } from "vitest";
import { memoryFolder } from "../../../src/base/folders.ts";
import { filtersOf } from "../../../src/render/pages/filters.ts";
import { templateLinker } from "../../../src/render/templates/link-templates.ts";
import { filesOf } from "../../memory-site.ts";

const OPTIONS = { autoescape: true, throwOnUndefined: true };
const VIEW = {
  title: "L'été & <b>l’hiver</b> `\\\"",
  empty: "",
  zero: 0,
  no: false,
  nothing: null,
  list: ["a", "b", "c"],
  bare: [],
  rows: [[1, 2], [3], []],
  people: [
    { name: "Ana", roles: ["x"] },
    { name: "Béa", roles: [] },
  ],
  deep: { er: { still: "here" } },
  safe: new nunjucks.runtime.SafeString("<i>"),
  set: new Set(["p", "q"]),
  count: 3,
};
const GIVEN = { view: VIEW, chrome: { title: "Le Relais" } };

function environmentOf(templates: Readonly<Record<string, string>>): nunjucks.Environment {
  const loader: nunjucks.ILoader = {
    getSource: (name) => {
      const src = templates[name];
      if (src === undefined) throw new Error(`template not found: ${name}`);
      return { src, path: name, noCache: false };
    },
  };
  const environment = new nunjucks.Environment(loader, OPTIONS);
  environment.addFilter("loud", (text: string, mark = "!") => text.toUpperCase() + mark);
  return environment;
}

/** What each prints; null for an error, and for what is left to Nunjucks. */
function printed(templates: Readonly<Record<string, string>>, given: object = GIVEN) {
  const environment = environmentOf(templates);
  const link = templateLinker({
    sourceOf: (name) => templates[name] ?? "",
    environment,
    given: new Set(["view", "chrome"]),
    unknown: new Set(["page", "range", "cycler", "joiner"]),
  });
  const printer = link("page.njk");
  const attempt = (print: () => string) => {
    try {
      return print();
    } catch {
      return null;
    }
  };
  return {
    isCompiled: printer !== null,
    ours: printer === null ? null : attempt(() => printer({ ...given })),
    theirs: attempt(() => environment.render("page.njk", given)),
  };
}

const SAME: readonly string[] = [
  "plain text “with” \\ backslash\tand\u2028lines\n",
  "{{ view.title }} {{ view.title | safe }} {{ view.safe }} {{ view.zero }} {{ view.no }} [{{ view.empty }}]",
  "{{ view.deep.er.still }} {{ view['deep']['er'].still }} {{ view.list[1] }} {{ view.list.length }}",
  "{{ view.list.join(', ') }} {{ view.title.split(' ')[0] | loud }} {{ view.title | loud('?') | trim }}",
  "{{ 1 + 2 * 3 }} {{ 7 // 2 }} {{ 2 ** 3 }} {{ -view.count }} {{ 7 % 4 }} {{ 'a' ~ 1 ~ view.count }} {{ (1 + 2) * 3 }}",
  "{% if not view.count == 3 %}odd{% else %}even{% endif %}{% if not (view.count == 3) %}x{% endif %}",
  "{{ 'yes' if view.count > 2 and view.list.length else 'no' }}{{ 'x' if view.no }}|{{ view.empty or 'empty' }}",
  "{% if 'a' in view.list %}in{% endif %}{% if 'z' not in view.list %}out{% endif %}{% if view.count is odd %}odd{% endif %}{% if view.nowhere is defined %}!{% endif %}{% if view.count is divisibleby(3) %}d{% endif %}",
  "{% for item in view.list %}{{ loop.index }}/{{ loop.length }} {{ loop.revindex }}{{ loop.revindex0 }} {{ loop.index0 }} {{ item }}{% if not loop.last %}, {% endif %}{% if loop.first %}!{% endif %}{% else %}none{% endfor %}",
  "{% for item in view.bare %}x{% else %}none{% endfor %}{% for item in view.nowhere %}x{% else %}nothing{% endfor %}",
  "{% for row in view.rows %}{% for cell in row %}{{ cell }}{{ loop.index }}{% else %}-{% endfor %};{{ loop.index }}{% endfor %}",
  "{% for row in view.rows %}{% for cell in row[0] and row %}{{ cell }}{% else %}-{% endfor %};{% endfor %}",
  "{% for item in view.set %}{{ item }}{% endfor %}{% for letter in 'abc' %}{{ letter }}-{% endfor %}",
  "{% for person in view.people %}{{ person.name }}{% for role in person.roles %}({{ role }}){% endfor %}{% endfor %}",
  "{% set x = 'top' %}{{ x }}{% set x = x ~ '!' %}{{ x }}{% if view.no %}{% set y = 1 %}{% endif %}{% if y %}y{% else %}no y{% endif %}",
  "{% set a = view.nowhere %}{% if a %}a{% else %}no a{% endif %}",
  "{% macro m(a, b) %}[{{ a }}{% if b %} {{ b }}{% endif %}]{% endmacro %}{{ m('x') }}{{ m('x', '<') }}{{ m('x', 'y', 'z') }}{{ m(m('in')) }}{{ m('a') | loud }}",
  "{% macro most(rows) %}{% set top = 0 %}{% for row in rows %}{% for n in row %}{% if n > top %}{% set top = n %}{% endif %}{% endfor %}{% endfor %}{{ top }}{% endmacro %}{{ most(view.rows) }}",
  "{% macro kept(list) %}{% for x in list %}{% if loop.first %}{% set one = x %}{% endif %}{{ one }}{% endfor %}{% endmacro %}{{ kept(view.list) }}{{ kept(['z']) }}",
  "{% macro recursive(n) %}{{ n }}{% if n > 0 %}{{ recursive(n - 1) }}{% endif %}{% endmacro %}{{ recursive(3) }}",
  "{{ {a: 1, 'b': view.title}.b }} {{ [1, 2, 3][view.zero] }} {{ [view.count, 4] | join('-') }}",
  "  {%- if view.count -%}  trimmed  {%- endif -%}  ",
  "{{ view.list | length }} {{ view.people | sort(false, false, 'name') | first | dump | safe }} {{ view.nowhere | default('d') }} {{ 3.14159 | round(2) }} {{ view.title | replace('&', '+') }}",
  '{{ "quote\'s" }} {{ true }} `',
  "{# a comment #}{% raw %}{{ raw }}{% endraw %}",
];

test("every template of the package is compiled", () => {
  const folder = filesOf("templates");
  const names = Object.keys(folder).filter(
    (name) => /^[a-z-]+\.njk$/.test(name) && !["html.njk", "layout.njk"].includes(name),
  );
  expect(names.length).toBeGreaterThan(10);
  const environment = environmentOf({});
  for (const name of Object.keys(filtersOf(new Map(), memoryFolder()))) environment.addFilter(name, () => "");
  const link = templateLinker({
    sourceOf: (name) => Buffer.from(folder[name] ?? "").toString(),
    environment,
    given: new Set(["view", "chrome"]),
    unknown: new Set(),
  });
  expect(names.filter((name) => link(name) === null)).toEqual([]);
});

describe("what Nunjucks prints", () => {
  test.each(SAME)("%s", (source) => {
    const { isCompiled, ours, theirs } = printed({ "page.njk": source });
    expect(isCompiled).toBe(true);
    expect(theirs).not.toBeNull();
    expect(ours).toBe(theirs);
  });

  test("with a parent, blocks, and macros of other templates", () => {
    const templates = {
      "page.njk":
        '{% extends "layout.njk" %}{% from "parts.njk" import item, both as two %}{% set mark = "*" %}{% block main %}{% set own = view.title %}{{ item(own) }}{{ two(view.list) }}{{ mark }}{{ head }}{% endblock %} lost',
      "layout.njk":
        '{% from "parts.njk" import item %}{% set head = chrome.title %}<{{ head }}>{{ item(1) }}{% block main %}main{% endblock %}{% block end %}end{{ mark }}{% endblock %}',
      "parts.njk":
        '{% from "more.njk" import bold %}{% macro item(x) %}<li>{{ bold(x) }}</li>{% endmacro %}{% macro both(list) %}{% for x in list %}{{ item(x) }}{% endfor %}{% endmacro %}',
      "more.njk": "{% macro bold(x) %}<b>{{ x }}</b>{% endmacro %}",
    };
    const { isCompiled, ours, theirs } = printed(templates);
    expect(isCompiled).toBe(true);
    expect(ours).toBe(theirs);
    expect(ours).toContain("end*");
  });

  test.each([
    "{{ view.nothing }}",
    "{{ view.nowhere }}",
    "{{ view.nowhere.title }}",
    "{{ view.title() }}",
    "{{ view.nowhere() }}",
  ])("%s fails in both", (source) => {
    const { isCompiled, ours, theirs } = printed({ "page.njk": source });
    expect([isCompiled, ours, theirs]).toEqual([true, null, null]);
  });
});

describe("what is left to Nunjucks", () => {
  test.each([
    ["a name that pages are not given", "{{ page.url }}"],
    [
      "another, where it may not be set",
      "{% if view.no %}{% set page = 1 %}{% endif %}{% block main %}{% set page = view.nowhere %}{{ page }}{% endblock %}",
    ],
    ["a function of Nunjucks", "{% for i in range(3) %}{{ i }}{% endfor %}"],
    ["a template in a template", '{% include "layout.njk" %}'],
    ["the text of a parent's block", '{% extends "layout.njk" %}{% block main %}{{ super() }}{% endblock %}'],
    ["a caller", "{% macro m() %}{{ caller() }}{% endmacro %}{% call m() %}x{% endcall %}"],
    ["values by name", "{% macro m(a, b=2) %}{{ a }}{{ b }}{% endmacro %}{{ m(1) }}"],
    ["a loop over pairs", "{% for a, b in view.rows %}{{ a }}{% endfor %}"],
    ["a parent that is chosen", '{% extends "lay" ~ "out.njk" %}'],
    ["a macro as a value", "{% macro m() %}x{% endmacro %}{% set n = m %}{{ n() }}"],
    ["a macro that reads the page", "{% macro m() %}{{ view.title }}{% endmacro %}{{ m() }}"],
    [
      "what a loop sets for the next round, and read before",
      "{% block main %}{% for x in view.list %}{% if before %}{{ before }}{% endif %}{% set before = x %}{% endfor %}{% endblock %}",
    ],
    [
      "a name that may be of two frames",
      "{% block main %}{% if view.no %}{% set x = 1 %}{% endif %}{% for y in view.list %}{% set x = y %}{% endfor %}{% if x %}{{ x }}{% endif %}{% endblock %}",
    ],
    [
      "what a macro reads after its loop",
      "{% macro m(list) %}{% for x in list %}{% set end = x %}{% endfor %}{% if end %}{{ end }}{% endif %}{% endmacro %}{{ m(view.list) }}",
    ],
    [
      "what a loop sets of that name",
      "{% block main %}{% for x in view.list %}{% set chrome = x %}{% endfor %}{{ chrome.title }}{% endblock %}",
    ],
    ["a text that is set", "{% set x %}text{% endset %}{{ x }}"],
    ["a filter that is not ours", "{{ view.title | nowhere }}"],
  ])("%s", (_, source) => {
    const layout = "layout {% block main %}{% endblock %}";
    expect(printed({ "page.njk": source, "layout.njk": layout }).isCompiled).toBe(false);
  });
});
