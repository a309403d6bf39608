/** The workflows that publish a new site on GitHub and GitLab. */
import type { Host } from "./hosts.ts";
import { sendingTo } from "./sending.ts";
import type { SiteLanguage } from "./site-language.ts";
import { noteWriter } from "./workflow-notes.ts";

/** Whether a step of a scheduled run is done: always after a change, else if a brief is due. */
const IF_DUE = "if: github.event_name != 'schedule' || steps.next.outputs.due == 'yes'";

/** `.github/workflows/publish.yml`, for GitHub Pages or a host that has a command line of its own. */
export function githubWorkflow(host: Host, language: SiteLanguage): string {
  const isPages = host === "github-pages";
  const names = Object.keys(sendingTo(host).variables);
  const note = noteWriter(language, names);
  const lines = [
    ...note("github"),
    ...note(isPages ? "githubPages" : "githubSecrets"),
    "name: publish",
    "on:",
    "  push:",
    "    branches: [main, master]",
    "  schedule:",
    ...note("every", "    "),
    '    - cron: "7,22,37,52 * * * *"',
    "  workflow_dispatch:",
    "permissions:",
    "  contents: read",
    ...(isPages ? ["  pages: write", "  id-token: write"] : []),
    "concurrency:",
    "  group: publish",
    "jobs:",
    "  publish:",
    "    runs-on: ubuntu-latest",
    ...(isPages ? ["    environment: github-pages"] : []),
    "    steps:",
    "      - uses: actions/checkout@v5",
    "      - uses: actions/setup-node@v5",
    "        with:",
    "          node-version: 24",
    ...note("cache", "      "),
    "      - uses: actions/cache@v4",
    "        with:",
    "          path: |",
    "            .brevier",
    "            dist",
    `          key: brevier-\${{ github.run_id }}`,
    "          restore-keys: brevier-",
    "      - run: npm install --no-audit --no-fund",
    ...note("due", "      "),
    "      - id: next",
    '        run: echo "due=$(npx brevier next --due)" >> "$GITHUB_OUTPUT"',
    `      - ${IF_DUE}`,
    "        run: |",
    "          npx brevier build",
    "          npx brevier check",
    ...(isPages ? pagesSteps(note("hidden", "          ")) : sendingSteps(host)),
  ];
  return `${lines.join("\n")}\n`;
}

function pagesSteps(hidden: readonly string[]): readonly string[] {
  return [
    `      - ${IF_DUE}`,
    "        uses: actions/upload-pages-artifact@v5",
    "        with:",
    "          path: dist",
    ...hidden,
    "          include-hidden-files: true",
    `      - ${IF_DUE}`,
    "        uses: actions/deploy-pages@v4",
  ];
}

function sendingSteps(host: Host): readonly string[] {
  const { commands, variables } = sendingTo(host);
  return [
    `      - ${IF_DUE}`,
    "        env:",
    ...Object.keys(variables).map((name) => `          ${name}: \${{ secrets.${name} }}`),
    "        run: |",
    ...commands.map((command) => `          ${command}`),
  ];
}

/** `.gitlab-ci.yml`, for GitLab Pages. */
export function gitlabPipeline(language: SiteLanguage): string {
  const note = noteWriter(language);
  const lines = [
    ...note("gitlab"),
    "pages:",
    "  image: node:24",
    "  rules:",
    "    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
    ...note("cache", "  "),
    "  cache:",
    "    key: brevier",
    "    paths: [.brevier/, dist/]",
    "  script:",
    "    - npm install --no-audit --no-fund",
    ...note("gitlabDue", "    "),
    "    - |",
    '      if [ "$CI_PIPELINE_SOURCE" = schedule ] && [ "$(npx brevier next --due)" = no ]; then exit 42; fi',
    "    - npx brevier build",
    "    - npx brevier check",
    "  allow_failure:",
    "    exit_codes: 42",
    "  artifacts:",
    "    paths: [dist]",
    "  publish: dist",
  ];
  return `${lines.join("\n")}\n`;
}
