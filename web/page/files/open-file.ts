/** Files as texts. What is read stays in this page. */

import { textOfMarkdown } from "./markdown-text.js";

/** What the file dialog offers. */
export const ACCEPTED =
  ".txt,.text,.md,.markdown,.html,.htm,.json,text/plain,text/markdown,text/html,application/json";
const MAX_BYTES = 20_000_000;

export class FileError extends Error {
  constructor(readonly key: "file.too-large" | "file.not-text") {
    super(key);
  }
}

/** What a file holds: the text of an article, or the JSON of a reading that was saved. */
export type Opened = { kind: "text"; text: string } | { kind: "json"; json: string };

/** Opens a file by its name's ending, else by its type. Throws `FileError`. */
export async function openFile(file: File): Promise<Opened> {
  const text = await readTextFile(file);
  const is = (ending: RegExp, type: string) => ending.test(file.name) || file.type === type;
  if (is(/\.json$/i, "application/json")) return { kind: "json", json: text };
  if (is(/\.x?html?$/i, "text/html")) {
    const { articleOfHtml } = await import("./article-html.js");
    return { kind: "text", text: articleOfHtml(text) };
  }
  if (is(/\.(md|markdown)$/i, "text/markdown")) return { kind: "text", text: textOfMarkdown(text) };
  return { kind: "text", text };
}

/**
 * The text of a file: UTF-8 or UTF-16 by its byte order mark, else UTF-8, else EUC-KR, in which older Korean files
 * come. Throws `FileError` for a file that is too large or holds no text.
 */
export async function readTextFile(file: Blob): Promise<string> {
  if (file.size > MAX_BYTES) throw new FileError("file.too-large");
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = decodeText(bytes);
  if (text.includes("\0")) throw new FileError("file.not-text");
  return text;
}

export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("euc-kr").decode(bytes);
  }
}
