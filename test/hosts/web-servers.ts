/** Servers of Debian, each started on a free port of this machine with a configuration of its own, and stopped by its process. */
import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { ReadableFolder } from "../../src/base/folders.ts";
import { freePort } from "./free-port.ts";

export interface RealServer {
  /** Without a slash at its end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A server that there may be: what starts it, and the configuration that has a site in a folder below its root. */
export interface ServerKind {
  readonly program: string;
  readonly arguments: (folder: string) => readonly string[];
  readonly configuration: (port: number, root: string, folder: string, site: string) => string;
}

const MODULES = "/usr/lib/apache2/modules";

/** @param modules beside those that every Apache has: what shared hosting may lack. */
const apache = (modules: readonly string[]): ServerKind => ({
  program: "/usr/sbin/apache2",
  arguments: (folder) => ["-D", "FOREGROUND", "-f", join(folder, "server.conf")],
  configuration: (port, root, folder) => `
ServerRoot "${folder}"
PidFile "${folder}/pid"
ErrorLog "${folder}/error.log"
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
User www-data
Group www-data
${["mpm_event", "authz_core", "dir", ...modules].map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join("\n")}
DocumentRoot "${root}"
DirectoryIndex index.html index.php
<IfModule mod_mime.c>
TypesConfig /etc/mime.types
</IfModule>
<Directory "${root}">
AllowOverride FileInfo
Require all granted
</Directory>
<FilesMatch "^\\.ht">
Require all denied
</FilesMatch>
`,
});

export const SERVERS = {
  apache: apache(["mime", "headers", "rewrite", "filter", "deflate"]),
  "apache-bare": apache([]),
  nginx: {
    program: "/usr/sbin/nginx",
    arguments: (folder) => ["-e", join(folder, "error.log"), "-c", join(folder, "server.conf")],
    configuration: (port, root, folder, site) => `
daemon off;
${process.getuid?.() === 0 ? "user root;" : ""}
worker_processes 1;
pid ${folder}/pid;
events {}
http {
  access_log off;
  include /etc/nginx/mime.types;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join(" ")}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include "${site}/_nginx.conf";
  }
}
`,
  },
  caddy: {
    program: "/usr/bin/caddy",
    arguments: (folder) => ["run", "--config", join(folder, "server.conf"), "--adapter", "caddyfile"],
    configuration: (port, root, folder) => `
{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import "${folder}/rules"
}
`,
  },
} as const satisfies Readonly<Record<string, ServerKind>>;

export type ServerName = keyof typeof SERVERS;

export function isInstalled(name: ServerName): boolean {
  const { program } = SERVERS[name];
  return existsSync(program) && (!name.startsWith("apache") || existsSync(MODULES));
}

/** Starts a server with the files of a site at a path of it, percent-encoded: `/sub`, or nothing. */
export async function startServer(name: ServerName, dist: ReadableFolder, base: string): Promise<RealServer> {
  const kind: ServerKind = SERVERS[name];
  const folder = mkdtempSync(join(tmpdir(), "brevier-host-"));
  const root = join(folder, "root");
  const site = join(root, decodeURIComponent(base));
  for (const file of dist.list()) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), dist.read(file) ?? new Uint8Array());
  }
  // What an upload may leave behind.
  mkdirSync(join(site, ".git"));
  writeFileSync(join(site, ".git/config"), "[core]\n");
  writeFileSync(join(site, ".env"), "A=b\n");
  // Rules may be read from a copy elsewhere: that the server hides what it reads is not enough.
  const caddyfile = dist.read("_Caddyfile");
  if (caddyfile !== null) writeFileSync(join(folder, "rules"), caddyfile);
  openToAll(folder);
  const port = await freePort();
  writeFileSync(join(folder, "server.conf"), kind.configuration(port, root, folder, site));
  const environment = {
    PATH: process.env["PATH"] ?? "",
    HOME: folder,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  const server = spawn(kind.program, kind.arguments(folder), { env: environment });
  let printed = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (data) => (printed += String(data)));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(origin, server);
  } catch {
    await stop();
    throw new Error(`${name} does not start: ${printed}`);
  }
  return { origin, stop };
}

/** Workers may run as another user. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

async function answers(origin: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600 && server.exitCode === null; tries++) {
    const isThere = await fetch(origin).then(
      (response) => response.arrayBuffer().then(() => true),
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("no answer");
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.on("exit", () => resolve());
    server.kill("SIGTERM");
  });
}
