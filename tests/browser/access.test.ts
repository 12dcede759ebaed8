import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.js";
import { ARTICLE } from "./double.js";
import { fileOf, openRulesSheet, pack } from "./rules_view.js";
import { clickHighlight, openPage, openSite, paste, placeCaret, waitForNames, type Site } from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const tab = (view: string) => (page: Page) => page.click(`#tab-${view}`);

const openDialog = (name: string, act: (page: Page) => Promise<unknown>) => async (page: Page) => {
  await act(page);
  await page.locator(`presslens-${name} dialog`).waitFor();
};

const openShare = async (page: Page) => {
  await page.click(".menu summary");
  await page.getByRole("button", { name: "링크…" }).click();
};

const openSnippets = async (page: Page) => {
  await page.click(".menu summary");
  await page.getByRole("button", { name: "다른 사이트에 넣기…" }).click();
  await page.locator("presslens-embed").frameLocator("iframe").locator("press-lens[text]").waitFor();
};

const offerNewerVersion = async (page: Page) => {
  const notice = page.locator("presslens-update-notice");
  await notice.evaluate((element) => Object.assign(element, { load: () => undefined }));
  await notice.getByRole("button").first().waitFor();
};

const addPack = (fields: object) => async (page: Page) => {
  await openRulesSheet(page);
  await page
    .locator("presslens-rules")
    .getByLabel("파일에서")
    .setInputFiles(fileOf(pack(fields)));
};

const listPacks = async (page: Page) => {
  const rules = page.locator("presslens-rules");
  await addPack({ description: "한 사람의 낱말", entities: [{ class: "event", terms: ["가람시"] }] })(page);
  await rules.getByLabel("묶음 쓰기").waitFor();
  await rules.getByLabel("낱말, 한 줄에 하나씩").fill("저수지");
  await rules.getByLabel("분류", { exact: true }).selectOption("new");
  await rules.getByLabel("분류 이름").fill("물");
  await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
  await rules.getByText("내 낱말 보기").click();
};

const refusePack = async (page: Page) => {
  await addPack({ entities: [{ class: "event", patterns: ["(가"] }], figures: 1 })(page);
  await page.locator("presslens-rules .problems li").first().waitFor();
};

const mistakePattern = async (page: Page) => {
  await openRulesSheet(page);
  const rules = page.locator("presslens-rules");
  await rules.getByLabel("패턴(RE2 문법), 한 줄에 하나씩").fill("(가");
  await rules.getByLabel("분류", { exact: true }).selectOption("new");
  await rules.getByRole("button", { name: "내 낱말에 넣기" }).click();
  await rules.locator("#label-fault").waitFor();
};

const selectWords = async (page: Page) => {
  await placeCaret(page, 0);
  for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
  await page.locator("presslens-selection section").waitFor();
  await page.keyboard.press("Alt+Enter");
  await page.locator("presslens-selection button").first().press("Enter");
};

describe.each(["light", "dark"])("in %s, axe-core finds nothing wrong", (theme) => {
  it.each(["ko", "en"])("with the empty page in %s", async (ui) => {
    const { page, context } = await openPage(site, { hash: `ui=${ui}&theme=${theme}` });
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it.each<[string, boolean, (page: Page) => Promise<unknown>]>([
    ["the overview", false, tab("overview")],
    ["the names", false, tab("names")],
    ["the figures", false, tab("figures")],
    ["the sources", false, tab("sources")],
    ["a class switched off", false, (page) => page.click("presslens-legend [data-layer=figure]")],
    ["a card on a name", false, (page) => clickHighlight(page, "presslens-n-person")],
    ["a card on a quotation", false, (page) => clickHighlight(page, "presslens-s")],
    ["the menu of exports", false, (page) => page.click(".menu summary")],
    ["the palette", false, openDialog("palette", (page) => page.keyboard.press("Control+k"))],
    ["the keys", false, openDialog("help", (page) => page.click("button.keys"))],
    [
      "the settings",
      false,
      openDialog("settings", (page) => page.getByRole("button", { name: "설정" }).click()),
    ],
    ["the link", false, openDialog("share", openShare)],
    ["the lines for other sites", false, openDialog("embed", openSnippets)],
    ["rule packs", false, listPacks],
    ["a refused rule pack", false, refusePack],
    ["a rule that is wrong", false, mistakePattern],
    ["selected words", false, selectWords],
    ["selected words on a phone", true, selectWords],
    ["a newer version on offer", false, offerNewerVersion],
    ["a phone", true, () => Promise.resolve()],
    ["a phone's sheet", true, (page) => page.click("presslens-panel .peek").then(() => tab("names")(page))],
  ])("with %s", async (_, phone, act) => {
    const { page, context } = await openPage(site, { double: true, phone, hash: `ui=ko&theme=${theme}` });
    await paste(page, ARTICLE);
    await waitForNames(page);
    await act(page);
    expect(await violations(page)).toEqual([]);
    await context.close();
  });

  it("with an error", async () => {
    const { page, context } = await openPage(site, {
      hash: `ui=en&theme=${theme}`,
      prepare: (page) => page.route("**/*.wasm.gz", (route) => route.fulfill({ status: 404, body: "" })),
    });
    await paste(page, ARTICLE);
    await page.waitForSelector("[data-error]");
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
