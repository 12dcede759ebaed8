// The same core everywhere: native, WebAssembly in Node and WebAssembly in Chromium answer with the same bytes.
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startServer } from "../../scripts/static_server.mjs";
import type { WasmOptions } from "../../wasm/presslens";
import { allCases, decode } from "../support/cases";
import { launchChromium } from "../support/chromium";
import { defaultOptions, modelFiles, newAnalyzer } from "../support/module";
import { root } from "../support/paths";
import { analyzeFiles } from "../support/program";

interface Job {
  texts: string[];
  options: WasmOptions;
  models: string[];
}

/** What page.mjs leaves in its window. */
interface ParityWindow {
  analyze: Record<string, (job: Job) => Promise<string[]>>;
}

const cases = allCases();
let native: string[];

/** Like toBe, but a difference is shown where it is, not as two whole analyses. */
function expectSame(answer: string | undefined, expected: string | undefined, name?: string): void {
  const [a, b] = [answer ?? "", expected ?? ""];
  let at = 0;
  while (at < a.length && a[at] === b[at]) ++at;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
  if (a !== b) expect(around(a), `${name}: differs at ${at}`).toBe(around(b));
}

beforeAll(() => {
  native = analyzeFiles(cases, "--offsets", "utf16");
});

describe("WebAssembly in Node", () => {
  test.each(cases.map(({ id, bytes }, index) => ({ id, bytes, index })))("$id", async ({ bytes, index }) => {
    const analyzer = await newAnalyzer();
    expectSame(analyzer.analyze(decode(bytes), defaultOptions).json, native[index]);
    analyzer.delete();
  });
});

describe("WebAssembly in Chromium, under the page's content security policy", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof startServer>>;
  let page: Page;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), startServer(root)]);
    page = await browser.newPage();
    await page.goto(`${server.url}/tests/parity/page.html`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test.each(["on the main thread", "in a worker"])("%s", async (place) => {
    const job: Job = {
      texts: cases.map(({ bytes }) => decode(bytes)),
      options: defaultOptions,
      models: modelFiles().map((file) => `/${path.relative(root, file)}`),
    };
    const answers = await page.evaluate(
      ({ place, job }) => (window as unknown as ParityWindow).analyze[place]!(job),
      { place, job },
    );
    answers.forEach((answer, index) => expectSame(answer, native[index], cases[index]?.id));
    expect(answers).toHaveLength(native.length);
  });
});
