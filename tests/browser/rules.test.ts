// Rule packs in the page: a reader's own words, packs of others, and packs of people who mean harm.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startServer } from "../../scripts/static_server.mjs";
import { TEXT, fileOf, openRulesSheet, pack } from "./rules_view.js";
import { highlighted, openArticle, openSite, type OpenOptions, type Site } from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

async function openRules(options: OpenOptions = {}, text = TEXT) {
  const asked: string[] = [];
  const opened = await openArticle(
    site,
    {
      double: false,
      prepare: async (page) => page.on("request", (request) => asked.push(new URL(request.url()).pathname)),
      ...options,
    },
    text,
  );
  return { ...opened, asked, rules: opened.page.locator("presslens-rules") };
}

describe("a reader's own words", () => {
  it("are seen in the article before they are kept, and again after the page is opened anew", async () => {
    const { page, context, rules, asked, complaints, foreign } = await openRules();
    expect(asked.filter((path) => path.startsWith("/rules/"))).toEqual([]);
    await openRulesSheet(page);
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

  it("may be patterns: one that is wrong is told beside its field, and taken once it is mended", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    const patterns = rules.getByLabel("패턴(RE2 문법), 한 줄에 하나씩");
    await rules.getByLabel("낱말, 한 줄에 하나씩").fill("공장");
    await patterns.fill("[가-힣]+로봇\n(이천");
    await rules.getByLabel("분류", { exact: true }).selectOption("product");
    const fault = rules.locator("#patterns-fault");
    await expect.poll(() => fault.textContent()).toContain("(이천");
    expect(await patterns.getAttribute("aria-invalid")).toBe("true");
    expect(await rules.locator("#words-fault").count()).toBe(0);
    expect(await highlighted(page, "presslens-n-product")).toEqual([]);

    await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
    await expect.poll(() => patterns.evaluate((field) => field.matches(":focus"))).toBe(true);
    expect(await patterns.inputValue()).toBe("[가-힣]+로봇\n(이천"); // nothing is lost
    expect(await rules.locator("ol").count()).toBe(0);

    await patterns.fill("[가-힣]+로봇\n이천");
    await expect.poll(() => rules.locator(".preview p").textContent()).toContain("5곳");
    expect(await fault.count()).toBe(0);
    await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
    await expect.poll(() => rules.locator("ol").textContent()).toContain("낱말과 패턴 3개");
    await expect.poll(() => patterns.inputValue()).toBe("");
    await page.keyboard.press("Escape");
    expect(await highlighted(page, "presslens-n-product")).toEqual([
      "가람로봇",
      "이천",
      "공장",
      "공장",
      "가람로봇",
    ]);
    await context.close();
  });

  it("are not lost when the view is closed before they are added", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    await rules.getByLabel("낱말, 한 줄에 하나씩").fill("공장");
    await rules.getByLabel("분류", { exact: true }).selectOption("event");
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await page.keyboard.press("Escape");
    await expect.poll(() => highlighted(page, "presslens-n-event")).toEqual([]);
    await openRulesSheet(page);
    expect(await rules.getByLabel("낱말, 한 줄에 하나씩").inputValue()).toBe("공장");
    await expect.poll(() => rules.locator(".preview p").textContent()).toContain("2곳");
    await context.close();
  });

  it("are listed by class, and taken back one by one", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    await rules.getByLabel("낱말, 한 줄에 하나씩").fill("공장\n값");
    await rules.getByLabel("분류", { exact: true }).selectOption("event");
    await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
    await rules.getByText("내 낱말 보기").click();
    await rules.getByRole("button", { name: "‘공장’ 빼기" }).click();
    await expect.poll(() => highlighted(page, "presslens-n-event")).toEqual(["값"]);
    await expect
      .poll(() =>
        rules.getByRole("button", { name: "‘값’ 빼기" }).evaluate((button) => button.matches(":focus")),
      )
      .toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => rules.locator("ol").count()).toBe(0);
    await context.close();
  });
});

