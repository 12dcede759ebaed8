// Rule packs in the page: a reader's own words, packs of others, and packs of people who mean harm.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { highlighted, openArticle, openSite, type Site } from "./support.js";

const TEXT =
  "가람로봇은 3일 경기 이천에 새 공장을 열었다. 공장은 한 해에 3만 대를 만든다.\n" +
  "가람로봇을 이끄는 문하늘 대표는 “값을 10% 내리겠다”고 말했다.\n";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openRules() {
  const asked: string[] = [];
  const opened = await openArticle(
    site,
    {
      double: false,
      prepare: async (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
    },
    TEXT,
  );
  return { ...opened, asked, rules: opened.page.locator("presslens-rules") };
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "설정" }).click();
  await page.locator("presslens-settings").getByRole("button", { name: "열기" }).click();
  await page.locator("presslens-rules dialog[open]").waitFor();
}

const pack = (fields: object) => JSON.stringify({ schema: "presslens.rules/1", name: "묶음", ...fields });
const fileOf = (json: string) => ({
  name: "pack.json",
  mimeType: "application/json",
  buffer: Buffer.from(json),
});

describe("a reader's own words", () => {
  it("are seen in the article before they are kept, and again after the page is opened anew", async () => {
    const { page, context, rules, asked, complaints, foreign } = await openRules();
    expect(asked.filter((path) => path.startsWith("/rules/"))).toEqual([]);
    await openSheet(page);
    await rules.getByLabel("낱말, 한 줄에 하나씩").fill("가람로봇");
    await rules.getByLabel("분류", { exact: true }).selectOption("new");
    await rules.getByLabel("분류 이름").fill("<b>로봇</b>");
    await rules.getByLabel("보라").check();
    await expect.poll(() => rules.locator(".preview p").textContent()).toContain("2곳");
    expect(await highlighted(page, "presslens-n-own-purple")).toEqual(["가람로봇", "가람로봇"]);
    expect(asked.filter((path) => path.startsWith("/rules/")).length).toBeGreaterThan(0);
    await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
    await expect.poll(() => rules.locator("ol").textContent()).toContain("낱말과 패턴 1개");
    await page.keyboard.press("Escape");
    const legend = page.locator("presslens-legend [data-layer='own-purple']");
    expect(await legend.textContent()).toContain("<b>로봇</b>");
    await page.click("#tab-names");
    await expect
      .poll(() => page.locator("presslens-names h2 .spec").allTextContents())
      .toContain("<b>로봇</b>");
    await legend.click();
    await expect.poll(() => highlighted(page, "presslens-n-own-purple")).toEqual([]);

    await page.reload();
    await page.locator("presslens-article .surface").fill(TEXT);
    await expect.poll(() => highlighted(page, "presslens-n-own-purple"), { timeout: 20_000 }).toHaveLength(2);
    expect([complaints, foreign]).toEqual([[], []]);
    await context.close();
  });
});

describe("packs of others", () => {
  it("come from a file, can be switched off, and go", async () => {
    const { page, context, rules } = await openRules();
    await openSheet(page);
    const json = pack({ entities: [{ class: "event", terms: ["가람로봇"] }] });
    await rules.getByLabel("파일에서").setInputFiles(fileOf(json));
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await rules.getByLabel("묶음 쓰기").uncheck();
    await expect.poll(() => highlighted(page, "presslens-n-event")).toEqual([]);
    await rules.getByRole("button", { name: "묶음 지우기" }).click();
    await expect.poll(() => rules.locator("ol").count()).toBe(0);
    await context.close();
  });

  it("come from an address of this site; of another one the page says that it may not fetch it", async () => {
    const { page, context, rules, foreign } = await openRules();
    await page.route("**/beat.json", (route) => route.fulfill({ body: pack({}) }));
    await openSheet(page);
    const address = rules.getByLabel("주소에서");
    await address.fill("beat.json");
    await rules.getByRole("button", { name: "가져오기" }).click();
    await expect.poll(() => rules.locator("ol").textContent()).toContain("묶음");
    await address.fill("https://example.com/beat.json");
    await rules.getByRole("button", { name: "가져오기" }).click();
    await expect.poll(() => rules.locator(".from .fault").textContent()).toContain("보안 정책");
    expect(foreign).toEqual([]);
    await context.close();
  });

  it("are refused as a whole, with every problem, when they mean harm", async () => {
    const { page, context, rules } = await openRules();
    await openSheet(page);
    const hostile = `{"schema":"presslens.rules/1","name":"해","__proto__":{"polluted":true},
      "classes":[{"name":"__proto__","colour":"url(https://example.com/x)"},
                 {"name":"a","label":{"ko":"<img src=x onerror=alert(1)>","en":"a"}}],
      "entities":[{"class":"a","terms":["가람로봇"],"patterns":["(가"]}]}`;
    await rules.getByLabel("파일에서").setInputFiles(fileOf(hostile));
    const problems = rules.locator(".problems");
    for (const place of ["/__proto__", "/classes/0/name", "/classes/0/colour", "/entities/0/patterns/0"])
      await expect.poll(() => problems.textContent()).toContain(place);
    expect(await rules.locator("img").count()).toBe(0);
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
    expect(await rules.locator("ol").count()).toBe(0);
    await context.close();
  });
});
