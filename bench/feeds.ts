/** What checking one feed costs: milliseconds for feeds of 100 KB, medians of several rounds, and once for what is meant to hurt. */
import { checkFeed } from "../src/check/feed/check-feed.ts";
import { median } from "./measure.ts";
import { table } from "./tables.ts";

const ROUNDS = 21;
const SIZE = 100 * 1024;
const NOW = Date.UTC(2026, 10, 1);
const PARAGRAPH =
  '<p>Le traité de partenariat stratégique est entré en vigueur jeudi, a annoncé <a href="https://ex.org/2024/10/31/lavrov/">le ministère</a>.</p>\n';
const escaped = (text: string) => text.replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;");

function filled(before: string, item: (n: number) => string, after: string): string {
  const items: string[] = [];
  for (let size = before.length; size < SIZE; size += items.at(-1)?.length ?? 0)
    items.push(item(items.length));
  return before + items.join(item(0).startsWith("{") ? ",\n" : "\n") + after;
}

const FEEDS: Readonly<Record<string, string>> = {
  "RSS 2.0": filled(
    `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Titre</title><link>https://ex.org/</link><description>Brèves</description><language>fr</language>
<atom:link href="https://ex.org/feed.xml" rel="self" type="application/rss+xml"/>
`,
    (
      n,
    ) => `<item><title>Brève ${n}</title><link>https://ex.org/${n}/</link><guid isPermaLink="false">tag:ex.org,2024:${n}</guid>
<pubDate>Fri, 01 Nov 2024 13:05:00 +0000</pubDate><description>Résumé</description>
<content:encoded><![CDATA[${PARAGRAPH.repeat(8)}]]></content:encoded></item>`,
    "\n</channel></rss>\n",
  ),
  "Atom 1.0": filled(
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><id>tag:ex.org,2024:feed</id><title>Titre</title><updated>2024-11-01T14:05:00Z</updated>
<link rel="self" href="https://ex.org/atom.xml"/><link href="https://ex.org/"/><author><name>Relais</name></author>
`,
    (
      n,
    ) => `<entry><id>tag:ex.org,2024:${n}</id><title>Brève ${n}</title><link href="https://ex.org/${n}/"/><updated>2024-11-01T14:05:00Z</updated>
<content type="html">${escaped(PARAGRAPH.repeat(8).trim())}</content></entry>`,
    "\n</feed>\n",
  ),
  "JSON Feed 1.1": filled(
    '{"version":"https://jsonfeed.org/version/1.1","title":"Titre","home_page_url":"https://ex.org/","feed_url":"https://ex.org/feed.json","items":[\n',
    (n) =>
      JSON.stringify({
        id: `tag:ex.org,2024:${n}`,
        url: `https://ex.org/${n}/`,
        title: `Brève ${n}`,
        content_html: PARAGRAPH.repeat(8),
        date_published: "2024-11-01T14:05:00Z",
      }),
    "\n]}\n",
  ),
};

const HOSTILE: Readonly<Record<string, string>> = {
  "100,000 elements in each other": `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0">${"<a>".repeat(100_000)}`,
  "a text of 10 MB": `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${"x".repeat(10_000_000)}</title></channel></rss>\n`,
  "a million elements": `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>${"<a/>".repeat(1_000_000)}</channel></rss>\n`,
};

/** A row for each feed. */
export function feedReport(): string {
  const rows = Object.entries(FEEDS).map(([name, feed]) => {
    const problems = checkFeed(feed, { now: NOW });
    if (problems.length > 0) throw new Error(problems[0]?.says.en);
    const times = Array.from({ length: ROUNDS }, () => millisecondsOf(feed));
    return [name, `${(Buffer.byteLength(feed) / 1024).toFixed(0)} KB`, median(times).toFixed(1)];
  });
  const hostile = Object.entries(HOSTILE).map(([name, feed]) => [name, "", millisecondsOf(feed).toFixed(0)]);
  return `Medians of ${ROUNDS} rounds; what is meant to hurt, once.\n\n${table(["feed", "size", "ms"], [...rows, ...hostile])}`;
}

function millisecondsOf(feed: string): number {
  const started = performance.now();
  checkFeed(feed, { now: NOW });
  return performance.now() - started;
}
