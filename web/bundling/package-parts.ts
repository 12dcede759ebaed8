/** What makes a folder of scripts a package: its manifest, its manual, its licence and its types. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { rollup } from "rollup";
import { dts } from "rollup-plugin-dts";
import type { Plugin } from "vite";
import { projectVersion, root } from "./built.js";

/** `entries` by the name of their script, as in `rollupOptions.input`. */
export function packageParts(entries: Readonly<Record<string, string>>): Plugin {
  return {
    name: "presslens-package-parts",
    async generateBundle() {
      const emit = (fileName: string, source: string) => this.emitFile({ type: "asset", fileName, source });
      emit("package.json", manifest());
      emit("README.md", readFileSync(path.join(root, "web/package/README.md"), "utf8"));
      emit("LICENSE", readFileSync(path.join(root, "LICENSE"), "utf8"));
      for (const name of ["element.d.ts", "embed.d.ts"])
        emit(name, readFileSync(path.join(root, "web/package/types", name), "utf8"));
      for (const { fileName, code } of await declarations(entries)) emit(fileName, code);
    },
  };
}

/** The version is the project's. */
function manifest(): string {
  const manifest = JSON.parse(readFileSync(path.join(root, "web/package/manifest.json"), "utf8")) as object;
  return `${JSON.stringify({ ...manifest, version: projectVersion() }, null, 2)}\n`;
}

/** One file of types for each entry, with everything in it that the sources import. */
async function declarations(input: Readonly<Record<string, string>>) {
  const bundle = await rollup({
    input,
    plugins: [dts({ tsconfig: path.join(root, "web/tsconfig.json") })],
    external: /^presslens-|\?/,
  });
  const { output } = await bundle.generate({
    entryFileNames: "[name].d.ts",
    chunkFileNames: "types-[hash].d.ts",
  });
  await bundle.close();
  return output.flatMap((file) => (file.type === "chunk" ? [file] : []));
}
