// The page by keyboard alone, by touch, in forced colours; and what its settings change.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE } from "./double.js";
import {
  articleText,
  clickHighlight,
  highlights,
  openArticle,
  openSite,
  paste,
  placeCaret,
  waitForHighlights,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const card = (page: Page) => page.locator("presslens-card section");
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
  });

describe("by keyboard", () => {
  it("a reader walks from mark to mark, into the card and out again", async () => {
    const { page, context } = await openArticle(site);
    await page.keyboard.press("Escape"); // out of the text
    await page.keyboard.press("q");
    await expect.poll(() => card(page).textContent()).toContain("출처 없음");
    await page.keyboard.press("q");
    await expect.poll(() => card(page).textContent()).toContain("문하늘");
    expect(await page.textContent("#card-status")).toContain("문하늘");
    await page.keyboard.press("c");
    await expect.poll(() => focused(page)).toBe("표시한 곳의 설명");
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("닫기");
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
    await page.keyboard.press("f");
    await page.keyboard.press("Shift+J");
    await expect.poll(() => card(page).count()).toBe(1);
    await context.close();
  });

  it("a writer does so without leaving the text, and types where the mark is", async () => {
    const { page, context } = await openArticle(site);
    await placeCaret(page, ARTICLE.indexOf("예산은"));
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => card(page).textContent()).toContain("약 130억원");
    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => focused(page)).toBe("표시한 곳의 설명");
    await page.keyboard.press("Escape");
    await page.keyboard.type("꼭 ");
    expect(await articleText(page)).toBe(ARTICLE.replace("약 130억원", "꼭 약 130억원"));
    await context.close();
  });

  it("0 shows the clean article and brings back what was on before", async () => {
    const { page, context } = await openArticle(site);
    await page.keyboard.press("Escape");
    await page.keyboard.press("7"); // figures off
    await expect.poll(async () => (await highlights(page))["presslens-f"]).toBe(0);
    const before = await highlights(page);
    await page.keyboard.press("0");
    await expect
      .poll(async () => Object.values(await highlights(page)).every((size) => size === 0))
      .toBe(true);
    await page.keyboard.press("0");
    await expect.poll(() => highlights(page)).toEqual(before);
    await context.close();
  });

  it("Ctrl+K jumps to a name, a figure or a source by a few letters", async () => {
    const { page, context } = await openArticle(site);
    for (const [letters, shown] of [
      ["가람대", "가람대"],
      ["130", "약 130억원"],
      ["주민", "주민들"],
    ] as const) {
      await page.keyboard.press("Control+k");
      await page.locator("presslens-palette dialog[open]").waitFor();
      await page.keyboard.type(letters);
      await page.keyboard.press("Enter");
      await expect.poll(() => card(page).textContent()).toContain(shown);
      await expect.poll(() => page.isVisible("presslens-palette dialog")).toBe(false);
      await page.keyboard.press("Escape");
      await expect.poll(() => card(page).count()).toBe(0);
    }
    await page.keyboard.press("Escape"); // out of the text
    await page.keyboard.press("?");
    await expect.poll(() => page.isVisible("presslens-help dialog")).toBe(true);
    expect(await page.textContent("presslens-help dialog")).toContain("찾아가기");
    await context.close();
  });
});

describe("a resting pointer", () => {
  it("opens a card that goes when the pointer leaves, and stays once it is clicked", async () => {
    const { page, context } = await openArticle(site);
    const { x, y } = await page.evaluate(() => {
      const [range] = CSS.highlights.get("presslens-n-location")!;
      const rect = (range as Range).getClientRects()[0]!;
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    });
    await page.mouse.move(x, y);
    await expect.poll(() => card(page).count()).toBe(1);
    expect(await page.getAttribute("#tab-overview", "aria-selected")).toBe("true"); // nothing else moves
    await page.mouse.move(x, y + 300);
    await page.mouse.move(20, 700);
    await expect.poll(() => card(page).count()).toBe(0);
    await page.mouse.click(x, y);
    await page.mouse.move(20, 700);
    await page.waitForTimeout(600);
    expect(await card(page).count()).toBe(1);
    await context.close();
  });
});

describe("what was hidden", () => {
  it("is counted in the legend and comes back from there", async () => {
    const { page, context } = await openArticle(site);
    await clickHighlight(page, "presslens-f", 0);
    await page.getByRole("button", { name: "이것 숨기기" }).click();
    await expect.poll(async () => (await highlights(page))["presslens-f"]).toBe(5);
    await page.click("presslens-legend .unhide");
    await expect.poll(async () => (await highlights(page))["presslens-f"]).toBe(6);
    expect(await page.locator("presslens-legend .unhide").count()).toBe(0);
    await context.close();
  });
});

