/** `site.yaml` → `Site`, complete; or all its problems. */

import type * as z from "zod";
import { hasErrors, type Outcome, type Problem } from "../../base/problem.ts";
import { spokenLanguages } from "../../language/locale/built-in-words.ts";
import { isZone } from "../../language/locale/zone.ts";
import { nearestZone } from "../../language/locale/zone-names.ts";
import { didYouMean, meant } from "../../language/nearest.ts";
import type { Placed } from "../../model/brief.ts";
import { type Key, key, type Lang, lang } from "../../model/identifiers.ts";
import type { Localised } from "../../model/localised.ts";
import type { Rights } from "../../model/rights.ts";
import { type Author, type Heading, POLICIES, type Publisher, type Site } from "../../model/site.ts";
import { NO_THEME_SETTINGS, type ThemeSettings } from "../../model/theme-settings.ts";
import type { TypographySettings } from "../../model/typography.ts";
import type { Security } from "../../model/well-known.ts";
import { siteSchema } from "../schema/site-schema.ts";
import { decodeSource } from "../yaml/front-matter.ts";
import { type LocatedYaml, positionOf, readYaml } from "../yaml/located-yaml.ts";
import type { YamlPath } from "../yaml/yaml-paths.ts";
import { checkDomains } from "./check-domains.ts";
import { checkMarkup } from "./check-markup.ts";
import { fieldProblem } from "./field-rules.ts";
import { parseFeeds } from "./parse-feeds.ts";
import { parseFields, withFurther } from "./parse-fields.ts";
import { parseRights } from "./parse-rights.ts";
import { parseTheme } from "./parse-theme.ts";
import { parseSecurity, parseTrust } from "./parse-well-known.ts";
import { wordsFile } from "./parse-words.ts";
import { checkTexts, setIn } from "./prose.ts";
import { siteProblem } from "./site-rules.ts";
import { siteTexts } from "./site-texts.ts";
import { siteUrl } from "./site-url.ts";
import { typographySettings } from "./typography-settings.ts";

export const SITE_FILE = "site.yaml";

type SiteFields = z.infer<typeof siteSchema>;

/**
 * Reads `site.yaml`; `bytes` is null if there is none. The site’s own words are read from their files.
 * @param speaks whether there are words for a language; all languages pass where no page is printed.
 */
export function parseSite(
  bytes: Uint8Array | null,
  speaks: (tag: Lang) => boolean = () => true,
): Outcome<Site> {
  if (bytes === null)
    return { ok: false, problems: [siteProblem("site/missing", { file: SITE_FILE, line: 1, column: 1 })] };
  const text = decodeSource(bytes, SITE_FILE);
  if (!text.ok) return text;
  const yaml = readYaml(text.value, SITE_FILE, 1);
  if (!yaml.ok) return yaml;
  const fields = parseFields(yaml.value, siteSchema);
  const site = fields.ok ? new SiteReader(yaml.value, fields.value, speaks).read() : fields;
  const markup = checkMarkup(yaml.value, { joined: true });
  return markup.length === 0 ? site : { ok: false, problems: withFurther(site.problems, markup) };
}

class SiteReader {
  readonly #problems: Problem[] = [];
  readonly #yaml: LocatedYaml;
  readonly #fields: SiteFields;
  readonly #speaks: (tag: Lang) => boolean;
  readonly #languages: readonly Lang[];
  readonly #typography: TypographySettings;

  constructor(yaml: LocatedYaml, fields: SiteFields, speaks: (tag: Lang) => boolean) {
    this.#speaks = speaks;
    this.#yaml = yaml;
    this.#fields = fields;
    this.#languages = fields.languages.flatMap((tag) => lang(tag) ?? []);
    this.#typography = typographySettings(fields.typography);
  }

