import * as z from "zod";
import { langTag, order, prose, text } from "./field.ts";
import { proseIn } from "./schema-shape.ts";

/** The front matter of a static page. */
export const pageSchema = z.strictObject({
  title: prose().meta({ description: "The page’s title." }),
  summary: prose().meta({ description: "What the page is, in a sentence." }),
  lang: langTag().optional().meta({ description: "Its language; the site’s first one if not said." }),
  order: order()
    .optional()
    .meta({ description: "Its place in the footer, from low to high; 0 if not said.", yaml: "integer" }),
  translationOf: text()
    .optional()
    .meta({ description: "The file name, without .md, of the page it translates." }),
});

/** The texts of a page that typography sets. */
export const pageProse = proseIn(pageSchema);
