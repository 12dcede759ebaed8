/** Builds a classic script last, when the names of the modules that it fetches are known. */
import { build, type Plugin, type Rollup } from "vite";
import { SCRIPTS } from "./built.js";

export interface ClassicScript {
  /** The script's source. */
  entry: string;
  fileName: string;
  /** Constants of the source that stand for the file of an entry of this build, by the entry's name. */
  files: Readonly<Record<string, string>>;
}

export function classicScript({ entry, fileName, files }: ClassicScript): Plugin {
  return {
    name: "presslens-classic-script",
    apply: "build",
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const define = Object.entries(files).map(([constant, name]) => [
          constant,
          JSON.stringify(fileOf(bundle, name)),
        ]);
        const source = await buildScript(entry, Object.fromEntries(define) as Record<string, string>);
        this.emitFile({ type: "asset", fileName, source });
      },
    },
  };
}

function fileOf(bundle: Rollup.OutputBundle, name: string): string {
  const file = Object.values(bundle).find(
    (file) => file.type === "chunk" && file.isEntry && file.name === name,
  );
  if (!file) throw new Error(`The build has no entry "${name}".`);
  return file.fileName;
}

async function buildScript(entry: string, define: Record<string, string>): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define,
    build: {
      write: false,
      ...SCRIPTS,
      rollupOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const [{ output }] = [result].flat() as [Rollup.RollupOutput];
  return output[0].code;
}
