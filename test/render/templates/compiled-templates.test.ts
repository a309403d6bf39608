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
    sourceOf: (name) => {
      const source = templates[name];
      if (source === undefined) throw new Error(`no template ${name}`);
      return source;
    },
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
  "{% block main %}{% for x in view.list %}{% if loop.first %}{% set one = x %}{% endif %}{{ one }}{% endfor %}{% endblock %}",
  "{% block main %}{% for x in view.bare %}{% set s = 1 %}{% else %}{% for y in view.list %}{% set t = y %}{% endfor %}{% endfor %}ok{% endblock %}",
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
  for (const name of Object.keys(
    filtersOf({ locales: new Map(), templates: memoryFolder(), metadata: "strip" }, () => ""),
  ))
    environment.addFilter(name, () => "");
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
    "{% if view.nowhere.deep.join(',') %}x{% endif %}ok",
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

test.each([
  [
    "what is set to nothing",
    "{% block main %}{% set found = false %}{% for p in view.people %}{% set found = p.maybe %}{% endfor %}{% if found %}F{% else %}N{% endif %}{% endblock %}",
  ],
  [
    "a given name that is set to nothing",
    "{% block main %}{% set chrome = 1 %}{% set chrome = view.nowhere %}{% if chrome %}Y{% else %}N{% endif %}{% endblock %}",
  ],
  ["a method that is not called", "{{ view.list.join }}"],
])("%s is left to Nunjucks when the page is printed", (_, source) => {
  const { isCompiled, ours, theirs } = printed({ "page.njk": source });
  expect([isCompiled, ours]).toEqual([true, null]);
  expect(theirs).not.toBeNull();
});

test("two macros of one name in a page and its parent are left to Nunjucks, the same one is not", () => {
  const templates = (from: string) => ({
    "page.njk": '{% extends "l.njk" %}{% from "a.njk" import m %}{% block main %}{{ m() }}{% endblock %}',
    "l.njk": `{% from "${from}" import m %}{% block main %}{% endblock %}`,
    "a.njk": "{% macro m() %}A{% endmacro %}",
    "b.njk": "{% macro m() %}B{% endmacro %}",
  });
  expect(printed(templates("b.njk")).isCompiled).toBe(false);
  const { isCompiled, ours, theirs } = printed(templates("a.njk"));
  expect([isCompiled, ours]).toEqual([true, theirs]);
});

describe("what is left to Nunjucks", () => {
  test.each([
    ["a name that pages are not given", "{{ page.url }}"],
    [
      "another, where it may not be set",
      "{% block main %}{% if view.no %}{% set page = 1 %}{% endif %}{% if page %}Y{% endif %}{% endblock %}",
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
    [
      "what a macro sets in a branch",
      "{% macro m(a) %}{% if a %}{% set x = 1 %}{% endif %}{% if x %}{{ x }}{% endif %}{% endmacro %}{{ m(0) }}",
    ],
    [
      "a name of Eleventy that the root sets in a branch",
      "{% if view.no %}{% set page = 1 %}{% endif %}{% if page %}Y{% endif %}",
    ],
    [
      "what is set in the rest of a loop",
      "{% block main %}{% for x in view.bare %}{% set s = 1 %}{% else %}{% for y in view.list %}{% set s = y %}{% endfor %}{% endfor %}{% endblock %}",
    ],
    [
      "a loop by that name",
      "{% macro m(loop) %}{% for x in [1, 2] %}{{ loop.length }}{% endfor %}{% endmacro %}{{ m('abc') }}",
    ],
    ["a macro before its tag", "{{ m() }}{% macro m() %}x{% endmacro %}"],
    ["a parent that is not there", '{% extends "nowhere.njk" %}'],
    ["a macro of a template that has more", '{% from "layout.njk" import m %}{{ m() }}'],
    ["two signs", "{% set x = 5 %}{{ - -x }}"],
    ["a key that is a number", "{{ {1: 'x'}[1] }}"],
    ["values by name in disguise", "{% macro m(a) %}{{ a }}{% endmacro %}{{ m({__keywords: true, a: 1}) }}"],
    ["a name that every object has", "{{ view.constructor.name }}"],
    ["a text that is set", "{% set x %}text{% endset %}{{ x }}"],
    ["a filter that is not ours", "{{ view.title | nowhere }}"],
  ])("%s", (_, source) => {
    const layout = "layout {% block main %}{% endblock %}";
    expect(printed({ "page.njk": source, "layout.njk": layout }).isCompiled).toBe(false);
  });
});
