// What we use of @11ty/eleventy-dev-server 2, which ships no types. Read from its server.js, 2.1.2.
declare module "@11ty/eleventy-dev-server" {
  import type { IncomingMessage, Server, ServerResponse } from "node:http";

  interface Options {
    readonly pathPrefix: string;
    readonly domDiff: boolean;
    readonly injectedScriptsFolder: string;
    readonly portReassignmentRetryCount: number;
    readonly messageOnStart: () => false;
    readonly logger: Readonly<Record<"info" | "log" | "error", (message: string) => void>>;
    readonly middleware: readonly ((
      request: IncomingMessage,
      response: ServerResponse,
      next: () => void,
    ) => void)[];
  }

  /** The answer to a request: a file, a redirect (`url`), or neither. */
  interface Target {
    readonly statusCode: number;
    readonly filepath?: string;
    readonly url?: string;
  }

  interface Client {
    terminate(): void;
    on(event: "error", heed: () => void): void;
  }

  export default class EleventyDevServer {
    constructor(name: string, folder: string, options: Options);
    options: { pathPrefix: string };
    /** Made when first asked for. */
    get server(): Server;
    /** Of ws 8: there once the server listens; its options are read at each connection. */
    readonly updateServer?: {
      readonly clients: Iterable<Client>;
      readonly options: {
        maxPayload: number;
        verifyClient: (
          asked: { readonly req: IncomingMessage },
          answer: (isWelcome: boolean, status?: number) => void,
        ) => void;
      };
      on(event: "connection", greet: (client: Client) => void): void;
    };
    cleanupPathPrefix(prefix: string): string;
    /** Throws on a path that leads out of the folder or cannot be decoded. */
    mapUrlToFilePath(url: string): Target;
    augmentContentWithNotifier(content: string, isInline: boolean, client: object): string;
    onRequestHandler(request: IncomingMessage, response: ServerResponse): Promise<void>;
    setupReloadNotifier(): void;
    serve(port: number): void;
    _serverListen(port: number): void;
    ready(): Promise<void>;
    reload(event: object): void;
    reloadFiles(files: readonly string[]): void;
    close(): Promise<void>;
  }
}
