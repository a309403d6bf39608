/** Where a site is sent to: what a sender asks of a host, whatever its protocol. */

export interface Destination {
  /** Whether it is sent whole sites, and says nothing of what it has: then it is only asked to send and to finish. */
  readonly isWhole: boolean;
  /** Null if there is no such file. @throws DestinationError */
  read(path: string): Promise<Uint8Array | null>;
  /** The sizes of those of the files that are there, in bytes. @throws DestinationError */
  sizes(paths: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Whether there is nothing at all, or not even the folder. @throws DestinationError */
  isEmpty(): Promise<boolean>;
  /**
   * Sends files of the output folder in this order. Each stands under its name only when it is whole. `onSent` is told of those that stand
   * there, one by one or in groups. @throws DestinationError
   */
  send(paths: readonly string[], onSent: (paths: readonly string[]) => void): Promise<void>;
  /** Those that are not there are no error. @throws DestinationError */
  remove(paths: readonly string[]): Promise<void>;
  /** Makes what was sent public, where that is a step of its own. @throws DestinationError */
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Why a host did not do what it was asked. */
export type Refusal =
  | "login"
  | "unknown-host"
  | "unknown-server"
  | "no-answer"
  | "full"
  | "denied"
  | "no-program"
  | "other";

/** Thrown by a destination. `detail`: in the words of the program or host, without secrets. */
export class DestinationError extends Error {
  readonly why: Refusal;
  readonly detail: string;
  constructor(why: Refusal, detail: string) {
    super(detail);
    this.why = why;
    this.detail = detail;
  }
}

/** The refusal that a host’s or a program’s words mean. */
export function refusalIn(words: string): Refusal {
  const known = WORDS.find(([pattern]) => pattern.test(words));
  return known?.[1] ?? "other";
}

const WORDS: readonly (readonly [RegExp, Refusal])[] = [
  [
    /host key verification failed|remote host identification has changed|self-signed certificate|unable to verify the first certificate|altname|CERT_|certificate/i,
    "unknown-server",
  ],
  [/no space left|disk quota|quota exceeded|\b(?:452|552)\b|disk full|insufficient storage/i, "full"],
  [
    /permission denied \((?:publickey|password|keyboard)|\b530\b|login (?:incorrect|failed)|authentication failed|access ?denied|invalidaccesskeyid|signaturedoesnotmatch|could not read (?:username|password)|unable to authenticate|http 40[13]/i,
    "login",
  ],
  [/could not resolve|name or service not known|ENOTFOUND|EAI_AGAIN|no such host/i, "unknown-host"],
  [
    /connection (?:refused|reset|closed|timed out)|timed? ?out|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EPIPE|EHOSTUNREACH|broken pipe|no route to host|server sent fin|closed by remote|lost connection|connection unexpectedly closed|client is closed/i,
    "no-answer",
  ],
  [/permission denied|operation not permitted|read-only|\b55[03]\b|EACCES|EPERM|EROFS/i, "denied"],
];