describe("the lists", () => {
  it("mark what is on screen while the article scrolls, and follow it", async () => {
    const filler = "자료가 없는 긴 문단이 이어진다. ".repeat(300);
    const { page, context } = await openArticle(
      site,
      {},
      `${ARTICLE}\n\n${filler}\n\n홍수 뒤 5년이면 늦다는 말이 돈다.`,
    );
    await page.click("#tab-figures");
    const marked = () =>
      page.$$eval("presslens-figures tr.in-view .text", (cells) =>
        cells.map((cell) => cell.textContent!.trim()),
      );
    await expect.poll(marked).toContain("20%");
    expect((await marked()).filter((text) => text === "5년")).toHaveLength(1);
    await page.mouse.move(300, 500);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect.poll(marked).toEqual(["5년"]);
    await context.close();
  });
});

describe("the settings", () => {
  it("change type, theme, figures and date at once, and outlive a reload", async () => {
    const { page, context } = await openArticle(site, { hash: "ui=ko" });
    await page.getByRole("button", { name: "설정" }).click();
    const choose = (name: string, value: string) =>
      page.click(`presslens-settings [name=${name}][value=${value}]`);
    await choose("theme", "dark");
    await choose("type", "serif");
    await choose("figures", "quiet");
    await page.fill("presslens-settings input[type=date]", "2026-03-02");
    await page.locator("presslens-settings input[type=range]").fill("1.3");
    const state = () =>
      page.evaluate(() => {
        const { dataset, style } = document.documentElement;
        return [
          dataset["theme"],
          dataset["type"],
          CSS.highlights.get("presslens-f-weight")!.size ? "bold" : "quiet",
          style.getPropertyValue("--type-scale"),
        ];
      });
    await expect.poll(state).toEqual(["dark", "serif", "quiet", "1.3"]);
    expect(page.url()).toContain("date=2026-03-02");
    await page.goto(`${site.url}/`);
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    expect(await state()).toEqual(["dark", "serif", "quiet", "1.3"]);
    await context.close();
  });
});

describe("in forced colours", () => {
  it("the text keeps its ink, and every layer a style of its own", async () => {
    const { page, context } = await openArticle(site, { forcedColors: true });
    const styles = await page.evaluate(() => {
      const block = document.querySelector("presslens-article p")!;
      return [
        "presslens-n-person",
        "presslens-n-organization",
        "presslens-n-location",
        "presslens-f",
        "presslens-s",
      ].map((name) => {
        const style = getComputedStyle(block, `::highlight(${name})`);
        return [
          style.textDecorationStyle,
          style.textDecorationThickness,
          style.textUnderlineOffset,
          style.color,
        ].join();
      });
    });
    expect(new Set(styles).size).toBe(styles.length);
    const [ink, ground] = await page.evaluate(() => {
      const surface = getComputedStyle(document.querySelector("presslens-article .surface")!);
      return [surface.color, getComputedStyle(document.documentElement).backgroundColor];
    });
    expect(ink).not.toBe(ground);
    for (const style of styles) expect(style).toContain(ink!);
    await context.close();
  });
});

describe("on a phone", () => {
  it("a tap opens a card that does not lie over what was tapped", async () => {
    const { page, context } = await openArticle(site, { phone: true });
    const tapped = async () => {
      const [rect] = await page.evaluate(() => {
        const ranges = [...CSS.highlights.get("presslens-q-direct")!] as Range[];
        return ranges.slice(-1).map((range) => range.getClientRects()[0]!.toJSON() as DOMRect);
      });
      return rect!;
    };
    const before = await tapped();
    await page.touchscreen.tap(before.x + before.width / 2, before.y + before.height / 2);
    await expect.poll(() => card(page).textContent()).toContain("문하늘");
    const box = (await page.locator("presslens-card").boundingBox())!;
    await expect.poll(async () => (await tapped()).y + before.height <= box.y).toBe(true);
    await context.close();
  });

  it("the speaker runs down beside the quotation", async () => {
    const { page, context } = await openArticle(site, { phone: true });
    const note = page.locator("presslens-margin .note", { hasText: "문하늘" }).first();
    await expect.poll(() => note.isVisible()).toBe(true);
    const box = (await note.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.height).toBeGreaterThan(box.width);
    const text = (await page.locator("presslens-article .surface p").first().boundingBox())!;
    expect(box.x + box.width).toBeLessThanOrEqual(text.x);
    await context.close();
  });
});
