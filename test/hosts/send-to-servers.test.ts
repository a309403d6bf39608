/** `brevier publish` to real servers: what stands there is what was built, whatever happens on the way. */
import { execFileSync, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ROOT } from "../memory-site.ts";
import { BRIEF, filesIn, type SmallSite, smallSite } from "../publish/published-site.ts";
import { freePort } from "./free-port.ts";
import { ftpServer, has, type Server, type Ssh, sshServer, started } from "./upload-servers.ts";

const folder = mkdtempSync(join(tmpdir(), "brevier-hosts-"));
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A kind of host: its address, the environment that it needs, and what stands there. */
interface Host {
  readonly to: string;
  readonly variables: Readonly<Record<string, string>>;
  /** Whether the command runs in a process of its own, which trusts what its environment names. */
  readonly isApart?: boolean;
  readonly files: () => Readonly<Record<string, string>>;
  /** Puts a file there by another way. */
  readonly put: (path: string, text: string) => void;
}

const inFolder = (path: string): Pick<Host, "files" | "put"> => ({
  files: () => (existsSync(path) ? filesIn(path) : {}),
  put: (name, text) => {
    mkdirSync(join(path, name, ".."), { recursive: true });
    writeFileSync(join(path, name), text);
  },
});

/** Without the lines that say how far a slow transfer is. */
const errorsIn = (err: string) => err.replace(/^sending: .*\n/gm, "");

/** What holds for every host. */
function behavesAsAHost(hostOf: () => Host): void {
  let site: SmallSite;
  let host: Host;
  const dist = () => filesIn(join(site.root, "dist"));
  beforeAll(() => {
    host = hostOf();
    site = smallSite(host.variables, host.isApart);
    mkdirSync(join(site.root, "content/public"), { recursive: true });
    writeFileSync(join(site.root, "content/public/.nojekyll"), "");
    writeFileSync(join(site.root, "content/public/Relevé [2024] été.txt"), "des noms comme en ont les gens");
  });
  afterAll(() => site.remove());
  const publish = (...args: readonly string[]) => site.publish("--to", host.to, "--skip-check", ...args);

  test("a site is sent whole, and is there byte for byte", async () => {
    const { code, err } = await publish();
    expect([code, errorsIn(err)]).toEqual([0, ""]);
    expect(host.files()).toEqual(dist());
  });

  test("again, nothing is sent; then what changed alone, and what is gone goes", async () => {
    expect((await publish()).out).toContain("nothing new to send");
    site.addBrief("seconde");
    const { code, out, err } = await publish();
    expect([code, errorsIn(err)]).toEqual([0, ""]);
    const [, added, changed] = /(\d+) files added, (\d+) changed/.exec(out) ?? [];
    expect(Number(added) + Number(changed)).toBeLessThan(Object.keys(dist()).length);
    expect(host.files()).toEqual(dist());
    rmSync(join(site.root, "content/briefs/2024/10/31/seconde.md"));
    for (const name of ["content/ledger", "content/revisions"])
      rmSync(join(site.root, name), { recursive: true });
    // What readers knew is taken back without a notice: the witness is the last output.
    rmSync(join(site.root, "dist"), { recursive: true });
    rmSync(join(site.root, ".brevier/state"), { recursive: true, force: true });
    const last = await publish();
    expect([last.code, errorsIn(last.err)]).toEqual([0, ""]);
    expect(Object.keys(host.files()).filter((name) => name.includes("seconde"))).toEqual([]);
    expect(host.files()).toEqual(dist());
  });

  test("a file that somebody put there stays, and one in the way is told", async () => {
    host.put("statistiques/index.html", "à l’hébergeur");
    site.addBrief("troisieme");
    host.put("2024/10/31/troisieme/index.html", "une autre page");
    expect(await publish()).toMatchObject({
      code: 1,
      err: expect.stringContaining("[publish/foreign-file]"),
    });
    expect(host.files()["2024/10/31/troisieme/index.html"]).toBe("une autre page");
    expect((await publish("--adopt")).code).toBe(0);
    const { "statistiques/index.html": theirs, ...ours } = host.files();
    expect([theirs !== undefined, ours]).toEqual([true, dist()]);
  });
}

