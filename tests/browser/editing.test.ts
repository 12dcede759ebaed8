import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE } from "./double.js";
import {
  articleText,
  highlighted,
  openPage,
  openSite,
  paste,
  placeCaret,
  waitForHighlights,
  type Opened,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openArticle(): Promise<Opened> {
  const opened = await openPage(site, { double: true });
  await paste(opened.page, ARTICLE);
  await waitForHighlights(opened.page);
  return opened;
}

const FIGURES = ["3곳", "내년", "3곳", "20%", "약 130억원", "5년"];

describe("editing in place", () => {
  it("shows exactly the text that was pasted, one paragraph a line", async () => {
    const { page, context } = await openArticle();
    expect(await articleText(page)).toBe(ARTICLE);
    const shown = await page.$$eval("presslens-article p", (blocks) =>
      blocks.map((block) => block.textContent),
    );
    expect(shown).toEqual(ARTICLE.split("\n"));
    expect(await highlighted(page, "presslens-f")).toEqual(FIGURES);
    await context.close();
  });

  it("takes the plain text of whatever was copied", async () => {
    const { page, context } = await openPage(site, { double: true });
    await page.evaluate(() => {
      const types = {
        "text/html": "<h1>제목</h1><p><b>본문</b> 3곳</p><img src=x>",
        "text/plain": "제목\r\n본문 3곳",
      };
      const items = Object.entries(types).map(([type, data]) => [type, new Blob([data], { type })]);
      return navigator.clipboard.write([
        new ClipboardItem(Object.fromEntries(items) as Record<string, Blob>),
      ]);
    });
    await page.locator("presslens-article .surface").focus();
    await page.keyboard.press("Control+V");
    await waitForHighlights(page);
    expect(await articleText(page)).toBe("제목\n본문 3곳");
    expect(await page.$$eval("presslens-article :is(b, img, h1)", (found) => found.length)).toBe(0);
    await context.close();
  });

  it("keeps highlights on their words while the text before them grows", async () => {
    const { page, context } = await openArticle();
    await placeCaret(page, ARTICLE.indexOf("가람시가 내년"));
    await page.keyboard.type("그래서 ");
    // Whether the marks were moved or found anew, they must be on the same words at every moment.
    for (let i = 0; i < 5; i++) expect(await highlighted(page, "presslens-f")).toEqual(FIGURES);
    expect(await articleText(page)).toBe(ARTICLE.replace("가람시가 내년", "그래서 가람시가 내년"));
    await context.close();
  });

  it("drops a highlight whose word is deleted and finds it again when it is back", async () => {
    const { page, context } = await openArticle();
    await placeCaret(page, ARTICLE.indexOf("20%") + 3);
    for (let i = 0; i < 3; i++) await page.keyboard.press("Backspace");
    await expect
      .poll(() => highlighted(page, "presslens-f"))
      .toEqual(FIGURES.filter((word) => word !== "20%"));
    await page.keyboard.press("Control+Z");
    await expect.poll(() => highlighted(page, "presslens-f")).toEqual(FIGURES);
    expect(await articleText(page)).toBe(ARTICLE);
    await context.close();
  });

  it("splits and joins paragraphs, and takes all of it back", async () => {
    const { page, context } = await openArticle();
    const middle = ARTICLE.indexOf("문하늘");
    await placeCaret(page, middle);
    await page.keyboard.press("Enter");
    const split = ARTICLE.slice(0, middle) + "\n" + ARTICLE.slice(middle);
    expect(await articleText(page)).toBe(split);
    expect(await page.$$eval("presslens-article p", (blocks) => blocks.length)).toBe(
      split.split("\n").length,
    );
    await page.keyboard.press("Backspace");
    expect(await articleText(page)).toBe(ARTICLE);
    await page.keyboard.press("Control+Z");
    expect(await articleText(page)).toBe(split);
    await page.keyboard.press("Control+Z");
    expect(await articleText(page)).toBe(ARTICLE);
    await page.keyboard.press("Control+Y");
    expect(await articleText(page)).toBe(split);
    await context.close();
  });

  it("replaces a selection over several paragraphs, and everything", async () => {
    const { page, context } = await openArticle();
    await page.keyboard.press("Control+A");
    await page.keyboard.type("짧게");
    expect(await articleText(page)).toBe("짧게");
    await page.keyboard.press("Control+Z");
    expect(await articleText(page)).toBe(ARTICLE);
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    expect(await articleText(page)).toBe("");
    await page.keyboard.type("다시");
    expect(await articleText(page)).toBe("다시");
    await context.close();
  });

  it("takes Hangul from an input method, and undoes it as one word", async () => {
    const { page, context } = await openArticle();
    await placeCaret(page, ARTICLE.indexOf("가람시가 내년"));
    const session = await context.newCDPSession(page);
    for (const text of ["ㅎ", "하", "한"]) {
      await session.send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      expect(await highlighted(page, "presslens-f")).toEqual(FIGURES);
    }
    await session.send("Input.insertText", { text: "한" });
    expect(await articleText(page)).toBe(ARTICLE.replace("가람시가 내년", "한가람시가 내년"));
    await page.keyboard.press("Control+Z");
    expect(await articleText(page)).toBe(ARTICLE);
    await context.close();
  });

  it("copies and cuts the text with its line breaks", async () => {
    const { page, context } = await openArticle();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Control+X");
    expect(await articleText(page)).toBe("");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ARTICLE);
    await context.close();
  });

  it("keeps a text of 200,000 characters editable, painting only what is near the window", async () => {
    const { page, context, complaints } = await openPage(site, { double: true });
    const long = Array.from({ length: Math.ceil(200_000 / ARTICLE.length) }, () => ARTICLE).join("\n\n");
    await paste(page, long);
    await waitForHighlights(page);
    const all = long.split("3곳").length - 1;
    const painted = (await highlighted(page, "presslens-f")).filter((word) => word === "3곳").length;
    expect(painted).toBeGreaterThan(3);
    expect(painted).toBeLessThan(all / 4);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...CSS.highlights.get("presslens-f")!].some((range) => {
            const { top } = (range as Range).getBoundingClientRect();
            return top > 0 && top < innerHeight;
          }),
        ),
      )
      .toBe(true);
    const middle = long.indexOf("예산", long.length / 2);
    await placeCaret(page, middle);
    await page.keyboard.type("새 ");
    expect((await articleText(page)).slice(middle, middle + 4)).toBe("새 예산");
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("where the Highlight API is missing", () => {
  it("draws with mark elements, and the text stays editable", async () => {
    const { page, context } = await openPage(site, {
      double: true,
      prepare: (page) =>
        page.addInitScript(() => {
          Reflect.deleteProperty(window, "Highlight");
        }),
    });
    await paste(page, ARTICLE);
    await page.waitForSelector("presslens-article mark.presslens-f");
    const marked = () =>
      page.$$eval("presslens-article mark.presslens-f", (marks) => marks.map((mark) => mark.textContent));
    expect(await marked()).toEqual(FIGURES);
    await placeCaret(page, ARTICLE.indexOf("가람시가 내년"));
    await page.keyboard.type("또 ");
    expect(await articleText(page)).toBe(ARTICLE.replace("가람시가 내년", "또 가람시가 내년"));
    await expect.poll(marked).toEqual(FIGURES);
    await context.close();
  });
});
