/** What the C++ build and the trainer leave for the web, and how it is packed. */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
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

/** Zopfli packs some 7 % tighter than zlib, and takes seconds to: what it made is kept by what it was made of. */
function pack(file: string): Buffer {
  const packed = path.join(root, "build/packed", `${fingerprint(readFileSync(file))}.gz`);
  if (!existsSync(packed)) {
    mkdirSync(path.dirname(packed), { recursive: true });
    const written = `${packed}.${process.pid}`; // several bundles may be made at once
    writeFileSync(written, execFileSync("zopfli", ["--i5", "-c", file], { maxBuffer: 2 ** 28 }));
    renameSync(written, packed);
  }
  return readFileSync(packed);
}
