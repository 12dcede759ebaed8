import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import { ARTICLE } from "./double.js";
import {
  clickHighlight,
  highlighted,
  highlights,
  openArticle,
  openPage,
  openSite,
  paste,
  waitForHighlights,
  waitForNames,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const legendCounts = (page: Page) =>
  page.$$eval("presslens-legend .switch", (switches) =>
    Object.fromEntries(
      switches.map((button) => [
        (button as HTMLElement).dataset["layer"],
        button.querySelector(".count")!.textContent!.trim(),
      ]),
    ),
  );

/** The top of a highlight's first range in the window. */
const topOf = (page: Page, name: string) =>
  page.evaluate((name) => {
    const [first] = CSS.highlights.get(name) ?? [];
    return first ? (first as Range).getBoundingClientRect().top : NaN;
  }, name);

describe("the legend", () => {
  it("counts each class as it is highlighted", async () => {
    const { page, context } = await openArticle(site);
    expect(await legendCounts(page)).toEqual({
      person: "2",
      organization: "2",
      location: "2",
      product: "0",
      work: "0",
      event: "0",
      figure: "6",
      direct: "3",
      indirect: "1",
      source: "2",
    });
    expect(await highlights(page)).toMatchObject({
      "presslens-n-person": 2,
      "presslens-n-organization": 2,
      "presslens-n-location": 2,
      "presslens-f": 6,
      "presslens-q-direct": 3,
      "presslens-q-indirect": 1,
      "presslens-s": 3,
    });
    await context.close();
  });

  it("switches a class off and on, and the choice outlives a reload", async () => {
    const { page, context } = await openArticle(site, { hash: "" });
    await page.click("presslens-legend [data-layer=figure]");
    await expect.poll(async () => (await highlights(page))["presslens-f"]).toBe(0);
    expect((await highlights(page))["presslens-n-person"]).toBe(2);
    expect(await page.getAttribute("presslens-legend [data-layer=figure]", "aria-pressed")).toBe("false");
    await page.reload();
    await paste(page, ARTICLE);
    await waitForHighlights(page, "presslens-n-person");
    expect((await highlights(page))["presslens-f"]).toBe(0);
    await page.click("presslens-legend [data-layer=figure]");
    await expect.poll(async () => (await highlights(page))["presslens-f"]).toBe(6);
    await context.close();
  });
});

describe("the lists", () => {
  const far = `${ARTICLE}\n\n${"자료가 없는 긴 문단이 이어진다. ".repeat(400)}\n\n홍수 뒤 9년이 지나 5년이면 늦다는 말이 돈다.`;

  it("scroll to the place of what is chosen, and mark it", async () => {
    const { page, context } = await openArticle(site, {}, far);
    await page.click("#tab-figures");
    const last = page.locator("presslens-figures tbody tr").last();
    await last.locator("button").click();
    await expect.poll(() => topOf(page, "presslens-focus")).toBeGreaterThan(0);
    expect(await topOf(page, "presslens-focus")).toBeLessThan(1000);
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(1000);
    expect(await highlighted(page, "presslens-focus")).toEqual(["5년"]);
    expect(await page.locator("presslens-figures [aria-current=true]").count()).toBe(1);
    await context.close();
  });

  it("mark every mention of a name", async () => {
    const { page, context } = await openArticle(site);
    await page.click("#tab-names");
    await page.click("presslens-names [data-id=e1]");
    expect(await highlighted(page, "presslens-focus")).toEqual(["가람시", "가람시"]);
    await context.close();
  });

  it("find a name by any of its forms", async () => {
    const { page, context } = await openArticle(site);
    await page.click("#tab-names");
    await page.fill("presslens-names input", "가람신");
    await expect.poll(() => page.locator("presslens-names li").count()).toBe(1);
    expect(await page.textContent("presslens-names li .name")).toContain("가람대");
    await context.close();
  });

  it("sort figures by value, down, and back to the order of the text", async () => {
    const { page, context } = await openArticle(site);
    await page.click("#tab-figures");
    const rows = () =>
      page.$$eval("presslens-figures tbody .text", (cells) => cells.map((c) => c.textContent!.trim()));
    const inText = await rows();
    const head = page.locator("presslens-figures th.value button");
    await head.click();
    expect((await rows()).slice(0, 4)).toEqual(["3곳", "3곳", "20%", "약 130억원"]);
    await head.click();
    expect((await rows()).slice(-4)).toEqual(["약 130억원", "20%", "3곳", "3곳"]);
    await head.click();
    expect(await rows()).toEqual(inText);
    expect(await page.textContent("presslens-figures tr[data-id=f5]")).toContain("13,000,000,000");
    await context.close();
  });

  it("give each source its quotations, experts first, and join them in the text", async () => {
    const { page, context } = await openArticle(site);
    await page.click("#tab-sources");
    const sources = await page.$$eval("presslens-sources .source", (items) =>
      items.map((item) => item.querySelector(".who")!.textContent),
    );
    expect(sources).toEqual(["문하늘", "주민들"]);
    await page.click("presslens-sources [data-id=s1] .who");
    expect(await highlighted(page, "presslens-focus-q")).toEqual([
      "비가 오는 날이 20% 줄었다",
      "5년이면 늦다",
    ]);
    await page.click("presslens-sources [data-id=s1] .copy");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "문하늘 (교수 · 가람대)\n“비가 오는 날이 20% 줄었다”\n“5년이면 늦다”",
    );
    await context.close();
  });
});

