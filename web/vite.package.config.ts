// The npm package: build/package, ready for `npm pack`.
import path from "node:path";
import { defineConfig } from "vite";
import { analyzerFiles } from "./bundling/analyzer-files.js";
import { SCRIPTS, moduleAlias, root } from "./bundling/built.js";
import { elementNames } from "./bundling/element-names.js";
import { inlineFiles } from "./bundling/inline-files.js";
import { packageParts } from "./bundling/package-parts.js";
import { templatePolicy } from "./bundling/template-policy.js";
import { templateSpaces } from "./bundling/template-spaces.js";
import { workerScripts } from "./bundling/worker-script.js";

const sources = path.join(root, "web/package");
const ENTRIES = ["index", "node", "inline", "element", "embed"];
/** Elements register themselves: bundlers must not leave such scripts out (`sideEffects` of the manifest). */
const isView = (id: string) => /\/web\/(viewer|embed)\/.*\.ts$/.test(id);
const entry = (name: string) => path.join(sources, `${name}.ts`);

export default defineConfig({
  root: sources,
  base: "./",
  publicDir: false,
  resolve: { alias: moduleAlias },
  plugins: [
    elementNames(),
    templatePolicy(),
    templateSpaces(),
    analyzerFiles({ module: "files", models: "files", rules: "files" }),
    inlineFiles(),
    workerScripts({
      "presslens-worker-script": "worker",
      "presslens-rules-worker-script": "rules-worker",
    }),
    packageParts({ index: entry("index"), inline: entry("inline") }),
  ],
  worker: { format: "iife" },
  build: {
    ...SCRIPTS,
    outDir: path.join(root, "build/package"),
    assetsDir: "files",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: Infinity, // the inlined files are what they are
    // A library's: without Vite's own wrapper around `import()`.
    lib: {
      formats: ["es"],
      entry: Object.fromEntries(ENTRIES.map((name) => [name, entry(name)])),
      fileName: (_, name) => `${name}.js`,
    },
    rollupOptions: {
      external: /^node:/,
      // All scripts in one folder: bundlers that leave `new URL("files/…", import.meta.url)` as it is then still find
      // the files beside their bundle.
      output: {
        chunkFileNames: ({ moduleIds }) => `${moduleIds.some(isView) ? "view-" : ""}[name]-[hash].js`,
      },
    },
  },
});
