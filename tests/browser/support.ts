// One page of the built folder in Chromium, watched: what it asks for and what it complains about.
import type { Browser, BrowserContext, Page } from "playwright-core";
import { startServer } from "../../scripts/static_server.mjs";
import { launchChromium } from "../support/chromium.js";
import type { Host } from "../support/hosts.js";
import type {} from "../../web/viewer/article/article.js"; // what the elements offer
import { webFolder } from "../support/paths.js";
import { ARTICLE, doubleScript } from "./double.js";

export interface Site {
  url: string;
  browser: Browser;
  server: Host;
  close(): Promise<void>;
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** Console errors and exceptions so far. */
  complaints: string[];
  /** Requests to anywhere but the site. */
  foreign: string[];
}

export interface OpenOptions {
  hash?: string;
  path?: string;
  phone?: boolean;
  /** Answer with the hand-written analysis of double.ts instead of the real engine's. */
  double?: boolean;
  forcedColors?: boolean;
  prepare?: (page: Page) => Promise<unknown>;
}

export async function openSite(
  folder = webFolder,
  host: (folder: string) => Promise<Host> = startServer,
): Promise<Site> {
  const server = await host(folder);
  const browser = await launchChromium();
  return {
    url: server.url,
    browser,
    server,
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

export async function openPage(site: Site, options: OpenOptions = {}): Promise<Opened> {
  const { hash = "ui=ko&theme=light", path = "/", phone = false } = options;
  const context = await site.browser.newContext({
    viewport: phone ? { width: 390, height: 844 } : { width: 1440, height: 1000 },
    hasTouch: phone,
    reducedMotion: "reduce",
    forcedColors: options.forcedColors ? "active" : "none",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  context.setDefaultTimeout(25_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreign = foreignRequests(context, site.url);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  if (options.double) await useDouble(page);
  await options.prepare?.(page);
  await page.goto(`${site.url}${path}#${hash}`);
  await page.waitForSelector("presslens-article .surface");
  return { page, context, complaints, foreign };
}

/** Fills with the addresses of requests that leave the site. */
export function foreignRequests(context: BrowserContext, siteUrl: string): string[] {
  const foreign: string[] = [];
  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== siteUrl && protocol !== "blob:") foreign.push(request.url());
  });
  return foreign;
}

/** Has the double answer in the engine's place. */
export async function useDouble(page: Page): Promise<void> {
  await page.route(isWorkerFile, (route) =>
    route.fulfill({ contentType: "text/javascript", body: doubleScript() }),
  );
  await page.route("**/models/*", (route) => route.fulfill({ body: "" })); // it needs none
}

export function isWorkerFile(url: URL): boolean {
  return /\/worker-[^/]*\.js$/.test(url.pathname);
}

/** Puts text on the clipboard and pastes it at the caret, as a reader does. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.locator("presslens-article .surface").focus();
  await page.keyboard.press("Control+V");
}

/** A page with an article pasted into it, read to the end: by the double, unless the options say otherwise. */
export async function openArticle(site: Site, options: OpenOptions = {}, text = ARTICLE): Promise<Opened> {
  const opened = await openPage(site, { double: true, ...options });
  await paste(opened.page, text);
  await waitForHighlights(opened.page);
  await waitForNames(opened.page);
  return opened;
}

/** How many ranges each highlight has. */
export function highlights(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));
}

/** The highlighted words of one layer, in the order of the text. */
export function highlighted(page: Page, name: string): Promise<string[]> {
  return page.evaluate(
    (name) =>
      ([...(CSS.highlights.get(name) ?? [])] as Range[])
        .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
        .map(String),
    name,
  );
}

export async function waitForHighlights(page: Page, name = "presslens-f"): Promise<void> {
  await page.waitForFunction((name) => (CSS.highlights.get(name)?.size ?? 0) > 0, name);
}

/** Names come last, with their model; which class the model gives to made-up names is its own business. */
export async function waitForNames(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...CSS.highlights].some(([name, { size }]) => name.startsWith("presslens-n-") && size > 0),
  );
}

/** Looks into the three lists, and waits until each has rows. */
export async function visitLists(page: Page): Promise<void> {
  for (const [view, row] of [
    ["names", "presslens-names li"],
    ["figures", "presslens-figures tbody tr"],
    ["sources", "presslens-sources .source"],
  ] as const) {
    await page.click(`#tab-${view}`);
    await page.locator(row).first().waitFor({ state: "attached" });
  }
}

/** The text as the page holds it. */
export function articleText(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector("presslens-article")!.text);
}

/** Puts the caret at an offset of the text. */
export function placeCaret(page: Page, offset: number): Promise<void> {
  return page.evaluate((offset) => document.querySelector("presslens-article")!.placeCaret(offset), offset);
}

/** Clicks into the middle of the nth highlight of a layer. */
export async function clickHighlight(page: Page, name: string, nth = 0): Promise<void> {
  const { x, y } = await page.evaluate(
    ([name, nth]) => {
      const range = [...CSS.highlights.get(name)!][nth] as Range;
      const rect = range.getClientRects()[0]!;
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    },
    [name, nth] as const,
  );
  await page.mouse.click(x, y);
}
