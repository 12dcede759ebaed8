/** Where packs come from: a file, or an address whose site allows it. */
import { trustedScriptUrl } from "../../engine/trusted-url.js";
import { packFetcher } from "../hosting/folder.js";
import type { FetchedPack } from "./pack-fetcher.js";
import { MOST_BYTES } from "./pack-limit.js";

/** Why a pack could not be had; `key` is that of the sentence for the reader. */
export class PackFault extends Error {
  constructor(
    readonly key: string,
    readonly status = 0,
  ) {
    super(key);
  }
}

/** The page in one file fetches nothing. */
export const fetchesAddresses = packFetcher !== null;

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
  if (!packFetcher || !url || !/^https?:$/.test(url.protocol)) throw new PackFault("rules.fault.address");
  const fetched = await fetchInWorker(new URL(packFetcher, document.baseURI).href, url.href);
  if ("fault" in fetched) throw new PackFault(`rules.fault.${fetched.fault}`, fetched.status);
  return fetched.json;
}

function fetchInWorker(script: string, address: string): Promise<FetchedPack> {
  return new Promise((resolve) => {
    const worker = new Worker(trustedScriptUrl(script));
    const end = (fetched: FetchedPack) => {
      worker.terminate();
      resolve(fetched);
    };
    worker.onmessage = ({ data }: MessageEvent<FetchedPack>) => end(data);
    worker.onerror = (event) => {
      event.preventDefault();
      end({ fault: "fetch", status: 0 });
    };
    worker.postMessage(address);
  });
}

function parse(address: string): URL | null {
  try {
    return new URL(address.trim(), document.baseURI);
  } catch {
    return null;
  }
}
