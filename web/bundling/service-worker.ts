/**
 * Builds the service worker last, when every file of the page is known, and gives it the list of them. Models and the
 * build for rule packs are not on it: the page keeps what a reader has used of them (web/page/hosting/file-cache.ts).
 */
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { build, type Plugin, type ResolvedConfig, type Rollup } from "vite";
import { RULES_FOLDER } from "./analyzer-files.js";
import { SCRIPTS, fingerprint } from "./built.js";

interface PrecacheEntry {
  url: string;
  /** Null where the name says what is inside. */
  revision: string | null;
}

/** `entry` is the service worker's source. */
export function serviceWorker(entry: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: "presslens-service-worker",
    apply: "build",
    configResolved: (resolved) => void (config = resolved),
    generateBundle: {
      order: "post",
      async handler(_, bundle) {
        const files = [...bundledFiles(bundle), ...publicFiles(config.publicDir)];
        const source = await buildWorker(entry, files);
        this.emitFile({ type: "asset", fileName: "service-worker.js", source });
      },
    },
  };
}

function bundledFiles(bundle: Rollup.OutputBundle): PrecacheEntry[] {
  return Object.values(bundle)
    .filter(({ fileName }) => !fileName.startsWith("models/") && !fileName.startsWith(`${RULES_FOLDER}/`))
    .map((file) => ({
      url: file.fileName,
      revision: file.fileName.startsWith("assets/")
        ? null
        : fingerprint(file.type === "asset" ? file.source : file.code),
    }));
}

function publicFiles(folder: string): PrecacheEntry[] {
  return readdirSync(folder).map((name) => ({
    url: name,
    revision: fingerprint(readFileSync(path.join(folder, name))),
  }));
}

async function buildWorker(entry: string, files: PrecacheEntry[]): Promise<string> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    define: { PRESSLENS_FILES: JSON.stringify(files) },
    build: {
      ...SCRIPTS,
      write: false,
      rollupOptions: { input: entry, output: { format: "iife" } },
    },
  });
  const [{ output }] = [result].flat() as [Rollup.RollupOutput];
  return output[0].code;
}
