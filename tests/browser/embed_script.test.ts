// The script tag on other sites' pages: what it finds there, and that it leaves everything as it was.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  controls,
  differences,
  drawn,
  openHost,
  openHosts,
  removeAll,
  waitForDrawn,
  type HostSite,
} from "./host_pages.js";

let site: HostSite;
beforeAll(async () => {
  site = await openHosts();
});
afterAll(() => site.close());

describe("the script on a news site", () => {
  it("marks the article and nothing beside it, changes no node, and goes without a trace", async () => {
    const { page, context, console, foreign } = await openHost(site, "news.html", { double: true });
    await waitForDrawn(page, "n-location");
    // A space that the host wrote as &nbsp; is a space; figures run across elements.
    expect(await drawn(page, "f")).toEqual(["3곳", "내년", "3", "곳", "20%", "약\u00a0130억원", "5년"]);
    expect(await drawn(page, "n-location")).toEqual(["가람시", "가람시"]);
    expect(await drawn(page, "s")).toEqual(["문하늘 ", "가람대", " 교수", "주민들", "문 교수"]);
    expect(await differences(page)).toEqual([]);
    await removeAll(page);
    expect(await differences(page)).toEqual([]);
    expect(await page.evaluate(() => CSS.highlights.size + document.adoptedStyleSheets.length)).toBe(0);
    expect(await controls(page).count()).toBe(0);
    expect([...console, ...foreign]).toEqual([]);
    await context.close();
  });

  it("has a toggle, a legend whose switches work, and lists on request", async () => {
    const { page, context } = await openHost(site, "news.html", { double: true });
    await waitForDrawn(page, "n-location");
    await page.getByRole("button", { name: "표시", exact: true }).click();
    expect(await drawn(page, "f")).toEqual([]);
    await page.getByRole("button", { name: "표시", exact: true }).click();
    await page.getByRole("button", { name: "범례와 설정" }).click();
    await page.getByRole("button", { name: "수치", exact: false }).first().click();
    expect(await drawn(page, "f")).toEqual([]);
    expect(await drawn(page, "n-location")).toHaveLength(2);
    await page.getByRole("button", { name: "개요와 목록" }).click();
    await page.getByRole("tab", { name: "출처" }).click();
    await page.getByText("문하늘").first().waitFor();
    expect(await differences(page)).toEqual([]);
    await context.close();
  });
});
