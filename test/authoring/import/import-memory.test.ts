/** What an import keeps of each post does not keep the post: in a process that has no room for the archive. */
import { spawnSync } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { ROOT } from "../../memory-site.ts";
import { importSite } from "./import-site.ts";
import { wordPressExport } from "./wordpress-export.ts";

const site = importSite();
afterAll(() => site.remove());

const POSTS = 100;
/** In megabytes: an import of one post needs about half of it. */
const HEAP = 90;
/** Beyond Latin-1, so that each character takes two bytes: 120 MB in all. */
const LONG = "Un lecteur n’en finit pas. ".repeat(22_000);

test("of a large export nothing stays but what lists need", () => {
  const comment = `<wp:comment><wp:comment_content><![CDATA[${LONG}]]></wp:comment_content></wp:comment>`;
  const posts = Array.from({ length: POSTS }, (_, id) => ({
    id,
    content: "Un texte.",
    categories: [`Rubrique ${id}`],
    more: comment,
  }));
  site.write("old.xml", wordPressExport(posts));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP}`, `${ROOT}lib/main.js`, "import", "old.xml", "--format", "json"],
    { cwd: site.root, encoding: "utf8" },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(JSON.parse(stdout)).toMatchObject({ imported: POSTS, leftOut: 0 });
});
