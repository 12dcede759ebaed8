/**
 * Keeps the page's files, so that it opens with no network. All files of one version are kept together; those of a new
 * version wait beside them until every tab of the old one is closed, or until the reader asks for them.
 */
import { PrecacheController } from "workbox-precaching/PrecacheController.js";
import { TAKE_OVER } from "./messages.js";

/** Filled in by web/bundling/service-worker.ts. */
declare const PRESSLENS_FILES: { url: string; revision: string | null }[];

/** What TypeScript's types of pages do not know. */
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

const worker = self as unknown as { skipWaiting(): Promise<void> };
const files = new PrecacheController();
files.addToCacheList(PRESSLENS_FILES);

addEventListener("install", (event) => void files.install(event as ExtendableEvent));
addEventListener("activate", (event) => void files.activate(event as ExtendableEvent));
addEventListener("fetch", (event) => answer(event as FetchEvent));
addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});

/** What is no file of the page is the network's affair. */
function answer(event: FetchEvent): void {
  const request = nameOf(event.request.url);
  if (files.getCacheKeyForURL(request)) event.respondWith(files.strategy.handle({ event, request }));
}

/** An address as the list has it: without what a link may have added, and a folder by its document. */
function nameOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, "/index.html");
}
