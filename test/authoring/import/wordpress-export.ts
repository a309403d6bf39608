/** Exports of WordPress, as its versions write them. */

export interface WordPressItem {
  readonly title?: string;
  readonly id: number;
  readonly content: string;
  readonly type?: string;
  readonly status?: string;
  readonly slug?: string;
  readonly date?: string;
  readonly gmt?: string;
  readonly link?: string;
  readonly guid?: string;
  readonly excerpt?: string;
  readonly creator?: string;
  readonly categories?: readonly string[];
  readonly more?: string;
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" -->
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Le vieux site</title>
<link>https://vieux.example</link>
<language>fr-FR</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_blog_url>https://vieux.example</wp:base_blog_url>
<wp:author><wp:author_login><![CDATA[mdurand]]></wp:author_login><wp:author_display_name><![CDATA[Marie Durand]]></wp:author_display_name></wp:author>
`;
export const TAIL = "</channel>\n</rss>\n";

export function wordPressItem(item: WordPressItem): string {
  const { title = `Article ${item.id}`, id, content, type = "post", status = "publish", more = "" } = item;
  const { date = "2019-05-01 12:00:00", gmt = "2019-05-01 10:00:00", slug = `article-${id}` } = item;
  const { link = `https://vieux.example/2019/05/${slug}/`, guid = `https://vieux.example/?p=${id}` } = item;
  const { excerpt = "Un chapeau.", creator = "mdurand", categories = ["Russie"] } = item;
  const rows = categories.map(
    (name) => `<category domain="category" nicename="x"><![CDATA[${name}]]></category>`,
  );
  return `<item>
<title><![CDATA[${title}]]></title><link>${link}</link><dc:creator><![CDATA[${creator}]]></dc:creator>
<guid isPermaLink="false">${guid}</guid>
<content:encoded><![CDATA[${content}]]></content:encoded><excerpt:encoded><![CDATA[${excerpt}]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id><wp:post_date><![CDATA[${date}]]></wp:post_date><wp:post_date_gmt><![CDATA[${gmt}]]></wp:post_date_gmt>
<wp:post_name><![CDATA[${slug}]]></wp:post_name><wp:status><![CDATA[${status}]]></wp:status><wp:post_type><![CDATA[${type}]]></wp:post_type>
${rows.join("")}${more}</item>
`;
}

export function wordPressExport(items: readonly WordPressItem[]): string {
  return HEAD + items.map(wordPressItem).join("") + TAIL;
}
