/**
 * What the page does as one file opened from disk, in the place of folder.ts. There `fetch`, `import()` and service workers
 * fail, so the analyzer lies inside the document, and its worker comes from a blob.
 */
import createPresslens from "presslens-rules-wasm";
import workerScript from "presslens-worker-script";
import { decodeBase64 } from "../../engine/base64.js";
import { Engine } from "../../engine/engine.js";
import { FetchError } from "../../engine/fetch-bytes.js";
import { mainThreadRung } from "../../engine/main-thread-rung.js";
import { WasmSession } from "../../engine/wasm-session.js";
import { blobWorkerRung } from "../../engine/worker-rungs.js";
import english from "../examples/en.txt?raw";
import type { ExampleLanguage } from "../examples/examples.js";
import korean from "../examples/ko.txt?raw";

export function createPageEngine(): Engine {
  return new Engine({
    rungs: [
      blobWorkerRung(async () => workerScript),
      mainThreadRung(async () => (send, settings) => new WasmSession(createPresslens, send, settings)),
    ],
    wasmUrl: "presslens-module", // the build with rule packs: there is no second download to spare
    modelUrl: (language) => {
      const id = `presslens-model-${language}`;
      return document.getElementById(id) ? id : null;
    },
    fetch: readFromDocument,
  });
}

export async function readExample(language: ExampleLanguage): Promise<string> {
  return { ko: korean, en: english }[language];
}

/** Nothing lies beside a file from disk that another site could load. */
export const loadSnippets: (() => Promise<unknown>) | null = null;

/** Nor does such a file fetch anything: rule packs come from files. */
export const packFetcher: string | null = null;

/** There is nothing to keep, and no newer version to be had. */
export async function keepOffline(_onUpdate: (load: () => void) => void): Promise<void> {}

/** The bytes that web/bundling/single-file.ts put into the element with this id, in base64. */
async function readFromDocument(id: string): Promise<Uint8Array> {
  await documentIsComplete();
  const text = document.getElementById(id)?.textContent;
  if (!text) throw new FetchError("missing", id);
  return decodeBase64(text);
}

function documentIsComplete(): Promise<void> {
  if (document.readyState !== "loading") return Promise.resolve();
  return new Promise((resolve) =>
    document.addEventListener("DOMContentLoaded", () => resolve(), { once: true }),
  );
}
