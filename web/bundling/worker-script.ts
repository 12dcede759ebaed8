/** The engine's workers as text, for those who start them from a blob: `presslens-worker-script` of the sources. */
import path from "node:path";
import { build, type Plugin, type Rollup } from "vite";
import { SCRIPTS, moduleAlias, root } from "./built.js";

/** One of the workers in web/engine. */
type WorkerName = "worker" | "rules-worker";

/** `scripts`: what the sources call each script that they import. */
export function workerScripts(scripts: Readonly<Record<string, WorkerName>>): Plugin {
  return {
    name: "presslens-worker-script",
    resolveId: (id) => (id in scripts ? `\0${id}` : null),
    async load(id) {
      const worker = id.startsWith("\0") ? scripts[id.slice(1)] : undefined;
      return worker ? `export default ${JSON.stringify(await buildWorker(worker))};` : null;
    },
  };
}

async function buildWorker(entry: WorkerName): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    resolve: { alias: moduleAlias },
    build: {
      ...SCRIPTS,
      write: false,
      rollupOptions: { input: path.join(root, `web/engine/${entry}.ts`), output: { format: "iife" } },
    },
  });
  const [{ output }] = [result].flat() as [Rollup.RollupOutput];
  return output[0].code;
}
