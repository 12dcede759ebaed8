/**
 * Keeps the page's files, so that it opens with no network. All files of one version are kept together; those of a new
 * version wait beside them until every tab of the old one is closed, or until the reader asks for them.
 */
import { cleanupOutdatedCaches, precacheAndRoute } from "workbox-precaching";
import { TAKE_OVER } from "./messages.js";

/** Filled in by web/bundling/service-worker.ts. */
declare const PRESSLENS_FILES: { url: string; revision: string | null }[];

const worker = self as unknown as { skipWaiting(): Promise<void> };

cleanupOutdatedCaches();
precacheAndRoute(PRESSLENS_FILES);
addEventListener("message", ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
