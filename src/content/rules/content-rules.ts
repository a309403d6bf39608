import { problemsOf } from "../../base/problem.ts";
import { attachmentRules } from "./attachment-rules.ts";
import { domainRules } from "./domain-rules.ts";
import { fieldRules } from "./field-rules.ts";
import { fileRules } from "./file-rules.ts";
import { folderRules } from "./folder-rules.ts";
import { mediaRules } from "./media-rules.ts";
import { packageRules } from "./package-rules.ts";
import { wordRules } from "./word-rules.ts";
import { yamlRules } from "./yaml-rules.ts";

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
