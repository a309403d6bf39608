/** The fields of `site.yaml` for files that machines look for: security.txt, trust.txt, keys. */
import * as z from "zod";
import { contactUri, langTag, publicKey, secureUrl, setOf, time, url } from "./field.ts";

/** // RFC 9116 § 2.5 */
export const security = z.strictObject({
  contact: contactUri().meta({ description: "Where to report a hole: an e-mail address, https://…, tel:…" }),
  expires: time().meta({ description: "Until when what stands here can be trusted; a year at most." }),
  policy: secureUrl().optional().meta({ description: "How reports are dealt with: https://…" }),
  languages: setOf(langTag())
    .optional()
    .meta({ description: "In which you can be written to; the site’s if not said." }),
});

const sites = () => setOf(url()).optional();

/** // trust.txt: each name can stand on several lines */
export const trust = z.strictObject({
  member: sites().meta({ description: "Who belongs to you." }),
  belongto: sites().meta({ description: "What you belong to: press councils, associations." }),
  control: sites().meta({ description: "The sites you control." }),
  controlledby: sites().meta({ description: "Who controls this site." }),
  social: sites().meta({ description: "Your accounts elsewhere." }),
  vendor: sites().meta({ description: "Who works for you." }),
  customer: sites().meta({ description: "Whom you work for." }),
  disclosure: sites().meta({ description: "Where you say what readers should know." }),
  contact: contactUri().optional().meta({ description: "An e-mail address, https://…, tel:…" }),
});

/** Who answers for the site with a signature. */
export const signing = z.strictObject({
  publicKeys: setOf(publicKey()).meta({
    description:
      "Public keys of minisign, RW…: first the one that signs now, then former ones, for copies that they signed.",
  }),
});
