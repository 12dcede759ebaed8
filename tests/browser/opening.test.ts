// How a text gets into the page: files, rich text, links, the articles that were kept.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ARTICLE } from "./double.js";
import { articleText, openPage, openSite, paste, waitForHighlights, type Site } from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Chooses a file in the dialog, as a reader does. */
const chooseFile = (page: Page, name: string, mimeType: string, content: string | Buffer) =>
  page.setInputFiles("input[type=file]", { name, mimeType, buffer: Buffer.from(content as string) });

/** Drops a file on the page. */
const dropFile = (page: Page, name: string, type: string, content: string) =>
  page.evaluate(
    ([name, type, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], name, { type }));
      for (const event of ["dragover", "drop"])
        document.body.dispatchEvent(new DragEvent(event, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [name, type, content] as const,
  );

/** Pastes rich text with its plain text beside it. */
async function pasteRich(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    ([html, plain]) =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob([html], { type: "text/html" }),
          "text/plain": new Blob([plain], { type: "text/plain" }),
        }),
      ]),
    [html, plain] as const,
  );
  await page.locator("presslens-article .surface").focus();
  await page.keyboard.press("Control+V");
}

const PARAGRAPHS = [
  "가람시가 내년까지 저수지 3곳을 새로 판다. 지난 겨울 가뭄이 길어지면서 물이 모자란다는 말이 나왔기 때문이다.",
  "문하늘 가람대 교수는 “비가 오는 날이 20% 줄었다”고 말했다. 그는 앞으로도 줄 것이라고 내다봤다.",
  "예산은 약 130억원이다. 시는 이 돈을 3년에 걸쳐 나눠 쓰기로 하고, 첫 해에는 40억원을 잡았다.",
];
const WEB_PAGE = `<!doctype html><html><head><title>“물이 먼저다”…가람시, 저수지 판다 - 가람신문</title>
<script>document.title = "ran"; window.ran = true;</script></head><body>
<nav><ul><li><a href="/a">정치</a></li><li><a href="/b">경제</a></li></ul></nav>
<noscript><img src="https://elsewhere.example/pixel"></noscript>
<article><h1>“물이 먼저다”…가람시, 저수지 판다</h1>
<div class="body">${PARAGRAPHS.map((text) => `<p onclick="alert(1)">${text.replace("저수지", "<b>저수지</b>")}</p>`).join("\n")}
<img src="https://elsewhere.example/picture.jpg" onerror="window.ran = true"></div></article>
<footer><p>가람신문 구독 안내</p></footer></body></html>`;

