import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

/** The members of a zip by name, as yauzl extracts them. */
export async function membersOf(zip: Uint8Array): Promise<ReadonlyMap<string, Buffer>> {
  const opened = await fromBufferPromise(Buffer.from(zip), { lazyEntries: true });
  const members = new Map<string, Buffer>();
  for await (const entry of opened.eachEntry())
    members.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  return members;
}
