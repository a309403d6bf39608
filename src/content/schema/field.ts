/** The kinds of fields that front matter and `site.yaml` are made of. Every scalar arrives as text. */

import * as z from "zod";
import { canParseUrl } from "../../base/can-parse-url.ts";
import type { Text } from "../../base/problem.ts";
import { cleanAddress } from "../../language/invisible-characters.ts";
import { readTime } from "../../language/locale/zone.ts";
import { parseColour } from "../../model/colour.ts";
import { briefId, key, lang } from "../../model/identifiers.ts";
import { parseTarget } from "../../model/publish-target.ts";

/** Each form in words: the second half of “…; it must be …”. */
const forms = {
  id: { fr: "3 à 64 lettres, chiffres ou tirets", en: "3 to 64 letters, digits or hyphens" },
  key: { fr: "des minuscules sans accent, chiffres et tirets", en: "lower-case letters, digits and hyphens" },
  segment: {
    fr: "un mot en minuscules sans accent, avec chiffres et tirets, mais pas un nombre",
    en: "a word of lower-case letters, digits and hyphens, but not a number",
  },
  lang: { fr: "un code de langue comme fr ou en", en: "a language code like fr or en" },
  url: {
    fr: "une adresse complète qui commence par https:// ou http://",
    en: "a full address that starts with https:// or http://",
  },
  urlOrNone: {
    fr: "une adresse complète qui commence par https:// ou http://, ou none",
    en: "a full address that starts with https:// or http://, or none",
  },
  secureUrl: {
    fr: "une adresse complète qui commence par https://",
    en: "a full address that starts with https://",
  },
  contact: {
    fr: "une adresse électronique, ou une adresse qui commence par https://, mailto: ou tel:",
    en: "an e-mail address, or an address that starts with https://, mailto: or tel:",
  },
  siteUrl: {
    fr: "une adresse sans « ? », sans « # » et sans mot de passe, comme https://exemple.org/breves/",
    en: "an address without “?”, “#” or a password, like https://example.org/briefs/",
  },
  route: {
    fr: "un chemin comme /ancien/chemin/, /2019/05/titre.html ou /?p=12, sans « . » ni « .. » entre deux barres",
    en: "a path like /old/path/, /2019/05/title.html or /?p=12, without “.” or “..” between two slashes",
  },
  feedPath: {
    fr: "un chemin comme /partenaires/agence/, entre deux barres",
    en: "a path like /partners/agency/, between two slashes",
  },
  path: {
    fr: "un chemin dans content/public, comme /logo.png",
    en: "a path in content/public, like /logo.png",
  },
  focus: {
    fr: "deux pourcentages, depuis la gauche et depuis le haut, comme 50% 30%",
    en: "two percentages, from the left and from the top, like 50% 30%",
  },
  email: { fr: "une adresse électronique", en: "an e-mail address" },
  authority: { fr: "un nom de domaine comme exemple.org", en: "a domain name like example.org" },
  pathPattern: {
    fr: "un chemin du site comme /admin/ ou /google*.html, où * tient lieu de tout sauf « / », ** de tout",
    en: "a path of the site like /admin/ or /google*.html, in which * stands for anything but “/”, ** for anything",
  },
  loadPattern: {
    fr: "une adresse comme https://exemple.org/script.js ou /pagefind/*, où * tient lieu de tout ; ou inline",
    en: "an address like https://example.org/script.js or /pagefind/*, in which * stands for anything; or inline",
  },
  ruleName: {
    fr: "une règle de « brevier check » comme budget/script, ou budget/* pour toutes celles d’un sujet",
    en: "a rule of “brevier check” like budget/script, or budget/* for all of a subject",
  },
  bytes: { fr: "un nombre entier d’octets", en: "a whole number of bytes" },
  count: { fr: "un nombre entier de 1 à 200", en: "a whole number from 1 to 200" },
  countOrNone: { fr: "un nombre entier de 0 à 200", en: "a whole number from 0 to 200" },
  clockTime: { fr: "une heure comme 09:00", en: "a time of day like 09:00" },
  playingTime: { fr: "une durée comme 0:42 ou 1:02:03", en: "a length like 0:42 or 1:02:03" },
  hours: { fr: "un nombre entier d’heures, de 1 à 8760", en: "a whole number of hours, from 1 to 8760" },
  year: { fr: "une année de quatre chiffres", en: "a four-digit year" },
  order: { fr: "un nombre entier", en: "a whole number" },
  target: {
    fr: "un dossier, ou l’adresse d’un hébergeur comme ftps://nom@hote/www ou git:origin#gh-pages",
    en: "a folder, or the address of a host like ftps://user@host/www or git:origin#gh-pages",
  },
  colour: {
    fr: 'une couleur entre guillemets, comme "#1b5e20"',
    en: 'a colour between quotes, like "#1b5e20"',
  },
  fontStack: {
    fr: "des noms de polices séparés par des virgules, comme Charter, Georgia, serif",
    en: "names of fonts with commas between them, like Charter, Georgia, serif",
  },
  fontName: {
    fr: "le nom d’une police, en lettres, chiffres, espaces et tirets",
    en: "the name of a font, in letters, digits, spaces and hyphens",
  },
  fontWeight: {
    fr: "une graisse de 1 à 1000, comme 400, ou deux pour une police variable : 200 900",
    en: "a weight from 1 to 1000, like 400, or two for a variable font: 200 900",
  },
  fontFile: {
    fr: "un fichier .woff2 de content/public, comme /fonts/titres.woff2",
    en: "a .woff2 file of content/public, like /fonts/titles.woff2",
  },
  navTarget: {
    fr: "home, calendar, subscribe, le nom de fichier d’une page, la clé d’un sujet ou d’un fil, un chemin comme /sujets/, ou une adresse en https://",
    en: "home, calendar, subscribe, the file name of a page, the key of a topic or story, a path like /sujets/, or an address with https://",
  },
  indexNowKey: {
    fr: "8 à 128 lettres, chiffres ou tirets, comme le donne IndexNow",
    en: "8 to 128 letters, digits or hyphens, as IndexNow gives it",
  },
  publicKey: {
    fr: "une clé publique de minisign : 56 caractères qui commencent par RW",
    en: "a minisign public key: 56 characters that start with RW",
  },
} as const satisfies Record<string, Text>;

