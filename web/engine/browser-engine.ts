/** The engine as the page and the element use it: every rung of the ladder, over the files that were built. */
import { modelUrls, wasmUrl } from "presslens-files";
import workerUrl from "./worker.js?worker&url";
import { Engine, type EngineSettings } from "./engine.js";
import { mainThreadRung, sessionOfScript } from "./main-thread-rung.js";
import { blobWorkerRung, fetchScript, workerFileRung } from "./worker-rungs.js";

/** `base` is the address of the built folder; `fetch` is the engine's setting of that name. */
export function createBrowserEngine(base: string, fetch?: EngineSettings["fetch"]): Engine {
  const worker = new URL(workerUrl, base).href;
  return new Engine({
    rungs: [
      workerFileRung(worker),
      blobWorkerRung(() => fetchScript(worker)),
      mainThreadRung(() => sessionOfScript(worker)),
    ],
    wasmUrl,
    modelUrl: (language) => modelUrls[language] ?? null,
    ...(fetch && { fetch }),
  });
}
