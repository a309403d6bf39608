/** Names of files that the list of a published site can hold, and any system can write: one rule for build, check, sign and verify. */

/** Whether a path is relative, with `/`, stays in its folder on any system, and cannot command a terminal. // docs/archive.md § The manifest */
export function isSafePath(path: string): boolean {
  return !/[\\\p{Cc}\p{Surrogate}]|^[A-Za-z]:|(?:^|\/)\.{0,2}(?:\/|$)/u.test(path);
}

/** The names of devices, of any ending; characters that separate something there; a last full stop or space, which is dropped. */
const NOT_FOR_WINDOWS =
  /(?:^|\/)(?:con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])(?:\.[^/]*)?(?:$|\/)|[<>:"|?*]|[. ](?:$|\/)/i;

/** Whether Windows can have files of all the names in a path. // Microsoft, “Naming Files, Paths, and Namespaces” */
export function isForWindows(path: string): boolean {
  return !NOT_FOR_WINDOWS.test(path);
}
