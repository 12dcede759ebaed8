// The page in one file: build/presslens.html, or build/presslens-ko.html where PRESSLENS_LANGUAGE names one language.
import path from "node:path";
import { defineConfig } from "vite";
import { SCRIPTS, moduleAlias, root, type Language } from "./bundling/built.js";
import { localeColumns } from "./bundling/locale-columns.js";
import { singleFile } from "./bundling/single-file.js";
import { templateSpaces } from "./bundling/template-spaces.js";
import { workerScripts } from "./bundling/worker-script.js";

const language = process.env["PRESSLENS_LANGUAGE"] as Language | "" | undefined;

export default defineConfig({
  root: path.join(root, "web/page"),
  publicDir: false,
  resolve: { alias: moduleAlias },
  plugins: [
    templateSpaces(),
    localeColumns(),
    workerScripts({ "presslens-worker-script": "rules-worker" }),
    language
      ? singleFile(`presslens-${language}.html`, [language])
      : singleFile("presslens.html", ["ko", "en"]),
  ],
  build: {
    ...SCRIPTS,
    outDir: path.join(root, "build"),
    emptyOutDir: false,
    cssCodeSplit: false, // otherwise a script of this format is to write the styles into the page, and may not
    reportCompressedSize: false,
    rollupOptions: { output: { format: "iife", inlineDynamicImports: true } },
  },
});
