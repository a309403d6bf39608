/** `npm run docs:site`: the documentation as a site, in `docs-site/_site/`. */
import { buildDocsSite } from "./build-docs-site.ts";

const begun = performance.now();
const count = await buildDocsSite("docs-site/_site");
process.stdout.write(
  `${count} pages in docs-site/_site (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`,
);
