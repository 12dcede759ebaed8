// A real article, from the clipboard through the engine to highlights and lists.
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root, sharedFile } from "../support/paths.js";
import {
  highlighted,
  highlights,
  openPage,
  openSite,
  paste,
  visitLists,
  waitForHighlights,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The plain text of a gold article: its XML without the tags. */
function plainText(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/^\s*<article[^>]*>\n?/, "")
    .replace(/\n?<\/article>\s*$/, "")
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

const example = (language: string) =>
  readFileSync(`${root}/web/page/examples/${language}.txt`, "utf8").trimEnd();
const seed = sharedFile("gold/ko/seed.xml");

const articles: [string, string][] = [
  ["the Korean example", example("ko")],
  ["the English example", example("en")],
  ...(seed ? ([["the seed article", plainText(seed)]] satisfies [string, string][]) : []),
];

describe.each(articles)("%s, pasted", (_, text) => {
  it("shows names, figures, quotations and sources, and sends nothing anywhere", async () => {
    const { page, context, complaints, foreign } = await openPage(site);
    await paste(page, text);
    await waitForHighlights(page);
    // Names come last, with their model.
    const names = async () =>
      Object.entries(await highlights(page))
        .filter(([name]) => name.startsWith("presslens-n-"))
        .reduce((sum, [, size]) => sum + size, 0);
    await expect.poll(names, { timeout: 20_000 }).toBeGreaterThan(0);
    const found = await highlights(page);
    expect(found["presslens-f"]).toBeGreaterThan(3);
    expect(found["presslens-q-direct"]! + found["presslens-q-indirect"]!).toBeGreaterThan(2);
    expect(found["presslens-s"]).toBeGreaterThan(1);
    for (const name of ["presslens-f", "presslens-s"])
      for (const words of await highlighted(page, name)) expect(words).toBe(words.trim());

    await visitLists(page);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });
});

describe("the policy", () => {
  it("is in the page, and forbids what it should", async () => {
    const { page, context } = await openPage(site);
    const policy = await page.getAttribute("meta[http-equiv=Content-Security-Policy]", "content");
    expect(policy).toBe(
      "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; require-trusted-types-for 'script'",
    );
    const refused = await page.evaluate(() => {
      try {
        document.createRange().createContextualFragment("<b>x</b>");
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    await context.close();
  });
});

describe("the examples", () => {
  it.each(["ko", "en"])("open with a click: %s", async (language) => {
    const { page, context } = await openPage(site);
    await page.click(`[data-example=${language}]`);
    await waitForHighlights(page);
    expect(await page.evaluate(() => document.querySelector("presslens-article")!.text)).toBe(
      example(language),
    );
    await context.close();
  });
});
