/**
 * A text inside a link: compressed, in the letters that a link may hold. It stands behind the "#", which browsers do
 * not send to the site; whoever has the link has the text.
 */

const PARAMETER = "text";
/** No link is unpacked to more than this: a short one may hold a very long text of one character. */
const MAX_CHARACTERS = 2_000_000;

/** A hash with the text added to it. */
export async function hashWithText(hash: string, text: string): Promise<string> {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  parameters.set(PARAMETER, await pack(text));
  return `#${parameters}`;
}

/** The text that a hash holds, or null where it holds none or a damaged one. */
export async function textOfHash(hash: string): Promise<string | null> {
  const packed = new URLSearchParams(hash.replace(/^#/, "")).get(PARAMETER);
  if (!packed) return null;
  try {
    return await unpack(packed);
  } catch {
    return null;
  }
}

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

async function unpack(packed: string): Promise<string> {
  const letters = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > MAX_CHARACTERS) throw new RangeError("too long");
  }
}
