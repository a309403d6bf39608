import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { HOSTS } from "../../src/model/host.ts";
import { HOST_ABILITIES, type HostAbilities } from "../../src/plan/hosts/host-abilities.ts";
import { ROOT } from "../memory-site.ts";

const PAGE = join(ROOT, "docs/hosting.md");
const END = "<!-- hosts:end -->";

const WORDS = {
  en: {
    head: ["host", "`host:`", "headers", "redirects", "where a page stands", "by a query", "gone (410)"],
    headers: { all: "all", "type-and-caching": "type and lifetime", none: "no" },
    over: { always: "yes", "if-told": "yes, by `!`", never: "no: the page leads on" },
    yes: "yes",
    no: "no",
    upTo: "up to",
  },
  fr: {
    head: [
      "hébergeur",
      "`host:`",
      "en-têtes",
      "redirections",
      "là où est une page",
      "selon un « ? »",
      "retirée (410)",
    ],
    headers: { all: "tous", "type-and-caching": "type et durée de vie", none: "non" },
    over: { always: "oui", "if-told": "oui, par « ! »", never: "non : la page mène plus loin" },
    yes: "oui",
    no: "non",
    upTo: "jusqu'à",
  },
} as const;

function tableOf(language: keyof typeof WORDS): string {
  const { head, headers, over, yes, no, upTo } = WORDS[language];
  const said = (is: boolean) => (is ? yes : no);
  const count = (most: number) => {
    if (most === 0) return no;
    return Number.isFinite(most) ? `${upTo} ${most}` : yes;
  };
  const headersOf = ({ headers: which, headerRules }: HostAbilities) =>
    Number.isFinite(headerRules) ? count(headerRules) : headers[which];
  const rows = HOSTS.map((host) => {
    const abilities = HOST_ABILITIES[host];
    const { name, redirects, overPages, queries, gone } = abilities;
    const cells = [
      name,
      `\`${host}\``,
      headersOf(abilities),
      count(redirects),
      over[overPages],
      said(queries),
      said(gone),
    ];
    return `| ${cells.join(" | ")} |`;
  });
  return [`| ${head.join(" | ")} |`, `|${" --- |".repeat(head.length)}`, ...rows, ""].join("\n");
}

test.each(["en", "fr"] as const)(
  "docs/hosting.md: its table in %s is that of the program (written by `npm run golden`)",
  (language) => {
    const mark = `<!-- hosts:${language} -->\n`;
    const made = tableOf(language);
    if (process.env["BREVIER_GOLDEN"] === "write") {
      const [before = "", after = ""] = readFileSync(PAGE, "utf8").split(mark);
      writeFileSync(PAGE, before + mark + made + after.slice(after.indexOf(END)));
    }
    expect(readFileSync(PAGE, "utf8")).toContain(mark + made + END);
  },
);
