// The page as static files: relative addresses throughout, so that the folder works wherever it is put.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { defineConfig, type Plugin } from "vite";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const wasm = path.join(root, "build/wasm");
const modelFile = (language: string) => path.join(root, "core/models", `${language}.model`);
const languages = ["ko", "en"].filter((language) => existsSync(modelFile(language)));

/**
 * Lays the models that exist next to the page, as `models/<language>.model.gz`. They are compressed here and unpacked
 * by the page, because static hosts compress text and not unknown file types.
 */
function models(): Plugin {
  return {
    name: "presslens-models",
    generateBundle() {
      for (const language of languages) {
        const source = gzipSync(readFileSync(modelFile(language)), { level: 9 });
        this.emitFile({ type: "asset", fileName: `models/${language}.model.gz`, source });
      }
    },
  };
}

export default defineConfig({
  root: path.join(root, "web/page"),
  base: "./",
  resolve: {
    alias: [
      { find: /^presslens-wasm\/presslens\.wasm/, replacement: path.join(wasm, "presslens.wasm") },
      { find: /^presslens-wasm$/, replacement: path.join(wasm, "presslens.mjs") },
    ],
  },
  define: { PRESSLENS_MODELS: JSON.stringify(languages) },
  plugins: [models()],
  worker: { format: "iife" },
  build: {
    outDir: path.join(root, "build/web"),
    emptyOutDir: true,
    target: ["chrome105", "firefox115", "safari16.4"],
    assetsInlineLimit: 0, // a data: address is not of this origin, and the policy says so
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
