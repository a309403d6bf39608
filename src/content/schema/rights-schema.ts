/** `rights`: of the site in `site.yaml`, of a brief in its front matter. */
import * as z from "zod";
import { flag, localised, prose, text, url, urlOrNone, year } from "./field.ts";

const permission = z.enum(["allowed", "refused"]).optional();

const shared = {
  copyrightHolder: text()
    .optional()
    .meta({ description: "Whose texts they are; the publisher’s if not said." }),
  copyrightYear: year()
    .optional()
    .meta({ description: "If it is not the year in which each brief was published.", yaml: "integer" }),
  tdm: z
    .enum(["reserved", "allowed"])
    .optional()
    .meta({ description: "Whether you keep text and data mining for yourself." }),
  ai: z
    .strictObject({
      train: permission.meta({ description: "Learning from the texts; as `tdm` if not said." }),
      search: permission.meta({ description: "Finding them for a reader’s question." }),
      input: permission.meta({ description: "Reading them to answer it." }),
    })
    .optional()
    .meta({ description: "What models may do." }),
  policyUrl: url().optional().meta({ description: "Where you say all this to people." }),
};

export const rights = z.strictObject({
  license: url().optional().meta({ description: "The address of the licence that readers have." }),
  notice: localised().optional().meta({ description: "A sentence on it for readers, below each brief." }),
  ...shared,
  contentUsage: flag().optional().meta({ description: "true: also as Content-Usage, which is a draft." }),
  contentSignal: flag().optional().meta({ description: "true: also as Content-Signal in robots.txt." }),
  rsl: flag().optional().meta({ description: "true: also as license.xml (RSL 1.0)." }),
});

export const briefRights = z.strictObject({
  license: urlOrNone().optional().meta({ description: "The address of its licence, or none." }),
  notice: prose().optional().meta({ description: "A sentence on it for readers, below the brief." }),
  ...shared,
  copyrightHolder: prose()
    .optional()
    .meta({ description: "Whose text it is; as site.yaml says if not said." }),
  copyrightYear: year()
    .optional()
    .meta({ description: "If it is not that in which the brief was published.", yaml: "integer" }),
});
