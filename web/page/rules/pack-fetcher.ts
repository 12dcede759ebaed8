/**
 * A worker that fetches one rule pack. The page's policy lets the document that holds the article connect to its own site
 * alone, and stays so: this script is handed an address and knows nothing else. Cookies and the page's address stay here.
 */
import { MOST_BYTES } from "./pack-limit.js";

export type FetchedPack = { json: string } | { fault: "fetch" | "status" | "large"; status: number };

const PATIENCE_MS = 30_000;

addEventListener("message", ({ data }: MessageEvent<string>) => void fetchPack(data).then(postMessage));

async function fetchPack(address: string): Promise<FetchedPack> {
  try {
    const response = await fetch(address, {
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return { fault: "status", status: response.status };
    const bytes = await readUpTo(MOST_BYTES, response);
    return bytes ? { json: new TextDecoder().decode(bytes) } : { fault: "large", status: 0 };
  } catch {
    return { fault: "fetch", status: 0 };
  }
}

/** Null where there is more. */
async function readUpTo(most: number, response: Response): Promise<ArrayBuffer | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(pieces as BlobPart[]).arrayBuffer();
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    pieces.push(value);
  }
}
