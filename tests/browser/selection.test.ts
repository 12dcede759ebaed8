// The menu of selected words: by mouse, touch and keyboard, both ways; and what it leaves alone.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TEXT, openRulesSheet } from "./rules_view.js";
import {
  articleText,
  highlighted,
  openArticle,
  openSite,
  placeCaret,
  type OpenOptions,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (options: OpenOptions = {}) => {
  const opened = await openArticle(site, { double: false, ...options }, TEXT);
  return { ...opened, menu: opened.page.locator("presslens-selection section") };
};

/** Where a stretch of the text stands in the window. */
const rectOf = (page: Page, start: number, end: number) =>
  page.evaluate(
    ([start, end]) => {
      const { x, y, width, height } = document
        .querySelector("presslens-article")!
        .rectsOf({ start, end })[0]!
        .toJSON() as DOMRect;
      return { x, y, width, height };
    },
    [start, end] as const,
  );

/** Drags the mouse over a word. */
async function drag(page: Page, word: string): Promise<void> {
  const start = TEXT.indexOf(word);
  const { x, y, width, height } = await rectOf(page, start, start + word.length);
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width, y + height / 2, { steps: 4 });
  await page.mouse.up();
}

/** Selects a word as a touch screen's handles do, without any event of a pointer. */
const select = (page: Page, word: string) =>
  page.evaluate((word) => {
    const walker = document.createTreeWalker(document.querySelector(".surface")!, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent!.indexOf(word);
      if (at < 0) continue;
      document.getSelection()!.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + word.length);
      return;
    }
  }, word);

const selection = (page: Page) => page.evaluate(() => String(document.getSelection()));

describe("words selected with the mouse", () => {
  it("are always marked as what the reader says, and as nothing again when that is undone", async () => {
    const { page, context, menu, complaints, foreign } = await open();
    await drag(page, "공장");
    await menu.getByRole("button", { name: "늘 표시…" }).click();
    expect(await selection(page)).toBe("공장");
    await menu.getByRole("button", { name: "사건" }).click();
    await expect.poll(() => menu.textContent()).toContain("이 기사에서 2곳");
    expect(await highlighted(page, "presslens-n-event")).toEqual(["공장", "공장"]);
    await menu.getByRole("button", { name: "되돌리기" }).click();
    await expect.poll(() => highlighted(page, "presslens-n-event")).toEqual([]);
    expect([complaints, foreign]).toEqual([[], []]);
    await context.close();
  });

  it("are never marked where the reader says so, and the view of rule packs shows them", async () => {
    const { page, context, menu } = await open();
    await expect.poll(() => highlighted(page, "presslens-f")).toContain("3만 대");
    await drag(page, "3만 대");
    await menu.getByRole("button", { name: "표시하지 않기" }).click();
    await expect.poll(() => highlighted(page, "presslens-f")).not.toContain("3만 대");
    await expect.poll(() => menu.textContent()).toContain("표시하지 않음");
    await openRulesSheet(page);
    expect(await menu.count()).toBe(0);
    const rules = page.locator("presslens-rules");
    await rules.getByText("내 낱말 보기").click();
    await rules.getByRole("button", { name: "‘3만 대’ 빼기" }).click();
    await expect.poll(() => highlighted(page, "presslens-f")).toContain("3만 대");
    await context.close();
  });

  it("inside a longer word are found there on request", async () => {
    const { page, context, menu } = await open();
    await drag(page, "로봇");
    await menu.getByRole("button", { name: "늘 표시…" }).click();
    await menu.getByRole("button", { name: "제품" }).click();
    await expect.poll(() => menu.textContent()).toContain("이 기사에서 0곳");
    await menu.getByRole("button", { name: "더 긴 낱말 안에서도" }).click();
    await expect.poll(() => menu.textContent()).toContain("이 기사에서 2곳");
    expect(await highlighted(page, "presslens-n-product")).toEqual(["로봇", "로봇"]);
    await context.close();
  });

  it("may get a class of the reader's own: the form has them then, beside what it had", async () => {
    const { page, context, menu } = await open();
    await drag(page, "공장");
    await menu.getByRole("button", { name: "늘 표시…" }).click();
    await menu.getByRole("button", { name: "나만의 분류…" }).click();
    const rules = page.locator("presslens-rules");
    expect(await rules.getByLabel("낱말, 한 줄에 하나씩").inputValue()).toBe("공장");
    await rules.getByLabel("분류 이름").fill("시설");
    await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
    await expect.poll(() => highlighted(page, "presslens-n-own-teal")).toEqual(["공장", "공장"]);
    await page.keyboard.press("Escape");
    await drag(page, "값");
    await menu.getByRole("button", { name: "늘 표시…" }).click();
    await menu.getByRole("button", { name: "시설" }).click();
    await expect.poll(() => highlighted(page, "presslens-n-own-teal")).toEqual(["공장", "공장", "값"]);
    await context.close();
  });

  it("can be copied and typed over as before", async () => {
    const { page, context, menu } = await open();
    await drag(page, "공장");
    await menu.waitFor();
    await page.keyboard.press("Control+C");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("공장");
    expect(await menu.count()).toBe(1);
    await page.keyboard.type("집");
    await expect.poll(() => menu.count()).toBe(0);
    expect(await articleText(page)).toBe(TEXT.replace("공장", "집"));
    await context.close();
  });

  it("have no menu where they are a sentence, run over lines or stand elsewhere", async () => {
    const { page, context, menu } = await open();
    await drag(page, "공장");
    await menu.waitFor();
    await page.keyboard.press("Control+A");
    await expect.poll(() => menu.count()).toBe(0);
    await page.locator("#tab-overview").selectText();
    await page.waitForTimeout(600);
    expect(await menu.count()).toBe(0);
    await context.close();
  });
});

describe("words selected by keyboard", () => {
  it("have their menu behind Alt and Enter, and Escape leads back to them", async () => {
    const { page, context, menu } = await open();
    await placeCaret(page, TEXT.indexOf("공장"));
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowRight");
    await menu.waitFor();
    expect(await page.locator("presslens-selection [role=status]").textContent()).toContain("Alt와 Enter");
    await page.keyboard.press("Alt+Enter");
    const always = menu.getByRole("button", { name: "늘 표시…" });
    await expect.poll(() => always.evaluate((button) => button.matches(":focus"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => menu.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("surface");
    expect(await selection(page)).toBe("공장");

    await page.keyboard.press("Alt+Enter");
    await expect.poll(() => always.evaluate((button) => button.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    for (let i = 0; i < 6; i++) await page.keyboard.press("Tab"); // "never", then the classes down to products
    await page.keyboard.press("Enter");
    await expect.poll(() => menu.textContent()).toContain("이 기사에서 2곳");
    const undo = menu.getByRole("button", { name: "되돌리기" });
    await expect.poll(() => undo.evaluate((button) => button.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => always.evaluate((button) => button.matches(":focus"))).toBe(true);
    await context.close();
  });
});

describe("words selected on a touch screen", () => {
  it("have their menu below them, within the window", async () => {
    const { page, context, menu } = await open({ phone: true });
    await select(page, "공장");
    await menu.waitFor();
    const word = await rectOf(page, TEXT.indexOf("공장"), TEXT.indexOf("공장") + 2);
    await menu.getByRole("button", { name: "늘 표시…" }).tap();
    const box = (await page.locator("presslens-selection").boundingBox())!;
    expect(box.y).toBeGreaterThan(word.y + word.height);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    await menu.getByRole("button", { name: "장소" }).tap();
    await expect.poll(() => highlighted(page, "presslens-n-location")).toContain("공장");
    await context.close();
  });
});
