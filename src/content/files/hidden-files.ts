/** Files that systems and programs leave among the sources, and the hidden ones that are there on purpose: rules for hosts. */
import { HOST_FILES } from "../../model/host-files.ts";

/** Never published: a host that does not know the name would show the digests of passwords to everybody. */
const PASSWORDS = /^\.ht(?:passwd|digest|groups?)/i;
/** Thumbnails and folder settings of Windows, backups of editors, locks of Word. */
const DROPPING = /^(?:(?:eh)?thumbs\.db|desktop\.ini|~\$.*|.*~)$/i;
const PUBLIC = "public/";

/**
 * False for hidden files (`.DS_Store`, `.#un.md`), except `.well-known` (RFC 8615) and, anywhere in `public`, the files that hosts read
 * (`.htaccess`).
 */
export function isNotHidden(file: string): boolean {
  return hiddenStart(file) === null;
}

/** Whether a file of `public` is copied to the site. */
export function isPublished(file: string): boolean {
  return isNotHidden(file) && !DROPPING.test(nameOf(file));
}

/** What is not copied of `public`: each file, but a hidden folder only once; in the order of the files. */
export function unpublishedIn(files: readonly string[]): readonly string[] {
  const out = files.filter((file) => file.startsWith(PUBLIC) && !isPublished(file));
  return [...new Set(out.map((file) => hiddenStart(file) ?? file))];
}

/** Whether a file holds passwords for a host. */
export function holdsPasswords(file: string): boolean {
  return PASSWORDS.test(nameOf(file));
}

/** The path up to its first hidden name; null if it has none. */
function hiddenStart(file: string): string | null {
  // Of nearly every file that is all there is to know.
  if (!file.startsWith(".") && !file.includes("/.")) return null;
  const names = file.split("/");
  const at = names.findIndex((name, i) => {
    const isLast = i === names.length - 1;
    const isMeant = isLast ? file.startsWith(PUBLIC) && HOST_FILES.has(name) : name === ".well-known";
    return name.startsWith(".") && !isMeant;
  });
  return at < 0 ? null : names.slice(0, at + 1).join("/");
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
