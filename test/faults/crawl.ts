/** Follows every local link of a built site from where readers start, as a crawler does. */
import { Parser } from "htmlparser2";

/** Where readers and programs start, in the output. */
const ENTRIES = [
  "index.html",
  "feed.xml",
  "atom.xml",
  "feed.json",
  "feeds.opml",
  "sitemap.xml",
  "robots.txt",
];

/** Gives the links that lead nowhere, as `from → to`. `files` are the output's, by path; `origin` is the site's own, with `/` at its end. */
export function deadLinks(files: ReadonlyMap<string, string>, origin: string): readonly string[] {
  const queue = ENTRIES.filter((path) => files.has(path));
  const seen = new Set(queue);
  const dead: string[] = [];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    for (const link of linksOf(path, Buffer.from(files.get(path) ?? "", "latin1").toString())) {
      const to = fileAt(link, origin + path, origin);
      if (to === null || seen.has(to)) continue;
      seen.add(to);
      if (files.has(to)) queue.push(to);
      else dead.push(`${path} → ${link}`);
    }
  }
  return dead.sort();
}

function fileAt(link: string, from: string, origin: string): string | null {
  const url = URL.parse(link, from);
  if (url === null || !url.href.startsWith(origin)) return null;
  const path = decodeURI(url.pathname).slice(new URL(origin).pathname.length);
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

function linksOf(path: string, text: string): readonly string[] {
  if (path.endsWith(".json")) return stringsIn(JSON.parse(text)).filter((one) => /^https?:/.test(one));
  if (path.endsWith(".html")) return attributesOf(text, false);
  if (/\.(xml|opml)$/.test(path)) return attributesOf(text, true);
  if (path === "robots.txt") return [...text.matchAll(/^Sitemap: (.*)$/gm)].map(([, link = ""]) => link);
  return [];
}

const LINKING = ["href", "src", "url", "xmlUrl", "htmlUrl"];

/** Of elements, the attributes that lead somewhere; of XML also the texts of `loc`, `link` and `guid`. */
function attributesOf(text: string, isXml: boolean): readonly string[] {
  const links: string[] = [];
  let holder = "";
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        holder = name;
        for (const one of LINKING) if (attributes[one] !== undefined) links.push(attributes[one]);
      },
      ontext: (found) => {
        if (isXml && ["loc", "link"].includes(holder) && found.trim() !== "") links.push(found.trim());
      },
      onclosetag: () => {
        holder = "";
      },
    },
    { xmlMode: isXml },
  );
  parser.end(text);
  return links.filter((link) => !/^(data|mailto|tel):/.test(link));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
