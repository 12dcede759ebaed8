/** Fetches an article that lies somewhere as plain text. */

/** Throws an `Error` whose message says what is wrong, and the `AbortError` of `signal`. */
export async function fetchText(url: string, signal: AbortSignal): Promise<string> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const type = response.headers.get("Content-Type") ?? "text/plain";
  if (!type.startsWith("text/plain") && !type.startsWith("text/markdown"))
    throw new Error(`${url} is ${type} and no plain text.`);
  return response.text();
}
