/** The package for Node: its files are read from the folder that it is installed in. */
import { readFile } from "node:fs/promises";
import { modelUrls, rulesWasmUrl, wasmUrl } from "presslens-files";
import { FetchError } from "../engine/fetch-bytes.js";
import { QueuedAnalyzer, type Analyzer, type AnalyzerOptions } from "./analyzer.js";
import { createThreadEngine, rulesBuild } from "./thread-engine.js";

export * from "./public.js";

/** An analyzer that does its work on this thread; for more than one processor, make one in each worker thread. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const engine = createThreadEngine({
    wasmUrl,
    rules: rulesBuild(rulesWasmUrl),
    modelUrl: (language) => modelUrls[language] ?? null,
    fetch: readUrl,
  });
  return new QueuedAnalyzer(engine, Object.keys(modelUrls), options);
}

async function readUrl(url: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(url));
  } catch (error) {
    throw new FetchError("missing", String(error));
  }
}
