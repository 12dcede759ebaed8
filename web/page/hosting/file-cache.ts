/** What only some readers download (models, the build for rule packs) comes from the browser's cache afterwards. */
import { fetchBytes, type OnProgress } from "../../engine/fetch-bytes.js";

const CACHE = "presslens-models";
const KEPT = /\/(models|rules)\/[^/]+$/;

/** As `fetchBytes`; what lies in those two folders is looked for in the cache first, and kept there. */
export async function fetchAndKeep(
  url: string,
  onProgress?: OnProgress,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  const cache = KEPT.test(url) ? await openCache() : null;
  const kept = await cache?.match(url);
  if (kept) return new Uint8Array(await kept.arrayBuffer());
  const bytes = await fetchBytes(url, onProgress, signal);
  if (cache) await keep(cache, url, bytes).catch(() => undefined); // no room: it is fetched again next time
  return bytes;
}

/** Null where the browser keeps nothing: plain http, private windows. */
async function openCache(): Promise<Cache | null> {
  try {
    return await caches.open(CACHE);
  } catch {
    return null;
  }
}

/** A file is named for what it is and for its content, and replaces the one it is a newer version of: `ko-1a2b3c4d5e.model.gz`. */
async function keep(cache: Cache, url: string, bytes: Uint8Array): Promise<void> {
  const subject = (address: string) => address.slice(0, address.lastIndexOf("-"));
  for (const { url: old } of await cache.keys()) if (subject(old) === subject(url)) await cache.delete(old);
  await cache.put(url, new Response(bytes as BlobPart));
}
