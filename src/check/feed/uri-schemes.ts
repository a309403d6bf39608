/** The schemes that feeds use; any other is mostly one of these misspelt. // IANA, Uniform Resource Identifier Schemes */
const SCHEMES: ReadonlySet<string> = new Set(
  (
    "http https mailto tel sms tag urn data ftp sftp geo xmpp sip sips news nntp magnet doi info acct ni cid mid file irc ircs webcal feed " +
    "matrix at gemini gopher ipfs bitcoin facetime skype whatsapp signal tg intent view-source about blob ws wss git ssh svn rtsp rtmp mms " +
    "oid hdl ark crid ldap ldaps opaquelocktoken pres im iris dns go h323 imap jabber nfs nntps pop snmp soap.beep telnet tftp tv wais z39.50r steam"
  ).split(" "),
);

/** Whether it holds what no address does, not even one in letters of any script. // RFC 3987 § 2.2 */
export function isOddIri(address: string): boolean {
  return /[\s"<>\\^`{|}]/.test(address);
}

export function hasKnownScheme(url: string): boolean {
  return SCHEMES.has(schemeOf(url));
}

/** What a message says of an address and its scheme. */
export function schemeIn(url: string): { readonly url: string; readonly found: string } {
  return { url, found: `${schemeOf(url)}:` };
}

function schemeOf(url: string): string {
  return url.slice(0, url.indexOf(":")).toLowerCase();
}
