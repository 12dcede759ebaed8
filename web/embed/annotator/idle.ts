/** The longest that idle work waits: a busy page must not starve it. */
const LONGEST_WAIT_MS = 2_000;

/** Calls back when the host's page has nothing else to do. */
export function whenIdle(act: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(act, { timeout: LONGEST_WAIT_MS });
  else setTimeout(act, 200); // Safari
}
