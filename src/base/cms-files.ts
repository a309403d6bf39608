/** Which files of a site are those of the editor in the browser, that `brevier init --cms` writes: its headers are its own, and it is not checked. */

/** As a folder of `content/public`, and of what is published. */
export const CMS_FOLDER = "admin/";

/** What the editor reads first. */
export const CMS_SETTINGS = `${CMS_FOLDER}config.yml`;

/** The program, as its makers publish it. */
export const CMS_PROGRAM = `${CMS_FOLDER}sveltia/`;

/** Whether a site has the editor: a folder of that name alone may be another program’s. */
export function hasCms(files: readonly string[]): boolean {
  return files.includes(CMS_SETTINGS) && files.some((file) => file.startsWith(CMS_PROGRAM));
}

/** Whether a file is the editor’s, in a site that has it. */
export function isCmsFile(file: string): boolean {
  return file.startsWith(CMS_FOLDER);
}
