import { copyFileSync } from "node:fs";
import { build } from "esbuild";

await build({ entryPoints: ["main.js"], bundle: true, format: "iife", outdir: "dist" });
copyFileSync("index.html", "dist/index.html");
