import { problemsOf } from "../problem.ts";
import { attachmentRules } from "./rules/attachment-rules.ts";
import { domainRules } from "./rules/domain-rules.ts";
import { fieldRules } from "./rules/field-rules.ts";
import { fileRules } from "./rules/file-rules.ts";
import { folderRules } from "./rules/folder-rules.ts";
import { mediaRules } from "./rules/media-rules.ts";
import { packageRules } from "./rules/package-rules.ts";
import { wordRules } from "./rules/word-rules.ts";
import { yamlRules } from "./rules/yaml-rules.ts";

/** What can be wrong in a file of the content folder, before files are compared with each other. */
export const contentRules = {
  ...folderRules,
  ...fileRules,
  ...attachmentRules,
  ...mediaRules,
  ...yamlRules,
  ...fieldRules,
  ...wordRules,
  ...packageRules,
  ...domainRules,
};

export const contentProblem = problemsOf(contentRules);
