/** Authors as schema.org describes them, with the same `@id` on their briefs and on their own page. */
import type { Organization, Person } from "schema-dts";
import type { Key } from "../../model/identifiers.ts";
import type { Edition, Resolved } from "../resolve.ts";
import { urlOf } from "../routes.ts";
import { sectionDescription } from "./cards.ts";

/** An author as a brief names them: an object for each, with the name and nothing else in `name`. */
export function authorData(resolved: Resolved, edition: Edition, key: Key): Person | Organization {
  const author = resolved.site.authors.get(key);
  if (author === undefined) throw new Error(`no author ${key}`);
  const url = urlOf(resolved.site, edition.routes.section("author", key));
  const facts = {
    "@id": `${url}#author`,
    name: author.name,
    url,
    ...(author.url === null ? {} : { sameAs: author.url }),
  };
  return author.kind === "organization"
    ? { "@type": "Organization", ...facts }
    : { "@type": "Person", ...facts };
}

/** An author as their own page describes them. */
export function profileData(resolved: Resolved, edition: Edition, key: Key) {
  const description = sectionDescription(resolved, edition, "author", key);
  const author = authorData(resolved, edition, key);
  const url = urlOf(resolved.site, edition.routes.section("author", key));
  const data = typeof author === "string" || description === null ? author : { ...author, description };
  return { id: `${url}#author`, data };
}
