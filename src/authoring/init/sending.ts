/** How a site goes to each host. */
import type { Host } from "./hosts.ts";

export interface Sending {
  /** Commands of a shell, run in the site's folder. Pages of GitHub and GitLab are sent by their own steps. */
  readonly commands: readonly string[];
  /** The variables of the environment that the commands need, with an example of each; secrets stand nowhere else. */
  readonly variables: Readonly<Record<string, string>>;
}

/** `brevier publish`, to an address of docs/publish.md that stands in the environment. */
const published = (example: string): Sending => ({
  commands: ['npx brevier publish --to "$BREVIER_TARGET"'],
  variables: { BREVIER_TARGET: example },
});

const BY_S3 = published("s3://my-site?region=eu-west-3");
const BY_SSH = published("ssh://user@server.example/var/www/site");

const SENDINGS: Readonly<Record<Host, Sending>> = {
  netlify: {
    commands: ["npx --yes netlify-cli deploy --prod --no-build --dir dist"],
    variables: { NETLIFY_AUTH_TOKEN: "", NETLIFY_SITE_ID: "" },
  },
  "cloudflare-pages": {
    commands: ['npx --yes wrangler pages deploy dist --project-name "$CLOUDFLARE_PROJECT"'],
    variables: { CLOUDFLARE_API_TOKEN: "", CLOUDFLARE_ACCOUNT_ID: "", CLOUDFLARE_PROJECT: "" },
  },
  "github-pages": { commands: [], variables: {} },
  "gitlab-pages": { commands: [], variables: {} },
  apache: BY_SSH,
  nginx: BY_SSH,
  caddy: BY_SSH,
  s3: {
    ...BY_S3,
    variables: {
      ...BY_S3.variables,
      AWS_ACCESS_KEY_ID: "",
      AWS_SECRET_ACCESS_KEY: "",
    },
  },
  other: BY_SSH,
};

export function sendingTo(host: Host): Sending {
  return SENDINGS[host];
}
