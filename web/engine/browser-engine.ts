/** The engine as the page and the element use it: every rung of the ladder, over the files that were built. */
import wasmUrl from "presslens-wasm/presslens.wasm?url";
import workerUrl from "./worker.js?worker&url";
import { Engine } from "./engine.js";
import { mainThreadRung } from "./main-thread-rung.js";
import { blobWorkerRung, fetchScript, workerFileRung } from "./worker-rungs.js";

/** The languages whose models were built in: asking for another one would only put a 404 into the console. */
declare const PRESSLENS_MODELS: readonly string[];

/** `base` is the address of the built folder. */
export function createBrowserEngine(base: string): Engine {
  const worker = new URL(workerUrl, base).href;
  return new Engine({
    rungs: [
      workerFileRung(worker),
      blobWorkerRung(() => fetchScript(worker)),
      mainThreadRung(async () => (await import("presslens-wasm")).default),
    ],
    wasmUrl: new URL(wasmUrl, base).href,
    modelUrl: (language) =>
      PRESSLENS_MODELS.includes(language) ? new URL(`models/${language}.model.gz`, base).href : null,
  });
}
