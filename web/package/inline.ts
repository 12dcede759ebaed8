/**
 * The package with its files inside: for programs that are one file, and for bundlers that move scripts but not the
 * files beside them. A bundler that can split leaves a language's model in a script of its own.
 */
import workerScript from "presslens-worker-script";
import { models, wasm } from "presslens-inline";
import { decodeBase64 } from "../engine/base64.js";
import { Engine, type EngineSettings } from "../engine/engine.js";
import { mainThreadRung } from "../engine/main-thread-rung.js";
import { blobWorkerRung } from "../engine/worker-rungs.js";
import { QueuedAnalyzer, type Analyzer, type AnalyzerOptions } from "./analyzer.js";
import { createThreadEngine, openSession } from "./thread-engine.js";

export * from "./public.js";

const WASM = "presslens.wasm";

/** An analyzer that fetches nothing. On a page it works in a worker from a blob, elsewhere on the thread that asks. */
export function createAnalyzer(options: Omit<AnalyzerOptions, "rules"> = {}): Analyzer {
  const files: Omit<EngineSettings, "rungs"> = {
    wasmUrl: WASM,
    modelUrl: (language) => (language in models ? language : null),
    fetch: async (name) => decodeBase64((await (name === WASM ? wasm : models[name]!)()).default),
  };
  const engine =
    typeof document === "undefined"
      ? createThreadEngine(files)
      : new Engine({
          ...files,
          rungs: [blobWorkerRung(async () => workerScript), mainThreadRung(openSession)],
        });
  return new QueuedAnalyzer(engine, Object.keys(models), options);
}
