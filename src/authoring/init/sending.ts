/** How a built site goes to each host: the one place to change when a command of ours does it. */
import type { Host } from "./hosts.ts";

export interface Sending {
  /** Commands of a shell, run in the site's folder. Pages of GitHub and GitLab are sent by their own steps. */
  readonly commands: readonly string[];
  /** The variables of the environment that the commands need, with an example of each; secrets stand nowhere else. */
  readonly variables: Readonly<Record<string, string>>;
}

const BY_RSYNC: Sending = {
  commands: ['rsync -az --delay-updates --delete-after dist/ "$BREVIER_TARGET"'],
  variables: { BREVIER_TARGET: "user@server.example:/var/www/site/" },
};

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
  apache: BY_RSYNC,
  nginx: BY_RSYNC,
  caddy: BY_RSYNC,
  s3: {
    commands: ['aws s3 sync dist "s3://$BREVIER_BUCKET" --delete'],
    variables: { BREVIER_BUCKET: "my-site", AWS_ACCESS_KEY_ID: "", AWS_SECRET_ACCESS_KEY: "" },
  },
  other: BY_RSYNC,
};

export function sendingTo(host: Host): Sending {
  return SENDINGS[host];
}
