/** What an import costs: as many posts as is asked, as an export of WordPress and as a folder of Markdown, into an empty site. */
import { appendFileSync, mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brevierProgram } from "./builders.ts";
import { type CorpusBrief, corpusBrief } from "./corpus.ts";
import { costOf } from "./measure.ts";
import { count, seconds, table } from "./tables.ts";

const SITE = `title: Essai
description: Un essai.
url: https://essai.example/
authority: essai.example
languages: [fr]
timeZone: Europe/Paris
publisher:
  name: Essai
topics:
  monde:
    title: Monde
authors:
  redaction:
    name: La rédaction
`;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Vieux</title><link>https://vieux.example</link><wp:base_blog_url>https://vieux.example</wp:base_blog_url>
`;

/** Imports each kind at each size in folders of `work` (absolute); a second run of each finds that all is there. */
export function importReport(work: string, sizes: readonly number[], note: (line: string) => void): string {
  const rows = sizes.flatMap((size) =>
    (["WordPress", "Markdown"] as const).map((kind) => {
      note(`${kind}, ${count(size)}`);
      const site = join(work, "import");
      mkdirSync(join(site, "content"), { recursive: true });
      writeFileSync(join(site, "content/site.yaml"), SITE);
      const source = kind === "WordPress" ? writeExport(site, size) : writeFolder(site, size);
      const megabytes = kind === "WordPress" ? `${Math.round(statSync(join(site, source)).size / 1e6)}` : "";
      const run = () => costOf(site, [process.execPath, brevierProgram, "import", source, "--quiet"]);
      const [first, again] = [run(), run()];
      rmSync(site, { recursive: true });
      const rate = Math.round(size / first.wall);
      return [
        kind,
        count(size),
        megabytes,
        seconds(first.wall),
        count(rate),
        `${Math.round(first.memory)}`,
        seconds(again.wall),
        `${Math.round(again.memory)}`,
      ];
    }),
  );
  const head = [
    ...["archive of", "posts", "file, MB", "import, s", "posts a second", "memory, MB"],
    ...["again, s", "memory, MB"],
  ];
  return `Posts with links, lists and a picture that is not there. “Again”: the same archive once more, which writes nothing.\n\n${table(head, rows)}`;
}

function writeExport(site: string, size: number): string {
  const file = join(site, "old.xml");
  writeFileSync(file, HEAD);
  for (let i = 0; i < size; i++) appendFileSync(file, itemOf(corpusBrief(i), i));
  appendFileSync(file, "</channel></rss>\n");
  return "old.xml";
}

function itemOf({ title, summary, body, author, topics, published, slug }: CorpusBrief, i: number): string {
  const html = body.split("\n\n").map((text) => text.replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>"));
  const picture = `<img src="https://vieux.example/wp-content/uploads/${i}.jpg" alt="Une image" />`;
  const rows = topics.map(
    (topic) => `<category domain="category" nicename="x"><![CDATA[${topic}]]></category>`,
  );
  return `<item><title><![CDATA[${title}]]></title><link>https://vieux.example/${published.slice(0, 7).replace("-", "/")}/${slug}/</link><dc:creator><![CDATA[${author}]]></dc:creator><guid isPermaLink="false">https://vieux.example/?p=${i}</guid><content:encoded><![CDATA[${html.join("\n\n")}\n\n<a href="/a/">un lien</a>\n\n${picture}]]></content:encoded><excerpt:encoded><![CDATA[${summary}]]></excerpt:encoded><wp:post_id>${i}</wp:post_id><wp:post_date_gmt>${new Date(published).toISOString().slice(0, 19).replace("T", " ")}</wp:post_date_gmt><wp:post_name>${slug}</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>${rows.join("")}</item>\n`;
}

function writeFolder(site: string, size: number): string {
  for (let i = 0; i < size; i++) {
    const { title, summary, body, author, topics, published, slug } = corpusBrief(i);
    const folder = join(site, "old", published.slice(0, 7));
    mkdirSync(folder, { recursive: true });
    const yaml = `title: ${JSON.stringify(title)}\ndate: ${published}\nauthor: ${author}\ntags: [${topics.join(", ")}]\nsummary: ${JSON.stringify(summary)}\naliases: [/vieux/${slug}/]`;
    const text = `---\n${yaml}\n---\n\n${body}\n\n![Une image](https://vieux.example/${i}.jpg)\n`;
    writeFileSync(join(folder, `${slug}.md`), text);
  }
  return "old";
}
