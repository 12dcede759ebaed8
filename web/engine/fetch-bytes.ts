/** Downloads with progress, for the module and the models. */

export type FetchFailure = "missing" | "network";

export class FetchError extends Error {
  constructor(
    readonly failure: FetchFailure,
    message: string,
  ) {
    super(message);
  }
}

/** Called as bytes arrive; `total` is 0 where the server does not say how many there will be. */
export type OnProgress = (loaded: number, total: number) => void;

/**
 * The bytes at `url`. Throws `FetchError` ("missing" for any HTTP status but success, "network" where no answer
 * came), and the `AbortError` of `signal`.
 */
export async function fetchBytes(
  url: string,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  let response: Response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new FetchError("network", `${fileName(url)}: ${String(error)}`);
  }
  if (!response.ok) throw new FetchError("missing", `${fileName(url)}: HTTP ${response.status}`);
  try {
    return await readBody(response, onProgress);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new FetchError("network", `${fileName(url)}: ${String(error)}`);
  }
}

async function readBody(response: Response, onProgress?: OnProgress): Promise<Uint8Array> {
  if (!onProgress || !response.body) return new Uint8Array(await response.arrayBuffer());
  const total = Number(response.headers.get("Content-Length")) || 0;
  const chunks: Uint8Array[] = [];
  let loaded = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    loaded += value.length;
    onProgress(loaded, Math.max(total, loaded));
  }
  return concatenate(chunks, loaded);
}

/**
 * Unpacks gzip, and passes anything else through: models are stored as `.gz`, but some hosts unpack such files on
 * the way (`Content-Encoding: gzip`), so the bytes decide and not the name.
 */
export async function gunzipIfNeeded(bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const unpacked = new Blob([bytes as BlobPart]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function concatenate(chunks: Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function fileName(url: string): string {
  return url.slice(url.lastIndexOf("/") + 1);
}
