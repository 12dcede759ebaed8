// What leaves the page on request: files, the clipboard, paper.
import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../support/paths.js";
import { ARTICLE } from "./double.js";
import {
  articleText,
  highlighted,
  highlights,
  openArticle,
  openPage,
  openSite,
  waitForHighlights,
  type Site,
} from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pick = async (page: Page, name: string | RegExp) => {
  await page.click(".menu summary");
  await page.locator(".menu").getByRole("button", { name }).click();
};

/** Chooses an export and gives the file's path. */
async function exported(page: Page, name: string | RegExp): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent("download"), pick(page, name)]);
  const file = path.join(await mkdtemp(path.join(tmpdir(), "presslens-")), download.suggestedFilename());
  await download.saveAs(file);
  return { file, text: readFileSync(file, "utf8") };
}

describe("JSON", () => {
  it("holds an analysis by the schema, and opens again as it was, without an engine", async () => {
    const example = readFileSync(`${root}/web/page/examples/ko.txt`, "utf8").trimEnd();
    const { page, context } = await openArticle(site, { double: false }, example);
    await waitForHighlights(page, "presslens-n-person");
    const before = await highlights(page);
    const { file, text } = await exported(page, /^JSON/);
    const saved = JSON.parse(text) as { text: string; analysis: unknown };
    expect(saved.text).toBe(example);
    const schema = JSON.parse(readFileSync(`${root}/schema/analysis.schema.json`, "utf8")) as object;
    const validate = new Ajv2020({ strict: false }).compile(schema);
    expect(validate(saved.analysis), JSON.stringify(validate.errors)).toBe(true);

    const other = await openPage(site, {
      prepare: (page) => page.route("**/*.wasm", (route) => route.abort()),
    });
    await other.page.setInputFiles("input[type=file]", file);
    await waitForHighlights(other.page, "presslens-n-person");
    expect(await articleText(other.page)).toBe(example);
    expect(await highlights(other.page)).toEqual(before);
    await other.context.close();
    await context.close();
  });
});

describe("CSV and Markdown", () => {
  it("hold every name, figure and quotation", async () => {
    const { page, context } = await openArticle(site);
    const { text } = await exported(page, /^CSV/);
    const rows = text.replace(/^\ufeff/, "").split("\r\n");
    expect(rows[0]).toBe("kind,class,text,start,end,name,value,unit,iso,source");
    expect(rows.filter((row) => row.startsWith("name,"))).toHaveLength(6);
    expect(rows.filter((row) => row.startsWith("figure,"))).toHaveLength(6);
    expect(rows.filter((row) => row.startsWith("quote,"))).toHaveLength(4);
    expect(rows).toContain(
      `figure,money,약 130억원,${ARTICLE.indexOf("약 130억원")},${ARTICLE.indexOf("약 130억원") + 7},,13000000000,KRW,,`,
    );
    await pick(page, "보고서를 클립보드에 복사");
    const report = (await exported(page, /마크다운/)).text;
    expect(report).toContain(
      "- **문하늘** — 교수 · 가람대\n  - “비가 오는 날이 20% 줄었다”\n  - “5년이면 늦다”",
    );
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(report);
    await context.close();
  });
});

describe("the HTML document", () => {
  it("shows highlights and their cards from disk, without any script", async () => {
    const { page, context } = await openArticle(site);
    await page.click("presslens-legend [data-layer=location]"); // what is off stays out
    const { file, text } = await exported(page, /^HTML/);
    expect(text).not.toMatch(/<script|onclick|javascript:/i);
    const reader = await site.browser.newContext({ javaScriptEnabled: false });
    const shown = await reader.newPage();
    const problems: string[] = [];
    shown.on("console", (message) => problems.push(message.text()));
    await shown.goto(pathToFileURL(file).href);
    expect(await shown.locator("h1").textContent()).toBe(ARTICLE.split("\n")[0]);
    expect(await shown.locator("a.figure").allTextContents()).toEqual([
      "3곳",
      "내년",
      "3곳",
      "20%",
      "약 130억원",
      "5년",
    ]);
    expect(await shown.locator("a.location").count()).toBe(0);
    const inside = shown.locator("a.figure.direct", { hasText: "20%" });
    expect(await inside.count()).toBe(1); // a figure within a quotation carries both
    const card = shown.locator(".card:visible");
    expect(await card.count()).toBe(0);
    await shown.locator("a.figure", { hasText: "130억원" }).click();
    await card.waitFor();
    expect(await card.textContent()).toContain("13,000,000,000 (130억)");
    await card.locator(".close").click();
    await expect.poll(() => card.count()).toBe(0);
    expect(problems).toEqual([]);
    await reader.close();
    await context.close();
  });

  it("keeps markup in a text as text", async () => {
    const text = `${ARTICLE}\n<img src=x onerror=alert(1)> & <b>굵게</b>`;
    const { page, context } = await openArticle(site, {}, text);
    const { file } = await exported(page, /^HTML/);
    const shown = await context.newPage();
    await shown.goto(pathToFileURL(file).href);
    expect(await shown.locator("main p").last().textContent()).toBe(
      "<img src=x onerror=alert(1)> & <b>굵게</b>",
    );
    expect(await shown.locator("img").count()).toBe(0);
    await context.close();
  });
});

describe("paper", () => {
  it("gets the article and its key on light ground, and nothing that is for the screen", async () => {
    const { page, context } = await openArticle(site, { hash: "ui=ko&theme=dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible("header.bar")).toBe(false);
    expect(await page.isVisible("presslens-panel")).toBe(false);
    expect(await page.isVisible("presslens-legend [data-layer=figure]")).toBe(true);
    expect(await page.isVisible("presslens-legend [data-layer=work]")).toBe(false); // there is none
    const ink = await page.$eval("presslens-article .surface", (surface) => getComputedStyle(surface).color);
    expect(ink).toBe("rgb(36, 33, 28)");
    const box = await page.locator("presslens-legend [data-layer=location] .spec").boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const speakers = await page.$$eval("presslens-article p[data-speakers]", (paragraphs) =>
      paragraphs.map((paragraph) => paragraph.getAttribute("data-speakers")),
    );
    expect(speakers).toEqual(["문하늘", "주민들\n문하늘"]);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect(await page.locator("p[data-speakers]").count()).toBe(0);
    const pdf = await page.pdf({ format: "A4", printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pdf.length).toBeGreaterThan(10_000);
    await context.close();
  });

  it("gets all highlights of a long text", async () => {
    const long = Array.from({ length: 200 }, () => ARTICLE).join("\n\n");
    const { page, context } = await openArticle(site, {}, long);
    const onScreen = (await highlighted(page, "presslens-f")).length;
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    const onPaper = (await highlighted(page, "presslens-f")).length;
    expect(onPaper).toBe(1200);
    expect(onScreen).toBeLessThan(onPaper);
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    expect((await highlighted(page, "presslens-f")).length).toBe(onScreen);
    await context.close();
  });
});
