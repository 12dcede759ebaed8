// What other sites embed, beside the page and its files: presslens.js for a script tag, presslens-element.js for
// <press-lens>, and what they fetch.
import path from "node:path";
import { defineConfig } from "vite";
import { analyzerFiles } from "./bundling/analyzer-files.js";
import { BROWSERS, moduleAlias, root } from "./bundling/built.js";
import { classicScript } from "./bundling/classic-script.js";
import { elementNames } from "./bundling/element-names.js";

const embed = path.join(root, "web/embed");

export default defineConfig({
  root: embed,
  base: "./",
  publicDir: false,
  resolve: { alias: moduleAlias },
  plugins: [
    elementNames(),
    analyzerFiles(),
    classicScript({
      entry: path.join(embed, "script/script.ts"),
      fileName: "presslens.js",
      files: { PRESSLENS_WIDGET: "widget" },
    }),
  ],
  worker: { format: "iife" },
  build: {
    outDir: path.join(root, "build/web"),
    emptyOutDir: false,
    target: BROWSERS,
    assetsInlineLimit: 0,
    modulePreload: false, // it would write links into the head of the host's page
    cssCodeSplit: false,
    reportCompressedSize: false,
    rollupOptions: {
      preserveEntrySignatures: "strict",
      input: {
        widget: path.join(embed, "script/widget.ts"),
        "presslens-element": path.join(embed, "element/press-lens.ts"),
      },
      output: {
        // What other sites write into their pages has a name that stays.
        entryFileNames: ({ name }) => (name === "widget" ? "embed/[name]-[hash].js" : "[name].js"),
        chunkFileNames: "embed/[name]-[hash].js",
      },
    },
  },
});
