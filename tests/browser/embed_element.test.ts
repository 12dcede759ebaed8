// The element <press-lens>: its four ways to an article, its attributes, properties and events.
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { webFolder } from "../support/paths.js";
import { ARTICLE } from "./double.js";
import { clickDrawn, differences, drawn, openHost, openHosts, type HostSite } from "./host_pages.js";

let site: HostSite;
beforeAll(async () => {
  site = await openHosts();
});
afterAll(() => site.close());

type Told = [type: string, id: string, detail: Record<string, unknown>];

const told = (page: Page, type: string): Promise<Told[]> =>
  page.evaluate(
    (type) => (window as unknown as { told: Told[] }).told.filter(([name]) => name === type),
    type,
  );

const read = async () => {
  const opened = await openHost(site, "element.html", { double: true });
  await expect
    .poll(async () => (await told(opened.page, "analysis")).map(([, id]) => id).sort())
    .toEqual(["fetched", "given", "inside"]);
  return opened;
};

describe("the element", () => {
  it("marks the article inside it and changes no node of it", async () => {
    const { page, context, console } = await read();
    expect(await drawn(page, "n-organization")).toEqual(["가람대"]);
    expect(await drawn(page, "q-direct")).toContain("비가 오는 날이 20% 줄었다");
    expect(await differences(page)).toEqual([]);
    expect(console).toEqual([]);
    await context.close();
  });

  it("reads the text of an attribute, of an address, and of its paste box", async () => {
    const { page, context } = await read();
    const analysisOf = async (id: string) =>
      (await told(page, "analysis")).filter(([, of]) => of === id).at(-1)?.[2] as
        { schema: string; figures: { text: string }[] } | undefined;
    expect((await analysisOf("given"))?.figures.map(({ text }) => text)).toEqual(["약 130억원"]);
    expect((await analysisOf("fetched"))?.schema).toBe("presslens.analysis/1");
    await page.locator("#empty textarea").fill(ARTICLE);
    await page.locator("#empty").getByRole("button", { name: "읽기" }).click();
    await expect.poll(async () => (await analysisOf("empty"))?.figures.length).toBe(6);
    expect(await page.locator("#empty").getAttribute("text")).toBe(ARTICLE);
    await context.close();
  });

  it("follows its properties, which its attributes reflect", async () => {
    const { page, context } = await read();
    expect(await drawn(page, "f")).toContain("약 130억원");
    await page.evaluate(() => {
      const element = document.querySelector<HTMLElement & { show: string; theme: string; text: string }>(
        "#given",
      )!;
      element.show = "person";
      element.theme = "dark";
      element.text = "문하늘 교수";
    });
    await expect.poll(() => drawn(page, "n-person")).toContain("문하늘");
    expect(await drawn(page, "f")).not.toContain("약 130억원");
    const attributes = (name: string) => page.locator("#given").getAttribute(name);
    expect([await attributes("show"), await attributes("theme"), await attributes("data-theme")]).toEqual([
      "person",
      "dark",
      "dark",
    ]);
    await context.close();
  });

  it("tells what is chosen, and what cannot be fetched", async () => {
    const { page, context } = await read();
    await clickDrawn(page, "n-person");
    const [chosen] = await told(page, "select");
    expect(chosen?.[1]).toBe("inside");
    expect(chosen?.[2]).toMatchObject({ kind: "entity", text: "문하늘", entity: { type: "person" } });
    await page.evaluate(() => document.querySelector("#fetched")!.setAttribute("src", "missing.txt"));
    await expect.poll(async () => (await told(page, "error"))[0]?.[2]["code"]).toBe("src");
    await context.close();
  });

  it("takes everything back when it leaves the page", async () => {
    const { page, context } = await read();
    await page.evaluate(() => document.querySelectorAll("press-lens").forEach((element) => element.remove()));
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
    await context.close();
  });
});

describe("the custom elements manifest", () => {
  it("names the built file, and what can be set, heard and styled", () => {
    const manifest = JSON.parse(readFileSync(`${webFolder}/custom-elements.json`, "utf8")) as {
      modules: { path: string; declarations: Record<string, { name: string }[] | string>[] }[];
    };
    const [module] = manifest.modules;
    const element = module!.declarations[0]!;
    const names = (key: string) => (element[key] as { name: string }[]).map(({ name }) => name);
    expect(module!.path).toBe("presslens-element.js");
    expect(element["tagName"]).toBe("press-lens");
    expect(names("attributes")).toEqual(expect.arrayContaining(["text", "src", "show", "theme", "language"]));
    expect(names("events")).toEqual(["analysis", "select", "error"]);
    expect(names("cssParts")).toContain("legend");
  });
});