describe("packs of others", () => {
  it("come from a file, can be switched off, and go", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    const json = pack({ entities: [{ class: "event", terms: ["가람로봇"] }] });
    await rules.getByLabel("파일에서").setInputFiles(fileOf(json));
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await rules.getByLabel("묶음 쓰기").uncheck();
    await expect.poll(() => highlighted(page, "presslens-n-event")).toEqual([]);
    await rules.getByRole("button", { name: "묶음 지우기" }).click();
    await expect.poll(() => rules.locator("ol").count()).toBe(0);
    await context.close();
  });

  it("come from an address of this site, and of another one that allows it; else the page says why not", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "presslens-packs-"));
    const write = (name: string) =>
      writeFileSync(
        path.join(folder, `${name}.json`),
        pack({ name, entities: [{ class: "event", terms: ["공장"] }] }),
      );
    ["open", "closed"].forEach(write);
    const headers = (name: string) =>
      name === "/open.json" ? { "Access-Control-Allow-Origin": "*" } : ({} as Record<string, string>);
    const other = await startServer(folder, 0, { headers });
    const { page, context, rules } = await openRules();
    await page.route("**/beat.json", (route) => route.fulfill({ body: pack({}) }));
    await openRulesSheet(page);
    const address = rules.getByLabel("주소에서");
    const fetchFrom = async (from: string) => {
      await address.fill(from);
      await address.press("Enter");
    };
    await fetchFrom("beat.json");
    await expect.poll(() => rules.locator("ol").textContent()).toContain("묶음");
    await fetchFrom(`${other.url}/open.json`);
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    const fault = rules.locator(".from .fault");
    await fetchFrom(`${other.url}/closed.json`);
    await expect.poll(() => fault.textContent()).toContain("CORS");
    await fetchFrom(`${site.url}/missing.json`);
    await expect.poll(() => fault.textContent()).toContain("404");
    await fetchFrom("file:///etc/hosts");
    await expect.poll(() => fault.textContent()).toContain("http");
    expect(await address.inputValue()).toBe("file:///etc/hosts");
    expect(await rules.locator("ol > li").count()).toBe(2);
    await context.close();
    await other.close();
    rmSync(folder, { recursive: true });
  });

  it("change their order by keyboard, the focus going along, and the first one wins", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    for (const [name, type] of [
      ["하나", "event"],
      ["둘", "work"],
    ] as const) {
      const json = pack({ name, entities: [{ class: type, terms: ["가람로봇"] }] });
      await rules.getByLabel("파일에서").setInputFiles(fileOf(json));
      await rules.getByLabel(`${name} 쓰기`).waitFor();
    }
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await rules.getByRole("button", { name: "둘 위로" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => highlighted(page, "presslens-n-work")).toHaveLength(2);
    expect(await highlighted(page, "presslens-n-event")).toEqual([]);
    const down = rules.getByRole("button", { name: "둘 아래로" });
    await expect.poll(() => down.evaluate((button) => button.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await context.close();
  });

  it("leave as the file that they came as, and are there after a reload", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    const json = pack({ entities: [{ class: "event", terms: ["가람로봇"] }] });
    await rules.getByLabel("파일에서").setInputFiles(fileOf(json));
    const download = page.waitForEvent("download");
    await rules.getByRole("button", { name: "묶음 파일로 저장" }).click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe("묶음.json");
    expect(readFileSync(await saved.path(), "utf8")).toBe(json);

    await page.reload();
    await page.locator("presslens-article .surface").fill(TEXT);
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await openRulesSheet(page);
    await rules.getByRole("button", { name: "묶음 지우기" }).click();
    await rules.getByLabel("파일에서").setInputFiles(await saved.path());
    await expect.poll(() => rules.locator("ol").textContent()).toContain("묶음");
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await context.close();
  });

  it("may hold a hundred thousand terms", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
    const syllable = (n: number) => String.fromCodePoint(0xac00 + (n % 11_172));
    const terms = Array.from(
      { length: 100_000 },
      (_, i) => `${syllable(i * 7)}${syllable(i * 13 + 5)}${i.toString(36)}`,
    );
    terms[50_000] = "가람로봇";
    const json = pack({ entities: [{ class: "event", terms: [...new Set(terms)] }] });
    await rules.getByLabel("파일에서").setInputFiles(fileOf(json));
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await page.reload();
    await page.locator("presslens-article .surface").fill(TEXT);
    await expect.poll(() => highlighted(page, "presslens-n-event")).toHaveLength(2);
    await context.close();
  });
});

describe("packs that mean harm", () => {
  it("are refused as a whole, with every problem", async () => {
    const { page, context, rules } = await openRules();
    await openRulesSheet(page);
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

  it("can neither run nor style anything where they are right", async () => {
    const { page, context, rules, complaints, foreign } = await openRules();
    await openRulesSheet(page);
    const markup = "<img src=x onerror='document.title=1'>";
    const styling = "url(https://example.com/x);color:red}";
    const json = pack({
      name: `${markup}${styling}`.slice(0, 60),
      description: `${markup}<style>*{display:none}</style>${styling}`,
      classes: [{ name: "constructor", label: { ko: markup, en: styling }, colour: "red" }],
      entities: [
        { class: "constructor", terms: ["가람로봇", "__proto__", "<script>alert(1)</script>"] },
        { class: "work", terms: ["toString", "hasOwnProperty"] },
      ],
    });
    await rules.getByLabel("파일에서").setInputFiles(fileOf(json));
    await expect.poll(() => highlighted(page, "presslens-n-own-red")).toHaveLength(2);
    expect(await rules.locator("ol").textContent()).toContain("<style>");
    await page.keyboard.press("Escape");
    const text = `${TEXT}__proto__와 toString 그리고 <script>alert(1)</script>`;
    await page.locator("presslens-article .surface").fill(text);
    await expect.poll(() => highlighted(page, "presslens-n-own-red")).toHaveLength(4);
    await page.click("#tab-names");
    await expect.poll(() => page.locator("presslens-names h2 .spec").allTextContents()).toContain(markup);
    expect(await page.locator("presslens-legend [data-layer='own-red']").textContent()).toContain(markup);
    expect(await page.locator("presslens-app img, presslens-app script").count()).toBe(0);
    expect(await page.evaluate(() => [document.title, Object.keys(Object.prototype)])).toEqual([
      "Presslens",
      [],
    ]);
    expect([complaints, foreign]).toEqual([[], []]);
    await context.close();
  });
});
