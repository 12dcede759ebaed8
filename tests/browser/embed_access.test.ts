// axe-core on everything of ours that stands in other sites' pages.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "./axe.js";
import { ARTICLE } from "./double.js";
import { clickDrawn, controls, openHost, openHosts, waitForDrawn, type HostSite } from "./host_pages.js";

let site: HostSite;
beforeAll(async () => {
  site = await openHosts();
});
afterAll(() => site.close());

const openLegend = (page: Page) => page.getByRole("button", { name: "범례와 설정" }).click();

const openLists = async (page: Page) => {
  await openLegend(page);
  await page.getByRole("button", { name: "개요와 목록" }).click();
  await page.getByRole("tab").first().waitFor();
};

describe.each(["light", "dark"])("on a %s page, axe-core finds nothing wrong", (theme) => {
  const darken = (page: Page) =>
    page.evaluate(() => Object.assign(document.body.style, { color: "#eee", background: "#111" }));

  it.each<[string, (page: Page) => Promise<unknown>]>([
    ["the toggle", () => Promise.resolve()],
    ["the legend", openLegend],
    ["a card", (page) => clickDrawn(page, "n-location")],
    ["the overview", openLists],
    ["the names", (page) => openLists(page).then(() => page.click("#tab-names"))],
    ["the figures", (page) => openLists(page).then(() => page.click("#tab-figures"))],
    ["the sources", (page) => openLists(page).then(() => page.click("#tab-sources"))],
  ])("with %s", async (_, act) => {
    const { page, context } = await openHost(site, "news.html", { double: true });
    await waitForDrawn(page, "n-location");
    if (theme === "dark") await darken(page);
    await expect.poll(() => controls(page).getAttribute("data-theme")).toBe(theme);
    await act(page);
    expect(await violations(page, "html > :not(head, body)")).toEqual([]);
    await context.close();
  });

  it("with the element, in each of its ways", async () => {
    const { page, context } = await openHost(site, "element.html", { double: true });
    if (theme === "dark") await darken(page);
    await waitForDrawn(page, "n-organization");
    await clickDrawn(page, "n-organization");
    expect(await violations(page, "press-lens")).toEqual([]);
    await context.close();
  });

  it("within the frame, empty and with a text", async () => {
    const { page, context } = await openHost(site, `presslens/embed.html#ui=ko&theme=${theme}`, {
      double: true,
    });
    expect(await violations(page)).toEqual([]);
    await page.locator("textarea").fill(ARTICLE);
    await page.getByRole("button", { name: "읽기" }).click();
    await waitForDrawn(page, "n-location");
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});
