/**
 * The package with its files inside: for programs that are one file, and for bundlers that move scripts but not the
 * files beside them. A bundler that can split leaves a language's model in a script of its own.
 */
import workerScript from "presslens-worker-script";
import { models, rulesWasm, wasm } from "presslens-inline";
import { decodeBase64 } from "../engine/base64.js";
import { Engine, type EngineSettings } from "../engine/engine.js";
import { mainThreadRung } from "../engine/main-thread-rung.js";
import { blobWorkerRung } from "../engine/worker-rungs.js";
import { QueuedAnalyzer, type Analyzer, type AnalyzerOptions } from "./analyzer.js";
import { createThreadEngine, openRulesSession, openSession, rulesBuild } from "./thread-engine.js";

export * from "./public.js";

const WASM = "presslens.wasm";
const RULES_WASM = "presslens-rules.wasm";
const inlined: Readonly<Record<string, typeof wasm>> = { ...models, [WASM]: wasm, [RULES_WASM]: rulesWasm };

/** An analyzer that fetches nothing. On a page it works in a worker from a blob, elsewhere on the thread that asks. */
export function createAnalyzer(options: AnalyzerOptions = {}): Analyzer {
  const files: Omit<EngineSettings, "rungs"> = {
    wasmUrl: WASM,
    modelUrl: (language) => (language in models ? language : null),
    fetch: async (name) => decodeBase64((await inlined[name]!()).default),
  };
  const engine =
    typeof document === "undefined"
      ? createThreadEngine({ ...files, rules: rulesBuild(RULES_WASM) })
      : new Engine({
          ...files,
          rungs: [blobWorkerRung(async () => workerScript), mainThreadRung(openSession)],
          rules: {
            rungs: [blobWorkerRung(rulesWorkerScript), mainThreadRung(openRulesSession)],
            wasmUrl: RULES_WASM,
          },
        });
  return new QueuedAnalyzer(engine, Object.keys(models), options);
}

/** Only for those who set rules. */
async function rulesWorkerScript(): Promise<string> {
  return (await import("presslens-rules-worker-script")).default;
}
