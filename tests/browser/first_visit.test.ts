// What a reader on a slow line sees first, and that nothing moves when the rest arrives. The files are held back here
// one by one; how long they take is measured by ./dev bench.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  articleText,
  highlights,
  openPage,
  openSite,
  waitForHighlights,
  waitForNames,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Holds back the files whose path a pattern matches, until `let` is called. */
async function holdBack(page: Page, pattern: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(pattern, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

interface Shift extends PerformanceEntry {
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Notes what moves from now on, what follows a click at once as well. Of what lies in shadow roots only the place is told. */
const watchShifts = (page: Page) =>
  page.evaluate(() => {
    const moved: string[] = [];
    const place = ({ x, y, width, height }: DOMRect) => [x, y, width, height].map(Math.round).join();
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as Shift[])
        for (const { node, previousRect, currentRect } of sources)
          if (place(previousRect) !== place(currentRect))
            // other words in the same place are no shift
            moved.push(`${node?.nodeName ?? "shadow"}: ${place(previousRect)} to ${place(currentRect)}`);
    }).observe({ type: "layout-shift" });
    Object.assign(window, { presslensMoved: moved });
  });
const moved = (page: Page) =>
  page.evaluate(() => (window as unknown as { presslensMoved: string[] }).presslensMoved);

describe.each([
  ["ko", "a desk", false],
  ["ko", "a phone", true],
  ["en", "a desk", false],
  ["en", "a phone", true],
])("the first visit, in %s at %s", (language, _, phone) => {
  it("gives the field, then the text, then figures and quotations, then names; nothing moves", async () => {
    let showChunk = () => {};
    let sendModule = () => {};
    let sendModel = () => {};
    const { page, context, complaints } = await openPage(site, {
      phone,
      hash: `ui=${language}&theme=light`,
      prepare: async (page) => {
        showChunk = await holdBack(page, /reading-elements-[^/]*\.js$/);
        sendModule = await holdBack(page, /\.wasm\.gz$/);
        sendModel = await holdBack(page, /\.model\.gz$/);
      },
    });
    expect(
      await page.evaluate(
        () => document.activeElement === document.querySelector("presslens-article .surface"),
      ),
    ).toBe(true);
    await page.keyboard.type("가람시");
    expect(await articleText(page)).toBe("가람시");

    await page.click(`[data-example=${language}]`);
    await expect.poll(() => articleText(page)).toContain("\n");
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await watchShifts(page);
    expect(Object.values(await highlights(page)).every((size) => size === 0)).toBe(true);

    sendModule();
    await waitForHighlights(page);
    const early = await highlights(page);
    expect(early["presslens-q-direct"]).toBeGreaterThan(0);
    expect(
      Object.entries(early).filter(([name, size]) => name.startsWith("presslens-n-") && size > 0),
    ).toEqual([]);

    showChunk();
    await page
      .locator("presslens-panel")
      .locator(phone ? ".peek" : ".lede")
      .waitFor();
    sendModel();
    await waitForNames(page);
    await page.waitForTimeout(300); // for what would move late
    expect(await moved(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
