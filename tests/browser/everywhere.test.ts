// The smoke path in both browsers, from a host and, as one file, from disk: read, edit, switch, look into the lists.
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../scripts/static_server.mjs";
import { launchChromium } from "../support/chromium.js";
import { launchFirefox } from "../support/firefox.js";
import type { Host } from "../support/hosts.js";
import { root, webFolder } from "../support/paths.js";
import {
  articleText,
  highlights,
  placeCaret,
  visitLists,
  waitForHighlights,
  waitForNames,
} from "./support.js";

const MEGABYTE = 1_000_000;
const singleFile = (name: string) => path.join(root, `build/${name}.html`);
const example = (language: string) =>
  readFileSync(path.join(root, `web/page/examples/${language}.txt`), "utf8").trimEnd();

let host: Host;
beforeAll(async () => {
  host = await startServer(webFolder);
});
afterAll(() => host.close());

/** Opens an example, edits it in the middle, switches a class, visits the lists. */
async function smokePath(page: Page, language: "ko" | "en"): Promise<void> {
  await page.click(`[data-example=${language}]`);
  await waitForHighlights(page);
  await waitForNames(page);
  const found = await highlights(page);
  expect(found["presslens-f"]).toBeGreaterThan(3);
  expect(found["presslens-q-direct"]).toBeGreaterThan(1);

  const text = example(language);
  const middle = text.indexOf("\n", text.length / 2);
  await placeCaret(page, middle);
  await page.keyboard.type(" 12%");
  await expect.poll(() => articleText(page)).toBe(`${text.slice(0, middle)} 12%${text.slice(middle)}`);
  await page.waitForFunction(
    (before) => CSS.highlights.get("presslens-f")!.size > before,
    found["presslens-f"]!,
  );

  const figures = page.locator("presslens-legend [data-layer=figure]");
  await figures.click();
  await page.waitForFunction(() => CSS.highlights.get("presslens-f")!.size === 0);
  await figures.click();
  await visitLists(page);
}

async function watchedPage(browser: Browser) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  return { page, context, complaints };
}

describe.each<[string, () => Promise<Browser>]>([
  ["Chromium", launchChromium],
  ["Firefox", launchFirefox],
])("%s", (_, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([
    ["a host", "worker", () => `${host.url}/`],
    ["disk, in one file", "blob-worker", () => pathToFileURL(singleFile("presslens")).href],
  ])("reads from %s", async (_, rung, address) => {
    const { page, context, complaints } = await watchedPage(browser);
    for (const language of ["ko", "en"] as const) {
      await page.goto("about:blank"); // a new hash alone opens nothing
      await page.goto(`${address()}#ui=${language}&theme=light`);
      await smokePath(page, language);
    }
    expect(
      await page.evaluate(
        () => (document.querySelector("presslens-app") as unknown as { rung: string }).rung,
      ),
    ).toBe(rung);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it("marks with elements where there is no Custom Highlight API", async () => {
    const { page, context, complaints } = await watchedPage(browser);
    await page.addInitScript(() => {
      delete (window as { Highlight?: unknown }).Highlight;
      delete (CSS as { highlights?: unknown }).highlights;
    });
    await page.goto(`${host.url}/#ui=ko&theme=light`);
    await page.click("[data-example=ko]");
    const mark = page.locator("presslens-article mark.presslens-f").first();
    await mark.waitFor();
    expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationStyle)).toBe("dotted");
    const source = page.locator("presslens-article mark.presslens-s").first();
    expect(await source.evaluate((element) => getComputedStyle(element).textShadow)).not.toBe("none");
    await placeCaret(page, 0);
    await page.keyboard.type("5% ");
    expect(await articleText(page)).toBe(`5% ${example("ko")}`);
    await expect.poll(() => mark.textContent()).toBe("5%");
    expect(complaints).toEqual([]);
    await context.close();
  });

  it.each([
    ["ko", "en"],
    ["en", "ko"],
  ] as const)("reads from disk, in one file for %s, with %s left to the rules", async (language, other) => {
    const { page, context, complaints } = await watchedPage(browser);
    await page.goto(`${pathToFileURL(singleFile(`presslens-${language}`)).href}#ui=${language}`);
    await smokePath(page, language);
    await page.click(".brand");
    await page.click(`[data-example=${other}]`);
    await waitForHighlights(page);
    await visitLists(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe.each(["presslens", "presslens-ko", "presslens-en"])("%s.html, the page in one file", (name) => {
  it("is at most 8 MB and may fetch nothing", () => {
    const file = singleFile(name);
    expect(statSync(file).size).toBeLessThanOrEqual(8 * MEGABYTE);
    const [policy] = /default-src[^"]*/.exec(readFileSync(file, "utf8"))!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/connect-src|unsafe-inline|https?:/);
  });
});
