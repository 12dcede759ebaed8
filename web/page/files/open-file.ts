/** Files as texts. What is read stays in this page. */

/** What the file dialog offers. */
export const ACCEPTED = ".txt,.md,.text,.json,text/plain,text/markdown,application/json";
const MAX_BYTES = 20_000_000;

export class FileError extends Error {
  constructor(readonly key: "file.too-large" | "file.not-text") {
    super(key);
  }
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
