// The script tag on other sites' pages: what it finds there, and that it leaves everything as it was.
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "../support/chromium.js";
import { launchFirefox } from "../support/firefox.js";
import { webFolder } from "../support/paths.js";
import {
  clickDrawn,
  controls,
  differences,
  drawn,
  openHost,
  openHosts,
  removeAll,
  waitForDrawn,
  type HostSite,
} from "./host_pages.js";

let site: HostSite;
beforeAll(async () => {
  site = await openHosts();
});
afterAll(() => site.close());

describe("the script on a news site", () => {
  it("marks the article and nothing beside it, changes no node, and goes without a trace", async () => {
    const { page, context, console, foreign } = await openHost(site, "news.html", { double: true });
    await waitForDrawn(page, "n-location");
    // A space that the host wrote as &nbsp; is a space; figures run across elements.
    expect(await drawn(page, "f")).toEqual(["3곳", "내년", "3", "곳", "20%", "약\u00a0130억원", "5년"]);
    expect(await drawn(page, "n-location")).toEqual(["가람시", "가람시"]);
    expect(await drawn(page, "s")).toEqual(["문하늘 ", "가람대", " 교수", "주민들", "문 교수"]);
    expect(await differences(page)).toEqual([]);
    await removeAll(page);
    expect(await differences(page)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
    expect(await controls(page).count()).toBe(0);
    expect([...console, ...foreign]).toEqual([]);
    await context.close();
  });

  it("has a toggle, a legend whose switches work, and lists on request", async () => {
    const { page, context } = await openHost(site, "news.html", { double: true });
    await waitForDrawn(page, "n-location");
    await page.getByRole("button", { name: "표시", exact: true }).click();
    expect(await drawn(page, "f")).toEqual([]);
    await page.getByRole("button", { name: "표시", exact: true }).click();
    await page.getByRole("button", { name: "범례와 설정" }).click();
    await page.getByRole("button", { name: "수치", exact: false }).first().click();
    expect(await drawn(page, "f")).toEqual([]);
    expect(await drawn(page, "n-location")).toHaveLength(2);
    await page.getByRole("button", { name: "개요와 목록" }).click();
    await page.getByRole("tab", { name: "출처" }).click();
    await page.getByText("문하늘").first().waitFor();
    expect(await differences(page)).toEqual([]);
    await context.close();
  });
});

describe("the script on other kinds of sites", () => {
  it("reads a portal's block of text: paragraphs by <br>, &nbsp;, names cut by elements, hidden words left out", async () => {
    const { page, context } = await openHost(site, "portal.html", { double: true });
    await waitForDrawn(page, "n-organization");
    expect(await drawn(page, "n-location")).toEqual(["가람시", "가람시", "가람", "시"]);
    expect(await drawn(page, "n-organization")).toEqual(["가람신문", "가람대"]);
    expect(await drawn(page, "f")).toEqual(["3곳", "약 130억원", "내년", "3곳", "20\u00ad%"]);
    expect(await drawn(page, "q-direct")).toEqual([]); // data-show does not name quotations
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("reads a WordPress post with the real engine, without comments and words for screen readers", async () => {
    const { page, context, console } = await openHost(site, "wordpress.html");
    await waitForDrawn(page, "n-person");
    const figures = await drawn(page, "f");
    expect(figures).toContain("about $130 million");
    expect(figures).toContain("20 percent");
    expect(figures.join()).not.toMatch(/99|88/);
    expect(await drawn(page, "n-person")).toContain("Helen Okafor");
    const comments = await page.evaluate(() => {
      const aside = document.querySelector(".wp-block-comments")!;
      const ranges = [...CSS.highlights.values()].flatMap((h) => [...(h as Iterable<AbstractRange>)]);
      return ranges.filter(({ startContainer }) => aside.contains(startContainer)).length;
    });
    expect(comments).toBe(0);
    expect(await differences(page)).toEqual([]);
    expect(console).toEqual([]);
    await context.close();
  });

  it("follows an application that swaps its article, adds to it and wipes its body", async () => {
    const { page, context } = await openHost(site, "application.html", { double: true });
    await waitForDrawn(page, "n-location");
    expect(await drawn(page, "f")).toEqual(["내년", "3곳", "약 130억원"]);
    await page.evaluate("show('second')");
    await expect.poll(() => drawn(page, "f")).toEqual(["20%"]);
    expect(await drawn(page, "n-location")).toEqual([]);
    await page.evaluate("addLine('가람시가 저수지 3곳을 판다.')");
    await expect.poll(() => drawn(page, "n-location")).toEqual(["가람시"]);
    await context.close();
  });

  it("reads an English article on a page that runs from right to left", async () => {
    const { page, context } = await openHost(site, "right-to-left.html");
    await waitForDrawn(page, "q-direct");
    expect(await drawn(page, "f")).toContain("20 percent");
    const box = await page.getByRole("button", { name: "Marks" }).boundingBox();
    expect(box!.x).toBeLessThan(200); // the corner that was asked for, whichever way the page runs
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("leaves the host's own highlights, styles, selection, events and names alone", async () => {
    const { page, context } = await openHost(site, "own-highlights.html", { double: true });
    await waitForDrawn(page, "n-location");
    const host = () =>
      page.evaluate(() => ({
        search: [...(CSS.highlights.get("search") ?? [])].map(String),
        sheets: document.adoptedStyleSheets[0]?.cssRules[0]?.cssText,
        selected: String(getSelection()),
        color: getComputedStyle(document.querySelector("article")!).color,
      }));
    const before = await host();
    expect(before.search).toHaveLength(1);
    await clickDrawn(page, "f");
    await page.getByRole("button", { name: "범례와 설정" }).click();
    await page.getByRole("button", { name: "장소" }).click();
    expect(await drawn(page, "n-location")).toEqual([]);
    expect(await page.evaluate("heard")).toEqual([]);
    await removeAll(page);
    expect(await host()).toEqual({ ...before, selected: (await host()).selected });
    expect(await page.evaluate(() => [CSS.highlights.size, document.adoptedStyleSheets.length])).toEqual([
      1, 1,
    ]);
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("finds the article in an open shadow root, draws there and opens its card", async () => {
    const { page, context } = await openHost(site, "shadow.html", { double: true });
    await waitForDrawn(page, "n-location");
    expect(await drawn(page, "f")).toEqual(["내년", "3곳", "약 130억원"]);
    await clickDrawn(page, "f");
    await page.getByRole("dialog").getByText("ISO 8601").waitFor();
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("shows no controls on paper, and draws what was read", async () => {
    const { page, context } = await openHost(site, "news.html", { double: true });
    await waitForDrawn(page, "n-location");
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("button", { name: "표시", exact: true }).isVisible()).toBe(false);
    expect((await page.pdf()).length).toBeGreaterThan(1000);
    expect(await drawn(page, "f")).toHaveLength(7);
    expect(await differences(page)).toEqual([]);
    await context.close();
  });

  it("reads only what is near the window of fifty articles, with one engine for all", async () => {
    const workers: string[] = [];
    const { page, context } = await openHost(site, "many.html", {
      double: true,
      prepare: async (page) => page.on("worker", (worker) => workers.push(worker.url())),
    });
    await waitForDrawn(page, "n-location");
    const articles = () =>
      page.evaluate(
        () =>
          new Set(
            [...CSS.highlights.values()]
              .flatMap((highlight) => [...(highlight as Iterable<AbstractRange>)])
              .map(({ startContainer }) => startContainer.parentElement!.closest("article")),
          ).size,
      );
    await expect.poll(articles).toBeGreaterThan(1);
    expect(await articles()).toBeLessThan(8);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect
      .poll(() =>
        page.evaluate(() => {
          const last = document.querySelector("article:last-of-type")!;
          const ranges = [...CSS.highlights.values()].flatMap((h) => [...(h as Iterable<AbstractRange>)]);
          return ranges.some(({ startContainer }) => last.contains(startContainer));
        }),
      )
      .toBe(true);
    expect(await articles()).toBeLessThan(8);
    expect(workers).toHaveLength(1);
    await context.close();
  });
});

describe("two versions of the script on one page", () => {
  it("live together: each marks its article, and one call removes both", async () => {
    // Another version has other contents, so that its elements have other names.
    const folder = mkdtempSync(path.join(tmpdir(), "presslens-earlier-"));
    cpSync(webFolder, folder, { recursive: true });
    for (const name of readdirSync(path.join(folder, "embed"))) {
      const file = path.join(folder, "embed", name);
      writeFileSync(
        file,
        readFileSync(file, "utf8").replace(/(presslens-[a-z]+)-[0-9a-f]{6}\b/g, "$1-0a0a0a"),
      );
    }
    const both = await openHosts(undefined, { "/earlier/": folder });
    const { page, context, console } = await openHost(both, "two-versions.html", { double: true });
    await expect.poll(() => drawn(page, "f")).toEqual(["내년", "3곳", "약 130억원", "20%"]);
    expect(await controls(page).count()).toBe(2);
    expect(
      new Set(await controls(page).evaluateAll((all) => all.map(({ localName }) => localName))).size,
    ).toBe(2);
    expect(await differences(page)).toEqual([]);
    await removeAll(page);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await differences(page)).toEqual([]);
    expect(console).toEqual([]);
    await context.close();
    await both.close();
    rmSync(folder, { recursive: true });
  });
});

describe.each([
  ["Chromium", launchChromium],
  ["Firefox", launchFirefox],
])("%s without the Custom Highlight API", (_, launch) => {
  let site: HostSite;
  beforeAll(async () => {
    site = await openHosts(undefined, undefined, launch);
  });
  afterAll(() => site.close());

  const withoutHighlights = (page: Page) =>
    page.addInitScript(() => {
      delete (window as { Highlight?: unknown }).Highlight;
      delete (CSS as { highlights?: unknown }).highlights;
    });

  it("has text wrapped in <mark>, and unwrapped to the very same nodes", async () => {
    const { page, context, console } = await openHost(site, "news.html", {
      double: true,
      prepare: withoutHighlights,
    });
    const marked = () => page.locator("article mark").allTextContents();
    await expect.poll(async () => (await marked()).join(" ")).toContain("약\u00a0130억원");
    expect(await page.locator("article").innerText()).toContain("약\u00a0130억원이다.");
    expect(await page.locator("aside mark, .comments mark, .share mark").count()).toBe(0);
    expect(
      await page
        .locator("mark")
        .first()
        .evaluate((mark) => getComputedStyle(mark).backgroundColor),
    ).not.toBe(
      "rgb(0, 255, 0)", // the host's own marks are lime
    );
    await page.locator('mark[class*="-f"]').first().click();
    await page.getByRole("dialog").waitFor();
    await page.evaluate(() => {
      const paragraph = document.createElement("p");
      paragraph.id = "late";
      paragraph.textContent = "예산이 3곳에 20% 더 든다.";
      document.querySelector("article")!.append(paragraph);
    });
    await expect.poll(() => page.locator("#late mark").count()).toBeGreaterThan(1);
    await page.evaluate(() => document.querySelector("#late")!.remove());
    await removeAll(page);
    expect(await page.locator("mark").count()).toBe(0);
    expect(await differences(page)).toEqual([]);
    expect(console).toEqual([]);
    await context.close();
  });
});
