/** The `check` of `site.yaml`: how the built site is judged. No page depends on it. */
import * as z from "zod";
import { bytes, count, loadPattern, pathPattern, ruleName, setOf } from "./field.ts";

const paths = () =>
  setOf(pathPattern())
    .optional()
    .meta({ description: "Only there: /admin/ and all below, /google*.html; everywhere if not said." });

const ignored = z.strictObject({
  paths: paths(),
  rules: setOf(ruleName())
    .optional()
    .meta({ description: "Only these rules, budget/script or budget/*; all if not said." }),
});

const budget = z.strictObject({
  paths: paths(),
  html: bytes()
    .optional()
    .meta({ description: "Bytes of a brief’s page; 20480 if not said.", yaml: "integer" }),
  css: bytes()
    .optional()
    .meta({ description: "Bytes of all style sheets of a page; 16384 if not said.", yaml: "integer" }),
  archive: bytes().optional().meta({
    description: "Bytes of an archive page without its pictures; 40960 if not said.",
    yaml: "integer",
  }),
  requests: count().optional().meta({
    description: "Files that a page asks for, itself among them, without pictures; 2 if not said.",
    yaml: "integer",
  }),
});

export const checkSchema = z.strictObject({
  profile: z
    .enum(["standard", "house", "strict"])
    .optional()
    .meta({ description: "How much rules weigh; house for what Brevier made if not said." }),
  ignore: z.array(ignored).optional().meta({ description: "What is not reported." }),
  allow: setOf(loadPattern()).optional().meta({
    description:
      "What pages may load: addresses, in which * stands for anything; inline for scripts and styles in pages.",
  }),
  budgets: z
    .array(budget)
    .optional()
    .meta({ description: "What pages may weigh; the last that says it counts." }),
});