describe.runIf(has("sshd") && has("rsync") && has("sftp"))("OpenSSH", () => {
  let ssh: Ssh;
  let wrapped: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const own = join(folder, "ssh");
    mkdirSync(own);
    ssh = await sshServer(own);
    // The user’s settings, as they would stand in the home of a user.
    const bin = join(own, "bin");
    mkdirSync(bin);
    for (const program of ["ssh", "sftp"]) {
      writeFileSync(join(bin, program), `#!/bin/sh\nexec /usr/bin/${program} -F '${ssh.config}' "$@"\n`, {
        mode: 0o755,
      });
    }
    wrapped = { ...ssh.variables, PATH: `${bin}:${ssh.variables["PATH"]}` };
  });
  afterAll(() => ssh.stop());
  const place = (name: string) => join(folder, name);

  describe("by rsync", () =>
    behavesAsAHost(() => ({
      to: `ssh://root@127.0.0.1:${ssh.port}${place("rsync dir")}`,
      variables: wrapped,
      ...inFolder(place("rsync dir")),
    })));

  describe("by SFTP", () =>
    behavesAsAHost(() => ({
      to: `sftp://root@127.0.0.1:${ssh.port}${place("sftp")}`,
      variables: wrapped,
      ...inFolder(place("sftp")),
    })));

  describe("refusals", () => {
    let site: SmallSite;
    const tried = async (to: string, variables: Readonly<Record<string, string>>) => {
      site = smallSite(variables);
      const ran = await site.publish("--to", to, "--skip-check");
      site.remove();
      return ran;
    };

    test.each(["ssh", "sftp"])(
      "%s: a wrong password and an unknown key are told, and the password is not",
      async (kind) => {
        const home = join(folder, `nokeys-${kind}`);
        const bin = join(home, "bin");
        mkdirSync(bin, { recursive: true });
        const options = `-o UserKnownHostsFile='${join(folder, "ssh/home/.ssh/known_hosts")}' -o PubkeyAuthentication=no`;
        for (const program of ["ssh", "sftp"])
          writeFileSync(join(bin, program), `#!/bin/sh\nexec /usr/bin/${program} ${options} "$@"\n`, {
            mode: 0o755,
          });
        const variables = { ...ssh.variables, PATH: `${bin}:${ssh.variables["PATH"]}` };
        const to = `${kind}://root@127.0.0.1:${ssh.port}${place("refused")}`;
        for (const more of [{}, { BREVIER_PASSWORD: "faux-tresor" }]) {
          const { code, out, err } = await tried(to, { ...variables, ...more });
          expect([code, err]).toEqual([1, expect.stringContaining("[publish/login]")]);
          expect(out + err).not.toContain("faux-tresor");
        }
        expect(existsSync(place("refused"))).toBe(false);
      },
    );

    test.each(["ssh", "sftp"])("%s: a server whose key is not known is not trusted", async (kind) => {
      const bin = join(folder, `unknown-${kind}`);
      mkdirSync(bin);
      for (const program of ["ssh", "sftp"])
        writeFileSync(
          join(bin, program),
          `#!/bin/sh\nexec /usr/bin/${program} -o UserKnownHostsFile=/dev/null -o IdentityFile='${join(folder, "ssh/home/.ssh/id_ed25519")}' "$@"\n`,
          { mode: 0o755 },
        );
      const to = `${kind}://root@127.0.0.1:${ssh.port}${place("refused")}`;
      const { code, err } = await tried(to, { ...ssh.variables, PATH: `${bin}:${ssh.variables["PATH"]}` });
      expect([code, err]).toEqual([1, expect.stringContaining("[publish/unknown-server]")]);
    });

    test("nobody listens there; no such host; no such program", async () => {
      const port = await freePort();
      const to = `sftp://root@127.0.0.1:${port}/x`;
      expect((await tried(to, wrapped)).err).toContain("[publish/no-answer]");
      expect((await tried("ssh://root@nulle-part.invalid/x", wrapped)).err).toContain(
        "[publish/unknown-host]",
      );
      expect((await tried(to, { ...wrapped, PATH: "/nowhere" })).err).toContain("[publish/no-program]");
    });

    test("killed in the midst of a transfer, it goes on, and no half file has a name", async () => {
      const target = place("killed");
      site = smallSite(wrapped);
      for (let i = 0; i < 40; i += 1) site.addBrief(`breve-${i}`);
      const args = [
        "publish",
        "--to",
        `sftp://root@127.0.0.1:${ssh.port}${target}`,
        "--skip-check",
        "--now",
        "2024-11-05T12:00:00Z",
      ];
      const child = spawn(process.execPath, [`${ROOT}lib/main.js`, ...args], {
        cwd: site.root,
        env: { ...wrapped, LANG: "C" },
        stdio: "ignore",
        detached: true,
      });
      for (let tries = 0; tries < 400 && !existsSync(join(target, "2024")); tries += 1)
        await new Promise((resolve) => setTimeout(resolve, 20));
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await new Promise((resolve) => child.once("close", resolve));
      expect(existsSync(join(target, "manifest.json"))).toBe(false);
      const before = filesIn(target);
      expect(Object.keys(before).length).toBeGreaterThan(0);
      const { code, err } = await site.publish("--to", args[2] ?? "", "--skip-check");
      expect([code, err]).toEqual([0, ""]);
      const { root } = site;
      expect(filesIn(target)).toEqual(filesIn(join(root, "dist")));
      site.remove();
    });
  });
});

