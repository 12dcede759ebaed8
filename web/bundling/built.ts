/** What the C++ build and the trainer leave for the web, and how it is packed. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { BuildOptions } from "vite";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** For Vite's `resolve.alias`: the loaders of the module's two builds as Emscripten left them. */
export const moduleAlias = [
  { find: /^presslens-wasm$/, replacement: path.join(root, "build/wasm/presslens.mjs") },
  { find: /^presslens-rules-wasm$/, replacement: path.join(root, "build/wasm/presslens-rules.mjs") },
];

/** As CMakeLists.txt says it. */
export function projectVersion(): string {
  const version = /project\(presslens VERSION (\S+)/.exec(
    readFileSync(path.join(root, "CMakeLists.txt"), "utf8"),
  )?.[1];
  if (!version) throw new Error("CMakeLists.txt names no version.");
  return version;
}

/** What every script that is built has in common. */
export const SCRIPTS = {
  /** The oldest browsers that it must run in. */
  target: ["chrome105", "firefox115", "safari16.4"],
  /** Terser's output is a few kilobytes smaller than esbuild's once a host has compressed it. */
  minify: "terser",
  terserOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
  modulePreload: false, // it would write links into the page, which in the embedded script is the host's
} as const satisfies BuildOptions;

/** The module without rule packs and with them. */
export type ModuleName = "presslens" | "presslens-rules";

const moduleFile = (name: ModuleName) => path.join(root, "build/wasm", `${name}.wasm`);
const modelFile = (language: string) => path.join(root, "core/models", `${language}.model`);

export type Language = "ko" | "en";

/** The languages that have a model, of those that are asked for. */
export function languagesWithModel(wanted: readonly Language[] = ["ko", "en"]): Language[] {
  return wanted.filter((language) => existsSync(modelFile(language)));
}

/**
 * Both are gzipped here and unpacked by the page: static hosts compress text and, often, nothing else, and a page in
 * one file has no host.
 */
export const packedModule = (name: ModuleName) => pack(moduleFile(name));
export const packedModel = (language: Language) => pack(modelFile(language));

/** A short name for these bytes and no others. */
export function fingerprint(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}

/** By file: a bundle may ask twice. */
const packed = new Map<string, Buffer>();

function pack(file: string): Buffer {
  const known = packed.get(file) ?? gzipSync(readFileSync(file), { level: 9 });
  packed.set(file, known);
  return known;
}
