/** `publish` of `site.yaml`: where the site is sent to, and who is told. Passwords and keys are in the environment alone. */
import * as z from "zod";
import { flag, indexNowKey, keyText, publishTarget, siteUrl, url } from "./field.ts";

export const publishSchema = z.strictObject({
  targets: z.record(keyText(), publishTarget()).optional().meta({
    description: "Where brevier publish sends the site, by name; the first if none is asked for.",
  }),
  preview: z
    .strictObject({
      to: publishTarget().meta({
        description: "Where brevier publish --preview sends a copy for review.",
      }),
      url: siteUrl().optional().meta({ description: "Where colleagues find it; url if not said." }),
    })
    .optional()
    .meta({ description: "A copy for review: brevier publish --preview." }),
  tell: z
    .strictObject({
      webSub: flag()
        .optional()
        .meta({ description: "Whether the hub of feeds.hub is told what changed; true if not said." }),
      indexNow: indexNowKey().optional().meta({
        description:
          "The key of IndexNow, which stands in content/public too: search engines are told what changed.",
      }),
      indexNowEndpoint: url().optional().meta({
        description: "Which of the engines is told, and tells the others; api.indexnow.org if not said.",
      }),
      purgeList: flag().optional().meta({
        description:
          "Whether .brevier/publish/purge.txt lists the addresses that a CDN is to forget; false if not said.",
      }),
    })
    .optional()
    .meta({ description: "Who is told of a publication." }),
});
