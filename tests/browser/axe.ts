// axe-core in a page or frame.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  nodes: { html: string; failureSummary?: string }[];
}

interface Axe {
  run(within?: string): Promise<{ violations: Violation[] }>;
}

/** Rule and first element of everything that axe-core finds wrong, in the whole document or within what a selector names. */
export async function violations(place: Page | Frame, within?: string): Promise<string[]> {
  await place.evaluate(axeSource);
  const found = await place.evaluate((within) => (window as unknown as { axe: Axe }).axe.run(within), within);
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]!.html} ${nodes[0]!.failureSummary ?? ""}`,
  );
}