describe.runIf(has("vsftpd"))("FTP over TLS (vsftpd)", () => {
  let server: Server & { readonly certificate: string };
  const user = "brevier-ftp";
  const home = join(folder, "ftp-home");
  const password = "sésame ouvre-toi";
  beforeAll(async () => {
    mkdirSync(home);
    try {
      execFileSync("useradd", ["--no-create-home", "--home-dir", home, "--shell", "/bin/sh", user], {
        stdio: "pipe",
      });
    } catch {
      execFileSync("usermod", ["--home", home, user]);
    }
    execFileSync("chpasswd", { input: `${user}:${password}\n` });
    execFileSync("chown", ["-R", user, home]);
    server = await ftpServer(folder, "tls");
  });
  afterAll(async () => {
    await server.stop();
    execFileSync("userdel", [user], { stdio: "ignore" });
  });

  describe("ftps://", () =>
    behavesAsAHost(() => ({
      to: `ftps://${user}@localhost:${server.port}/www`,
      variables: { BREVIER_PASSWORD: password, NODE_EXTRA_CA_CERTS: server.certificate },
      isApart: true,
      ...inFolder(join(home, "www")),
      put: (path, text) => {
        inFolder(join(home, "www")).put(path, text);
        execFileSync("chown", ["-R", user, home]);
      },
    })));

  test("a wrong password is told, and a certificate of nobody is not trusted", async () => {
    const to = `ftps://${user}@localhost:${server.port}/www`;
    for (const [trusted, rule] of [
      [{ NODE_EXTRA_CA_CERTS: server.certificate }, "[publish/login]"],
      [{}, "[publish/unknown-server]"],
    ] as const) {
      const site = smallSite({ BREVIER_PASSWORD: "faux-tresor", ...trusted }, true);
      const { code, out, err } = await site.publish("--to", to, "--skip-check");
      expect([code, err]).toEqual([1, expect.stringContaining(rule)]);
      expect(out + err).not.toContain("faux-tresor");
      site.remove();
    }
  });
});

