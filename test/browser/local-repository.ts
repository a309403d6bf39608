/** A folder of the browser itself in place of the one that an editor chooses on the disk: “Work with Local Repository” reads and writes it alike. */
import type { BrowserContext, Page } from "playwright-core";

export type FilesByPath = Readonly<Record<string, string>>;

/** Pages of the context are given the folder when they ask which one to work in, and are never asked whether they may. */
export async function giveFolder(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    FileSystemHandle.prototype.requestPermission = async () => "granted";
    FileSystemHandle.prototype.queryPermission = async () => "granted";
    window.showDirectoryPicker = () => navigator.storage.getDirectory();
  `);
}

/** Fills the folder of a page's site. An empty `.git` is what the editor knows a repository by. */
export async function fillFolder(page: Page, files: FilesByPath): Promise<void> {
  await page.evaluate(`(async () => {
    const root = await navigator.storage.getDirectory();
    await root.getDirectoryHandle(".git", { create: true });
    for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
      const names = path.split("/");
      let folder = root;
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const file = await folder.getFileHandle(names.at(-1), { create: true });
      const writer = await file.createWritable();
      await writer.write(text);
      await writer.close();
    }
  })()`);
}

/** What the folder holds, in base64: there may be pictures. */
export function readFolder(page: Page): Promise<FilesByPath> {
  return page.evaluate(`(async () => {
    const files = {};
    const visit = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "directory") await visit(handle, path + name + "/");
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          files[path + name] = btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(""));
        }
      }
    };
    await visit(await navigator.storage.getDirectory(), "");
    return files;
  })()`);
}