  read(): Outcome<Site> {
    const fields = this.#fields;
    const [first, ...others] = this.#languages;
    if (!isZone(fields.timeZone)) {
      this.#problems.push(
        siteProblem("site/bad-zone", this.#yaml.placeOf(["timeZone"]), {
          found: fields.timeZone,
          nearest: meant(nearestZone(fields.timeZone)),
        }),
      );
    }
    this.#checkCatalogues();
    if (fields.hsts === true && fields.url.startsWith("http:"))
      this.#problems.push(siteProblem("site/hsts-without-https", this.#yaml.placeOf(["hsts"])));
    const title = this.#localised(fields.title, ["title"]);
    const description = this.#localised(fields.description, ["description"]);
    const authors = new Map(
      Object.entries(fields.authors ?? {}).flatMap(([name, author]) => this.#author(name, author)),
    );
    const topics = this.#headings(fields.topics ?? {}, "topics");
    const stories = this.#headings(fields.stories ?? {}, "stories");
    const feeds = parseFeeds(fields.feeds, this.#yaml, (value, path) => this.#localised(value, path));
    this.#problems.push(...feeds.problems);
    const security = this.#security();
    const rights = this.#rights();
    const theme = this.#theme();
    if (first === undefined || !feeds.ok || hasErrors(this.#problems))
      return { ok: false, problems: this.#problems };
    const settings = { defaultLanguage: first, typography: this.#typography };
    this.#problems.push(
      ...checkTexts(this.#yaml, () => siteTexts(this.#yaml, settings), this.#typography),
      ...checkDomains(this.#yaml, fields),
    );
    const value: Site = {
      title,
      description,
      url: siteUrl(fields.url),
      authority: fields.authority,
      languages: [first, ...others],
      timeZone: fields.timeZone,
      timeZoneLabel:
        fields.timeZoneLabel === undefined ? null : this.#localised(fields.timeZoneLabel, ["timeZoneLabel"]),
      publicationHour: fields.publicationHour ?? null,
      words: new Map(),
      publisher: this.#publisher(),
      authors,
      topics,
      stories,
      feeds: feeds.value,
      rights,
      security,
      trust: fields.trust === undefined ? [] : parseTrust(fields.trust),
      publicKeys: fields.signing?.publicKeys ?? [],
      theme,
      archivePages: fields.archivePages ?? true,
      plainText: fields.plainText === true ? { end: fields.plainTextEnd ?? "-30-" } : null,
      pictures: { metadata: fields.pictures?.metadata ?? "strip" },
      cards: fields.cards === true ? positionOf(this.#yaml, ["cards"]) : null,
      typography: this.#typography,
      host: fields.host === undefined ? null : this.#placed(fields.host, ["host"]),
      hsts: fields.hsts ?? false,
      isReviewCopy: false,
    };
    return { ok: true, value, problems: this.#problems };
  }

  #publisher(): Publisher {
    const { name, url, logo, contact, policies } = this.#fields.publisher;
    return {
      name: this.#setName(name),
      url: url ?? null,
      logo: logo === undefined ? null : this.#placed(logo, ["publisher", "logo"]),
      contact: contact ?? null,
      policies: POLICIES.flatMap((policy) => {
        const page = policies?.[policy];
        return page === undefined
          ? []
          : [{ name: policy, page: this.#placed(page, ["publisher", "policies", policy]) }];
      }),
    };
  }

  #rights(): Rights | null {
    const { rights, publisher } = this.#fields;
    if (rights === undefined) return null;
    const holder = this.#setName(rights.copyrightHolder ?? publisher.name);
    const notice = rights.notice === undefined ? null : this.#localised(rights.notice, ["rights", "notice"]);
    const outcome = parseRights(rights, this.#yaml, { holder, notice });
    this.#problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  }

  #theme(): ThemeSettings {
    const { theme } = this.#fields;
    if (theme === undefined) return NO_THEME_SETTINGS;
    const { value, problems } = parseTheme(theme, {
      yaml: this.#yaml,
      languages: this.#languages,
      readText: (text, path) => this.#localised(text, path),
    });
    this.#problems.push(...problems);
    for (const [i, { to }] of (theme.nav ?? []).entries())
      if (typeof to !== "string")
        for (const tag of Object.keys(to)) this.#checkLanguage(tag, ["theme", "nav", i, "to"]);
    return value;
  }

  #security(): Security | null {
    const { security, timeZone, publicationHour = null } = this.#fields;
    // A zone that does not exist is reported already.
    if (security === undefined || !isZone(timeZone)) return null;
    const outcome = parseSecurity(security, this.#yaml, { timeZone, publicationHour }, this.#languages);
    this.#problems.push(...outcome.problems);
    return outcome.ok ? outcome.value : null;
  }

  #placed<T extends string>(value: T, path: YamlPath): Placed<T> {
    return { value, ...positionOf(this.#yaml, path) };
  }

  #author(name: string, fields: NonNullable<SiteFields["authors"]>[string]): [Key, Author][] {
    const authorKey = key(name);
    if (authorKey === null) return [];
    const description =
      fields.description === undefined
        ? null
        : this.#localised(fields.description, ["authors", name, "description"]);
    return [
      [
        authorKey,
        {
          key: authorKey,
          name: this.#setName(fields.name),
          kind: fields.kind ?? "person",
          url: fields.url ?? null,
          description,
        },
      ],
    ];
  }

  #headings(fields: NonNullable<SiteFields["topics"]>, group: string): ReadonlyMap<Key, Heading> {
    const entries = Object.entries(fields).flatMap(([name, heading]): [Key, Heading][] => {
      const headingKey = key(name);
      if (headingKey === null) return [];
      const title = this.#localised(heading.title, [group, name, "title"]);
      const description =
        heading.description === undefined
          ? null
          : this.#localised(heading.description, [group, name, "description"]);
      return [[headingKey, { key: headingKey, title, description }]];
    });
    return new Map(entries);
  }

  /** A single text is for all languages; of several, each language of the site must have one. */
  #localised(value: string | Record<string, string>, path: YamlPath): Localised {
    if (typeof value === "string")
      return new Map(this.#languages.map((tag) => [tag, this.#setIn(tag)(value)]));
    const texts = new Map(Object.entries(value));
    for (const tag of this.#languages) {
      if (!texts.has(tag) && this.#speaks(tag)) {
        this.#problems.push(
          siteProblem("site/untranslated", this.#yaml.placeOfKey(path), {
            key: path.join("."),
            lang: tag,
          }),
        );
      }
    }
    for (const tag of texts.keys()) this.#checkLanguage(tag, path);
    return new Map(this.#languages.map((tag) => [tag, this.#setIn(tag)(texts.get(tag) ?? "")]));
  }

  #setIn(tag: string): (text: string) => string {
    return setIn(this.#typography, tag);
  }

  /** A name is the same in every language: it is set as in the site’s first one. */
  #setName(name: string): string {
    return this.#setIn(this.#languages[0] ?? "")(name);
  }

  /** A language without words would have its pages half in English. */
  #checkCatalogues(): void {
    this.#languages.forEach((tag, i) => {
      if (this.#speaks(tag)) return;
      const values = { found: tag, known: spokenLanguages.join(", "), file: `content/${wordsFile(tag)}` };
      this.#problems.push(siteProblem("site/no-catalogue", this.#yaml.placeOf(["languages", i]), values));
    });
  }

  #checkLanguage(tag: string, path: YamlPath): void {
    const known: readonly string[] = this.#languages;
    if (known.includes(tag)) return;
    const values = { found: tag, nearest: didYouMean(tag, known), known: known.join(", ") };
    this.#problems.push(fieldProblem("yaml/unknown-key", this.#yaml.placeOfKey([...path, tag]), values));
  }
}
