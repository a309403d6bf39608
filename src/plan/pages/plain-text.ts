/** A brief as plain text, as a value: the same that feeds carry, without its text, which is named by its file. */
import type { Brief } from "../../model/brief.ts";
import type { Route } from "../../model/identifiers.ts";
import type { Resolved } from "../resolve.ts";
import { rightsOf } from "../rights-of.ts";
import { urlOf } from "../routes.ts";
import { attachmentViews, bodyReference, IN_FEED, updateViews } from "./brief-document.ts";
import type { PlainTextBrief } from "./page-parts.ts";
import { rightsLineOf, rightsSentence } from "./rights-line.ts";

/** Null where the site has no plain texts. */
export function plainTextOf(
  resolved: Resolved,
  brief: Brief,
): { readonly at: Route; readonly brief: PlainTextBrief } | null {
  const { site } = resolved;
  if (site.plainText === null) return null;
  const { locale, routes } = resolved.editionOf(brief.lang);
  const rights = rightsOf(site, brief);
  const { file, digest: text } = bodyReference(resolved, brief, IN_FEED);
  return {
    at: routes.plainText(brief),
    brief: {
      title: brief.title,
      standfirst: brief.summary,
      dateline: brief.dateline,
      lang: brief.lang,
      published: brief.published,
      updates: updateViews(brief),
      attachments: attachmentViews(resolved, brief, IN_FEED),
      url: urlOf(site, resolved.routeOf(brief)),
      rights: rights === null ? "" : rightsSentence(locale, rightsLineOf(rights, brief.published)),
      end: site.plainText.end,
      file,
      text,
    },
  };
}
