/** Where the dev server keeps its reload client. */
export const RELOAD_FOLDER = ".11ty";

/**
 * The Content-Security-Policy of a page, opened just enough for the reload client: its script from its own folder, its
 * socket to the same server. What the policy does not limit is left alone.
 * @param hosts by which the preview is reached, with the port: `127.0.0.1:8080`.
 */
export function allowReload(policy: string, hosts: readonly string[]): string {
  const directives = new Map(
    policy
      .split(";")
      .map((directive) => directive.trim())
      .filter((directive) => directive !== "")
      .map((directive) => {
        const [name = "", ...sources] = directive.split(/\s+/);
        return [name.toLowerCase(), sources] as const;
      }),
  );
  const open = (name: string, added: readonly string[]) => {
    const sources = directives.get(name) ?? directives.get("default-src");
    if (sources === undefined) return;
    directives.set(name, [...sources.filter((source) => source !== "'none'"), ...added]);
  };
  open(
    directives.has("script-src-elem") ? "script-src-elem" : "script-src",
    hosts.map((host) => `http://${host}/${RELOAD_FOLDER}/`),
  );
  open(
    "connect-src",
    hosts.map((host) => `ws://${host}`),
  );
  // The preview speaks plain HTTP: an upgrade would ask it for TLS.
  directives.delete("upgrade-insecure-requests");
  return [...directives].map(([name, sources]) => [name, ...sources].join(" ")).join("; ");
}
