/** The engine as the page and the element use it: every rung of the ladder, over the files that were built. */
import { modelUrls, rulesWasmUrl, wasmUrl } from "presslens-files";
import rulesWorkerUrl from "./rules-worker.js?worker&url";
import workerUrl from "./worker.js?worker&url";
import { Engine } from "./engine.js";
import { fetchBytes } from "./fetch-bytes.js";
import { mainThreadRung, sessionOfScript } from "./main-thread-rung.js";
import { blobWorkerRung, workerFileRung } from "./worker-rungs.js";

/** `base` is the address of the built folder; `fetch` is the engine's setting of that name. */
export function createBrowserEngine(base: string, fetch: typeof fetchBytes = fetchBytes): Engine {
  const worker = new URL(workerUrl, base).href;
  const rulesWorker = new URL(rulesWorkerUrl, base).href;
  const script = async (url: string) => new TextDecoder().decode(await fetch(url));
  return new Engine({
    rungs: [
      workerFileRung(worker),
      blobWorkerRung(() => script(worker)),
      mainThreadRung(() => sessionOfScript(worker)),
    ],
    wasmUrl,
    rules: {
      rungs: [
        // First, for what `fetch` keeps is there without a network, and this file is not among those of the page.
        blobWorkerRung(() => script(rulesWorker)),
        workerFileRung(rulesWorker),
        mainThreadRung(() => sessionOfScript(rulesWorker)),
      ],
      wasmUrl: rulesWasmUrl,
    },
    modelUrl: (language) => modelUrls[language] ?? null,
    fetch,
  });
}
