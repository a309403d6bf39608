/** The sources of a brief, for machines: they come with its text, when the page is rendered. */
import type { CreativeWork } from "schema-dts";
import type { Source } from "../../model/brief.ts";
import type { JsonLd } from "../../plan/pages/page-parts.ts";

/** Adds the sources to the article, which is the first node of its page's graph: all are cited, and those that it is based on are named as such. */
export function citeSources(data: JsonLd, sources: readonly Source[]): JsonLd {
  const [article, ...others] = data["@graph"];
  if (article === undefined || sources.length === 0) return data;
  const bases = sources.filter(({ basis }) => basis);
  const cited = {
    ...article,
    citation: sources.map(workOf),
    ...(bases.length === 0 ? {} : { isBasedOn: bases.map(({ url }) => url) }),
  };
  return { ...data, "@graph": [cited, ...others] };
}

function workOf({ title, url, publisher, lang }: Source): CreativeWork {
  return {
    "@type": "CreativeWork",
    name: title,
    url,
    ...(publisher === null ? {} : { publisher: { "@type": "Organization", name: publisher } }),
    ...(lang === null ? {} : { inLanguage: lang }),
  };
}