export type Form = keyof typeof forms;

/** A form in words. */
export function formInWords(form: Form): Text {
  return forms[form];
}

export function isForm(name: unknown): name is Form {
  return typeof name === "string" && Object.hasOwn(forms, name);
}

/** A text that is not blank, without the spaces around it. */
export const text = () => z.string().trim().min(1);

/** A text for readers, which typography sets in the language of its document. */
export const prose = () => text().meta({ prose: true });

const EMAIL = /^[^\s@<>:]+@(?:[^\s@<>.]+\.)+[^\s@<>.]+$/;

const formed = (form: Form, test: (value: string) => boolean) =>
  text().refine(test, { params: { form }, abort: true });

export const id = () => formed("id", (value) => briefId(value) !== null);
export const keyText = () => formed("key", (value) => key(value) !== null);
export const langTag = () => formed("lang", (value) => lang(value) !== null);
const isWebAddress = (value: string) => /^https?:\/\//.test(value) && canParseUrl(value);
const address = () => formed("url", isWebAddress);
/** What the URL Standard leaves in a query or a fragment, and RFC 3986 § 2 does not know there. */
const UNENCODED = /[\\^`{|}]|%(?![0-9A-F]{2})/gi;
/** As the URL Standard writes it, the host in Punycode, the rest percent-encoded; and the rest of the encoding. */
const normalised = (value: string) =>
  new URL(cleanAddress(value)).href.replace(UNENCODED, encodeURIComponent);
/** A web address, encoded. */
export const url = () => address().transform(normalised);
/** A web address, or `none`, which is null. */
export const urlOrNone = () =>
  formed("urlOrNone", (value) => value === "none" || isWebAddress(value)).transform((value) =>
    value === "none" ? null : normalised(value),
  );
/** A web address over HTTPS. */
export const secureUrl = () => formed("secureUrl", isSecure).transform(normalised);
/** A way to reach somebody, as a URI; an e-mail address becomes `mailto:…`. */
export const contactUri = () =>
  formed(
    "contact",
    (value) =>
      EMAIL.test(value) || (/^(?:mailto|tel):[^\s]+$/.test(value) && canParseUrl(value)) || isSecure(value),
  ).transform((value) => normalised(EMAIL.test(value) ? `mailto:${value}` : value));
/** A web address that paths can be appended to. */
export const siteUrl = () =>
  address()
    .refine(isPlainAddress, { params: { form: "siteUrl" satisfies Form } })
    .transform(normalised);
/** A former address, in the one form of `formerRoute`. */
export const oldRoute = () =>
  formed("route", (value) => formerRoute(value) !== null).transform((value) => formerRoute(value) ?? value);
export const feedPath = () => formed("feedPath", (value) => /^\/(?:[a-z0-9][A-Za-z0-9_-]*\/)+$/.test(value));
export const publicPath = () =>
  formed("path", (value) => /^\/[A-Za-z0-9._~/-]+$/.test(value) && !value.includes(".."));
/** Two percentages, from the left and from the top. */
export const focus = () => formed("focus", (value) => /^(?:\d{1,2}|100)% +(?:\d{1,2}|100)%$/.test(value));
export const email = () => formed("email", (value) => EMAIL.test(value));
export const authority = () => formed("authority", (value) => /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(value));
export const count = () =>
  formed("count", (value) => /^[1-9]\d{0,2}$/.test(value) && Number(value) <= 200).transform(Number);
/** A path of the site from its root, `/`, or several. */
export const pathPattern = () => formed("pathPattern", (value) => /^\/\S*$/.test(value));
/** What a page may load. */
export const loadPattern = () =>
  formed("loadPattern", (value) => /^(?:inline|(?:https?:\/)?\/\S+)$/.test(value));
/** A rule of the checker, or all of its subject. */
export const ruleName = () => formed("ruleName", (value) => /^[a-z0-9-]+\/(?:[a-z0-9-]+|\*)$/.test(value));
export const bytes = () => formed("bytes", (value) => /^[1-9]\d{0,8}$/.test(value)).transform(Number);
/** As `count`, or 0. */
export const countOrNone = () =>
  formed("countOrNone", (value) => /^(?:0|[1-9]\d{0,2})$/.test(value) && Number(value) <= 200).transform(
    Number,
  );
export const hours = () =>
  formed("hours", (value) => /^[1-9]\d{0,3}$/.test(value) && Number(value) <= 8760).transform(Number);
/** Hours, minutes and seconds of something that plays, in seconds. */
export const playingTime = () =>
  formed(
    "playingTime",
    (value) => /^(?:\d{1,2}:[0-5]\d|\d{1,2}):[0-5]\d$/.test(value) && /[1-9]/.test(value),
  ).transform((value) => value.split(":").reduce((sum, part) => sum * 60 + Number(part), 0));
/** Hours and minutes of a clock. */
export const clockTime = () => formed("clockTime", (value) => /^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(value));
export const year = () => formed("year", (value) => /^[12]\d{3}$/.test(value)).transform(Number);
export const order = () => formed("order", (value) => /^-?\d{1,6}$/.test(value)).transform(Number);
/** Algorithm `Ed`, eight bytes of key number, 32 of key: 42 bytes in base64. */
export const publicKey = () => formed("publicKey", (value) => /^RW[QRST][A-Za-z0-9+/]{53}$/.test(value));

/** What a key of several forms may be; `parse-fields.ts` says it in words. */
export type Choice = "colours";

const colour = () =>
  formed("colour", (value) => parseColour(value) !== null).transform((value) => parseColour(value) ?? value);
/** One colour, or one on a light and one on a dark background. */
export const colours = () =>
  z.union([colour(), z.strictObject({ light: colour(), dark: colour().optional() })], {
    error: "colours" satisfies Choice,
  });

/** Not an address: a page loads nothing from elsewhere. */
const ofThisSite = () =>
  text().refine((value) => !/(?:https?:)?\/\/|url\(/i.test(value), {
    params: { rule: "theme/font-elsewhere" },
    abort: true,
  });
const NAME_OF_FONT = /^(?:"[\p{L}\p{N} _-]+"|'[\p{L}\p{N} _-]+'|[\p{L}\p{N} _-]+)$/u;
/** Names of fonts as CSS lists them. */
export const fontStack = () =>
  ofThisSite().refine((value) => value.split(",").every((name) => NAME_OF_FONT.test(name.trim())), {
    params: { form: "fontStack" satisfies Form },
  });
export const fontName = () => formed("fontName", (value) => /^[\p{L}\p{N} _-]+$/u.test(value));
export const fontWeight = () =>
  formed("fontWeight", (value) => /^(?:[1-9]\d{0,2}|1000)(?: +(?:[1-9]\d{0,2}|1000))?$/.test(value));
export const fontFile = () =>
  ofThisSite().refine((value) => /^\/[A-Za-z0-9._~/-]+\.woff2$/.test(value) && !value.includes(".."), {
    params: { form: "fontFile" satisfies Form },
  });
const navTarget = () =>
  formed("navTarget", (value) => /^(?:\/\S*|[a-z0-9][a-z0-9-]*)$/.test(value) || isWebAddress(value));
/** Where an entry of the navigation leads: in all languages, or in each. */
export const navTargets = () => z.union([navTarget(), z.record(langTag(), navTarget())]);

/** `true` or `false`. */
export const flag = () =>
  z
    .enum(["true", "false"])
    .meta({ yaml: "boolean" })
    .transform((value) => value === "true");

/** One text for all languages, or one a language: `{fr: …, en: …}`. */
export const localised = () => z.union([text(), z.record(langTag(), text())]);

/** A date that `readTime` reads; whether it exists on the newsroom’s clock is checked where the zone is known. */
export const time = () =>
  text()
    .refine((value) => readTime(value, "utc").kind !== "unreadable", { params: { rule: "time/unreadable" } })
    .meta({ yaml: "time" });

/** A list of at least one item. */
export const listOf = <T extends z.ZodType>(item: T) => z.array(item).min(1);

/** A list of texts without duplicates. */
export const setOf = <T extends z.ZodType<string>>(item: T) =>
  listOf(item).superRefine((items, context) => {
    items.forEach((one, i) => {
      if (items.indexOf(one) < i)
        context.addIssue({ code: "custom", path: [i], params: { rule: "yaml/repeated" } });
    });
  });

/** What names of files and lines of `_redirects` can hold: no `*` and no `:`, which stand for other addresses there. */
const FORMER_PATH = /^\/(?:[\p{L}\p{M}\p{N}._~!$&'()+,;=@ -]+\/)*[\p{L}\p{M}\p{N}._~!$&'()+,;=@ -]*$/u;

/**
 * The address of another program on this site, in one form: the path as names of files are, without percent signs and in NFC; `/a/b` as `/a/b/`; the
 * query percent-encoded. Null for what is none, and for the home page.
 */
export function formerRoute(value: string): string | null {
  const [, written = "", query = ""] = /^([^?#]*)(?:\?([^#]*))?$/.exec(value) ?? [];
  const path = decodedPath(written);
  if (path === null || !FORMER_PATH.test(path) || /\/\.{1,2}(?:\/|$)/.test(path)) return null;
  if (query !== "")
    return (
      path + new URL(`?${query}`, "https://former.example").search.replace(UNENCODED, encodeURIComponent)
    );
  if (path === "/" || /[/]$|\.[A-Za-z0-9]+$/.test(path)) return path === "/" ? null : path;
  return `${path}/`;
}

/** Null for an escape of a slash, which would part the path, and for a stray percent sign. */
function decodedPath(written: string): string | null {
  try {
    return /%2f/i.test(written) ? null : decodeURIComponent(written).normalize("NFC");
  } catch {
    return null;
  }
}

function isSecure(value: string): boolean {
  return value.startsWith("https://") && canParseUrl(value);
}

function isPlainAddress(value: string): boolean {
  const { username, password } = new URL(value);
  return username === "" && password === "" && !/[?#]/.test(value);
}

/** Where a site is published to. A password in it is an error of its own. */
export const publishTarget = () =>
  text()
    .refine((value) => parseTarget(value) !== "secret", {
      params: { rule: "site/secret-in-address" },
      abort: true,
    })
    .refine((value) => typeof parseTarget(value) !== "string", {
      params: { form: "target" satisfies Form },
      abort: true,
    });
/** A key of IndexNow, which is no secret: it stands on the site. */
export const indexNowKey = () => formed("indexNowKey", (value) => /^[A-Za-z0-9-]{8,128}$/.test(value));
