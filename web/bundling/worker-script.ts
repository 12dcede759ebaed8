/** The engine's worker as text, for those who start it from a blob: `presslens-worker-script` of the sources. */
import path from "node:path";
import { build, type Plugin, type Rollup } from "vite";
import { SCRIPTS, moduleAlias, root } from "./built.js";

const ID = "presslens-worker-script";
const RESOLVED = `\0${ID}`;

/** `entry`: which of the workers in web/engine. */
export function workerScript(entry: "worker" | "rules-worker"): Plugin {
  return {
    name: "presslens-worker-script",
    resolveId: (id) => (id === ID ? RESOLVED : null),
    load: async (id) =>
      id === RESOLVED ? `export default ${JSON.stringify(await buildWorker(entry))};` : null,
  };
}

async function buildWorker(entry: string): Promise<string> {
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
