import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { parseFieldMap } from "../authoring/import/field-map.ts";
import type { FieldMap } from "../authoring/import/foreign-fields.ts";
import { importPosts } from "../authoring/import/import-posts.ts";
import type { ImportReport } from "../authoring/import/import-report.ts";
import { importProblem } from "../authoring/import/import-rules.ts";
import type { Reader } from "../authoring/import/imported-post.ts";
import { readCsv, readJson, readJsonLines } from "../authoring/import/read-data.ts";
import { readFile, readMarkdown } from "../authoring/import/read-markdown.ts";
import { readXml } from "../authoring/import/read-xml.ts";
import { sourceKindOf } from "../authoring/import/source-kind.ts";
import { failed, hasErrors, inFolder, type Outcome } from "../base/problem.ts";
import { parseSite, SITE_FILE } from "../content/parse/parse-site.ts";
import { isFolder, liesIn, nodeChunks, nodeFolder } from "../node/node-folder.ts";
import { type CommandFrame, type CommonRequest, inFrame, Refusal } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { problemsAsJson } from "./report/print-report.ts";
import { importWords } from "./words/import-words.ts";

export interface ImportRequest extends CommonRequest {
  readonly source: string;
  readonly map?: string;
  readonly pictures?: string;
  readonly limit?: string;
  readonly dryRun: boolean;
}

/** In bytes: enough of a file to tell what it is. */
const HEAD = 65_536;

/** `brevier import`: brings the posts of an archive into the site, each once, however often it is run. */
export function importCommand(request: ImportRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, terminal } = environment;
    const words = importWords[frame.language];
    const { limit = "Infinity", pictures, dryRun } = request;
    if (!/^(?:Infinity|[1-9]\d*)$/.test(limit)) throw new Refusal(words.badLimit(limit));
    const content = nodeFolder(join(root, "content"));
    const site = parseSite(content.read(SITE_FILE));
    if (!site.ok)
      return frame.report(failed(site.problems.map((one) => inFolder(one, "content"))), () => "", "");
    const picturesAt = pictures === undefined ? null : resolve(root, pictures);
    if (picturesAt !== null && !isFolder(picturesAt)) throw new Refusal(words.noFolder(pictures ?? ""));
    if (liesIn(join(root, "content"), resolve(root, request.source))) throw new Refusal(words.ownContent);
    const map = readMap(request, root, words.noFile);
    if (!map.ok) return frame.report(map, () => "", "");
    const source = openSource(request.source, root, map.value, words.noFile);
    if (!source.ok) return frame.report(source, () => "", "");
    const progress = frame.progress(words.progress, "on-servers");
    const { reader, folder } = source.value;
    const report = await importPosts(
      reader,
      {
        root: nodeFolder(root),
        site: site.value,
        // A folder of Markdown has its pictures.
        pictures: picturesAt === null ? folder : nodeFolder(picturesAt),
        now: frame.now(),
      },
      { isDry: dryRun, limit: Number(limit) },
      (done) => progress.tell({ stage: "import", done }),
    );
    progress.end();
    return told(report, frame, request, terminal);
  });
}

function told(
  report: ImportReport,
  { verdict, language }: CommandFrame,
  { format = "text", dryRun }: ImportRequest,
  { out }: Environment["terminal"],
): ExitCode {
  if (format !== "json") {
    return verdict(report.examples, importWords[language].report(report, dryRun), { isGrouped: true });
  }
  const { examples, counts, ...figures } = report;
  const problems: unknown = JSON.parse(problemsAsJson(examples, language));
  out(`${JSON.stringify({ ...figures, counts: Object.fromEntries(counts), problems }, null, 2)}\n`);
  return hasErrors(examples) ? EXIT.errors : EXIT.done;
}

function readMap(
  { map }: ImportRequest,
  root: string,
  noFile: (name: string) => string,
): Outcome<FieldMap | null> {
  if (map === undefined) return { ok: true, value: null, problems: [] };
  const path = resolve(root, map);
  const bytes = nodeFolder(dirname(path)).read(basename(path));
  if (bytes === null) throw new Refusal(noFile(map));
  return parseFieldMap(new TextDecoder().decode(bytes), map);
}

interface Source {
  readonly reader: Reader;
  /** A folder of Markdown; null for a file. */
  readonly folder: ReturnType<typeof nodeFolder> | null;
}

function openSource(
  source: string,
  root: string,
  map: FieldMap | null,
  noFile: (name: string) => string,
): Outcome<Source> {
  const path = resolve(root, source);
  const shown = relative(root, path);
  const name = isAbsolute(source) && shown.startsWith("..") ? source : shown;
  if (isFolder(path)) {
    const folder = nodeFolder(path);
    return { ok: true, value: { reader: readMarkdown(folder, name), folder }, problems: [] };
  }
  const folder = nodeFolder(dirname(path));
  const file = folder.open(basename(path));
  if (file === null) throw new Refusal(noFile(source));
  const head = file.read(0, HEAD);
  file.close();
  const chunks = () => nodeChunks(dirname(path))(basename(path)) ?? [];
  const kind = sourceKindOf(head, map !== null);
  if (kind === null)
    return failed([
      importProblem("import/unknown-kind", { file: name, line: 1, column: 1 }, { found: name }),
    ]);
  const readers: Readonly<Record<typeof kind, () => Reader>> = {
    xml: () => readXml(chunks(), name),
    csv: () => readCsv(chunks(), name, map),
    "json-lines": () => readJsonLines(chunks(), name, map),
    json: () => readJson(folder.read(basename(path)) ?? new Uint8Array(), name, map),
    markdown: () => [readFile(folder, basename(path), dirname(name) === "." ? "" : dirname(name), null)],
  };
  return { ok: true, value: { reader: readers[kind](), folder: null }, problems: [] };
}
