/** Random feeds that are right, written by hand from the standards: nothing here is shared with what makes feeds. */
import { fc } from "../../property.ts";

export interface RandomFeed {
  readonly kind: "rss" | "atom" | "json";
  readonly text: string;
}

interface Entry {
  readonly id: number;
  readonly title: string;
  readonly second: number;
  readonly author: string;
  readonly tags: readonly string[];
  readonly html: string;
  readonly isUpdated: boolean;
}

interface Feed {
  readonly title: string;
  readonly language: string;
  readonly entries: readonly Entry[];
  readonly hasHub: boolean;
  readonly isArchive: boolean;
}

const WORDS = "Минск réunion l’énergie « accord » défense 🗞️ سلام A&B 2<3 ]]> naïve Œuvre 100 % — …".split(
  " ",
);
const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 })
  .map((list) => list.join(" "));
const escaped = (text: string) =>
  text.replaceAll("&", "&#x26;").replaceAll("<", "&#x3C;").replaceAll(">", "&#x3E;");
const html = fc
  .array(
    fc.oneof(
      words.map((text) => `<p>${escaped(text)}</p>`),
      words.map(
        (text) => `<blockquote cite="https://a.example/"><p lang="ru">${escaped(text)}</p></blockquote>`,
      ),
      fc
        .nat(99)
        .map(
          (n) => `<p><a href="https://ex.org/${n}/#d1">lien</a> <a href="mailto:a@ex.org">courriel</a></p>`,
        ),
      fc
        .nat(99)
        .map(
          (n) =>
            `<img src="https://ex.org/${n}.jpg" srcset="https://ex.org/${n}.jpg 1x, https://ex.org/2.jpg 2x" alt="">`,
        ),
      fc.constant("<ul><li>un</li><li>deux<br></li></ul>"),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join("\n"));

const entry = fc.record({
  id: fc.nat(1_000_000),
  title: words,
  second: fc.integer({ min: 946_684_800, max: 1_790_000_000 }),
  author: fc.constantFrom("Jeanne Dupont", "Ali Rezaï", "L’Observatoire"),
  tags: fc.uniqueArray(fc.constantFrom("Iran", "Russie", "Défense", "Énergie"), { maxLength: 3 }),
  html,
  isUpdated: fc.boolean(),
});
const feed = fc.record({
  title: words,
  language: fc.constantFrom("fr", "fr-CA", "en", "ar", "zh-Hant-TW"),
  entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 6, selector: ({ id }) => id }),
  hasHub: fc.boolean(),
  isArchive: fc.boolean(),
});

export const randomFeed: fc.Arbitrary<RandomFeed> = fc
  .tuple(feed, fc.constantFrom("rss", "atom", "json"))
  .map(([made, kind]): RandomFeed => {
    if (kind === "rss") return { kind, text: rssOf(made) };
    return kind === "atom" ? { kind, text: atomOf(made) } : { kind: "json", text: jsonOf(made) };
  });

const rssDate = (second: number) => new Date(second * 1000).toUTCString().replace("GMT", "+0000");
const isoDate = (second: number) => new Date(second * 1000).toISOString().replace(".000Z", "+00:00");
const updateOf = ({ second, isUpdated }: Entry) => second + (isUpdated ? 3600 : 0);
const lastOf = ({ entries }: Feed) => Math.max(...entries.map(updateOf));

function rssOf(made: Feed): string {
  const items = made.entries.map(
    (one) => `<item>
<title>${escaped(one.title)}</title>
<link>https://ex.org/${one.id}/</link>
<guid isPermaLink="false">tag:ex.org,2024:${one.id}</guid>
<pubDate>${rssDate(one.second)}</pubDate>
<dc:creator>${escaped(one.author)}</dc:creator>
${one.tags.map((tag) => `<category>${tag}</category>`).join("\n")}
<description>${escaped("Un résumé.")}</description>
<content:encoded><![CDATA[${one.html.replaceAll("]]>", "]]]]><![CDATA[>")}]]></content:encoded>
</item>`,
  );
  const hub = made.hasHub ? '<atom:link href="https://hub.example/" rel="hub"/>\n' : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${escaped(made.title)}</title>
<link>https://ex.org/</link>
<description>Des brèves</description>
<language>${made.language}</language>
<lastBuildDate>${rssDate(lastOf(made))}</lastBuildDate>
<ttl>15</ttl>
<atom:link href="https://ex.org/feed.xml" rel="self" type="application/rss+xml"/>
${hub}${items.join("\n")}
</channel>
</rss>
`;
}

function atomOf(made: Feed): string {
  const entries = made.entries.map(
    (one) => `<entry>
<id>tag:ex.org,2024:${one.id}</id>
<title>${escaped(one.title)}</title>
<link rel="alternate" type="text/html" href="https://ex.org/${one.id}/"/>
<published>${isoDate(one.second)}</published>
<updated>${isoDate(updateOf(one))}</updated>
<author><name>${escaped(one.author)}</name></author>
${one.tags.map((tag) => `<category term="${tag}"/>`).join("\n")}
<content type="html">${escaped(one.html)}</content>
</entry>`,
  );
  const links = [
    ...(made.hasHub ? ['<link rel="hub" href="https://hub.example/"/>'] : []),
    ...(made.isArchive
      ? ['<link rel="current" href="https://ex.org/atom.xml"/>', "<fh:archive/>"]
      : ['<link rel="prev-archive" href="https://ex.org/atom/2024-10-31.xml"/>']),
  ];
  const history = made.isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : "";
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"${history} xml:lang="${made.language}">
<id>tag:ex.org,2024:feed</id>
<title>${escaped(made.title)}</title>
<updated>${isoDate(lastOf(made))}</updated>
<link rel="self" type="application/atom+xml" href="https://ex.org/${made.isArchive ? "atom/2024-10-31.xml" : "atom.xml"}"/>
<link rel="alternate" type="text/html" href="https://ex.org/"/>
${links.join("\n")}
${entries.join("\n")}
</feed>
`;
}

function jsonOf(made: Feed): string {
  const items = made.entries.map((one) => ({
    id: `tag:ex.org,2024:${one.id}`,
    url: `https://ex.org/${one.id}/`,
    title: one.title,
    content_html: one.html,
    date_published: isoDate(one.second),
    ...(one.isUpdated ? { date_modified: isoDate(updateOf(one)) } : {}),
    authors: [{ name: one.author }],
    tags: one.tags,
    _ours: { revision: 1, url: "x" },
  }));
  const top = {
    version: "https://jsonfeed.org/version/1.1",
    title: made.title,
    home_page_url: "https://ex.org/",
    feed_url: "https://ex.org/feed.json",
    language: made.language,
    ...(made.hasHub ? { hubs: [{ type: "WebSub", url: "https://hub.example/" }] } : {}),
    ...(made.isArchive ? {} : { next_url: "https://ex.org/json/2024-10-31.json" }),
    items,
  };
  return `${JSON.stringify(top, null, 1)}\n`;
}
