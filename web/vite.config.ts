// The page as static files: relative addresses throughout, so that the folder works wherever it is put.
import path from "node:path";
import { defineConfig } from "vite";
import { analyzerFiles, workers } from "./bundling/analyzer-files.js";
import { SCRIPTS, moduleAlias, root } from "./bundling/built.js";
import { localeColumns } from "./bundling/locale-columns.js";
import { plainImports } from "./bundling/plain-imports.js";
import { serviceWorker } from "./bundling/service-worker.js";
import { templateSpaces } from "./bundling/template-spaces.js";

export default defineConfig({
  root: path.join(root, "web/page"),
  base: "./",
  resolve: { alias: moduleAlias },
  plugins: [
    templateSpaces(),
    localeColumns(),
    plainImports(),
    analyzerFiles(),
    serviceWorker(path.join(root, "web/page/hosting/service-worker.ts")),
  ],
  worker: workers,
  build: {
    ...SCRIPTS,
    outDir: path.join(root, "build/web"),
    emptyOutDir: true,
    assetsInlineLimit: 0, // a data: address is not of this origin, and the policy says so
    reportCompressedSize: false,
    rollupOptions: { output: { experimentalMinChunkSize: 4_000 } }, // a request costs more than what few need
  },
});
