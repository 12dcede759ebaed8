/** The package for pages and workers; its files lie beside it and are fetched when they are needed. */
import { modelUrls, rulesWasmUrl, wasmUrl } from "presslens-files";
import { createBrowserEngine } from "../engine/browser-engine.js";
import { QueuedAnalyzer, type Analyzer, type AnalyzerOptions } from "./analyzer.js";
import { createThreadEngine, rulesBuild } from "./thread-engine.js";

export * from "./public.js";

/** An analyzer that does its work in a worker or, asked for by a worker, in this one. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const engine =
    typeof document === "undefined"
      ? createThreadEngine({
          wasmUrl,
          rules: rulesBuild(rulesWasmUrl),
          modelUrl: (language) => modelUrls[language] ?? null,
        })
      : createBrowserEngine(location.href);
  return new QueuedAnalyzer(engine, Object.keys(modelUrls), options);
}
