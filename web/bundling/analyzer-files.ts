/**
 * Lays the analyzer's files beside the page and tells the sources their addresses as `presslens-files`. Each is named
 * after its content, so that no cache ever hands the module of one version to the page of another.
 */
import type { Plugin, UserConfig } from "vite";
import { fingerprint, languagesWithModel, packedModel, packedModule } from "./built.js";

/** What only readers with a rule pack download. */
export const RULES_FOLDER = "rules";

/** For Vite's `worker`: classic scripts, laid where their module is. */
export const workers = {
  format: "iife",
  rollupOptions: {
    output: {
      hashCharacters: "hex", // the last dash is the one before the hash
      entryFileNames: ({ name }) =>
        name === "rules-worker" || name === "pack-fetcher"
          ? `${RULES_FOLDER}/[name]-[hash].js`
          : "assets/[name]-[hash].js",
    },
  },
} satisfies UserConfig["worker"];

const ID = "presslens-files";
/** Rollup's mark for an id that no other plugin should look at. */
const RESOLVED = `\0${ID}`;

export interface AnalyzerFolders {
  module: string;
  models: string;
  /** Where the module that knows rule packs lies, for those who set packs. */
  rules?: string;
}

const PAGE_FOLDERS = { module: "assets", models: "models", rules: RULES_FOLDER };

export function analyzerFiles(folders: AnalyzerFolders = PAGE_FOLDERS): Plugin {
  return {
    name: "presslens-analyzer-files",
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load(id) {
      if (id !== RESOLVED) return null;
      /** The source of an expression that is the file's address once the page runs. */
      const lay = (folder: string, name: string, extension: string, source: Uint8Array) => {
        const fileName = `${folder}/${name}-${fingerprint(source)}.${extension}`;
        return `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: "asset", fileName, source })}`;
      };
      const models = languagesWithModel().map(
        (language) => `${language}: ${lay(folders.models, language, "model.gz", packedModel(language))}`,
      );
      const rules = folders.rules
        ? [
            `export const rulesWasmUrl = ${lay(folders.rules, "presslens-rules", "wasm.gz", packedModule("presslens-rules"))};`,
          ]
        : [];
      return [
        `export const wasmUrl = ${lay(folders.module, "presslens", "wasm.gz", packedModule("presslens"))};`,
        ...rules,
        `export const modelUrls = { ${models.join(", ")} };`,
      ].join("\n");
    },
  };
}
