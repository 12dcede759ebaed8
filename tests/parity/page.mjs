// Analyzes texts in a browser, on the main thread and in a worker: this file is the page's script and the worker's.
import createPresslens from "../../build/wasm/presslens.mjs";

const fetchBytes = async (url) => new Uint8Array(await (await fetch(url)).arrayBuffer());

async function analyzeAll({ texts, options, models }) {
  const wasmBinary = await fetchBytes("../../build/wasm/presslens.wasm");
  const analyzer = new (await createPresslens({ wasmBinary })).Analyzer();
  for (const model of models) analyzer.loadModel(await fetchBytes(model));
  return texts.map((text) => analyzer.analyze(text, options).json);
}

function analyzeAllInWorker(job) {
  // The page's policy takes a worker's address only from a policy that was made for it.
  const policy = globalThis.trustedTypes?.createPolicy("parity", { createScriptURL: (url) => url });
  const url = new URL("page.mjs", location.href).href;
  const worker = new Worker(policy ? policy.createScriptURL(url) : url, { type: "module" });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(job);
  });
}

if (typeof document === "undefined") {
  globalThis.onmessage = async ({ data }) => globalThis.postMessage(await analyzeAll(data));
} else {
  globalThis.analyze = { "on the main thread": analyzeAll, "in a worker": analyzeAllInWorker };
}
