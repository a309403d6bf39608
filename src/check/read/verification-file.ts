/** Files by which search engines and networks have somebody prove that a site is theirs: no pages, whatever their names end in. */

/** At the root, named by the service. Google, Bing, Yandex, Naver, Baidu, Pinterest, Mail.ru; Zoho in a folder of its own. */
const NAMES =
  /^(?:google[0-9a-f]{16}|yandex_[0-9a-f]{12,}|naver[0-9a-f]{32}|baidu_verify_[\w-]+|pinterest-[0-9a-f]{4,}|mailru-domain\w+|wmail_[0-9a-f]{16,}|zohoverify\/verifyforzoho)\.html$|^BingSiteAuth\.xml$/;
/** In bytes. */
const LARGEST = 1024;

/** Whether a file is one of them: by its name, and because it is as small as they are. `size` in bytes. */
export function isVerificationFile(path: string, size: () => number): boolean {
  return NAMES.test(path) && size() <= LARGEST;
}
