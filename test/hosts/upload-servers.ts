/** Real servers on this machine, each with a folder of its own and a user who is let in: what `npm run test:hosts` sends sites to. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

export interface Server {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export const has = (program: string) => spawnSync("which", [program]).status === 0;

/** Starts a program, and waits until somebody listens at its port. */
export async function started(
  program: string,
  args: readonly string[],
  port: number,
  env = {},
): Promise<Server> {
  const child = spawn(program, args, { stdio: "pipe", env: { ...process.env, ...env } });
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (bytes: Buffer) => {
      said += bytes.toString();
    });
  for (let tries = 0; tries < 200; tries += 1) {
    if (await answers(port)) return { port, stop: () => stopped(child) };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error(`${program} does not listen at ${port}: ${said}`);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve();
    child.once("close", () => resolve());
    child.kill("SIGKILL");
  });
}

export interface Ssh extends Server {
  /** What the client needs in its environment. */
  readonly variables: Readonly<Record<string, string>>;
  /** A private key that is let in. */
  readonly config: string;
}

/** An OpenSSH that lets root in by a key. `HOME` is a folder in which the client finds the key and the server’s own. */
export async function sshServer(folder: string): Promise<Ssh> {
  const port = await freePort();
  const home = join(folder, "home");
  mkdirSync(join(home, ".ssh"), { recursive: true, mode: 0o700 });
  const keygen = (file: string) => execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", file]);
  keygen(join(folder, "host_key"));
  keygen(join(home, ".ssh/id_ed25519"));
  const publicKey = execFileSync("cat", [join(home, ".ssh/id_ed25519.pub")]);
  writeFileSync(join(folder, "authorized_keys"), publicKey, { mode: 0o600 });
  chmodSync(folder, 0o755);
  mkdirSync("/run/sshd", { recursive: true });
  writeFileSync(
    join(folder, "sshd_config"),
    [
      `Port ${port}`,
      "ListenAddress 127.0.0.1",
      `HostKey ${join(folder, "host_key")}`,
      `AuthorizedKeysFile ${join(folder, "authorized_keys")}`,
      `PidFile ${join(folder, "sshd.pid")}`,
      "StrictModes no",
      "PermitRootLogin yes",
      "PasswordAuthentication yes",
      "UsePAM no",
      "MaxStartups 100",
      "Subsystem sftp internal-sftp",
      "",
    ].join("\n"),
  );
  const server = await started("/usr/sbin/sshd", ["-D", "-e", "-f", join(folder, "sshd_config")], port);
  const known = execFileSync("cat", [join(folder, "host_key.pub")], { encoding: "utf8" });
  writeFileSync(join(home, ".ssh/known_hosts"), `[127.0.0.1]:${port} ${known}`);
  // OpenSSH takes the home of the user from the system, not from HOME: its settings are named.
  const config = join(home, ".ssh/config");
  writeFileSync(
    config,
    `Host *\n  IdentityFile ${join(home, ".ssh/id_ed25519")}\n  UserKnownHostsFile ${join(home, ".ssh/known_hosts")}\n  IdentitiesOnly yes\n`,
  );
  return { ...server, config, variables: { PATH: process.env["PATH"] ?? "", HOME: home } };
}

/** An FTP server of Debian with TLS, which lets a user of the system in. */
export async function ftpServer(
  folder: string,
  name: string,
): Promise<Server & { readonly certificate: string }> {
  const port = await freePort();
  const certificate = join(folder, "ftp.pem");
  execFileSync(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"],
      ...[
        "-addext",
        "subjectAltName=DNS:localhost,IP:127.0.0.1",
        "-keyout",
        `${certificate}.key`,
        "-out",
        certificate,
      ],
    ],
    { stdio: "ignore" },
  );
  const empty = join(folder, "empty");
  mkdirSync(empty, { recursive: true });
  const settings: readonly (readonly [string, string | number])[] = [
    ["listen", "YES"],
    ["listen_port", port],
    ["listen_address", "127.0.0.1"],
    ["local_enable", "YES"],
    ["anonymous_enable", "NO"],
    ["write_enable", "YES"],
    ["chroot_local_user", "YES"],
    ["allow_writeable_chroot", "YES"],
    ["local_umask", "022"],
    ["secure_chroot_dir", empty],
    ["ssl_enable", "YES"],
    ["force_local_logins_ssl", "YES"],
    ["force_local_data_ssl", "YES"],
    ["require_ssl_reuse", "NO"],
    ["rsa_cert_file", certificate],
    ["rsa_private_key_file", `${certificate}.key`],
    ["pam_service_name", "login"],
    ["seccomp_sandbox", "NO"],
    ["background", "NO"],
    ["user_config_dir", empty],
    ["check_shell", "NO"],
    ["userlist_enable", "NO"],
    ["force_dot_files", "YES"],
  ];
  const file = join(folder, `vsftpd-${name}.conf`);
  writeFileSync(file, settings.map(([key, value]) => `${key}=${value}\n`).join(""));
  const server = await started("/usr/sbin/vsftpd", [file], port);
  return { ...server, certificate };
}
