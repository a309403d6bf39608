import { activeRules } from "./files/active-rules.ts";
import { captionRules } from "./files/caption-rules.ts";
import { mediaRules } from "./files/media-rules.ts";
import { folderRules } from "./index/folder-rules.ts";
import { packageRules } from "./index/package-rules.ts";
import { revisionRules } from "./index/revision-rules.ts";
import { documentRules } from "./parse/document-rules.ts";
import { fieldRules } from "./parse/field-rules.ts";
import { siteRules } from "./parse/site-rules.ts";
import { themeRules } from "./parse/theme-rules.ts";
import { timeRules } from "./parse/time-rules.ts";
import { withdrawalRules } from "./parse/withdrawal-rules.ts";
import { wordRules } from "./parse/word-rules.ts";
import { sourceRules } from "./yaml/source-rules.ts";
import { yamlRules } from "./yaml/yaml-rules.ts";

/** What can be wrong in a file of the content folder, before files are compared with each other. */
export const contentRules = {
  ...folderRules,
  ...documentRules,
  ...withdrawalRules,
  ...revisionRules,
  ...sourceRules,
  ...mediaRules,
  ...captionRules,
  ...activeRules,
  ...yamlRules,
  ...fieldRules,
  ...timeRules,
  ...siteRules,
  ...themeRules,
  ...wordRules,
  ...packageRules,
};
