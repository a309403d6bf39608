const NAME = "[a-z0-9][a-z0-9!#$&^_.+-]*";
const FORM = new RegExp(`^${NAME}/${NAME}(?:\\s*;\\s*${NAME}=(?:"[^"]*"|[^\\s;"]+))*$`, "i");

/** Whether it has the form of a media type: `image/jpeg`, `text/html; charset=utf-8`. // RFC 6838 § 4.2 */
export function isMediaType(text: string): boolean {
  return FORM.test(text);
}
