// The dialog that writes the lines for other sites.
import { afterAll, beforeAll, expect, it } from "vitest";
import { openArticle, openSite, type Site } from "./support.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

it("writes the three snippets with the chosen settings, copies them, and shows the article in a frame", async () => {
  const { page, context, complaints, foreign } = await openArticle(site, { hash: "ui=en&theme=light" });
  await page.locator("summary", { hasText: "Export" }).click();
  await page.getByRole("button", { name: "Embed in a site…" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed in a site…" });
  const snippets = () => dialog.locator("pre").allTextContents();
  await expect.poll(async () => (await snippets()).length).toBe(3);
  expect((await snippets())[0]).toBe(
    `<script src="${site.url}/presslens.js" data-target="article" async></script>`,
  );
  await dialog.getByLabel("Theme").selectOption("dark");
  await dialog.getByLabel("names").uncheck();
  await dialog.getByLabel("Address of the site").fill("https://paper.example/news");
  await dialog.getByLabel("Address of the site").press("Tab");
  const [script, element, frame] = await snippets();
  expect(script).toContain('data-theme="dark" data-show="figures,quotes"');
  expect(element).toContain('<press-lens theme="dark" show="figures,quotes">');
  expect(frame).toContain("#origin=https%3A%2F%2Fpaper.example&amp;theme=dark");
  await dialog.getByRole("button", { name: "Copy" }).first().click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(script);
  const preview = dialog.frameLocator("iframe");
  await preview.locator("press-lens[text]").waitFor();
  await expect.poll(() => preview.locator("press-lens").getAttribute("data-theme")).toBe("dark");
  expect([...complaints, ...foreign]).toEqual([]);
  await context.close();
});
