// Small projects that use the package, each with its own bundler or with none, in Chromium.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../scripts/static_server.mjs";
import { launchChromium } from "../support/chromium";
import { build, pack, project, type Packed } from "./installed";

describe("a project that uses the package", () => {
  let packed: Packed;
  let browser: Browser;
  beforeAll(async () => {
    packed = pack();
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    packed.remove();
  });

  async function read(folder: string) {
    const server = await startServer(folder);
    const page = await browser.newPage();
    const failures: string[] = [];
    page.on("pageerror", (error) => failures.push(String(error)));
    page.on("requestfailed", (request) => failures.push(request.url()));
    page.on("response", (response) => {
      if (!response.ok() && !response.url().endsWith("/favicon.ico")) failures.push(response.url());
    });
    try {
      await page.goto(server.url);
      await page.waitForFunction(() => document.querySelector("output")?.textContent);
      const workers = page.workers().map((worker) => new URL(worker.url()).protocol);
      return { output: await page.textContent("output"), workers, failures };
    } finally {
      await page.close();
      await server.close();
    }
  }

  it.each([
    ["vite", "http:"],
    ["webpack", "http:"],
    ["esbuild", "http:"],
    ["one-script", "blob:"],
  ])("built with %s, analyses in a worker from %s", async (name, protocol) => {
    const folder = build(project(name, packed));
    expect(await read(folder)).toEqual({ output: "12 people", workers: [protocol], failures: [] });
  });

  it("without a build, has the element and what the script tag does", async () => {
    const folder = project("element", packed);
    expect(await read(folder)).toEqual({ output: "12 people", workers: ["http:"], failures: [] });
  });

  it("without a build, analyses in the package's worker and in one of the page's own", async () => {
    const folder = project("page", packed);
    expect(await read(folder)).toEqual({ output: "12 people", workers: ["http:", "http:"], failures: [] });
  });

  it("with a rule pack, reads with it in a worker from a file and in one from inside its scripts", async () => {
    const folder = project("rules", packed);
    expect(await read(folder)).toEqual({
      output: "location location",
      workers: ["http:", "blob:"],
      failures: [],
    });
  });
});
