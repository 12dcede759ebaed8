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
  const script = async (url: string) => new TextDecoder().decode(await fetch(url));
  const workers = (url: string) => [workerFileRung(url), blobWorkerRung(() => script(url))];
  const worker = new URL(workerUrl, base).href;
  const rulesWorker = new URL(rulesWorkerUrl, base).href;
  // What `fetch` keeps is there without a network, and the worker for rule packs is not among the files of the page.
  const keeps = fetch !== fetchBytes;
  const rulesWorkers = keeps ? workers(rulesWorker).reverse() : workers(rulesWorker);
  return new Engine({
    rungs: [...workers(worker), mainThreadRung(() => sessionOfScript(worker))],
    wasmUrl,
    rules: {
      rungs: [...rulesWorkers, mainThreadRung(() => sessionOfScript(rulesWorker))],
      wasmUrl: rulesWasmUrl,
    },
    modelUrl: (language) => modelUrls[language] ?? null,
    fetch,
  });
}
