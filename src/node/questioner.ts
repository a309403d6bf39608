/** Questions on a terminal. */
import { createInterface, type Interface } from "node:readline";

export interface Questioner {
  /** Asks, and gives the line that was typed; null at the end of input, which is Ctrl-D or Ctrl-C. */
  readonly ask: (question: string) => Promise<string | null>;
  /** Lets go of the input. */
  readonly end: () => void;
}

/** Asks on a pair of streams. Nothing is read of them before the first question, and lines that were typed ahead are kept for the next ones. */
export function questioner(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Questioner {
  let opened: { readonly reader: Interface; readonly lines: AsyncIterator<string> } | null = null;
  const open = () => {
    const reader = createInterface({ input, output });
    return { reader, lines: reader[Symbol.asyncIterator]() };
  };
  return {
    ask: async (question) => {
      opened ??= open();
      opened.reader.setPrompt(question);
      opened.reader.prompt();
      const line = await opened.lines.next();
      return line.done === true ? null : line.value;
    },
    end: () => opened?.reader.close(),
  };
}
