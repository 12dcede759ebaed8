/** Tells the sources the analyzer's files in base64, as `presslens-inline`: each in a script that is imported when needed. */
import type { Plugin } from "vite";
import { languagesWithModel, packedModel, packedModule, type Language, type ModuleName } from "./built.js";

const ID = "presslens-inline";
const RESOLVED = `\0${ID}`;
/** The module's builds, by what the sources call them. */
const MODULES = { wasm: "presslens", rulesWasm: "presslens-rules" } as const satisfies Record<
  string,
  ModuleName
>;

export function inlineFiles(): Plugin {
  return {
    name: "presslens-inline-files",
    resolveId: (id) => (id === ID || id.startsWith(`${ID}/`) ? `\0${id}` : null),
    load(id) {
      if (id === RESOLVED) return directory();
      if (!id.startsWith(`${RESOLVED}/`)) return null;
      const name = id.slice(RESOLVED.length + 1);
      const bytes = isModule(name) ? packedModule(MODULES[name]) : packedModel(name as Language);
      return `export default ${JSON.stringify(bytes.toString("base64"))};`;
    },
  };
}

function directory(): string {
  const load = (name: string) => `() => import("${ID}/${name}")`;
  const modules = Object.keys(MODULES).map((name) => `export const ${name} = ${load(name)};`);
  const models = languagesWithModel().map((language) => `${language}: ${load(language)}`);
  return [...modules, `export const models = { ${models.join(", ")} };`].join("\n");
}

function isModule(name: string): name is keyof typeof MODULES {
  return name in MODULES;
}
