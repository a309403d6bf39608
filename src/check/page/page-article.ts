import { stringOf } from "../read/parse-json.ts";
import type { PageDocument } from "../read/read-document.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";

/** Whether the page's schema.org data say that it is a news article: that it is the page of a brief. */
export function saysNewsArticle(page: PageDocument): boolean {
  return page.jsonLd
    .flatMap(({ parsed }) => (parsed.ok ? entitiesOf(parsed.root) : []))
    .some((entity) => {
      const address = stringOf(entity, "url") ?? stringOf(entity, "@id") ?? "";
      const isArticle = stringOf(entity, "@type")?.endsWith("NewsArticle") ?? false;
      return isArticle && address.replace(/#.*$/, "") === page.address;
    });
}
