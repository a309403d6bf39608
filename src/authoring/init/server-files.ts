/** What publishes a new site from a machine of the newsroom's: a script, and how to have it run. */
import type { Host } from "./hosts.ts";
import { sendingTo } from "./sending.ts";
import type { SiteLanguage } from "./site-language.ts";
import { noteWriter, workflowNote } from "./workflow-notes.ts";

/** The files below `deploy/`, by their paths in the site's folder. */
export function serverFiles(host: Host, language: SiteLanguage): ReadonlyMap<string, string> {
  const { commands, variables } = sendingTo(host);
  const names = Object.keys(variables);
  const note = noteWriter(language, names);
  const [path, description] = [workflowNote("path", language), workflowNote("description", language)];
  const values = Object.entries(variables).map(([name, example]) => `${name}=${example}`);
  const files = {
    "deploy/publish.sh": [
      "#!/bin/sh",
      ...note("script"),
      "set -eu",
      'cd "$(dirname "$0")/.."',
      "",
      ...note("environment"),
      ...names.map((name) => `: "\${${name}:?}"`),
      "",
      ...note("pull"),
      "if git rev-parse --verify --quiet '@{upstream}' >/dev/null 2>&1; then git pull --quiet --rebase; fi",
      "",
      "npx brevier build",
      ...note("changed"),
      "if ! cmp -s dist/manifest.json .brevier/sent.json; then",
      ...commands.map((command) => `  ${command}`),
      "  cp dist/manifest.json .brevier/sent.json",
      ...note("ledger", "  "),
      "  if git rev-parse --verify --quiet '@{upstream}' >/dev/null 2>&1; then",
      '    for folder in content/ledger content/revisions; do if [ -d "$folder" ]; then git add "$folder"; fi; done',
      "    if ! git diff --cached --quiet; then",
      "      git -c user.name=Brevier -c user.email=brevier@localhost commit --quiet --message Ledger",
      "      git push --quiet",
      "    fi",
      "  fi",
      "fi",
      ...note("next"),
      "npx brevier next",
    ],
    "deploy/crontab": [
      ...note("crontab"),
      "PATH=/usr/local/bin:/usr/bin:/bin",
      ...values,
      `*/5 * * * * cd ${path} && { sh deploy/publish.sh > .brevier/publish.log 2>&1 || cat .brevier/publish.log; }`,
    ],
    "deploy/brevier.service": [
      ...note("service"),
      "[Unit]",
      `Description=${description}`,
      "",
      "[Service]",
      "Type=oneshot",
      `WorkingDirectory=${path}`,
      "EnvironmentFile=%h/.config/brevier.env",
      "ExecStart=/bin/sh deploy/publish.sh",
    ],
    "deploy/brevier.timer": [
      ...note("timer"),
      "[Unit]",
      `Description=${description}`,
      "",
      "[Timer]",
      "OnCalendar=*:0/5",
      "",
      "[Install]",
      "WantedBy=timers.target",
    ],
  };
  return new Map(Object.entries(files).map(([path, lines]) => [path, `${lines.join("\n")}\n`]));
}
