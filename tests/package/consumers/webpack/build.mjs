import { copyFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";

webpack(
  { mode: "production", entry: "./main.js", output: { path: path.resolve("dist") } },
  (error, stats) => {
    if (error || stats.hasErrors()) throw error ?? new Error(stats.toString("errors-only"));
    copyFileSync("index.html", "dist/index.html");
  },
);
