/** The reader's packs, kept in this browser (IndexedDB): a list may be too long for localStorage. */
import { createStore, get, set, type UseStore } from "idb-keyval";
import { rememberPacks } from "./kept.js";

export interface KeptPack {
  id: string;
  /** As it was added. */
  json: string;
  on: boolean;
}

const KEY = "packs";
let store: UseStore | null = null;
const open = () => (store ??= createStore("presslens-rules", "packs"));

/** In the order in which they are used. Throws where the browser keeps nothing. */
export async function readPacks(): Promise<KeptPack[]> {
  return (await get<KeptPack[]>(KEY, open())) ?? [];
}

/** Throws where the browser keeps nothing, or has no room. */
export async function writePacks(packs: readonly KeptPack[]): Promise<void> {
  await set(KEY, packs, open());
  rememberPacks(packs.length > 0);
}
