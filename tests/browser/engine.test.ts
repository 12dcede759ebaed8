// The ladder in a real browser: which engine runs, and what the page says when none does.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webFolder } from "../support/paths.js";
import { ARTICLE, CRASH_WORD } from "./double.js";
import {
  articleText,
  highlights,
  isWorkerFile,
  openPage,
  openSite,
  paste,
  waitForHighlights,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const rungOf = (page: Page) =>
  page.evaluate(() => (document.querySelector("presslens-app") as unknown as { rung: string | null }).rung);

/** Refuses to start the worker's file as a worker; it can be fetched. */
const refuseWorkerFile = (page: Page) =>
  page.route(isWorkerFile, (route) =>
    route.request().resourceType() === "fetch" ? route.continue() : route.abort(),
  );

/** Runs in the page, which may be done before a click from outside has arrived. Gives the share that was shown. */
const cancelOnceUnderWay = () =>
  new Promise<number>((resolve) => {
    const look = () => {
      const progress = document.querySelector<HTMLProgressElement>(".progress[value]");
      const cancel = document.querySelector<HTMLElement>(".notice.passing button");
      if (!progress || !cancel) {
        requestAnimationFrame(look);
        return;
      }
      cancel.click();
      resolve(progress.position);
    };
    look();
  });

/** A browser, or a policy, without workers. */
const refuseWorkers = (page: Page) =>
  page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException("no workers here", "SecurityError");
      }
    } as unknown as typeof Worker;
  });

describe("the ladder", () => {
  it.each([
    ["worker", () => Promise.resolve()],
    ["blob-worker", refuseWorkerFile],
    ["main-thread", refuseWorkers],
  ])("runs as %s", async (rung, prepare) => {
    const { page, context, foreign } = await openPage(site, { prepare });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    expect(await rungOf(page)).toBe(rung);
    expect((await highlights(page))["presslens-q-direct"]).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it("analyses a long text on the main thread in slices, without holding the page up", async () => {
    const { page, context } = await openPage(site, { prepare: refuseWorkers });
    const long = Array.from({ length: 60 }, () => ARTICLE).join("\n\n");
    await paste(page, long);
    await waitForHighlights(page);
    expect(await articleText(page)).toBe(long);
    await context.close();
  });

  it("shows how far a very long text has come, and stops when it is told to", async () => {
    const { page, context } = await openPage(site, { prepare: refuseWorkers });
    const long = Array.from({ length: 1500 }, () => ARTICLE).join("\n\n");
    await paste(page, long);
    const share = await page.evaluate(cancelOnceUnderWay);
    expect(share).toBeGreaterThan(0);
    expect(share).toBeLessThan(1);
    await page.locator(".progress").waitFor({ state: "detached" });
    expect(Object.values(await highlights(page)).every((size) => size === 0)).toBe(true);
    expect(await articleText(page)).toBe(long);
    await context.close();
  });
});

describe("what goes wrong", () => {
  const answer =
    (body: Buffer | string, status = 200) =>
    (page: Page) =>
      page.route("**/*.wasm.gz", (route) => route.fulfill({ status, body, contentType: "application/wasm" }));

  it.each([
    ["start/missing", answer("not found", 404)],
    ["start/damaged", answer("<!doctype html><p>welcome to the hotel's network</p>")],
    ["start/damaged", answer(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 9, 9, 9]))],
    ["start/network", (page: Page) => page.route("**/*.wasm.gz", (route) => route.abort())],
  ])("says so and what to try: %s", async (code, prepare) => {
    const { page, context } = await openPage(site, { prepare });
    await paste(page, ARTICLE);
    const notice = page.locator(`[data-error="${code}"]`);
    await notice.waitFor();
    expect(await notice.getByRole("listitem").count()).toBe(3);
    expect(await notice.textContent()).toContain(`engine/${code}`);
    expect(await articleText(page)).toBe(ARTICLE);
    // The file is there after all: trying again is enough.
    await page.unroute("**/*.wasm.gz");
    await notice.getByRole("button", { name: "다시 시도" }).click();
    await waitForHighlights(page);
    expect(await page.locator("[data-error]").count()).toBe(0);
    await context.close();
  });

  it("starts a fresh engine after a crash, and tells of it", async () => {
    const { page, context } = await openPage(site, { double: true });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.type(` ${CRASH_WORD}`);
    await page.waitForSelector("[data-error=crashed]");
    for (let i = 0; i < CRASH_WORD.length; i++) await page.keyboard.press("Backspace");
    await page.waitForSelector("[data-error]", { state: "detached" });
    expect((await highlights(page))["presslens-f"]).toBe(6);
    await context.close();
  });
});

describe("the folder", () => {
  it("works below a subfolder", async () => {
    const root = mkdtempSync(path.join(tmpdir(), "presslens-"));
    cpSync(webFolder, path.join(root, "news/lens"), { recursive: true });
    const below = await openSite(root);
    const { page, context, complaints, foreign } = await openPage(below, { path: "/news/lens/" });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    expect(await rungOf(page)).toBe("worker");
    expect([...complaints, ...foreign]).toEqual([]);
    await context.close();
    await below.close();
    rmSync(root, { recursive: true });
  });
});
