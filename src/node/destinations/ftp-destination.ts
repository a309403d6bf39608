/** A server that is reached by FTP, over TLS or not, as shared hosting gives it. */
import { posix } from "node:path";
import { Readable, Writable } from "node:stream";
import type { AccessOptions, Client } from "basic-ftp";
import type { ServerTarget } from "../../model/publish-target.ts";
import { type Destination, DestinationError, refusalIn } from "../../publish/destination.ts";
import type { DestinationContext } from "./context.ts";

/** In milliseconds. */
const PATIENCE = 30_000;
const PART = ".brevier-part";
/** RFC 959 § 4.2.2: a file or folder that is not there, or may not be touched. */
const NOT_THERE = new Set([450, 550]);

export async function ftpDestination(
  target: ServerTarget,
  context: DestinationContext,
): Promise<Destination> {
  const { Client } = await import("basic-ftp");
  const client = new Client(PATIENCE);
  const attempt = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refusalOf(error);
    }
  };
  const { host, port, user, path } = target;
  await attempt(() =>
    access(client, {
      host,
      ...(port === null ? {} : { port }),
      ...(user === null ? {} : { user }),
      password: context.password ?? "",
      secure: target.kind === "ftps",
    }),
  );
  const at = (file: string) => (path === "" ? file : posix.join(path, file));
  const made = new Set<string>();
  return {
    isWhole: false,
    read: (file) => attempt(() => orNull(() => download(client, at(file)))),
    sizes: (files) =>
      attempt(async () => {
        const sizes = new Map<string, number>();
        for (const folder of new Set(files.map((file) => posix.dirname(file)))) {
          const rows = (await orNull(() => client.list(at(folder)))) ?? [];
          for (const { name, size, isFile } of rows) if (isFile) sizes.set(posix.join(folder, name), size);
        }
        return new Map(files.flatMap((file) => (sizes.has(file) ? [[file, sizes.get(file) ?? 0]] : [])));
      }),
    isEmpty: () =>
      attempt(async () => {
        const rows = (await orNull(() => client.list(at(".")))) ?? [];
        return rows.every(({ name }) => name === "." || name === "..");
      }),
    send: (files, onSent) =>
      attempt(async () => {
        for (const file of files) {
          const bytes = context.dist.read(file);
          if (bytes === null) throw new DestinationError("other", `${file} is missing`);
          await makeFolders(client, at(file), made);
          await client.uploadFrom(streamOf(bytes), at(`${file}${PART}`));
          await moveInto(client, at(`${file}${PART}`), at(file));
          onSent([file]);
        }
      }),
    remove: (files) =>
      attempt(async () => {
        for (const file of files) await orNull(() => client.remove(at(file)));
      }),
    finish: async () => {},
    close: async () => client.close(),
  };
}

/** A connection that was refused stays open otherwise, and the process with it. */
async function access(client: Client, options: AccessOptions): Promise<void> {
  try {
    await client.access(options);
  } catch (error) {
    client.close();
    throw error;
  }
}

async function download(client: Client, path: string): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      chunks.push(chunk);
      done();
    },
  });
  await client.downloadTo(sink, path);
  return Buffer.concat(chunks);
}

/** In milliseconds: vsftpd gives up at an upload over TLS that ends as soon as it has begun. */
const MOMENT = 100;

function streamOf(bytes: Uint8Array): Readable {
  if (bytes.length > 0) return Readable.from([Buffer.from(bytes)]);
  return new Readable({
    read() {
      setTimeout(() => this.push(null), MOMENT);
    },
  });
}

async function makeFolders(client: Client, file: string, made: Set<string>): Promise<void> {
  const folder = posix.dirname(file);
  if (folder === "." || folder === "/" || made.has(folder)) return;
  await makeFolders(client, folder, made);
  // One that is there already is refused with the same code as one that may not be made: the upload tells them apart.
  await orNull(() => client.send(`MKD ${folder}`));
  made.add(folder);
}

/** Over what stands there; some servers want its place to be free. */
async function moveInto(client: Client, from: string, to: string): Promise<void> {
  const moved = await orNull(() => client.rename(from, to));
  if (moved !== null) return;
  await orNull(() => client.remove(to));
  await client.rename(from, to);
}

/** Null where the server says that something is not there. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (
      error instanceof Error &&
      "code" in error &&
      typeof error.code === "number" &&
      NOT_THERE.has(error.code)
    )
      return null;
    throw error;
  }
}

function refusalOf(error: unknown): DestinationError {
  if (error instanceof DestinationError) return error;
  const words = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return new DestinationError(refusalIn(`${code} ${words}`), words.slice(0, 300));
}
