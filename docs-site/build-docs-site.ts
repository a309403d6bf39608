/** Builds the documentation as a site: Eleventy prints its pages, Pagefind makes the index that they are searched by. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import * as pagefind from "pagefind";
import { printedPages } from "./printed-pages.ts";
import { readPages } from "./read-pages.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const DOCS = join(HERE, "../docs");
const THEME = join(HERE, "../templates/public");

/** Replaces what is in the folder by the whole site. */
export async function buildDocsSite(out: string): Promise<number> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const printed = printedPages(DOCS, readPages(DOCS));
  // All pages are given as values: the folder that Eleventy reads is empty.
  mkdirSync(join(HERE, "pages"), { recursive: true });
  const eleventy = new Eleventy(join(HERE, "pages"), out, {
    configPath: null,
    quietMode: true,
    config: (config: {
      readonly addTemplate: (path: string, text: string, data: object) => void;
      readonly setIncludesDirectory: (path: string) => void;
      readonly setUseGitIgnore: (is: boolean) => void;
    }) => {
      config.setIncludesDirectory("../templates");
      config.setUseGitIgnore(false);
      for (const { address, template, data } of printed)
        config.addTemplate(
          `${address.replaceAll("/", "-")}page.njk`,
          readFileSync(join(HERE, "templates", template), "utf8"),
          {
            ...data,
            permalink: `${address}index.html`,
          },
        );
    },
  });
  eleventy.disableLogger();
  for (const { outputPath, content } of await eleventy.toJSON()) {
    mkdirSync(dirname(outputPath), { recursive: true });
    writeFileSync(outputPath, content);
  }
  cpSync(join(HERE, "public"), out, { recursive: true });
  cpSync(join(DOCS, "images"), join(out, "images"), { recursive: true });
  for (const file of ["style.css", "favicon.svg", "favicon.png"]) cpSync(join(THEME, file), join(out, file));
  writeFileSync(join(out, "_headers"), `/*\n  X-Content-Type-Options: nosniff\n`);
  await indexForSearch(out);
  return printed.length;
}

async function indexForSearch(out: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: "-_/" });
  if (index === undefined) throw new Error(errors.join("\n"));
  await index.addDirectory({ path: out });
  const { files } = await index.getFiles();
  // The fields and dialogs that come with it are not used.
  for (const { path, content } of files.filter((file) => !/ui\.|highlight/.test(file.path))) {
    const file = join(out, "pagefind", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await pagefind.close();
}
