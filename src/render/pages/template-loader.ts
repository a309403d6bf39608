import type nunjucks from "nunjucks";
import type { ReadableFolder } from "../../base/folders.ts";

/** How templates are read: everything is escaped, and what is undefined is a mistake. */
export const ENVIRONMENT = { autoescape: true, throwOnUndefined: true };

/** Reads templates by their names in a folder. */
export function templateLoader(templates: ReadableFolder): nunjucks.ILoader {
  return {
    getSource: (name) => {
      const bytes = templates.read(name);
      if (bytes === null) throw new Error(`template not found: ${name}`);
      return { src: new TextDecoder().decode(bytes), path: name, noCache: false };
    },
  };
}
