/**
 * Gives the viewer's elements names of this very version, `presslens-card-1a2b3c`: a page keeps one element of a name
 * for ever, and two versions of what is embedded have to live on one page. The public `<press-lens>` keeps its name.
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vite";
import { fingerprint, root } from "./built.js";

const FOLDERS = ["web/viewer", "web/embed"];

export function elementNames(): Plugin {
  const sources = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => path.join(root, folder, name)),
  );
  const texts = new Map(sources.map((file) => [file, readFileSync(file, "utf8")]));
  const names = [...texts.values()].flatMap((text) =>
    [...text.matchAll(/@customElement\("(presslens-[a-z-]+)"\)/g)].map(([, name]) => name!),
  );
  const version = fingerprint([...texts.values()].join("\n")).slice(0, 6);
  const anyName = new RegExp(`(?<=["<]|</)(${names.join("|")})(?=[">\\s])`, "g");
  return {
    name: "presslens-element-names",
    enforce: "pre",
    transform: (code, id) => (texts.has(id) ? code.replace(anyName, `$1-${version}`) : null),
  };
}
