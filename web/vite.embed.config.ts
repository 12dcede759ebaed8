// What other sites embed, beside the page and its files: presslens.js for a script tag, presslens-element.js for
// <press-lens>, embed.html for a frame, and what they fetch.
import path from "node:path";
import { defineConfig } from "vite";
import { analyzerFiles, workers } from "./bundling/analyzer-files.js";
import { SCRIPTS, moduleAlias, root } from "./bundling/built.js";
import { classicScript } from "./bundling/classic-script.js";
import { elementNames } from "./bundling/element-names.js";
import { pinnedFiles } from "./bundling/pinned-files.js";
import { plainImports } from "./bundling/plain-imports.js";
import { templatePolicy } from "./bundling/template-policy.js";
import { templateSpaces } from "./bundling/template-spaces.js";

const embed = path.join(root, "web/embed");

export default defineConfig({
  root: embed,
  base: "./",
  publicDir: false,
  resolve: { alias: moduleAlias },
  plugins: [
    elementNames(),
    templatePolicy(),
    templateSpaces(),
    plainImports(),
    analyzerFiles(),
    classicScript({
      entry: path.join(embed, "script/script.ts"),
      fileName: "presslens.js",
      files: { PRESSLENS_WIDGET: "widget" },
    }),
    pinnedFiles(["presslens.js", "presslens-element.js"]),
  ],
  worker: workers,
  build: {
    ...SCRIPTS,
    outDir: path.join(root, "build/web"),
    emptyOutDir: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rollupOptions: {
      preserveEntrySignatures: "strict",
      input: {
        widget: path.join(embed, "script/widget.ts"),
        "presslens-element": path.join(embed, "element/press-lens.ts"),
        frame: path.join(embed, "embed.html"),
      },
      output: {
        // What other sites write into their pages has a name that stays.
        entryFileNames: ({ name }) => (name === "presslens-element" ? "[name].js" : "embed/[name]-[hash].js"),
        chunkFileNames: "embed/[name]-[hash].js",
        assetFileNames: "embed/[name]-[hash][extname]",
      },
    },
  },
});