describe.runIf(process.getuid?.() === 0 && has("mount"))("a disk that is full there", () => {
  const place = join(folder, "small-disk");
  const mount = (...args: readonly string[]) => execFileSync("mount", [...args, place], { stdio: "pipe" });
  beforeAll(() => {
    mkdirSync(place);
    mount("-t", "tmpfs", "-o", "size=100k", "tmpfs");
  });
  afterAll(() => execFileSync("umount", [place]));

  test("is told; the manifest is the last thing that comes, and once there is room the transfer goes on", async () => {
    const site = smallSite();
    const { code, err } = await site.publish("--to", place, "--skip-check");
    expect([code, err]).toEqual([1, expect.stringContaining("[publish/full]")]);
    expect(existsSync(join(place, "manifest.json"))).toBe(false);
    mount("-o", "remount,size=10m");
    expect((await site.publish("--to", place, "--skip-check")).code).toBe(0);
    expect(filesIn(place)).toEqual(filesIn(join(site.root, "dist")));
    site.remove();
  });
});

describe.runIf(has("git"))("a branch of a bare repository", () => {
  const repository = join(folder, "site.git");
  const tree = () => {
    const names = execFileSync("git", ["-C", repository, "ls-tree", "-r", "-z", "--name-only", "pages"], {
      encoding: "utf8",
    });
    return Object.fromEntries(
      names
        .split("\0")
        .filter((name) => name !== "")
        .sort()
        .map((name) => [
          name,
          execFileSync("git", ["-C", repository, "cat-file", "blob", `pages:${name}`], {
            maxBuffer: 1 << 26,
          }).toString("latin1"),
        ]),
    );
  };
  const put = (path: string, text: string) => {
    const clone = mkdtempSync(join(folder, "clone-"));
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-C", clone, ...args], { stdio: "pipe" });
    execFileSync("git", ["clone", "--quiet", "--branch", "pages", repository, clone]);
    mkdirSync(join(clone, path, ".."), { recursive: true });
    writeFileSync(join(clone, path), text);
    git("add", "-A");
    git("-c", "user.name=x", "-c", "user.email=x@y", "commit", "--quiet", "-m", "by hand");
    git("push", "--quiet");
  };
  beforeAll(() => {
    execFileSync("git", ["init", "--quiet", "--bare", repository]);
  });
  behavesAsAHost(() => ({
    to: `git:${repository}#pages`,
    variables: { HOME: folder },
    files: tree,
    put,
  }));

  test("each publication is a commit after the one before", () => {
    const subjects = execFileSync("git", ["-C", repository, "log", "--format=%s", "pages"], {
      encoding: "utf8",
    });
    expect(
      subjects
        .trim()
        .split("\n")
        .filter((line) => line === "Publish").length,
    ).toBe(4);
  });
});

describe.runIf(has("rclone"))("rclone, to its own WebDAV server", () => {
  let server: Server;
  const place = join(folder, "webdav");
  const config = join(folder, "rclone.conf");
  beforeAll(async () => {
    mkdirSync(place);
    const port = await freePort();
    server = await started(
      "rclone",
      [
        "serve",
        "webdav",
        "--dir-cache-time=0s",
        "--addr",
        `127.0.0.1:${port}`,
        "--user",
        "moi",
        "--pass",
        "sesame",
        place,
      ],
      port,
    );
    const obscured = execFileSync("rclone", ["obscure", "sesame"], { encoding: "utf8" }).trim();
    writeFileSync(
      config,
      `[hote]\ntype = webdav\nurl = http://127.0.0.1:${port}\nvendor = other\nuser = moi\npass = ${obscured}\n`,
    );
  });
  afterAll(() => server.stop());
  behavesAsAHost(() => ({
    to: "rclone:hote:www",
    variables: { RCLONE_CONFIG: config, HOME: folder },
    ...inFolder(join(place, "www")),
  }));
});

