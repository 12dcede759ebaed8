// Where things lie in a checkout, for tests.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
export const program = path.join(root, "build/native/presslens");
export const modelFolder = path.join(root, "core/models");
export const webFolder = path.join(root, "build/web");
export const wasmFolder = path.join(root, "build/wasm");
export const packageFolder = path.join(root, "build/package");

/** A file of the folder beside the checkout that holds what may not be in it, or null where that is missing. */
export function sharedFile(name: string): string | null {
  const file = path.join(root, "../shared", name);
  return existsSync(file) ? file : null;
}
