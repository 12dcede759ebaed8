// The view of rule packs, and packs to put into it.
import type { Page } from "playwright-core";

/** An article with names that no model knows. */
export const TEXT =
  "가람로봇은 3일 경기 이천에 새 공장을 열었다. 공장은 한 해에 3만 대를 만든다.\n" +
  "가람로봇을 이끄는 문하늘 대표는 “값을 10% 내리겠다”고 말했다.\n";

export async function openRulesSheet(page: Page): Promise<void> {
  await page.getByRole("button", { name: "설정" }).click();
  await page.locator("presslens-settings").getByRole("button", { name: "열기" }).click();
  await page.locator("presslens-rules dialog[open]").waitFor();
}

/** The text of a pack. */
export const pack = (fields: object) =>
  JSON.stringify({ schema: "presslens.rules/1", name: "묶음", ...fields });

export const fileOf = (json: string) => ({
  name: "pack.json",
  mimeType: "application/json",
  buffer: Buffer.from(json),
});
