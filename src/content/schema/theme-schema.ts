/** `theme` of `site.yaml`. */
import * as z from "zod";
import {
  colours,
  fontFile,
  fontName,
  fontStack,
  fontWeight,
  listOf,
  localised,
  navTargets,
  publicPath,
  text,
} from "./field.ts";

const fonts = z.strictObject({
  text: fontStack()
    .optional()
    .meta({ description: "Fonts for texts, the preferred one first: Charter, Georgia, serif." }),
  headings: fontStack().optional().meta({ description: "Fonts for headlines and the name of the site." }),
  files: listOf(
    z.strictObject({
      src: fontFile().meta({ description: "A .woff2 file of content/public: /fonts/titres.woff2." }),
      family: fontName().meta({ description: "The name by which `text` or `headings` asks for it." }),
      weight: fontWeight().optional().meta({
        description: "400, or 200 900 for a variable font; 400 if not said.",
        yaml: "integer or text",
      }),
      style: z.enum(["normal", "italic"]).optional().meta({ description: "normal if not said." }),
    }),
  )
    .optional()
    .meta({ description: "Fonts that the site serves itself." }),
});

const entry = z.strictObject({
  label: localised().optional().meta({ description: "What readers see; the page’s own name if not said." }),
  to: navTargets().meta({
    description:
      "home, calendar or subscribe; the file name of a static page; the key of a topic or story; a path like /sujets/; or an address elsewhere.",
  }),
});

export const themeSchema = z.strictObject({
  name: text().optional().meta({ description: "A theme that comes with Brevier: plain." }),
  accent: colours()
    .optional()
    .meta({ description: 'The colour of links and notices: "#1b5e20", or one for light and one for dark.' }),
  logo: publicPath()
    .optional()
    .meta({ description: "A picture of content/public in place of the site’s name: /logo.svg." }),
  fonts: fonts.optional().meta({ description: "Fonts of the reader’s machine, or files of your own." }),
  nav: listOf(entry)
    .optional()
    .meta({ description: "The whole navigation of the header; home, calendar and subscribe if not said." }),
});
