/** `rights` of `site.yaml`. */
import * as z from "zod";
import { flag, text, url, year } from "./field.ts";

const permission = z.enum(["allowed", "refused"]).optional();

export const rights = z.strictObject({
  license: url().optional().meta({ description: "The address of the licence that readers have." }),
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
  contentUsage: flag().optional().meta({ description: "true: also as Content-Usage, which is a draft." }),
});