describe("the margin", () => {
  it("names the speaker beside the quotation", async () => {
    const { page, context } = await openArticle(site);
    const notes = page.locator("presslens-margin .note b");
    await expect.poll(() => notes.allTextContents()).toEqual(["출처 없음", "문하늘"]);
    const quoted = await topOf(page, "presslens-q-direct");
    await expect.poll(async () => (await notes.nth(1).boundingBox())?.y).toBeGreaterThan(quoted);
    await context.close();
  });
});

describe("the card", () => {
  it("opens beside what was clicked, never over it, and steps to the next mention", async () => {
    const { page, context } = await openArticle(site);
    await clickHighlight(page, "presslens-n-location", 0);
    const card = page.locator("presslens-card section");
    await expect.poll(() => card.textContent()).toContain("언급 1 / 2");
    const box = (await page.locator("presslens-card").boundingBox())!;
    const word = await page.evaluate(() => {
      const { top, bottom } = (
        [...CSS.highlights.get("presslens-n-location")!][0] as Range
      ).getBoundingClientRect();
      return { top, bottom };
    });
    expect(box.y >= word.bottom || box.y + box.height <= word.top).toBe(true);
    await card.getByRole("button", { name: "다음 것" }).click();
    await expect.poll(() => card.textContent()).toContain("언급 2 / 2");
    await page.keyboard.press("Escape");
    await expect.poll(() => card.count()).toBe(0);
    await context.close();
  });

  it("stays open while the names arrive", async () => {
    let sendModel = () => undefined as void;
    const asked = new Promise<void>((resolve) => (sendModel = resolve));
    const prepare = (page: Page) =>
      page.route("**/models/*", async (route) => {
        await asked;
        await route.continue();
      });
    const { page, context } = await openPage(site, { prepare });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await clickHighlight(page, "presslens-f", 0);
    const card = page.locator("presslens-card section");
    await card.waitFor();
    sendModel();
    await waitForNames(page);
    expect(await card.count()).toBe(1);
    await context.close();
  });

  it("writes a value out, in the Korean scale too", async () => {
    const { page, context } = await openArticle(site);
    await clickHighlight(page, "presslens-f", 4);
    await expect.poll(() => page.textContent("presslens-card dl")).toContain("13,000,000,000 (130억)");
    await context.close();
  });

  it("hides one, and all like it", async () => {
    const { page, context } = await openArticle(site);
    await clickHighlight(page, "presslens-n-location", 0);
    await page.getByRole("button", { name: "이 이름 숨기기" }).click();
    await expect.poll(async () => (await highlights(page))["presslens-n-location"]).toBe(0);
    await clickHighlight(page, "presslens-f", 0);
    await page.getByRole("button", { name: "수치 모두 숨기기" }).click();
    await expect.poll(async () => (await highlights(page))["presslens-f"]).toBe(0);
    await context.close();
  });
});

describe("the page", () => {
  it("changes its language and theme at once", async () => {
    const { page, context } = await openArticle(site);
    await page.getByRole("button", { name: "English" }).click();
    await expect.poll(() => page.textContent("#tab-names")).toContain("Names");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    await page.getByRole("button", { name: "Switch between light and dark" }).click();
    expect(await page.getAttribute("html", "data-theme")).toBe("dark");
    expect(page.url()).toContain("theme=dark");
    expect(page.url()).not.toContain("가람");
    await context.close();
  });

  it("has the lists in a sheet on a phone, and nothing wider than the window", async () => {
    const { page, context } = await openArticle(site, { phone: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.click("presslens-panel .peek");
    await page.click("#tab-sources");
    await page.click("presslens-sources [data-id=s2] .who");
    expect(await highlighted(page, "presslens-focus-q")).toEqual(["땅값이 오를 것"]);
    await expect.poll(() => page.getAttribute("presslens-panel", "open")).toBeNull();
    await context.close();
  });
});
