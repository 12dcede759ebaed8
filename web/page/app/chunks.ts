/**
 * The parts of the page that come after its first view, each a file of the build. Their elements are in the page from the
 * start: Lit hands an element, once it is defined, what was set on it before.
 */

export const loadReading = () => import("./reading-elements.js");
export const loadDialogs = () => import("./dialog-elements.js");
export const loadExport = () => import("../export/export.js");
export const loadRules = () => import("./rules-elements.js");

/** Fetches what the reader may ask for next, while there is a network and nothing else to do. */
export function loadAll(): void {
  for (const load of [loadDialogs, loadExport]) load().catch(() => undefined); // asked for again when it is used
}
