/**
 * What the page does as a folder on a web host: it fetches the analyzer, keeps the models and the rules build that were used, and keeps
 * itself for the time without a network. The page in one file has single-file.ts in this one's place.
 */
import { createBrowserEngine } from "../../engine/browser-engine.js";
import type { Engine } from "../../engine/engine.js";
import { fetchBytes } from "../../engine/fetch-bytes.js";
import { trustedScriptUrl } from "../../engine/trusted-url.js";
import english from "../examples/en.txt?url";
import korean from "../examples/ko.txt?url";
import type { ExampleLanguage } from "../examples/examples.js";
import packFetcherUrl from "../rules/pack-fetcher.js?worker&url";
import { fetchAndKeep } from "./file-cache.js";
import { TAKE_OVER } from "./messages.js";

const HOUR_MS = 3_600_000;

export function createPageEngine(): Engine {
  return createBrowserEngine(document.baseURI, fetchAndKeep);
}

export async function readExample(language: ExampleLanguage): Promise<string> {
  return new TextDecoder().decode(await fetchBytes({ ko: korean, en: english }[language]));
}

/** The dialog that writes the lines for other sites; they load what lies beside the page. */
export const loadSnippets: (() => Promise<unknown>) | null = () => import("../snippets/snippet-builder.js");

/** The worker that fetches rule packs from addresses. */
export const packFetcher: string | null = packFetcherUrl;

/**
 * Keeps the page for the time without a network. `onUpdate` is called when a newer version lies ready, with the function
 * that loads it; nothing changes before that is called or the page is opened anew.
 */
export async function keepOffline(onUpdate: (load: () => void) => void): Promise<void> {
  if (!("serviceWorker" in navigator)) return; // plain http, or a window that keeps nothing
  try {
    const url = trustedScriptUrl(new URL("service-worker.js", document.baseURI).href);
    watch(await navigator.serviceWorker.register(url), onUpdate);
  } catch {
    // A page that cannot be kept can still be read in.
  }
}

function watch(registration: ServiceWorkerRegistration, onUpdate: (load: () => void) => void): void {
  const { serviceWorker } = navigator;
  const reload = () => location.reload();
  const offer = () => {
    const { waiting } = registration;
    if (!waiting || !serviceWorker.controller) return; // the first version replaces nothing
    onUpdate(() => {
      serviceWorker.addEventListener("controllerchange", reload, { once: true });
      waiting.postMessage(TAKE_OVER);
    });
  };
  offer();
  registration.addEventListener("updatefound", () =>
    registration.installing?.addEventListener("statechange", offer),
  );
  // The reader took the new version in another tab, and this one's files are no longer kept.
  if (serviceWorker.controller) serviceWorker.addEventListener("controllerchange", () => onUpdate(reload));
  // Browsers look for a new version when a page is opened; this one may stay open for days.
  setInterval(() => void registration.update().catch(() => undefined), HOUR_MS);
}