describe("a file", () => {
  it("of plain text is opened as it is, in EUC-KR too", async () => {
    const { page, context } = await openPage(site, { double: true });
    await dropFile(page, "article.txt", "text/plain", ARTICLE);
    await waitForHighlights(page);
    expect(await articleText(page)).toBe(ARTICLE);
    await page.reload();
    await chooseFile(page, "old.txt", "text/plain", Buffer.from([0xb0, 0xa1, 0xb6, 0xf7, 0xbd, 0xc3]));
    await expect.poll(() => articleText(page)).toBe("가람시");
    await context.close();
  });

  it("of HTML gives its article: text only, headline first; nothing in it runs or is fetched", async () => {
    const { page, context, complaints, foreign } = await openPage(site, { double: true });
    await dropFile(page, "saved.html", "text/html", WEB_PAGE);
    await expect.poll(() => articleText(page)).toContain("130억원");
    const lines = (await articleText(page)).split("\n");
    expect(lines[0]).toContain("“물이 먼저다”…가람시, 저수지 판다");
    expect(lines.slice(-3)).toEqual(PARAGRAPHS);
    expect(lines.join()).not.toMatch(/구독|정치|ran/);
    expect(await page.evaluate(() => "ran" in window)).toBe(false);
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it("of HTML without an article gives all its text", async () => {
    const { page, context } = await openPage(site, { double: true });
    await dropFile(
      page,
      "note.htm",
      "",
      "<p>짧은 글</p><script>1</script><table><tr><td>가</td><td>나</td></tr></table>",
    );
    await expect.poll(() => articleText(page)).toBe("짧은 글\n가 나");
    await context.close();
  });

  it("of Markdown loses its marks and none of its words", async () => {
    const { page, context } = await openPage(site, { double: true });
    const markdown =
      "# 제목\n\n**굵은** 글과 [이음](https://a.example)은 5~6만원, 3~4%다.\n\n> 옮긴 말\n\n- 하나";
    await chooseFile(page, "a.md", "text/markdown", markdown);
    await expect
      .poll(() => articleText(page))
      .toBe("제목\n\n굵은 글과 이음은 5~6만원, 3~4%다.\n\n옮긴 말\n\n- 하나");
    await context.close();
  });

  it.each([
    ["pictures", "a.txt", "text/plain", "\0\0PNG", "글이 아닌 파일"],
    ["another program's JSON", "a.json", "application/json", "{}", "저장한 JSON"],
  ])("of %s is refused with a reason", async (_, name, type, content, reason) => {
    const { page, context } = await openPage(site, { double: true });
    await dropFile(page, name, type, content);
    await expect.poll(() => page.locator("[role=alert]").allTextContents()).toHaveLength(1);
    expect(await page.textContent("[role=alert]")).toContain(reason);
    await context.close();
  });
});

describe("rich text", () => {
  it("becomes its paragraphs, the headline first, and one undo takes it back", async () => {
    const { page, context, complaints, foreign } = await openPage(site, { double: true });
    await pasteRich(
      page,
      `<p>윤서아 기자</p><h1>“물이 먼저다”</h1><div>가람시가<br>저수지 <b>3곳</b>을\n새로 <i>판다</i>.</div>
       <img src="https://elsewhere.example/x.png"><ul><li>하나</li><li>둘</li></ul>`,
      "다른 글",
    );
    const lines = ["“물이 먼저다”", "윤서아 기자", "가람시가", "저수지 3곳을 새로 판다.", "하나", "둘"];
    await expect.poll(() => articleText(page)).toBe(lines.join("\n"));
    await page.keyboard.press("Control+Z");
    expect(await articleText(page)).toBe("");
    expect(complaints).toEqual([]);
    expect(foreign).toEqual([]);
    await context.close();
  });

  it("of a few words stays within its line", async () => {
    const { page, context } = await openPage(site, { double: true });
    await page.locator("presslens-article .surface").focus();
    await page.keyboard.type("앞 뒤");
    await page.keyboard.press("ArrowLeft");
    await pasteRich(page, "<b>가운데</b> ", "가운데 ");
    expect(await articleText(page)).toBe("앞 가운데 뒤");
    await context.close();
  });
});

describe("a link", () => {
  const address = (page: Page) => page.inputValue("presslens-share input[readonly]");
  const openShare = async (page: Page) => {
    await page.click(".menu summary");
    await page.getByRole("button", { name: "링크…" }).click();
  };

  it("holds the settings and never the text, unless that is asked for and told", async () => {
    const { page, context } = await openPage(site, { double: true, hash: "ui=ko&theme=dark&type=serif" });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await openShare(page);
    const hash = () => address(page).then((link) => new URL(link).hash);
    await expect.poll(hash).toBe("#ui=ko&theme=dark&type=serif");
    expect(await page.textContent("presslens-share .warning")).toBe("");
    await page.click("presslens-share input[type=checkbox]");
    await expect.poll(hash).toContain("text=");
    expect(await page.textContent("presslens-share .warning")).toContain("본문이 링크 안에");
    expect(page.url()).not.toContain("text=");

    const link = await address(page);
    const other = await context.newPage();
    const asked: string[] = [];
    other.on("request", (request) => asked.push(request.url()));
    await other.goto(link);
    await waitForHighlights(other);
    expect(await articleText(other)).toBe(ARTICLE);
    expect(await other.getAttribute("html", "data-theme")).toBe("dark");
    expect(other.url()).not.toContain("text=");
    expect(asked.filter((url) => url.includes("text="))).toEqual([]);
    await context.close();
  });

  it("that is damaged opens an empty page", async () => {
    const { page, context, complaints } = await openPage(site, { double: true, hash: "ui=ko&text=AAAA" });
    expect(await articleText(page)).toBe("");
    expect(await page.isVisible(".hero")).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe("recent articles", () => {
  const databases = (page: Page) =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  const again = async (page: Page) => {
    await page.reload();
    await page.waitForSelector("presslens-article .surface");
  };

  it("are not kept unasked", async () => {
    const { page, context } = await openPage(site, { double: true });
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await page.waitForTimeout(1200);
    expect(await databases(page)).toEqual([]);
    const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(stored).not.toContain("가람");
    await context.close();
  });

  it("are kept when asked for, opened again, and cleared", async () => {
    const { page, context } = await openPage(site, { double: true });
    await page.getByRole("button", { name: "설정" }).click();
    await page.click("presslens-settings [name=keep]");
    await page.keyboard.press("Escape");
    await paste(page, ARTICLE);
    await waitForHighlights(page);
    await page.waitForTimeout(1500);
    await again(page);
    const titles = page.locator(".recent .example-title");
    await expect.poll(() => titles.allTextContents()).toEqual([ARTICLE.split("\n")[0]]);
    await titles.click();
    await waitForHighlights(page);
    expect(await articleText(page)).toBe(ARTICLE);
    await page.waitForTimeout(1200);
    await again(page);
    await expect.poll(() => titles.count()).toBe(1); // the same article, not a second one
    await page.locator(".recent h2 button").click();
    await expect.poll(() => titles.count()).toBe(0);
    await again(page);
    await page.waitForTimeout(300);
    expect(await titles.count()).toBe(0);
    await context.close();
  });
});

describe("what is pasted", () => {
  it("goes nowhere: after the page has loaded, only the model is fetched, and no request holds the text", async () => {
    const { page, context } = await openPage(site);
    expect(await page.textContent(".paste-foot")).toContain("이 기기를 떠나지 않습니다");
    await page.evaluate(() => navigator.serviceWorker.ready); // the page has been kept for the time without a network
    await page.waitForLoadState("networkidle");
    const asked: { method: string; url: string; body: string | null }[] = [];
    context.on("request", (request) =>
      asked.push({ method: request.method(), url: decodeURI(request.url()), body: request.postData() }),
    );
    const sockets: string[] = [];
    page.on("websocket", (socket) => sockets.push(socket.url()));
    const text = readFileSync("web/page/examples/ko.txt", "utf8").trimEnd();
    await paste(page, text);
    await waitForHighlights(page, "presslens-n-person");
    for (const view of ["names", "figures", "sources"]) await page.click(`#tab-${view}`);
    await page.waitForTimeout(500);
    expect(asked.map(({ method, url }) => `${method} ${url.slice(site.url.length)}`)).toEqual([
      expect.stringMatching(/^GET \/models\/ko-\w+\.model\.gz$/),
    ]);
    expect(asked[0]!.body).toBeNull();
    expect(sockets).toEqual([]);
    expect(await page.textContent("presslens-panel footer")).toContain("이 기기를 떠나지 않습니다");
    await context.close();
  });
});
