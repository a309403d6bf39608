import { basename, dirname, join, resolve } from "node:path";
import type { Outcome } from "../base/problem.ts";
import { signSite } from "../build/record-and-sign.ts";
import { archiveProblem } from "../ledger/ledger-rules.ts";
import { readSigningKey, type SigningKey } from "../ledger/minisign-key.ts";
import { liesIn, nodeChunks, nodeFolder } from "../node/node-folder.ts";
import { siteOnDisk } from "../node/site.ts";
import { type VerifyProgress, verifyFolder } from "../verify/verify-folder.ts";
import { inFrame } from "./command-frame.ts";
import type { Environment } from "./environment.ts";
import type { ExitCode } from "./exit-code.ts";
import { publishedFolder } from "./published-folder.ts";
import type { RecordRequest } from "./record-command.ts";
import { ledgerWords } from "./words/ledger-words.ts";

export interface SignRequest extends RecordRequest {
  /** The file of the secret key; by default BREVIER_SIGNING_KEY holds the key itself. */
  readonly key?: string;
}

const VARIABLE = "BREVIER_SIGNING_KEY";
/** In bytes: no key is so long. */
const LONGEST_KEY = 4096;

/** `brevier sign`: signs the manifest of the built site, and keeps the signature in the ledger. */
export function signCommand(request: SignRequest, environment: Environment): Promise<ExitCode> {
  return inFrame(request, environment, async (frame) => {
    const { root, wall } = environment;
    const words = ledgerWords[frame.language];
    const now = frame.now();
    const folder = publishedFolder(request.out, frame, root);
    const key = signingKey(request, environment);
    if (!key.ok) return frame.report(key, () => "", words.nothingWritten);
    const site = siteOnDisk(root, folder);
    const content = nodeFolder(join(root, "content"));
    const progress = frame.progress<VerifyProgress>(
      ({ done, total }) => words.progress(done, total),
      "on-servers",
    );
    const copy = { survey: nodeFolder(folder).survey, chunks: nodeChunks(folder) };
    const outcome = await signSite({ site, content, now, wall: wall() }, key.value, async () => {
      const { problems } = await verifyFolder(copy, { onProgress: progress.tell });
      return problems;
    }).finally(progress.end);
    return frame.report(
      outcome,
      ({ line, manifest }) => {
        const sentence = line === null ? words.signedAlready : words.signed;
        return `${sentence(request.out, key.value.id)}${manifest}  manifest.json\n`;
      },
      words.nothingWritten,
    );
  });
}

/** The key that the command line names, else that of the environment. Its text is never printed. */
function signingKey(
  request: SignRequest,
  { root, variables }: Pick<Environment, "root" | "variables">,
): Outcome<SigningKey> {
  const file = request.key === undefined ? VARIABLE : isKeyItself(request.key) ? "--key" : request.key;
  const refused = (...[rule, values = {}]: readonly [Rule, Values?]): Outcome<SigningKey> => ({
    ok: false,
    problems: [archiveProblem(rule, { file, line: 1, column: 1 }, values)],
  });
  const secret = request.key === undefined ? fromEnvironment(variables) : fromFile(request.key, root);
  if (!("text" in secret)) return refused(secret.rule);
  const read = readSigningKey(secret.text);
  if (read.kind === "encrypted") return refused("sign/encrypted-key");
  if (read.kind === "not-a-key") return refused("sign/not-a-key", { why: read.why });
  return { ok: true, value: read.key, problems: [] };
}

type Rule = Parameters<typeof archiveProblem>[0];
type Values = Parameters<typeof archiveProblem>[2];
type Secret = { readonly text: string } | { readonly rule: Rule };

function fromEnvironment(variables: Environment["variables"]): Secret {
  const text = variables[VARIABLE] ?? "";
  return text.trim() === "" ? { rule: "sign/no-key" } : { text };
}

function fromFile(name: string, root: string): Secret {
  if (isKeyItself(name)) return { rule: "sign/key-missing" };
  const path = resolve(root, name);
  if (liesIn(root, path)) return { rule: "sign/key-inside" };
  const bytes = nodeFolder(dirname(path)).read(basename(path));
  if (bytes === null) return { rule: "sign/key-missing" };
  return { text: new TextDecoder().decode(bytes.subarray(0, LONGEST_KEY)) };
}

/** Whether the option holds the secret itself, not the name of its file. */
function isKeyItself(name: string): boolean {
  return name.includes("\n") || /RW[A-Za-z0-9+/=]{80}/.test(name);
}
