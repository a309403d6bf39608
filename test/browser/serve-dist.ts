import { createServer, type ServerResponse } from "node:http";
import { extname } from "node:path";
import { headersOf, parseHeadersFile } from "../../src/base/headers-file.ts";
import { nodeFolder } from "../../src/node/node-folder.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".css": "text/css; charset=utf-8",
  ".flac": "audio/flac",
  ".html": "text/html; charset=utf-8",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".m4a": "audio/mp4",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".ogg": "audio/ogg",
  ".ogv": "video/ogg",
  ".opus": "audio/ogg",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wav": "audio/wav",
  ".webm": "video/webm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

export interface ServedDist {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves a built site (absolute folder) as a static host does: its `_headers` as they stand, `index.html` of folders, `404.html` for the rest. */
export async function serveDist(path: string): Promise<ServedDist> {
  const dist = nodeFolder(path);
  const rules = parseHeadersFile(new TextDecoder().decode(dist.read("_headers") ?? new Uint8Array()));
  const send = (response: ServerResponse, status: number, at: string, file: string) => {
    response.statusCode = status;
    response.setHeader("content-type", TYPES[extname(file)] ?? "application/octet-stream");
    for (const [name, value] of headersOf(rules, at)) {
      if (status === 200 || name !== "content-type") response.setHeader(name, value);
    }
    response.end(dist.read(file));
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = decodeURIComponent(pathname.slice(1));
    if (dist.stat(file) !== null) send(response, 200, pathname, file);
    else if (pathname.endsWith("/") && dist.stat(`${file}index.html`) !== null)
      send(response, 200, pathname, `${file}index.html`);
    else if (dist.stat(`${file}/index.html`) !== null)
      response.writeHead(301, { location: `${pathname}/` }).end();
    else send(response, 404, pathname, "404.html");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