const s3 = process.env["BREVIER_S3"];
describe.runIf(s3 !== undefined)("a store that speaks the protocol of Amazon S3 (s3rver)", () => {
  let server: Server;
  const place = join(folder, "s3");
  let port = 0;
  /** s3rver keeps each object in a file beside its headers. */
  const files = () =>
    Object.fromEntries(
      Object.entries(filesIn(join(place, "seau")))
        .filter(([name]) => name.startsWith("www/") && name.endsWith("._S3rver_object"))
        .map(([name, text]) => [name.slice("www/".length, -"._S3rver_object".length), text]),
    );
  beforeAll(async () => {
    mkdirSync(place);
    port = await freePort();
    server = await started(
      process.execPath,
      [
        s3 ?? "",
        "--directory",
        place,
        "--address",
        "127.0.0.1",
        "--port",
        String(port),
        "--no-vhost-buckets",
        "--configure-bucket",
        "seau",
      ],
      port,
    );
  });
  afterAll(() => server.stop());
  behavesAsAHost(() => ({
    to: `s3://seau/www?endpoint=http://127.0.0.1:${port}`,
    variables: { AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" },
    files,
    put: (path, text) => {
      const file = join(place, "seau/www", `${path}._S3rver_object`);
      mkdirSync(join(file, ".."), { recursive: true });
      writeFileSync(file, text);
      writeFileSync(file.replace(/object$/, "metadata.json"), '{"content-type":"text/html"}');
      writeFileSync(file.replace(/object$/, "object.md5"), "0".repeat(32));
    },
  }));

  test("objects have their types, and old addresses lead on, as host: s3 has it", async () => {
    const site = smallSite({ AWS_ACCESS_KEY_ID: "S3RVER", AWS_SECRET_ACCESS_KEY: "S3RVER" });
    const at = (name: string) => join(place, "seau/regles", name);
    const metadata = (name: string) => JSON.parse(readFileSync(at(`${name}._S3rver_metadata.json`), "utf8"));
    const to = `s3://seau/regles?endpoint=http://127.0.0.1:${port}`;
    const alias = (path: string) => (text: string) =>
      text.replace(/^(?:aliases: .*\n)?title:/m, `aliases: ["${path}"]\ntitle:`);
    site.edit("content/site.yaml", (text) => `${text.trimEnd()}\nhost: s3\n`);
    site.edit(BRIEF, alias("/2019/05/ancienne.html"));
    expect((await site.publish("--to", to, "--skip-check")).code).toBe(0);
    expect(metadata("feed.xml")["content-type"]).toBe("application/rss+xml; charset=utf-8");
    expect(metadata("index.html")["content-type"]).toBe("text/html; charset=utf-8");
    const moved = readFileSync(at("_s3.json._S3rver_object"), "utf8");
    expect(JSON.parse(moved).redirects).toMatchObject({ "2019/05/ancienne.html": "/2024/10/31/ouverture/" });
    expect(metadata("2019/05/ancienne.html")["x-amz-website-redirect-location"]).toBe(
      "/2024/10/31/ouverture/",
    );
    site.edit(BRIEF, alias("/2019/05/autre.html"));
    expect((await site.publish("--to", to, "--skip-check", "--adopt")).code).toBe(0);
    expect([
      existsSync(at("2019/05/ancienne.html._S3rver_object")),
      existsSync(at("2019/05/autre.html._S3rver_object")),
    ]).toEqual([false, true]);
    site.remove();
  });

  test("a wrong key is told, and is printed nowhere", async () => {
    const site = smallSite({ AWS_ACCESS_KEY_ID: "PERSONNE", AWS_SECRET_ACCESS_KEY: "faux-tresor" });
    const { code, out, err } = await site.publish(
      "--to",
      `s3://seau/autre?endpoint=http://127.0.0.1:${port}`,
      "--skip-check",
    );
    expect([code, err]).toEqual([1, expect.stringContaining("[publish/login]")]);
    expect(out + err).not.toContain("faux-tresor");
    site.remove();
  });
});
