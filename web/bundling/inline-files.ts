/** Tells the sources the analyzer's files in base64, as `presslens-inline`: each in a script that is imported when needed. */
import type { Plugin } from "vite";
import { languagesWithModel, packedModel, packedModule, type Language } from "./built.js";

const ID = "presslens-inline";
const RESOLVED = `\0${ID}`;
const WASM = `${ID}/wasm`;

export function inlineFiles(): Plugin {
  return {
    name: "presslens-inline-files",
    resolveId: (id) => (id === ID || id.startsWith(`${ID}/`) ? `\0${id}` : null),
    load(id) {
      if (id === RESOLVED) return directory();
      if (!id.startsWith(`${RESOLVED}/`)) return null;
      const name = id.slice(1);
      const bytes =
        name === WASM ? packedModule("presslens") : packedModel(name.slice(ID.length + 1) as Language);
      return `export default ${JSON.stringify(bytes.toString("base64"))};`;
    },
  };
}

function directory(): string {
  const load = (name: string) => `() => import("${name}")`;
  const models = languagesWithModel().map((language) => `${language}: ${load(`${ID}/${language}`)}`);
  return `export const wasm = ${load(WASM)};\nexport const models = { ${models.join(", ")} };`;
}
