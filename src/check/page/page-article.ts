import { stringOf } from "../read/parse-json.ts";
import type { PageDocument } from "../read/read-document.ts";
import { entitiesOf } from "../read/references-of-json-ld.ts";

/** Whether the page is that of a brief: its schema.org data describe it as a news article. */
export function saysNewsArticle(page: PageDocument): boolean {
  return entitiesOf(page.jsonLd).some((entity) => {
    const address = stringOf(entity, "url") ?? stringOf(entity, "@id") ?? "";
    const isArticle = stringOf(entity, "@type")?.endsWith("NewsArticle") ?? false;
    return isArticle && address.replace(/#.*$/, "") === page.address;
  });
}
