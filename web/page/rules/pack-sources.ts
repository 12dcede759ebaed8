/** Where packs come from: a file, or an address that this page's policy and the other site's CORS headers allow. */

/** As the analyzer has it (core/rules/limits.h): what is longer is not even read. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Why a pack could not be had; `key` is that of the sentence for the reader. */
export class PackFault extends Error {
  constructor(
    readonly key: string,
    readonly status = 0,
  ) {
    super(key);
  }
}

export async function packFromFile(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new PackFault("rules.fault.large");
  try {
    return await file.text();
  } catch {
    throw new PackFault("rules.fault.file");
  }
}

export async function packFromAddress(address: string): Promise<string> {
  const url = parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw new PackFault("rules.fault.address");
  let response: Response;
  try {
    response = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  } catch {
    throw new PackFault("rules.fault.fetch");
  }
  if (!response.ok) throw new PackFault("rules.fault.status", response.status);
  const bytes = await response.arrayBuffer().catch(() => {
    throw new PackFault("rules.fault.fetch");
  });
  if (bytes.byteLength > MOST_BYTES) throw new PackFault("rules.fault.large");
  return new TextDecoder().decode(bytes);
}

function parse(address: string): URL | null {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}
