import { copyFileSync, cpSync } from "node:fs";
import { build } from "esbuild";

await build({ entryPoints: ["main.js"], bundle: true, splitting: true, format: "esm", outdir: "dist" });
cpSync("node_modules/presslens/files", "dist/files", { recursive: true }); // esbuild leaves them to whoever calls it
copyFileSync("index.html", "dist/index.html");
