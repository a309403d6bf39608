/** Where a site’s repository is, by what git wrote of it. */

export interface CmsBackend {
  readonly name: "github" | "gitlab";
  /** `owner/name`; on GitLab there may be groups in groups. */
  readonly repo: string;
}

const HOSTS: Readonly<Record<string, CmsBackend["name"]>> = {
  "github.com": "github",
  "gitlab.com": "gitlab",
};

/**
 * The repository that `origin` names in `.git/config`; null if there is none, or another host has it.
 * @param config the text of `.git/config`.
 */
export function cmsBackendOf(config: string): CmsBackend | null {
  const [, section = ""] = /^\[remote "origin"\]([^[]*)/m.exec(config) ?? [];
  const [, url = ""] = /^\s*url\s*=\s*(\S+)\s*$/m.exec(section) ?? [];
  // `git@github.com:owner/name.git`, `https://github.com/owner/name`, `ssh://git@github.com:22/owner/name.git`
  const [, host = "", path = ""] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([a-z0-9.-]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/i.exec(url) ?? [];
  const name = HOSTS[host.toLowerCase()];
  const isRepository =
    /^[\w.-]+(?:\/[\w.-]+)+$/.test(path) && (name === "gitlab" || path.split("/").length === 2);
  return name === undefined || !isRepository ? null : { name, repo: path };
}
